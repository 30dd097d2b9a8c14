/** Changes an XML text at its elements and leaves every other character as it stands. */
import { SaxesParser } from 'saxes';

export interface SplicedElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The names of the elements around it, the outermost first. */
  readonly around: readonly string[];
}

/** What becomes of an element; nothing: it stays, and its children are asked. */
export type Splice =
  | 'drop'
  /** It goes with the outermost element around it that has one of the names, else with the nearest that has one of the others, else alone. */
  | { readonly dropWith: readonly [outermost: ReadonlySet<string>, nearest: ReadonlySet<string>] }
  /** It stays without one of its attributes. */
  | { readonly without: string }
  /** Text before it. */
  | { readonly before: string }
  /** Text between its tags, at the end. */
  | { readonly append: string }
  | undefined;

/** `xml` is well-formed: whoever reads a package has seen to that. */
export function spliced(xml: string, decide: (element: SplicedElement) => Splice): string {
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  const cuts: Cut[] = [];
  const open: Open[] = [];
  let dropped: Open | undefined;
  parser.on('opentag', (tag) => {
    const end = parser.position;
    const name = tag.name.slice(tag.name.indexOf(':') + 1);
    const one: Open = { name, prefix: tag.name.slice(0, -name.length), start: xml.lastIndexOf('<', end - 1), end };
    open.push(one);
    if (dropped !== undefined) return;
    const splice = decide({ name, attributes: tag.attributes, around: open.slice(0, -1).map((around) => around.name) });
    if (splice === undefined) return;
    if (splice === 'drop') dropped = one;
    else if ('dropWith' in splice) dropped = unitOf(open, splice.dropWith) ?? one;
    else if ('without' in splice) cuts.push(attributeCut(xml, one, splice.without));
    else if ('before' in splice) cuts.push({ start: one.start, end: one.start, text: splice.before });
    else one.append = splice.append;
  });
  parser.on('closetag', () => {
    const one = open.pop();
    if (one === undefined) return;
    const end = parser.position;
    if (one.append !== undefined) cuts.push(appended(xml, one, end, one.append));
    if (dropped !== one) return;
    dropped = undefined;
    cuts.push({ start: one.start, end, text: '' });
  });
  parser.write(xml).close();
  return cutTo(xml, cuts);
}

interface Open {
  readonly name: string;
  /** With its colon. */
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
  append?: string;
}

function unitOf(open: readonly Open[], [outermost, nearest]: readonly [ReadonlySet<string>, ReadonlySet<string>]) {
  return open.find(({ name }) => outermost.has(name)) ?? open.findLast(({ name }) => nearest.has(name));
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The attribute with the white space before it, by its name with its prefix. */
function attributeCut(xml: string, { start, end }: Open, attribute: string): Cut {
  const tag = xml.slice(start, end);
  const found = new RegExp(`\\s+${attribute}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
  const at = start + (found?.index ?? 0);
  return { start: at, end: at + (found?.[0].length ?? 0), text: '' };
}

/** Before the closing tag; an element that closes itself gets one. */
function appended(xml: string, { name, prefix, end: opened }: Open, closed: number, text: string): Cut {
  const start = xml.lastIndexOf('<', closed - 1);
  if (start >= opened) return { start, end: start, text };
  return { start: opened - 2, end: opened, text: `>${text}</${prefix}${name}>` };
}

/** What is cut inside of what goes is gone with it. */
function cutTo(xml: string, cuts: readonly Cut[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of cuts.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (start < at) continue;
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return pieces.join('') + xml.slice(at);
}
