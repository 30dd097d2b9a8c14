import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chunk, file, header } from '../pictures/make-png.js';
import { rolecast, temporaryFolder } from './rolecast.js';

const CASES = join(import.meta.dirname, '../cases/pictures');
const cwd = temporaryFolder();
for (const folder of ['north/photos', 'south/photos', 'talks', 'brand']) {
  mkdirSync(join(cwd, folder), { recursive: true });
}
copyFileSync(join(CASES, 'right.png'), join(cwd, 'north/photos/at-work.png'));
copyFileSync(join(CASES, 'right.jpg'), join(cwd, 'south/photos/at-work.png'));
copyFileSync(join(CASES, 'right.svg'), join(cwd, 'talks/map.svg'));
copyFileSync(join(CASES, 'right.svg'), join(cwd, 'brand/mark.svg'));
copyFileSync(join(CASES, 'moving.gif'), join(cwd, 'brand/mark.gif'));

const role = (title: string, src: string) =>
  `roles:\n  - title: ${title}\n    image:\n      src: ${src}\n      alt: At work\n`;
const files: Readonly<Record<string, string>> = {
  'north/roles.yaml': role('Baker', 'photos/at-work.png'),
  'south/roles.yaml': role('Nurse', 'photos/at-work.png'),
  'north/missing.yaml': role('Baker', 'photos/at-wrok.png'),
  'north/outside.yaml': role('Baker', '../south/photos/at-work.png'),
  'talks/map.hbs':
    '<section data-layout="list">\n<h1>Where</h1>\n<figure><img src="map.svg" alt="The way to the hall" /></figure>\n</section>\n',
  'talks/missing.hbs':
    '<section data-layout="list">\n<h1>Where</h1>\n<figure><img src="mpa.svg" alt="The way" /></figure>\n</section>\n',
  'talks/outside.hbs':
    '<section data-layout="list">\n<h1>Where</h1>\n<figure><img src="../brand/mark.svg" alt="The mark" /></figure>\n</section>\n',
  'talks/unclaimed.hbs':
    '<section data-layout="list">\n<h1>Where</h1>\n<figure><img src="dataset:photos/at-work.png" alt="The mark" /></figure>\n</section>\n',
  'brand/harbour.yaml': 'name: Harbour University\nextends: default\nlogo: mark.svg\n',
  'brand/dark.yaml': 'extends: stage\nlogo: current.svg\n',
  'brand/current.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 8 8"><circle r="4" fill="currentColor"/></svg>\n',
  'brand/gif.yaml': 'extends: default\nlogo: mark.gif\n',
  'brand/child.yaml': 'extends: gif.yaml\n',
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);

