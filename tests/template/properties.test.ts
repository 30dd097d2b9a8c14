/** Whatever the data says, it arrives as that text, and makes neither an element nor a stamp. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset, Role } from '../../src/dataset/types.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { readMarkup } from '../../src/markup/read.js';
import type { Node } from '../../src/markup/tree.js';
import { london, rendering } from './rendering.js';

/** What data can hold after it was read: no control characters, no lone surrogates; pieces of markup more often than chance has it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<?at 0:1:1?>',
        '<?end?>',
        '<?leave?>',
        '</h1>',
        '<section>',
        '&amp;',
        '{{name}}',
        '"',
        "'",
        '-->',
        ']]>',
      ),
      fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `x${parts.join('')}`);

function withText(dataset: Dataset, text: string): Dataset {
  const [first, ...others] = dataset.roles;
  if (!first) return dataset;
  const role: Role = {
    ...first,
    title: text,
    summary: text,
    responsibilities: [text],
    skills: [text],
    notes: [text],
    employer: text,
  };
  const topic = { name: text, summary: text };
  return {
    ...dataset,
    name: text,
    roles: [role, ...others],
    skills: [topic],
    preparation: [topic],
    introduction: [text],
    conclusion: [text],
    faq: [{ question: text, answer: text }],
    sources: [{ title: text, publisher: text, note: text }],
    tiers: dataset.tiers.map((tier) => ({ ...tier, name: text })),
  };
}

/** Element names and their nesting, without the text. */
function outline(nodes: readonly Node[]): string {
  return nodes.map((node) => (node.kind === 'text' ? '' : `<${node.name}>${outline(node.children)}</>`)).join('');
}

function dataTexts(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'element') return dataTexts(node.children);
    return node.fromData ? [node.text] : [];
  });
}

async function treeOf(template: string, dataset: Dataset): Promise<readonly Node[]> {
  const { all: said, report } = new Diagnostics();
  const { rendered, said: first } = await rendering(template, { dataset });
  const nodes = rendered && readMarkup(rendered, report);
  expect([...first, ...said]).toEqual([]);
  return nodes ?? [];
}

describe.each(['deck', 'report'])('the %s', (template) => {
  test('keeps its structure and prints the text as it is', async () => {
    const dataset = await london();
    const wanted = outline(await treeOf(template, withText(dataset, 'x')));
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const nodes = await treeOf(template, withText(dataset, text));
        expect(outline(nodes)).toBe(wanted);
        expect(dataTexts(nodes).filter((found) => found === text).length).toBeGreaterThan(10);
      }),
      { numRuns: 60 },
    );
  });
});
