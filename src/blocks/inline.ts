/** Inline elements and running text. */
import type { Inline, Inlines } from '../document/types.js';
import type { Element, Node } from '../markup/tree.js';
import { attribute, type Documentation, type ElementRule, TEXT } from './declaration.js';

export const INLINE: Readonly<Record<string, ElementRule & Documentation>> = {
  strong: { children: TEXT, summary: 'Of weight.', example: '<p><strong>£85,000</strong> a year</p>' },
  em: {
    children: TEXT,
    summary: 'Stressed; prints like strong.',
    example: '<p>The work is <em>not</em> only code.</p>',
  },
  small: {
    children: TEXT,
    summary: 'Beside the point, in the second ink.',
    example: '<p class="figure"><strong>£85k</strong> <small>a year</small></p>',
  },
  a: {
    attributes: { href: { kind: 'address' } },
    required: ['href'],
    children: TEXT,
    summary: 'A link: http:, https:, mailto:, or the id of a section.',
    example: '<p><a href="https://example.org/jobs">All jobs</a></p>',
  },
  span: {
    attributes: { 'data-screen': { kind: 'text' } },
    required: ['data-screen'],
    children: ['#text'],
    summary: 'What a web page says in other words while it is on a screen, where nobody scans a code.',
    example: '<p><span data-screen="Open the link">Scan the code</span> for all jobs.</p>',
  },
  br: { children: [], summary: 'A line break.', example: '<p>10 Example Street<br />London</p>' },
};

/** How a run looks, handed down from the elements around it. */
type Style = Omit<Inline, 'text'>;

export interface InlineOptions {
  /** Where a link may lead; `undefined` where it may not, which is then text. */
  href(element: Element, address: string): string | undefined;
  readonly languages?: Languages;
}

/** BCP 47: of the dataset's values and of the template's own words, where they are not the document's. */
export interface Languages {
  readonly data?: string;
  readonly words?: string;
}

/**
 * Running text with its white space collapsed as in HTML, across elements; adjacent runs of one style are one.
 * A break is a line feed: a `<br />`, or a line feed inside a value of the dataset.
 */
export function readInlines(nodes: readonly Node[], options: InlineOptions): Inlines {
  const runs = new Runs();
  const { languages = {} } = options;
  const walk = (children: readonly Node[], style: Style): void => {
    for (const node of children) {
      if (node.kind === 'text')
        runs.append(collapse(node.text, node.fromData), spoken(style, languages[node.fromData ? 'data' : 'words']));
      else if (node.name === 'br') runs.append('\n', style);
      else walk(node.children, { ...style, ...styleOf(node, options) });
    }
  };
  walk(nodes, {});
  return runs.finished();
}

/** The words alone, on one line. */
export function plainText(inlines: Inlines): string {
  return inlines
    .map((inline) => inline.text)
    .join('')
    .replaceAll('\n', ' ');
}

function styleOf(element: Element, options: InlineOptions): Style {
  switch (element.name) {
    case 'strong':
    case 'em':
      return { emphasis: element.name };
    case 'small':
      return { small: true };
    case 'span':
      return { onScreen: attribute(element, 'data-screen') };
    default: {
      const address = attribute(element, 'href');
      const href = address === undefined ? undefined : options.href(element, address);
      return href === undefined ? {} : { href };
    }
  }
}

function spoken(style: Style, language: string | undefined): Style {
  return language === undefined ? style : { ...style, language };
}

function collapse(text: string, keepBreaks: boolean): string {
  return keepBreaks ? text.replace(/[ \t\r\f]+/g, ' ').replace(/ ?\n ?/g, '\n') : text.replace(/[ \t\r\n\f]+/g, ' ');
}

/** Collapsed text put together, so that no space stands beside another, at a break, or at an end. */
class Runs {
  readonly #runs: Inline[] = [];
  /** What was added last. The text before it can be as long as a dataset, and is not looked at again. */
  #tail = '';

  append(text: string, style: Style): void {
    if (text.startsWith('\n') && this.#tail.endsWith(' ')) this.#trimEnd(/ $/);
    const last = this.#runs.at(-1);
    const added =
      last === undefined ? text.replace(/^[ \n]+/, '') : /[ \n]$/.test(this.#tail) ? text.replace(/^ /, '') : text;
    if (added === '') return;
    if (last !== undefined && sameStyle(last, style))
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + added };
    else this.#runs.push({ text: added, ...style });
    this.#tail = added;
  }

  finished(): Inlines {
    this.#trimEnd(/[ \n]+$/);
    return this.#runs;
  }

  #trimEnd(white: RegExp): void {
    for (let last = this.#runs.pop(); last !== undefined; last = this.#runs.pop()) {
      const text = last.text.replace(white, '');
      if (text === '') continue;
      this.#runs.push({ ...last, text });
      break;
    }
    this.#tail = this.#runs.at(-1)?.text ?? '';
  }
}

function sameStyle(one: Style, other: Style): boolean {
  return (
    one.emphasis === other.emphasis &&
    one.small === other.small &&
    one.href === other.href &&
    one.onScreen === other.onScreen &&
    one.language === other.language
  );
}
