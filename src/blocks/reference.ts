/** The reference of the markup in Markdown, printed from the declarations. It stands in templates/README.md. */
import { FORMS } from '../charts/index.js';
import type { AttributeKind, Declaration, Documentation, ElementRule } from './declaration.js';
import { INLINE } from './inline.js';
import { LAYOUT_WORDS } from './layouts.js';
import { SECTION, SECTION_PARTS } from './section.js';

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
    '| chart | what it shows | how it looks |',
    '| --- | --- | --- |',
    ...Object.entries(FORMS).map(
      ([name, { summary }]) => `| \`${name}\` | ${summary} | ![The example, drawn](../docs/charts/${name}.svg) |`,
    ),
    '',
    '| layout | what it is for | what it has a place for |',
    '| --- | --- | --- |',
    ...Object.entries(LAYOUT_WORDS).map(([name, { purpose, holds }]) => `| \`${name}\` | ${purpose} | ${holds} |`),
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
