/** The reference of the markup in Markdown, printed from the declarations. It stands in templates/README.md. */
import type { LayoutName } from '../document/types.js';
import type { AttributeKind, Declaration, Documentation, ElementRule } from './declaration.js';
import { INLINE } from './inline.js';
import { SECTION, SECTION_PARTS } from './section.js';

/** What each layout shows, in the order of a talk. On paper a section is a chapter, and `title` is the cover. */
const LAYOUT_CONTENTS: Readonly<Record<LayoutName, string>> = {
  title: '`h1`, `p.lead`, `footer`; the scale of pay is drawn beside them',
  agenda: '`h1` and `nav`; on paper also a table at a glance and the key to it',
  ladder: '`h1`, a line of reading (`p.lead`) and a chart of all roles, by tier',
  divider: '`h1`, `p.lead` and a chart, in the colour of its `data-tier`',
  role: '`h1`, `p.lead`, `p.figure`, a chart of one row, then groups of `h2` and `ul`',
  compare: '`h1`, a chart of two or three rows, then an `h2`, a `p` and a `ul` for each role',
  list: '`h1` and any blocks; what does not fit goes on to a further slide',
  steps: '`h1` and `ol.steps`',
  closing: '`h1`, `dl` and a `p` with the address',
  flyer:
    '`h1`, `p.lead`, `p.figure`, `p.aside`, a chart of one row, groups of `h2` and `ul` or `p`, an `aside`, an `img`, a `footer`; a page to take home, on slides like `role`',
};

export function markupReference(): string {
  const examples = [SECTION, ...SECTION_PARTS].map(({ example }) => example);
  return [
    '| element | attributes | holds | what it is |',
    '| --- | --- | --- | --- |',
    row(['`<section>`'], attributes(SECTION), 'h1, then blocks', SECTION),
    ...SECTION_PARTS.map(partRow),
    ...Object.entries(INLINE).map(([name, rule]) =>
      row([`\`<${name}>\``], attributes(rule), holds(rule.children), rule),
    ),
    '',
    'One example of each:',
    '',
    '```html',
    examples.join('\n\n'),
    '```',
    '',
    '| layout | what it shows |',
    '| --- | --- |',
    ...Object.entries(LAYOUT_CONTENTS).map(([name, shows]) => `| \`${name}\` | ${shows} |`),
  ].join('\n');
}

function partRow(part: Declaration<unknown>): string {
  const { roots, mark, elements } = part;
  const rules = roots.flatMap((root) => elements[root] ?? []);
  const [first] = rules;
  const children = new Set(rules.flatMap((rule) => rule.children));
  const marked = mark && ` ${mark.attribute}="${mark.value ?? choicesOf(first?.attributes?.[mark.attribute])}"`;
  const names = roots.map((root) => `\`<${root}${marked ?? ''}>\``);
  return row(names, first === undefined ? [] : attributes(first, mark?.attribute), holds([...children]), part);
}

function row(names: readonly string[], takes: readonly string[], children: string, { summary }: Documentation): string {
  return `| ${names.join(' ')} | ${takes.join('<br>')} | ${children} | ${summary} |`;
}

function holds(children: readonly string[]): string {
  const others = children.filter((name) => name !== '#text' && !(name in INLINE));
  return (children.includes('#text') ? ['words', ...others] : children).join(', ');
}

function attributes(rule: ElementRule, except?: string): readonly string[] {
  return Object.entries(rule.attributes ?? {})
    .filter(([name]) => name !== except)
    .map(([name, kind]) => `\`${name}\`: ${kind.kind === 'choice' ? choicesOf(kind) : KIND_WORDS[kind.kind]}`);
}

function choicesOf(kind: AttributeKind | undefined): string {
  return kind?.kind === 'choice' ? kind.choices.join(', ') : '';
}

const KIND_WORDS: Readonly<Record<Exclude<AttributeKind['kind'], 'choice'>, string>> = {
  number: 'a number',
  text: 'words',
  address: 'an address or `#id`',
  tier: 'the id of a tier',
  role: 'the id of a role',
  id: 'a name for links',
};
