// Whether text stays in its frame: a deck as LibreOffice draws it, held against the frames that its slides give.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadTypeScript } from './typescript.mjs';

const { textParts } = await loadTypeScript(new URL('../tests/output/pptx/zip.ts', import.meta.url));
const { all, first, parseXml } = await loadTypeScript(new URL('../tests/output/pptx/xml.ts', import.meta.url));

/** EMU a point. */
const EMU = 12_700;
/** By how much ink may pass its frame: LibreOffice hangs the spaces of a line, and its rounding differs from ours. In points. */
const TOLERANCE = 2.5;
/** A word's box is as high as its font's ascent and descent, which titles set closer than that pass, as a share of it. */
const CLOSE_SET = 0.3;
/** Of a footer's line, in points. */
const FOOTER_LINE = 12;
/** Scripts that the fonts of a plain machine cannot draw, or that pdftotext gives in the order of their drawing. */
const UNJUDGED =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u;

const numbers = (element, ...names) => names.map((name) => Number(element.attributes[name]) / EMU);
/** Without what a drawing does not tell: spaces, and whether a title in capitals was written in them. */
const squeezed = (text) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u2060]/gu, '')
    .toLowerCase();

function boxOf(transform) {
  const [x, y] = numbers(first(transform, 'a:off'), 'x', 'y');
  const [w, h] = numbers(first(transform, 'a:ext'), 'cx', 'cy');
  return { x, y, w, h };
}

function textOf(element) {
  return squeezed(
    all(element, 'a:t')
      .map(({ text }) => text)
      .join(''),
  );
}

/** The type of the master's placeholder from which one inherits. */
function masterType({ type = 'body' }) {
  return { ctrTitle: 'title', subTitle: 'body', obj: 'body', pic: 'body', chart: 'body', tbl: 'body' }[type] ?? type;
}

const reference = (shape) => first(shape, 'p:ph')?.attributes;
const ownBox = (shape) => {
  const transform = first(shape, 'a:xfrm');
  return transform && boxOf(transform);
};

function related(parts, path, type) {
  const [, folder, name] = /^(.*\/)([^/]+)$/.exec(path);
  const list = parseXml(parts.get(`${folder}_rels/${name}.rels`));
  const relationship = all(list, 'Relationship').find(({ attributes }) => attributes.Type.endsWith(`/${type}`));
  return new URL(relationship.attributes.Target, `file:///${folder}`).pathname.slice(1);
}

/** A layout's placeholders with their boxes; what it does not say its master says, by type. And the words of both, which stand on every slide. */
function layoutOf(parts, path) {
  const [layout, master] = [path, related(parts, path, 'slideMaster')].map((part) =>
    all(parseXml(parts.get(part)), 'p:sp'),
  );
  const places = (shapes) =>
    shapes
      .filter(reference)
      .map((shape) => ({ ...reference(shape), kind: masterType(reference(shape)), box: ownBox(shape) }));
  const behind = places(master);
  return {
    places: places(layout).map((place) => ({
      ...place,
      box: place.box ?? behind.find(({ kind }) => kind === place.kind)?.box,
    })),
    words: [...layout, ...master]
      .filter((shape) => !reference(shape) && first(shape, 'p:txBody') && ownBox(shape))
      .map((shape) => ({ name: first(shape, 'p:cNvPr').attributes.name, box: ownBox(shape), text: textOf(shape) })),
  };
}

/** A placeholder of a slide is the layout's of its index; a title, and one without an index, that of its type. */
function placeOf(shape, { places }) {
  const { idx, ...said } = reference(shape) ?? {};
  const kind = masterType(said);
  const indexed = kind === 'title' || idx === undefined ? undefined : places.find((place) => place.idx === idx);
  return (indexed ?? places.find((place) => place.kind === kind))?.box;
}

/** LibreOffice sets a footer in a font of its own where its master has one in the styles of all other text: in as many as two lines. */
const twoLines = ({ x, y, w, h }) => ({ x, y: y - FOOTER_LINE, w, h: h + 2 * FOOTER_LINE });

