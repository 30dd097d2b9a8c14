/** Reading one theme file: what it sets, and where each thing stands. */
import { isMap, isScalar, isSeq, LineCounter, type Node, Parser, parseDocument } from 'yaml';
import { Diagnostics, type Report } from '../diagnostic.js';
import { themeFieldMissing, themeNotYaml, themeTooDeep, themeValueWrong } from '../messages/theme.js';
import { firstTooDeep } from '../yaml-nesting.js';
import {
  describe,
  type Field,
  type Placed,
  placeAt,
  readAll,
  readFields,
  readItems,
  readText,
  type Source,
} from './fields.js';
import { BARS, type Bars, FOR_ALL_TIERS, type Hex, type ThemeTemplate, TOKENS, type Token } from './types.js';

/** The fonts that a theme names, as paths below `fonts`. */
export const FONTS = ['slides.heading', 'slides.body', 'pages.heading', 'pages.body'] as const;
export type FontUse = (typeof FONTS)[number];

/** What one theme file sets; everything else comes from the theme that it extends. */
export interface Layer {
  readonly file: string;
  readonly name?: string;
  readonly extends?: Placed<string>;
  readonly bars?: Bars;
  readonly colours: ReadonlyMap<Token, Placed<Hex>>;
  readonly fonts: ReadonlyMap<FontUse, Placed<string>>;
  /** Paths from the file's folder, of fonts that rolecast does not have. */
  readonly fontFiles: readonly Placed<string>[];
  /** A picture's path from the file's folder. */
  readonly logo?: Placed<string>;
  readonly brand?: Brand;
  readonly template?: LayerTemplate;
}

/** What a theme file sets, and the folder in which it stands. */
export interface FiledLayer extends Layer {
  readonly folder: string;
  /** It comes with the package: nobody can change it. */
  readonly builtIn: boolean;
}

/** The two colours of a company, of which all others can be made. */
export const BRAND = ['primary', 'accent'] as const;
export type Brand = Readonly<Record<(typeof BRAND)[number], Placed<Hex>>>;

/** The company's own template, by its path from the file's folder. */
export interface LayerTemplate extends Pick<ThemeTemplate, 'layouts' | 'safe' | 'sha256'> {
  readonly file: Placed<string>;
}

/** The layouts of a template that stand for ours, as a file names them. */
const LAYOUTS = { title: 'title', section: 'section', 'title-only': 'titleOnly', blank: 'blank' } as const;
const LAYOUT_NAMES = ['title', 'section', 'title-only', 'blank'] as const satisfies readonly (keyof typeof LAYOUTS)[];

const FIELDS = ['name', 'extends', 'brand', 'bars', 'colours', 'fonts', 'logo', 'template'] as const;

/** Fields inside each other; a theme needs three levels. */
const NESTING = 20;

/** Reads a theme file's text, or reports every complaint about it and gives nothing. */
export function readTheme(file: string, text: string, report: Report): Layer | undefined {
  const lines = new LineCounter();
  const deep = firstTooDeep([...new Parser(lines.addNewLine).parse(text)], NESTING);
  if (deep !== undefined) {
    report(themeTooDeep(placeAt({ file, lines, report }, deep), NESTING));
    return undefined;
  }
  const document = parseDocument(text, { prettyErrors: false });
  const found = new Diagnostics();
  const source: Source = { file, lines, report: found.report };

  for (const fault of [...document.errors, ...document.warnings]) {
    found.report(themeNotYaml(placeAt(source, fault.pos[0]), fault.message));
  }
  const layer = found.failed ? undefined : readLayer(source, document.contents);
  found.all.forEach(report);
  return found.failed ? undefined : layer;
}

function readLayer(source: Source, contents: Node | null): Layer {
  const root: Field = { path: 'theme', node: contents, place: placeAt(source, contents?.range?.[0] ?? 0) };
  const fields = readFields(source, root, FIELDS);
  const fonts = readFields(source, fields.get('fonts'), ['slides', 'pages', 'files']);
  const slides = readFields(source, fonts.get('slides'), ['heading', 'body']);
  const pages = readFields(source, fonts.get('pages'), ['heading', 'body']);
  const families = new Map<FontUse, Field>();
  for (const field of [...slides.values(), ...pages.values()]) {
    const use = FONTS.find((font) => field.path === `fonts.${font}`);
    if (use !== undefined) families.set(use, field);
  }
  return {
    file: source.file,
    name: readText(source, fields.get('name'))?.value,
    extends: readText(source, fields.get('extends')),
    bars: readBars(source, fields.get('bars')),
    colours: readColours(source, fields.get('colours')),
    fonts: readAll(source, families, readText),
    fontFiles: readPaths(source, fonts.get('files')),
    logo: readText(source, fields.get('logo')),
    brand: readBrand(source, fields.get('brand')),
    template: readTemplate(source, fields.get('template')),
  };
}

