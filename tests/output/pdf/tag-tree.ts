/** A PDF as people who listen to it get it: its tags in reading order, with their text. */
import {
  contentOf,
  type Dictionary,
  dictionary,
  Name,
  nameOf,
  Operator,
  PdfReader,
  textOf,
  type Value,
} from './reader.js';

/** The document's head, its bookmarks, its tag tree and, last, what is said to be no content. */
export function tagTree(bytes: Uint8Array): string {
  const pdf = new PdfReader(bytes);
  const { catalog } = pdf;
  const info = pdf.dictionary(pdf.trailer.get('Info'));
  const contents = pdf.pages.map((page) => pageContent(pdf, pdf.dictionary(page)));
  const root = pdf.dictionary(catalog.get('StructTreeRoot'));
  return [
    `${textOf(pdf.resolve(info.get('Title')))} (${textOf(catalog.get('Lang'))}, ${pdf.pages.length} pages)`,
    ...bookmarks(pdf, catalog.get('Outlines'), 0),
    '',
    ...pdf.array(root.get('K')).flatMap((kid) => element(pdf, kid, contents, 0)),
    '',
    ...contents.flatMap(({ artifacts }, page) => artifacts.map((text) => `page ${page + 1}: artifact "${text}"`)),
    '',
  ].join('\n');
}

/** The text of the whole tree, as one reads it. */
export function taggedText(bytes: Uint8Array): string {
  const pdf = new PdfReader(bytes);
  return pdf.pages.map((page) => [...pageContent(pdf, pdf.dictionary(page)).marked.values()].join('')).join('');
}

/** What each operator of the first page shows, in the order of its codes. */
export function shownStrings(bytes: Uint8Array): readonly string[] {
  const pdf = new PdfReader(bytes);
  return pageContent(pdf, pdf.dictionary(pdf.pages[0])).strings;
}

interface PageContent {
  readonly strings: readonly string[];
  /** Text by MCID. */
  readonly marked: ReadonlyMap<number, string>;
  readonly artifacts: readonly string[];
}

function element(pdf: PdfReader, value: Value, contents: readonly PageContent[], depth: number): string[] {
  const entries = pdf.dictionary(value);
  const lines: string[] = [];
  let text = '';
  let head = `${nameOf(entries.get('S'))}${details(pdf, entries)}`;
  const ownPage = contents[pageNumber(pdf, entries.get('Pg')) - 1];
  for (const kid of pdf.array(entries.get('K'))) {
    if (typeof kid === 'number') {
      text += ownPage?.marked.get(kid) ?? '?';
      continue;
    }
    const kidEntries = pdf.dictionary(kid);
    const page = pageNumber(pdf, kidEntries.get('Pg'));
    const type = nameOf(kidEntries.get('Type'));
    if (type === 'MCR') text += contents[page - 1]?.marked.get(Number(kidEntries.get('MCID'))) ?? '?';
    else if (type === 'OBJR') head += destination(pdf, pdf.dictionary(kidEntries.get('Obj')), page);
    else {
      if (text !== '') lines.push(`${indent(depth + 1)}"${text}"`);
      text = '';
      lines.push(...element(pdf, kid, contents, depth + 1));
    }
  }
  if (lines.length === 0) return [`${indent(depth)}${head} "${text}"`];
  return [`${indent(depth)}${head}`, ...lines, ...(text === '' ? [] : [`${indent(depth + 1)}"${text}"`])];
}

function details(pdf: PdfReader, entries: Dictionary): string {
  const attributes = pdf.array(entries.get('A')).flatMap((attribute) => [...dictionary(attribute)]);
  const printed = attributes
    .filter(([key]) => key !== 'O' && key !== 'Placement')
    .map(([key, value]) => ` ${key}=${plain(value)}`);
  const words = (['Alt', 'Lang'] as const)
    .filter((key) => entries.has(key))
    .map((key) => ` ${key}="${textOf(entries.get(key))}"`);
  return [...printed, ...words].join('');
}

function destination(pdf: PdfReader, annotation: Dictionary, page: number): string {
  const where = annotation.has('Dest')
    ? `page ${pageNumber(pdf, pdf.array(annotation.get('Dest'))[0])}`
    : textOf(dictionary(annotation.get('A')).get('URI'));
  return ` [on page ${page} to ${where}: ${textOf(annotation.get('Contents'))}]`;
}

