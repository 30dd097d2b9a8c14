/**
 * What people write from habit, as web pages have it: elements that templates do without, rows that stand in no part of their table. What these
 * hold is read as it is meant, so that everything is told in one run.
 */
import type { Report } from '../diagnostic.js';
import type { Element, Node } from '../markup/tree.js';
import { bareRows, foreignElement } from '../messages/blocks.js';

interface Foreign {
  readonly instead: string;
  /** Whether what is in it is none of the document's words. */
  readonly hidden?: true;
}

const UNWRAP = 'Take its tags out: a template is a list of sections.';
const GROUP = 'Take its tags out, or write <section> where a slide or a part of a page begins.';
const LOOKS = 'Take its tags out: colours and fonts are those of the theme (--theme).';
const TITLE = 'Take it out: what a document is called stands on the first line, {{!-- rolecast: title="..." --}}.';

const FOREIGN: ReadonlyMap<string, Foreign> = new Map<string, Foreign>([
  ['doctype', { instead: 'Take it out: a template is a list of sections.' }],
  ['html', { instead: UNWRAP }],
  ['body', { instead: UNWRAP }],
  ['head', { instead: TITLE, hidden: true }],
  ['title', { instead: TITLE, hidden: true }],
  ['meta', { instead: 'Take it out.' }],
  ['link', { instead: 'Take it out: colours and fonts are those of the theme (--theme).' }],
  ['style', { instead: 'Take it out: colours and fonts are those of the theme (--theme).', hidden: true }],
  ['script', { instead: 'Take it out: nothing runs in a document.', hidden: true }],
  ['div', { instead: GROUP }],
  ['main', { instead: GROUP }],
  ['article', { instead: GROUP }],
  ['header', { instead: GROUP }],
  ['b', { instead: 'Write <strong>.' }],
  ['i', { instead: 'Write <em>.' }],
  ['u', { instead: 'Write <em>: underlined is a link.' }],
  ['center', { instead: LOOKS }],
  ['font', { instead: LOOKS }],
  ['h4', { instead: 'Write <h3>: headings have three levels.' }],
  ['hr', { instead: 'Begin a new <section> instead.' }],
  ['svg', { instead: 'Save it as a file and write <img src="drawing.svg" alt="..." />.', hidden: true }],
]);

/** The nodes as templates have them; each habit is reported. */
export function withoutHabits(nodes: readonly Node[], report: Report): readonly Node[] {
  return hasHabits(nodes) ? mended(nodes, report) : nodes;
}

function hasHabits(nodes: readonly Node[]): boolean {
  return nodes.some(
    (node) =>
      node.kind === 'element' && (FOREIGN.has(node.name) || bareRowsOf(node).length > 0 || hasHabits(node.children)),
  );
}

function mended(nodes: readonly Node[], report: Report): readonly Node[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return node;
    const foreign = FOREIGN.get(node.name);
    if (foreign !== undefined) report(foreignElement(node, node.name, foreign.instead));
    if (foreign?.hidden) return [];
    const [bare, ...more] = bareRowsOf(node);
    if (bare !== undefined) report(bareRows(bare, more.length + 1));
    const children = mended(bare === undefined ? node.children : withParts(node), report);
    return foreign === undefined ? { ...node, children } : children;
  });
}

/** The rows that stand in a table itself. */
function bareRowsOf({ name, children }: Element): readonly Element[] {
  return name === 'table' ? children.filter((child) => child.kind === 'element').filter(isRow) : [];
}

function isRow({ name }: Element): boolean {
  return name === 'tr';
}

/** The parts of a table with bare rows: those of heads alone, before all others, are its head. */
function withParts({ children }: Element): readonly Node[] {
  const hasHead = children.some((child) => child.kind === 'element' && child.name === 'thead');
  return children.map((child) => {
    if (child.kind === 'text' || !isRow(child)) return child;
    const heads = child.children.every((cell) => cell.kind === 'text' || cell.name === 'th');
    const name = heads && !hasHead ? 'thead' : 'tbody';
    return { ...child, name, attributes: new Map(), printed: new Set(), children: [child] };
  });
}