/** The frames of a slide: texts, and tables and charts as wholes. */
function framesOf(parts, number, layouts) {
  const path = `ppt/slides/slide${number}.xml`;
  const slide = parseXml(parts.get(path));
  const layout = related(parts, path, 'slideLayout');
  if (!layouts.has(layout)) layouts.set(layout, layoutOf(parts, layout));
  const texts = all(slide, 'p:sp')
    .filter((shape) => first(shape, 'p:txBody'))
    .map((shape) => {
      const given = ownBox(shape) ?? placeOf(shape, layouts.get(layout));
      const box = reference(shape)?.type === 'ftr' && given ? twoLines(given) : given;
      return { name: first(shape, 'p:cNvPr').attributes.name, box, text: textOf(shape) };
    });
  const objects = all(slide, 'p:graphicFrame').map((frame) => ({
    name: first(frame, 'p:cNvPr').attributes.name,
    box: boxOf(first(frame, 'p:xfrm')),
    // The words of a chart are in another part.
    text: first(frame, 'a:tbl') ? textOf(frame) : undefined,
  }));
  return [...texts, ...objects, ...layouts.get(layout).words];
}

/** The words of each page with their boxes, as they were drawn. */
function drawnPages(pdf) {
  const { stdout } = spawnSync('pdftotext', ['-bbox-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return [...stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(([, w, h, page]) => ({
    w: Number(w),
    h: Number(h),
    words: [...page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/gs)].map(
      ([, x, y, right, bottom, text]) => ({
        x: Number(x),
        y: Number(y),
        w: right - x,
        h: bottom - y,
        text: squeezed(parseXml(`<w>${text}</w>`).children[0].text),
      }),
    ),
  }));
}

function inside(word, box) {
  const above = TOLERANCE + CLOSE_SET * word.h;
  return (
    word.x >= box.x - TOLERANCE &&
    word.x + word.w <= box.x + box.w + TOLERANCE &&
    word.y >= box.y - above &&
    word.y + word.h <= box.y + box.h + above
  );
}

function faultOf(word, frames, page) {
  const where = `"${word.text.slice(0, 30)}" at ${word.x.toFixed(0)} ${word.y.toFixed(0)}`;
  if (!inside(word, { x: 0, y: 0, ...page })) return `${where} leaves the slide`;
  const own = frames.filter(({ text }) => text === undefined || text.includes(word.text));
  // Figures among letters of such a script stand where these leave them room.
  if (own.some(({ text }) => text !== undefined && UNJUDGED.test(text))) return undefined;
  // Glyphs that have no text of their own are told by their place alone; a bullet of such a script stands with its text.
  const bare = !own.some(({ text }) => text !== undefined);
  if (bare && frames.some(({ text }) => text !== undefined && UNJUDGED.test(text))) return undefined;
  const possible = bare ? frames : own;
  if (possible.some(({ box }) => inside(word, box))) return undefined;
  return `${where} leaves "${possible[0]?.name}" (${Object.values(possible[0]?.box ?? {}).map((one) => one.toFixed(0))})`;
}

/** Draws decks in one start of LibreOffice, into one folder: two decks of one name would be one file. */
export function draw(decks, folder, office) {
  return soffice('pdf', decks, folder, office);
}

/** Has LibreOffice save files in another format. */
export function soffice(format, files, folder, office) {
  const line = [`-env:UserInstallation=file://${office}`, '--headless', '--convert-to', format, '--outdir', folder];
  return spawnSync('soffice', [...line, ...files], { encoding: 'utf8', maxBuffer: 1 << 26 });
}

/** Words of a deck that left their frame or their slide as LibreOffice drew it, a line each. */
export function escapes(deck, drawing) {
  const parts = textParts(readFileSync(deck));
  const pages = drawnPages(drawing);
  const layouts = new Map();
  const found = pages.flatMap((page, index) => {
    const frames = framesOf(parts, index + 1, layouts);
    return page.words
      .filter(({ text }) => text !== '' && !UNJUDGED.test(text))
      .flatMap((word) => faultOf(word, frames, page) ?? [])
      .map((fault) => `slide ${index + 1}: ${fault}`);
  });
  const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  return slides === pages.length ? found : [`${slides} slides, ${pages.length} pages drawn`, ...found];
}