/** One colour for all three tiers gives way to that of a tier. */
function readColours(source: Source, field: Field | undefined): ReadonlyMap<Token, Placed<Hex>> {
  const shared = ['onTier', 'onPanel'] as const;
  const colours = readAll(source, readFields(source, field, [...TOKENS, ...shared]), readColour);
  const values = new Map<Token, Placed<Hex>>();
  for (const name of shared) {
    const colour = colours.get(name);
    if (colour !== undefined) for (const token of FOR_ALL_TIERS[name]) values.set(token, colour);
  }
  for (const token of TOKENS) {
    const colour = colours.get(token);
    if (colour !== undefined) values.set(token, colour);
  }
  return values;
}

function readBars(source: Source, field: Field | undefined): Bars | undefined {
  const text = readText(source, field);
  const found = BARS.find((bars) => bars === text?.value);
  if (field !== undefined && text !== undefined && found === undefined)
    source.report(themeValueWrong(field.place, field.path, describe(field.node), BARS.join(' or ')));
  return found;
}

function readColour(source: Source, field: Field): Placed<Hex> | undefined {
  const { node, path, place } = field;
  const digits =
    isScalar(node) && typeof node.value === 'string' ? /^#([0-9a-f]{6})$/i.exec(node.value)?.[1] : undefined;
  if (digits !== undefined) return { value: `#${digits.toUpperCase()}`, place };
  const empty = node === null || (isScalar(node) && node.value === null);
  const bare =
    isScalar(node) && node.source !== undefined && /^[\da-f]{6}$/i.test(node.source) ? node.source : undefined;
  const hint = empty
    ? 'In YAML a # begins a comment: put the colour in quotes.'
    : bare && `Write it with a # and in quotes: "#${bare}".`;
  source.report(themeValueWrong(place, path, describe(node), 'a colour such as "#14202B"', hint));
  return undefined;
}

function readPaths(source: Source, field: Field | undefined): readonly Placed<string>[] {
  return readItems(source, field, 'a list of files').flatMap((item) => readText(source, item) ?? []);
}

const TWO_COLOURS =
  'A theme is made of two colours, primary and accent. Of one, set what you want to change: colours: { middle: "#7A0019" }.';

function readBrand(source: Source, field: Field | undefined): Brand | undefined {
  if (field === undefined) return undefined;
  const fields = readFields(source, field, BRAND);
  if (!isMap(field.node)) return undefined;
  for (const name of BRAND)
    if (!fields.has(name)) source.report(themeFieldMissing(field.place, `brand.${name}`, TWO_COLOURS));
  const colours = readAll(source, fields, readColour);
  const [primary, accent] = BRAND.map((name) => colours.get(name));
  if (primary === undefined || accent === undefined) return undefined;
  if (primary.value === accent.value)
    source.report(
      themeValueWrong(accent.place, 'brand.accent', `${accent.value}, as "brand.primary" is`, 'another colour'),
    );
  return { primary, accent };
}

function readTemplate(source: Source, field: Field | undefined): LayerTemplate | undefined {
  if (field === undefined) return undefined;
  const fields = readFields(source, field, ['file', 'sha256', 'layouts', 'safe']);
  const file = readText(source, fields.get('file'));
  if (isMap(field.node) && !fields.has('file'))
    source.report(themeFieldMissing(field.place, 'template.file', 'Say where it lies: file: corporate.pptx.'));
  const layouts: Partial<Record<(typeof LAYOUTS)[keyof typeof LAYOUTS], string>> = {};
  for (const [name, { value }] of readAll(source, readFields(source, fields.get('layouts'), LAYOUT_NAMES), readText))
    layouts[LAYOUTS[name]] = value;
  const [sha256, safe] = [readDigest(source, fields.get('sha256')), readSafe(source, fields.get('safe'))];
  return file && { file, layouts, ...(sha256 !== undefined && { sha256 }), ...(safe && { safe }) };
}

function readDigest(source: Source, field: Field | undefined): string | undefined {
  if (field === undefined) return undefined;
  const { node, path, place } = field;
  // Bare digits are a number to YAML, and one of many digits loses some.
  const written = isScalar(node) ? (typeof node.value === 'string' ? node.value : node.source) : undefined;
  if (written !== undefined && /^[\da-f]{64}$/i.test(written)) return written.toLowerCase();
  source.report(themeValueWrong(place, path, describe(node), 'a SHA-256 in 64 hexadecimals'));
  return undefined;
}

/** Left, top, width and height in points. */
function readSafe(source: Source, field: Field | undefined): ThemeTemplate['safe'] {
  if (field === undefined) return undefined;
  const { node, path, place } = field;
  const numbers = isSeq(node) ? node.items.map((item) => (isScalar(item) ? item.value : undefined)) : [];
  const [x, y, w, h] = numbers.map((value) => (typeof value === 'number' && Number.isFinite(value) ? value : -1));
  const isArea = x !== undefined && y !== undefined && w !== undefined && h !== undefined && numbers.length === 4;
  if (isArea && x >= 0 && y >= 0 && w > 0 && h > 0) return [x, y, w, h];
  const found = isSeq(node) ? `[${numbers.join(', ')}]` : describe(node);
  source.report(themeValueWrong(place, path, found, 'left, top, width and height in points: [48, 36, 864, 454]'));
  return undefined;
}
