/** The strict reader: a rendered template to a tree. It repairs nothing; every complaint stands at the template's own place. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Diagnostics, type Report } from '../diagnostic.js';
import {
  attributeWithoutValue,
  duplicateAttribute,
  elementsTooDeep,
  malformedTag,
  strayEndTag,
  unclosedElement,
  unclosedVoid,
  unfinishedTag,
  unquotedAttribute,
  upperCaseName,
} from '../messages/markup.js';
import type { RenderedTemplate } from '../template/types.js';
import { Pieces, PRINTED } from './pieces.js';
import { proofread } from './proofread.js';
import type { Node, Origin } from './tree.js';

/** How deep elements may stand inside each other: all that come after walk the tree by calling themselves. */
const NESTING = 50;

/** What stands for `PRINTED` in a value that was read: no text can hold it. */
const PRINTED_MARK = '\u0001';

/** The top-level nodes of a rendered template. Everything that is wrong with its syntax is reported at once; then there is no tree. */
export function readMarkup(rendered: RenderedTemplate, report: Report): readonly Node[] | undefined {
  const faults = new Diagnostics();
  const tell: Report = (diagnostic) => {
    faults.report(diagnostic);
    report(diagnostic);
  };
  const pieces = new Pieces(rendered);
  const proof = proofread(rendered.text, pieces, tell);
  const builder = new TreeBuilder(proof.text, pieces, tell);

  const parser = new SaxesParser({ fragment: true, position: false, xmlns: false });
  Object.assign(parser.ENTITIES, Object.fromEntries(proof.entities), { [PRINTED.slice(1, -1)]: PRINTED_MARK });
  parser.on('opentag', (tag) => builder.startTag(tag, parser.position));
  parser.on('closetag', (tag) =>
    tag.isSelfClosing ? builder.selfClose(parser.position) : builder.endTag(parser.position),
  );
  parser.on('processinginstruction', () => builder.mark(parser.position));
  parser.on('text', (text) => builder.text(text));
  parser.on('error', (error) => builder.fault(error.message, parser.position));
  parser.write(proof.text).close();
  builder.end();

  return faults.failed ? undefined : builder.nodes;
}

/** The elements that HTML never closes. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** Those that templates have; of the others more is to say than that they are not closed. */
const OURS = new Set(['br', 'img']);

/** An element whose end tag is still to come. */
interface Open {
  readonly name: string;
  readonly origin: Origin;
  readonly children: Node[];
}

/**
 * Makes the tree of what saxes reads. It keeps its own stack of open elements: at an end tag that fits nothing, saxes
 * closes everything and tells of it again at every later end tag.
 */
class TreeBuilder {
  readonly nodes: Node[] = [];
  readonly #source: string;
  readonly #pieces: Pieces;
  readonly #report: Report;
  readonly #open: Open[] = [];
  /** Names of elements already complained of, whose end tag may still come. */
  readonly #forgiven: string[] = [];
  /** Tags already complained of, by offset. */
  readonly #faulty = new Set<number>();
  /** Where the text that comes next begins. */
  #mark = 0;
  #lastEndTag = -1;
  /** Inside a tag that never ends, and too deep inside of others, nothing can be read any more. */
  #lost = false;

  constructor(source: string, pieces: Pieces, report: Report) {
    this.#source = source;
    this.#pieces = pieces;
    this.#report = report;
  }

  mark(position: number): void {
    this.#mark = position;
  }

