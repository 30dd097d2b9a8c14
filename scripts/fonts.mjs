// Makes templates/themes/fonts/ from the font packages: faces cut down to Latin, Greek and Cyrillic, and beside each a
// table of what measuring needs, so that no command has to parse a font to break a line, and the parts that web pages take.
// A font that may not be changed under its name (its licence reserves it) is copied whole. Selawik*.json is not made here:
// its advances are those of the UFO sources at github.com/microsoft/Selawik, 89362e8, and its heights those of Segoe UI.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

// `parts`: in the parts of web.json, too, for pages that most people make; others are cut when a page takes them.
// `measures`: no file, for a font that few decks name and whose looks no page needs.
const FACES = [
  // A deck names Arial and PowerPoint does not kern it, so Arimo, which stands in for it, is not kerned either.
  ...standIn('Arimo', { parts: true }),
  {
    name: 'Inter-Regular',
    source: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    kerned: true,
    parts: true,
  },
  {
    name: 'Inter-SemiBold',
    source: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
    kerned: true,
    parts: true,
  },
  ...standIn('Caladea'),
  ...standIn('Carlito', { reserved: true }),
  ...standIn('Cousine', { measures: true }),
  ...standIn('Gelasio'),
  ...standIn('Tinos'),
];

const RANGES = [
  [0x20, 0x2af], // Latin, and letters of African and phonetic alphabets
  [0x2b0, 0x36f], // modifiers and combining marks
  [0x370, 0x52f], // Greek, Cyrillic
  [0x1ab0, 0x1aff], // combining marks
  [0x1dc0, 0x1dff],
  [0x1e00, 0x1fff], // Latin additional, Greek extended
  [0x2000, 0x22ff], // punctuation, currency, letterlike, arrows, mathematics
  [0x2460, 0x24ff],
  [0x2500, 0x27bf], // boxes, shapes, dingbats
  [0x2c60, 0x2c7f], // Latin of orthographies in use
  [0xa720, 0xa7ff],
  [0xab30, 0xab6f],
  [0xfb00, 0xfb06],
  [0xfe20, 0xfe2f], // combining marks
  [0xfffd, 0xfffd],
];

const KERNED = [
  ...characters([
    [0x21, 0x7e],
    [0xa1, 0x17f],
  ]),
  ...'–—‘’“”…•€',
];
const TABULAR = [...'0123456789,.:+-–£€$%'];

const FEATURES = { keepFeatures: ['kern', 'tnum', 'ccmp', 'locl', 'mark', 'mkmk'], noHinting: true };

const target = new URL('../templates/themes/fonts/', import.meta.url);
await mkdir(target, { recursive: true });
for (const face of FACES) await writeFace(face);
for (const family of new Set(FACES.map(({ name }) => name.split('-')[0])))
  await copyFile(
    packaged(`@expo-google-fonts/${family.toLowerCase()}/LICENSE_FONT`),
    new URL(`${family}-LICENSE.txt`, target),
  );

/** The two faces of a family whose advances are those of another, which decks name. */
function standIn(family, more = {}) {
  return ['Regular', 'Bold'].map((style) => {
    const weighted = style === 'Bold' ? '700Bold' : '400Regular';
    const source = `@expo-google-fonts/${family.toLowerCase()}/${weighted}/${family}_${weighted}.ttf`;
    return { name: `${family}-${style}`, source, kerned: false, ...more };
  });
}

async function writeFace({ name, source, kerned, parts, reserved, measures }) {
  const whole = await readFile(packaged(source));
  const original = fontkit.create(whole);
  const kept = characters(RANGES).filter((character) => original.hasGlyphForCodePoint(character.codePointAt(0)));
  const bytes = reserved ? whole : await subsetFont(whole, kept.join(''), { targetFormat: 'sfnt', ...FEATURES });
  if (parts) await writeParts(name, bytes);
  const font = fontkit.create(bytes);
  if (!measures) await writeFile(new URL(`${name}.ttf`, target), bytes);
  await writeFile(new URL(`${name}.json`, target), `${JSON.stringify(metrics(font, kept, kerned))}\n`);
  console.log(`${name}: ${kept.length} characters, ${bytes.length} bytes`);
}

/** What web pages bring of a face: a file for each line of web.json. */
async function writeParts(name, face) {
  const parts = JSON.parse(await readFile(new URL('web.json', target), 'utf8'));
  for (const [part, ranges] of Object.entries(parts)) {
    const pairs = [...ranges.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)];
    const text = characters(
      pairs.map(([, first, last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)]),
    );
    const bytes = await subsetFont(face, text.join(''), { targetFormat: 'woff2', ...FEATURES });
    await writeFile(new URL(`${name}.${part}.woff2`, target), bytes);
  }
}

function metrics(font, kept, kerned) {
  return {
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    advances: advanceRuns(font, kept),
    ...(kerned ? { kerning: kerning(font), tabular: tabular(font) } : {}),
  };
}

/** Runs of neighbouring characters: the first code point, then the advance of each. */
function advanceRuns(font, kept) {
  const runs = [];
  let next;
  for (const character of kept) {
    const codePoint = character.codePointAt(0);
    if (codePoint !== next) runs.push([codePoint]);
    runs.at(-1).push(advance(font, font.glyphForCodePoint(codePoint)));
    next = codePoint + 1;
  }
  return runs;
}

/** Pairs by class: characters that kern alike share a row (as the left one) or a column (as the right one). */
function kerning(font) {
  const known = KERNED.filter((character) => font.hasGlyphForCodePoint(character.codePointAt(0)));
  const alone = new Map(
    known.map((character) => [character, advance(font, font.glyphForCodePoint(character.codePointAt(0)))]),
  );
  const table = known.map((left) =>
    known.map((right) => font.layout(left + right, ['kern']).positions[0].xAdvance - alone.get(left)),
  );
  const columns = known.map((_, column) => table.map((row) => row[column]));
  const rows = classes(known, table);
  const across = classes(known, columns);
  const pairs = rows.first.map((row) => across.first.map((column) => table[row][column]));
  return { left: rows.members, right: across.members, pairs };
}

/** Groups the characters by equal rows; characters that never kern are in no group. */
function classes(known, rows) {
  const groups = new Map();
  rows.forEach((row, index) => {
    if (row.every((value) => value === 0)) return;
    const key = row.join();
    const group = groups.get(key) ?? { first: index, members: '' };
    group.members += known[index];
    groups.set(key, group);
  });
  return {
    first: [...groups.values()].map((group) => group.first),
    members: [...groups.values()].map((group) => group.members),
  };
}

/** The glyphs that `tnum` puts in the place of the proportional ones: character, glyph id, advance. */
function tabular(font) {
  return TABULAR.flatMap((character) => {
    const plain = font.glyphForCodePoint(character.codePointAt(0));
    const [glyph] = font.layout(character, ['tnum']).glyphs;
    return glyph.id === plain.id ? [] : [[character, glyph.id, advance(font, glyph)]];
  });
}

/** From the table itself: `glyph.advanceWidth` also reads the outline, and fails on an empty last glyph. */
function advance(font, glyph) {
  const { metrics } = font.hmtx;
  return metrics.get(Math.min(glyph.id, metrics.length - 1)).advance;
}

function characters(ranges) {
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
}

function packaged(path) {
  return new URL(`../node_modules/${path}`, import.meta.url);
}