function bookmarks(pdf: PdfReader, value: Value | undefined, depth: number): string[] {
  if (value === undefined) return [];
  const lines: string[] = [];
  for (let next = pdf.dictionary(value).get('First'); next !== undefined; next = pdf.dictionary(next).get('Next')) {
    const item = pdf.dictionary(next);
    const page = pageNumber(pdf, pdf.array(item.get('Dest'))[0]);
    lines.push(`${indent(depth)}- ${textOf(item.get('Title'))}, page ${page}`, ...bookmarks(pdf, next, depth + 1));
  }
  return lines;
}

/** The texts of a page by the marked content that they stand in. */
function pageContent(pdf: PdfReader, page: Dictionary): PageContent {
  const fonts = fontMaps(pdf, page);
  const marked = new Map<number, string>();
  const artifacts: string[] = [];
  const strings: string[] = [];
  const open: Mark[] = [];
  let operands: Value[] = [];
  let font: ReadonlyMap<string, string> = new Map();
  const say = (text: string): void => {
    const mcid = open.findLast((mark) => mark.mcid !== undefined)?.mcid;
    if (mcid !== undefined) marked.set(mcid, (marked.get(mcid) ?? '') + text);
    else if (open.some((mark) => mark.artifact)) artifacts.push((artifacts.pop() ?? '') + text);
    else throw new Error(`text outside of marked content: ${text}`);
  };
  for (const value of contentOf(pdf.stream(page.get('Contents')))) {
    if (!(value instanceof Operator)) {
      operands.push(value);
      continue;
    }
    const [first, second] = operands;
    if (value.value === 'Tf') font = fonts.get(nameOf(first)) ?? new Map();
    if (value.value === 'BMC' || value.value === 'BDC') {
      const mark = markOf(first, second);
      if (mark.artifact) artifacts.push('');
      if (mark.mcid !== undefined) marked.set(mark.mcid, '');
      open.push(mark);
    }
    if (value.value === 'EMC') open.pop();
    if (value.value === 'TJ') {
      const text = shown(pdf.array(first), font);
      strings.push(text);
      say(open.some((mark) => mark.reversed) ? [...text].reverse().join('') : text);
    }
    operands = [];
  }
  return { strings, marked, artifacts: artifacts.filter((text) => text !== '') };
}

/** Content that is marked: as an element's, as no one's, or as text whose letters come last first. */
interface Mark {
  readonly mcid?: number;
  readonly artifact?: boolean;
  readonly reversed?: boolean;
}

function markOf(tag: Value | undefined, properties: Value | undefined): Mark {
  if (nameOf(tag) === 'Artifact') return { artifact: true };
  if (nameOf(tag) === 'ReversedChars') return { reversed: true };
  const entries = dictionary(properties);
  return entries.has('MCID') ? { mcid: Number(entries.get('MCID')) } : {};
}

function shown(parts: readonly Value[], font: ReadonlyMap<string, string>): string {
  const codes =
    parts
      .filter((part) => typeof part === 'string')
      .join('')
      .match(/../gs) ?? [];
  return codes.map((code) => font.get(code) ?? '\ufffd').join('');
}

/** By the names of the fonts on a page: what each code says, from ToUnicode. */
function fontMaps(pdf: PdfReader, page: Dictionary): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const fonts = pdf.resolve(pdf.dictionary(page.get('Resources')).get('Font'));
  if (fonts === null) return new Map();
  return new Map(
    [...dictionary(fonts)].map(([name, font]) => {
      const map = pdf.stream(pdf.dictionary(font).get('ToUnicode')).toString('latin1');
      const pairs = [...map.matchAll(/^<([\da-f]{4})> <([\da-f]+)>$/gm)].slice(1);
      return [
        name,
        new Map(pairs.map(([, code = '', text = '']) => [latin(code), textOf(`\u00fe\u00ff${latin(text)}`)])),
      ];
    }),
  );
}

function latin(hex: string): string {
  return Buffer.from(hex, 'hex').toString('latin1');
}

function pageNumber(pdf: PdfReader, reference: Value | undefined): number {
  return pdf.pages.findIndex((page) => JSON.stringify(page) === JSON.stringify(reference)) + 1;
}

function plain(value: Value): string {
  if (value instanceof Name) return value.value;
  return Array.isArray(value) ? `[${value.map((part) => Math.round(Number(part))).join(' ')}]` : String(value);
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}
