/** The fonts of a theme: the files that it brings, and whether its documents can have the families that it names. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../diagnostic.js';
import { digestOf, errorCode, keepMissing, readBytes } from '../files.js';
import {
  themeFontMeasured,
  themeFontNotEmbedded,
  themeFontRestricted,
  themeFontUnfit,
  themeFontUnknown,
} from '../messages/theme-fonts.js';
import { FAMILIES, nearest } from './families.js';
import type { Placed } from './fields.js';
import { FAMILY_NAMES, shownBy } from './fonts.js';
import type { FontUse } from './read.js';
import type { FontPair, OwnFace, OwnFamily, Theme, ThemeFile } from './types.js';

export interface WantedFonts {
  readonly names: Readonly<Record<FontUse, Placed<string>>>;
  readonly files: readonly ThemeFile[];
  /** A company's template names fonts that its people have installed. */
  readonly fromTemplate: boolean;
}

/** What a theme's documents are set in; what cannot be is reported. */
export async function fontsOf(
  { names, files, fromTemplate }: WantedFonts,
  report: Report,
): Promise<Theme['fonts'] | undefined> {
  const faces = await readFaces(files, report);
  // The names that a file may have are not known.
  if (faces === undefined) return undefined;
  const own = familiesIn(Object.values(names), faces);
  const pairOf = (heading: string, body: string): FontPair => {
    const used = own.filter(({ name }) => name === heading || name === body);
    return { heading, body, ...(used.length > 0 && { own: used }) };
  };
  const known = [...new Set([...FAMILY_NAMES, ...faces.flatMap(({ families }) => families)])];
  const isKnown = ({ value }: Placed<string>) =>
    FAMILIES[value] !== undefined || own.some(({ name }) => name === value);
  const slides = distinct([names['slides.heading'], names['slides.body']]);
  const pages = distinct([names['pages.heading'], names['pages.body']]);
  for (const name of slides)
    if (!isKnown(name)) report(themeFontMeasured(name.place, name.value, shownAs(name.value), known));
  for (const name of pages) {
    if (!isKnown(name) && !fromTemplate) report(themeFontUnknown(name.place, name.value, known));
    else if (isRestricted(name.value, own)) continue;
    else if (shownBy(name.value, own) !== undefined)
      report(themeFontNotEmbedded(name.place, name.value, shownAs(name.value)));
  }
  for (const family of own.filter(({ name }) => isRestricted(name, own))) {
    const { place, path } = family.regular.embeds ? family.bold : family.regular;
    report(themeFontRestricted(place, path, family.name, shownAs(family.name)));
  }
  return {
    slides: pairOf(names['slides.heading'].value, names['slides.body'].value),
    pages: pairOf(
      shownBy(names['pages.heading'].value, own) ?? names['pages.heading'].value,
      shownBy(names['pages.body'].value, own) ?? names['pages.body'].value,
    ),
  };
}

/** Each name once, where it stands first. */
function distinct(names: readonly Placed<string>[]): readonly Placed<string>[] {
  return names.filter(({ value }, index) => names.findIndex((other) => other.value === value) === index);
}

function shownAs(name: string): string {
  return (FAMILIES[name] ?? nearest(name)).shownBy ?? name;
}

function isRestricted(name: string, own: readonly OwnFamily[]): boolean {
  return own.some((family) => family.name === name) && shownBy(name, own) !== undefined;
}

/** The families that are wanted and that the files have. */
function familiesIn(wanted: readonly Placed<string>[], faces: readonly OwnFace[]): readonly OwnFamily[] {
  return [...new Set(wanted.map(({ value }) => value))].flatMap((name) => {
    const all = faces.filter(({ families }) => families.includes(name));
    const upright = all.filter(({ italic }) => !italic);
    const members = upright.length > 0 ? upright : all;
    const regular = nearestTo(400, members);
    const bold = nearestTo(
      700,
      members.filter(({ weight }) => weight >= BOLD),
    );
    return regular === undefined ? [] : [{ name, regular, bold: bold ?? regular }];
  });
}

/** From which weight on letters are bold: CSS's semibold. */
const BOLD = 600;

/** Of two that are as near, the lighter one. */
function nearestTo(weight: number, faces: readonly OwnFace[]): OwnFace | undefined {
  return faces.toSorted(
    (one, other) => Math.abs(one.weight - weight) - Math.abs(other.weight - weight) || one.weight - other.weight,
  )[0];
}

/** Nothing where any is unfit. */
async function readFaces(files: readonly ThemeFile[], report: Report): Promise<readonly OwnFace[] | undefined> {
  const faces: OwnFace[] = [];
  const read: (OwnFace | undefined)[] = [];
  for (const file of files) read.push(await readFace(file, report));
  for (const face of read) {
    if (face === undefined) return undefined;
    if (faces.some(({ sha256 }) => sha256 === face.sha256)) continue;
    const namesakes = faces.filter(({ name }) => name.replace(/-\d+$/, '') === face.name).length;
    faces.push(namesakes === 0 ? face : { ...face, name: `${face.name}-${namesakes + 1}` });
  }
  return faces;
}

async function readFace(file: ThemeFile, report: Report): Promise<OwnFace | undefined> {
  const unfit = (problem: string, remedy: string): undefined => {
    report(themeFontUnfit(file.place, file.path, problem, remedy));
  };
  const read = await bytesOf(join(file.folder, file.path));
  if ('problem' in read)
    return unfit(read.problem, 'Give the path of a TTF or OTF file, from the folder of the theme.');
  const { fontFile } = await import('../fonts/font-file.js');
  const found = await fontFile(read.bytes);
  if ('problem' in found) return unfit(found.problem, found.remedy);
  const { postscript: name, ...described } = found;
  return { ...file, ...described, name, sha256: await digestOf(read.bytes) };
}

type Read = { readonly bytes: Uint8Array } | { readonly problem: string };

/** Pipes and devices are refused: they may never end. */
async function bytesOf(path: string): Promise<Read> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { problem: 'is a folder' };
    if (!found.isFile()) return { problem: 'is not a regular file' };
    if (found.size > MOST_BYTES) return { problem: `has more than ${MOST_BYTES / 1_000_000} MB` };
    return { bytes: await readBytes(path) };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    keepMissing(path);
    return { problem: code === 'EACCES' || code === 'EPERM' ? 'cannot be read: no permission' : 'does not exist' };
  }
}

/** A font of all of Han has some 20 MB. */
const MOST_BYTES = 50_000_000;