  text(text: string): void {
    const blank = /^\s*/.exec(this.#source.slice(this.#mark))?.[0].length ?? 0;
    const start = text.trim() === '' ? this.#mark : this.#mark + blank;
    this.#siblings.push({
      kind: 'text',
      text,
      fromData: this.#pieces.fromData(this.#mark),
      ...this.#pieces.origin(start),
    });
  }

  startTag(tag: SaxesTagPlain, position: number): void {
    if (this.#lost) return;
    this.mark(position);
    const start = this.#tagBefore(position);
    const origin = this.#pieces.origin(start);
    const attributes = new Map<string, string>();
    const printed = new Set<string>();
    for (const [written, value] of Object.entries(tag.attributes)) {
      this.#insistOnLowerCase(written, origin);
      const name = written.toLowerCase();
      attributes.set(name, value.replaceAll(PRINTED_MARK, ''));
      if (value.startsWith(PRINTED_MARK)) printed.add(name);
    }
    const name = tag.name.toLowerCase();
    this.#insistOnLowerCase(tag.name, origin);

    if (this.#open.length >= NESTING) {
      this.#report(elementsTooDeep(origin, NESTING));
      this.#lost = true;
      return;
    }
    const children: Node[] = [];
    this.#siblings.push({ kind: 'element', name, attributes, printed, children, ...origin });
    if (tag.isSelfClosing || !VOID.has(name)) this.#open.push({ name, origin, children });
    else if (!this.#faulty.has(start)) {
      if (OURS.has(name)) this.#report(unclosedVoid(origin, name));
      this.#forgiven.push(name);
    }
  }

  selfClose(position: number): void {
    this.mark(position);
    if (!this.#lost) this.#open.pop();
  }

  endTag(position: number): void {
    const start = this.#source.lastIndexOf('</', position - 1);
    if (this.#lost || start === this.#lastEndTag) return;
    this.#lastEndTag = start;
    this.mark(position);

    const written = /^<\/([^\s>]*)/.exec(this.#source.slice(start, position))?.[1] ?? '';
    const name = written.toLowerCase();
    const depth = this.#open.findLastIndex((open) => open.name === name);
    if (depth >= 0) {
      const [, ...inner] = this.#open.splice(depth);
      for (const open of inner.reverse()) this.#unclosed(open, `</${name}>`);
      return;
    }
    const forgiven = this.#forgiven.indexOf(name);
    if (forgiven >= 0) this.#forgiven.splice(forgiven, 1);
    else this.#report(strayEndTag(this.#pieces.origin(start), name, this.#open.at(-1)?.name));
  }

  /** What saxes complains of: in its own words, and often late. */
  fault(complaint: string, position: number): void {
    if (this.#lost || TOLD_BY_THE_STACK.test(complaint)) return;
    if (complaint.startsWith('unmatched closing tag')) {
      this.endTag(position);
      return;
    }
    const inValue = complaint === 'disallowed character.';
    const start = this.#tagBefore(inValue ? position - 1 : position);
    const origin = this.#pieces.origin(start);
    if (inValue || complaint === 'unexpected end.') {
      this.#lost = true;
      if (!this.#faulty.has(start)) this.#report(unfinishedTag(origin, this.#excerpt(start)));
      return;
    }
    const before = this.#source.slice(start, position - 1);
    const [, attribute = ''] = /([^\s"'=<>]+)\s*=?\s*$/.exec(before) ?? [];
    const duplicate = /^duplicate attribute: (.*)\.$/.exec(complaint)?.[1];
    if (complaint === 'unquoted attribute value.') this.#report(unquotedAttribute(origin, attribute));
    else if (complaint === 'attribute without value.') this.#report(attributeWithoutValue(origin, attribute));
    else if (duplicate !== undefined) this.#report(duplicateAttribute(origin, duplicate));
    else if (!this.#faulty.has(start)) this.#report(malformedTag(origin, this.#excerpt(start)));
    this.#faulty.add(start);
  }

  end(): void {
    if (this.#lost) return;
    for (const open of this.#open.splice(0)) this.#unclosed(open, undefined);
  }

  get #siblings(): Node[] {
    return this.#open.at(-1)?.children ?? this.nodes;
  }

  #unclosed(open: Open, before: string | undefined): void {
    this.#report(unclosedElement(open.origin, open.name, before));
    this.#forgiven.push(open.name);
  }

  #insistOnLowerCase(name: string, origin: Origin): void {
    if (name !== name.toLowerCase()) this.#report(upperCaseName(origin, name));
  }

  /** The offset of the tag in which, or after which, saxes stands. Every other `<` was blanked before. */
  #tagBefore(position: number): number {
    return Math.max(0, this.#source.lastIndexOf('<', position - 1));
  }

  #excerpt(start: number): string {
    const [tag = ''] = /^<[^>\n]{0,60}>?/.exec(this.#source.slice(start)) ?? [];
    return tag.replaceAll(PRINTED, '');
  }
}

/** Complaints of saxes that the builder's own stack tells better, and one that HTML does not share. */
const TOLD_BY_THE_STACK = /^(?:unexpected close tag|unclosed tag|the string "\]\]>")/;
