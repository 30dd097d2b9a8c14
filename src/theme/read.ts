/** Reading one theme file: what it sets, and where each thing stands. */
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, Parser, parseDocument } from 'yaml';
import { Diagnostics, type Place, type Report } from '../diagnostic.js';
import { themeFieldUnknown, themeFontUnknown, themeNotYaml, themeTooDeep, themeValueWrong } from '../messages/theme.js';
import { firstTooDeep } from '../yaml-nesting.js';
import { FAMILY_NAMES } from './fonts.js';
import { BARS, type Bars, type Hex, TOKENS, type Token } from './types.js';

/** A value and where it was written. */
export interface Placed<Value> {
  readonly value: Value;
  readonly place: Place;
}

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
  /** A picture's path from the file's folder. */
  readonly logo?: Placed<string>;
}

const FIELDS = ['name', 'extends', 'bars', 'colours', 'fonts', 'logo'] as const;

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

interface Source {
  readonly file: string;
  readonly lines: LineCounter;
  readonly report: Report;
}

/** A field of a theme: its dotted path, its value, and where it stands. */
interface Field {
  readonly path: string;
  readonly node: Node | null;
  readonly place: Place;
}

function readLayer(source: Source, contents: Node | null): Layer {
  const root: Field = { path: 'theme', node: contents, place: placeAt(source, contents?.range?.[0] ?? 0) };
  const fields = readFields(source, root, FIELDS);
  const fonts = readFields(source, fields.get('fonts'), ['slides', 'pages']);
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
    colours: readAll(source, readFields(source, fields.get('colours'), TOKENS), readColour),
    fonts: readAll(source, families, readFamily),
    logo: readText(source, fields.get('logo')),
  };
}

/** The fields of a mapping, of which only the allowed ones may stand there. */
function readFields<Name extends string>(
  source: Source,
  parent: Field | undefined,
  allowed: readonly Name[],
): ReadonlyMap<Name, Field> {
  const fields = new Map<Name, Field>();
  if (parent === undefined) return fields;
  if (!isMap(parent.node)) {
    source.report(themeValueWrong(parent.place, parent.path, describe(parent.node), `a list of ${allowed.join(', ')}`));
    return fields;
  }
  for (const { key, value } of parent.node.items) {
    const written = isScalar(key) ? String(key.value) : '';
    const path = parent.path === 'theme' ? written : `${parent.path}.${written}`;
    const place = placeAt(source, isNode(key) ? (key.range?.[0] ?? 0) : 0, path);
    const name = allowed.find((candidate) => candidate === written);
    if (name === undefined) source.report(themeFieldUnknown(place, written, allowed));
    else fields.set(name, { path, place, node: isNode(value) ? value : null });
  }
  return fields;
}

function readAll<Name extends string, Value>(
  source: Source,
  fields: ReadonlyMap<Name, Field>,
  read: (source: Source, field: Field) => Placed<Value> | undefined,
): ReadonlyMap<Name, Placed<Value>> {
  const values = new Map<Name, Placed<Value>>();
  for (const [name, field] of fields) {
    const value = read(source, field);
    if (value !== undefined) values.set(name, value);
  }
  return values;
}

function readText(source: Source, field: Field | undefined): Placed<string> | undefined {
  if (field === undefined) return undefined;
  const { node, path, place } = field;
  if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return { value: node.value, place };
  source.report(themeValueWrong(place, path, describe(node), 'a text'));
  return undefined;
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

function readFamily(source: Source, field: Field): Placed<string> | undefined {
  const text = readText(source, field);
  if (text === undefined || FAMILY_NAMES.includes(text.value)) return text;
  source.report(themeFontUnknown(text.place, text.value, FAMILY_NAMES));
  return undefined;
}

function placeAt(source: Source, offset: number, path?: string): Place {
  const { line, col } = source.lines.linePos(offset);
  return { file: source.file, line, column: col, path };
}

/** What was found, in words. */
function describe(node: Node | null): string {
  if (node === null || (isScalar(node) && node.value === null)) return 'empty';
  // A number as the file has it: 000000 is no 0 to the person who wrote it.
  if (isScalar(node))
    return typeof node.value === 'string' ? JSON.stringify(node.value) : (node.source ?? `${node.value}`);
  if (isMap(node)) return 'a group of fields';
  return isSeq(node) ? 'a list' : 'a reference';
}
