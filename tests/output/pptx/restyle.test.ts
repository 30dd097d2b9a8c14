/** A designer changes the theme inside a finished deck: what LibreOffice then draws. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/diagnostic.js';
import { arrange, builtInDataset, compose, EVERYTHING, prepare, write } from '../../../src/inside.js';
import { zip } from '../../../src/opc/writing/zip.js';
import { unzip } from './zip.js';

const missing = ['soffice', 'pdftoppm', 'pdffonts'].filter((tool) => spawnSync(tool, ['--help']).error);

/** Slots of the theme, the colours of the default theme in them, and others that it has nowhere. */
const CHANGES = [
  { slot: 'dk1', from: '14202B', to: '700070' },
  { slot: 'accent1', from: '0F7F72', to: 'C06000' },
  { slot: 'accent2', from: '18528F', to: '008000' },
  { slot: 'accent3', from: '2B2568', to: '909000' },
] as const;

const THEME = 'ppt/theme/theme1.xml';
/** It comes with Liberation Sans, in which LibreOffice draws Arial. */
const FONT = 'Liberation Serif';

/** What of the changes is on a page. */
interface Drawn {
  readonly colours: ReadonlySet<string>;
  readonly fonts: string;
}

async function londonDeck(): Promise<Uint8Array> {
  const { report } = new Diagnostics();
  const looks = { templates: ['deck'], theme: 'default', parameters: {} };
  const prepared = await prepare({ data: [builtInDataset()], focus: EVERYTHING, ...looks }, report);
  const [template] = prepared?.templates ?? [];
  const document = prepared && template && (await compose(template, undefined, prepared, report));
  const scene = document && (await arrange(document, 'slides', prepared, report));
  if (prepared === undefined || scene === undefined) throw new Error('the London deck was not built');
  return write(scene, prepared.theme, 'pptx');
}

function restyled(deck: Uint8Array): Uint8Array {
  return zip(
    unzip(deck).map(({ path, bytes }) => {
      if (path !== THEME) return { path, content: bytes };
      const coloured = CHANGES.reduce(
        (xml, { slot, from, to }) =>
          xml.replace(`<a:${slot}><a:srgbClr val="${from}"/>`, `<a:${slot}><a:srgbClr val="${to}"/>`),
        bytes.toString('utf8'),
      );
      return {
        path,
        content: coloured.replace(
          '<a:majorFont><a:latin typeface="Arial"/>',
          `<a:majorFont><a:latin typeface="${FONT}"/>`,
        ),
      };
    }),
  );
}

/** The colours of a picture in PPM (P6), as six digits. */
function coloursOf(path: string): ReadonlySet<string> {
  const bytes = readFileSync(path);
  const head = /^P6\s+\d+\s+\d+\s+255\s/.exec(bytes.toString('latin1', 0, 40))?.[0] ?? '';
  const seen = new Set<number>();
  for (let at = head.length; at + 2 < bytes.length; at += 3) seen.add(bytes.readUIntBE(at, 3));
  return new Set(Array.from(seen, (colour) => colour.toString(16).padStart(6, '0').toUpperCase()));
}

function drawnPages(folder: string, name: string): readonly Drawn[] {
  const pdf = join(folder, `${name}.pdf`);
  execFileSync('pdftoppm', ['-r', '72', pdf, join(folder, name)]);
  const pages = readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-`))
    .sort();
  return pages.map((file, index) => ({
    colours: coloursOf(join(folder, file)),
    fonts: execFileSync('pdffonts', ['-f', `${index + 1}`, '-l', `${index + 1}`, pdf], { encoding: 'utf8' }),
  }));
}

describe.skipIf(missing.length > 0)(`a deck whose theme is changed (needs soffice and poppler-utils)`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'restyle-'));
  let before: readonly Drawn[] = [];
  let after: readonly Drawn[] = [];

  beforeAll(async () => {
    const deck = await londonDeck();
    writeFileSync(join(folder, 'before.pptx'), deck);
    writeFileSync(join(folder, 'after.pptx'), restyled(deck));
    const office = `-env:UserInstallation=file://${join(folder, 'office')}`;
    const files = ['before', 'after'].map((name) => join(folder, `${name}.pptx`));
    execFileSync('soffice', [office, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'pipe',
    });
    before = drawnPages(folder, 'before');
    after = drawnPages(folder, 'after');
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(CHANGES)('has the new $slot on every slide that had the old one', ({ from, to }) => {
    const users = before.flatMap(({ colours }, page) => (colours.has(from) ? [page] : []));
    expect(users.length).toBeGreaterThan(2);
    for (const page of users) {
      expect(after[page]?.colours.has(to), `slide ${page + 1} shows the new colour`).toBe(true);
      expect(after[page]?.colours.has(from), `slide ${page + 1} shows the old colour`).toBe(false);
    }
  });

  it('has the new heading font on every slide', () => {
    expect(before.filter(({ fonts }) => fonts.includes('LiberationSerif'))).toEqual([]);
    expect(after.map(({ fonts }) => fonts.includes('LiberationSerif'))).toEqual(before.map(() => true));
  });
});