const inkOf = (theme: string) => {
  const text = readFileSync(join(import.meta.dirname, `../../templates/themes/${theme}.yaml`), 'utf8');
  return /^ *ink: *["']?(#[\dA-F]{6})/im.exec(text)?.[1];
};

const read = (path: string) => readFileSync(join(cwd, path));

describe('pictures', () => {
  it('of a role lie in the folder of the very file that names them', async () => {
    const line = 'build deck --data north/roles.yaml --data south/roles.yaml --format svg -o joined';
    const { code, words } = await rolecast(line.split(' '), { cwd });
    expect(words).not.toContain('error');
    expect(code).toBe(0);
    const slides = readdirSync(join(cwd, 'joined/deck')).map((name) => read(`joined/deck/${name}`).toString());
    for (const [title, type, file] of [
      ['Baker', 'png', 'north/photos/at-work.png'],
      ['Nurse', 'jpeg', 'south/photos/at-work.png'],
    ] as const) {
      const slide = slides.find((text) => text.includes(`<title>${title}</title>`));
      expect(slide).toContain(`aria-label="At work" href="data:image/${type};base64,${read(file).toString('base64')}"`);
    }
  });

  it.each(['pptx', 'pdf', 'html', 'svg', 'png'])('beside a template are shown in %s', async (format) => {
    const { code, words } = await rolecast(['build', 'talks/map.hbs', '--format', format, '-o', 'map'], { cwd });
    expect(words).not.toContain('error');
    expect(code).toBe(0);
  });

  it('of a theme are its logo', async () => {
    const { code, words } = await rolecast(['build', '--theme', 'brand/harbour.yaml', '-o', 'logo'], { cwd });
    expect(words).not.toContain('error');
    expect(code).toBe(0);
  });

  it('of a theme take its ink, on slides and on paper', async () => {
    for (const [medium, ink] of [
      ['slides', inkOf('stage')],
      ['handout', inkOf('default')],
    ] as const) {
      const line = `build deck --top 1 --theme brand/dark.yaml --medium ${medium} --format svg -o ink-${medium}`;
      const { code, words } = await rolecast(line.split(' '), { cwd });
      expect(code, words).toBe(0);
      const page = read(`ink-${medium}/deck/01.svg`).toString();
      const logo = Buffer.from(/svg\+xml;base64,([^"]+)/.exec(page)?.[1] ?? '', 'base64').toString();
      expect(logo).toContain(`<circle r="4" fill="${ink}"/>`);
    }
  });

  it('of an address are a QR code, or a warning where there is no address', async () => {
    const line = ['build', 'deck', '--top', '1', '--format', 'svg', '-o', 'qr', '--param'];
    const linked = await rolecast([...line, 'link=https://example.org/jobs'], { cwd });
    expect(linked.code).toBe(0);
    const last = readdirSync(join(cwd, 'qr/deck')).at(-1);
    expect(read(`qr/deck/${last}`).toString()).toContain('aria-label="QR code: example.org/jobs"');
    const bare = await rolecast([...line, 'link=example.org/jobs'], { cwd });
    expect(bare.words).toMatch(/warning: --param link: "example\.org\/jobs" gets no QR code/);
    expect(bare.code).toBe(0);
  });
});

describe('twelve megapixels', () => {
  const [width, height] = [4000, 3000];
  /** A gradient, each row filtered by what stands on its left; in the corner nothing is seen. */
  function photograph(type: 2 | 6): Buffer {
    const channels = type === 6 ? 4 : 3;
    const stride = 1 + width * channels;
    const rows = Buffer.alloc(height * stride, 1);
    for (let y = 0; y < height; y += 1) rows.fill(y & 0xff, y * stride + 1, y * stride + 1 + channels);
    if (type === 6) for (let y = 0; y < 100; y += 1) rows.fill(0, y * stride, (y + 1) * stride);
    return file([
      chunk('IHDR', header({ width, height, type })),
      chunk('IDAT', deflateSync(rows, { level: 1 })),
      chunk('IEND'),
    ]);
  }

  async function seconds(name: string, picture: Buffer): Promise<number> {
    writeFileSync(join(cwd, `talks/${name}.png`), picture);
    const section = `<section data-layout="list"><h1>A</h1><figure><img src="${name}.png" alt="A" /></figure></section>`;
    writeFileSync(join(cwd, `talks/${name}.hbs`), section);
    const times: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const from = performance.now();
      const { code, words } = await rolecast(['build', `talks/${name}.hbs`, '-o', 'large.pdf'], { cwd });
      expect(code, words).toBe(0);
      times.push((performance.now() - from) / 1000);
    }
    return Math.min(...times);
  }

  it('with opacity take a few times what they take without, not dozens, in a PDF', async () => {
    const plain = await seconds('plain', photograph(2));
    expect(await seconds('clear', photograph(6))).toBeLessThan(5 * plain);
  }, 180_000);
});

describe('a picture that is wrong stops the build, and nothing is written', () => {
  it.each([
    [
      'deck report --data north/missing.yaml',
      4,
      /north\/missing\.yaml:4:12: error: roles\[0\]\.image\.src: The picture "photos\/at-wrok\.png" does not exist\.[\s\S]*Did you mean "photos\/at-work\.png"\?/,
    ],
    ['deck --data north/outside.yaml', 4, /north\/outside\.yaml:4:12: error: .*inside the dataset's folder/],
    [
      'talks/missing.hbs',
      5,
      /talks\/missing\.hbs:3:\d+: error: .*"mpa\.svg" does not exist[\s\S]*Did you mean "map\.svg"\?/,
    ],
    ['talks/outside.hbs', 5, /talks\/outside\.hbs:3:\d+: error: .*not inside the folder of the template/],
    ['talks/unclaimed.hbs', 5, /talks\/unclaimed\.hbs:3:\d+: error: .*not a picture of the dataset[\s\S]*image\.src/],
    ['deck --theme brand/gif.yaml', 5, /brand\/gif\.yaml:2:1: error: logo: .*GIF/],
    ['deck --theme brand/child.yaml', 5, /brand\/gif\.yaml:2:1: error: logo: .*GIF/],
  ] as const)('build %s', async (line, code, says) => {
    const ran = await rolecast(['build', ...line.split(' '), '-o', 'wrong'], { cwd });
    expect(ran.words).toMatch(says);
    expect(ran.code).toBe(code);
    expect(existsSync(join(cwd, 'wrong'))).toBe(false);
  });

  it.each(['check', 'plan'])('%s finds it too', async (command) => {
    const { code, words } = await rolecast([command, '--data', 'north/missing.yaml'], { cwd });
    expect(words).toContain('data/picture-missing');
    expect(code).toBe(4);
  });
});

describe('what ends the renderer', () => {
  it('in a picture is that picture’s error, at its place', async () => {
    copyFileSync(join(CASES, 'hostile/pattern-next-to-nothing.svg'), join(cwd, 'north/deadly.svg'));
    writeFileSync(join(cwd, 'north/deadly.yaml'), role('Baker', 'deadly.svg'));
    const { code, words } = await rolecast(['check', '--data', 'north/deadly.yaml'], { cwd });
    expect(words).toMatch(
      /north\/deadly\.yaml:4:12: error: roles\[0\]\.image\.src: The picture "deadly\.svg" cannot be drawn/,
    );
    expect(code).toBe(4);
  });

  it('is not given words: hundreds of half letters are outlines of our own shaping', async () => {
    const roles = ['Baker', `T ${'क्'.repeat(260)}`, 'Nurse'].map((title) => ({ title }));
    writeFileSync(join(cwd, 'half-letters.json'), JSON.stringify({ roles }));
    const line = 'build deck --each role --data half-letters.json --format png -o half';
    const { code, words } = await rolecast(line.split(' '), { cwd });
    expect(words).not.toContain('fault of rolecast');
    expect(readdirSync(join(cwd, 'half/deck'))).toHaveLength(3);
    expect(code).toBe(0);
  });
});

describe('slides and pages as pictures', () => {
  it('are a file each, in SVG and PNG', async () => {
    const line = 'build deck --tier upper --format svg,png -o pictures';
    const { code, words } = await rolecast(line.split(' '), { cwd });
    expect(code).toBe(0);
    const names = readdirSync(join(cwd, 'pictures/deck'));
    const count = names.length / 2;
    expect(names.slice(0, 3)).toEqual(['01.png', '01.svg', '02.png']);
    expect(words).toMatch(new RegExp(`^pictures/deck/\\*\\.svg +${count} pictures +\\d+ kB +in`, 'm'));
    expect(words).toMatch(new RegExp(`^pictures/deck/\\*\\.png +${count} pictures +\\d+ kB +in`, 'm'));
    expect(read('pictures/deck/01.svg').toString()).toMatch(/^<svg .*width="960pt" height="540pt"/);
    const png = read('pictures/deck/01.png');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
  });

  it('are 1240 pixels wide on paper, and have a folder for each subject', async () => {
    await rolecast('build report --each tier --format png -o pictures'.split(' '), { cwd });
    expect(readdirSync(join(cwd, 'pictures/report'))).toEqual(['lower', 'middle', 'upper']);
    expect(read('pictures/report/upper/01.png').readUInt32BE(16)).toBe(1240);
  });

  it('have the same bytes in another process', async () => {
    const line = 'build deck --top 1 --format png --param link=https://example.org -o'.split(' ');
    await rolecast([...line, 'first'], { cwd });
    await rolecast([...line, 'again'], { cwd, environment: { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' } });
    for (const name of readdirSync(join(cwd, 'first/deck'))) {
      expect(read(`again/deck/${name}`).equals(read(`first/deck/${name}`))).toBe(true);
    }
  });

  it('are planned by their folder', async () => {
    const { text } = await rolecast('plan deck --each tier --format png -o later'.split(' '), { cwd });
    expect(text).toContain('later/deck/upper/*.png');
    const { text: dry } = await rolecast('build deck --format pptx,svg --dry-run -o later'.split(' '), { cwd });
    expect(dry).toMatch(/later\/deck\.pptx [\s\S]*later\/deck\/\*\.svg /);
  });

  it.each(['build deck -o deck.svg', 'build deck --format png -o -', 'build deck --format png -o deck.pptx'])(
    'do not go into one file: %s',
    async (line) => {
      const { code, words } = await rolecast(line.split(' '), { cwd });
      expect(words).toMatch(/usage\/(?:pictures-need-folder|output-format-conflict)/);
      expect(code).toBe(2);
    },
  );
});
