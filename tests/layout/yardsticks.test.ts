/** Amounts that pay is held against: a line and a name each on the ladder, in every medium. */
import { expect, test } from 'vitest';
import { arrange, compose, Diagnostics, EVERYTHING, prepare, render } from '../../src/inside.js';
import type { Item } from '../../src/layout/scene.js';

const DATA = `
yardsticks:
  - { name: Graduate median, amount: 2500, period: month, source: A survey }
  - { name: Living wage, amount: 25000 }
tiers: []
roles:
  - { title: Nurse, salary: { min: 32000, max: 40000 } }
  - { title: Cook, salary: { min: 26000, max: 29000 } }
`;

async function documentOf(template: string, text: string) {
  const { all, report } = new Diagnostics();
  const data = [{ kind: 'text', name: 'roles.yaml', text } as const];
  const prepared = await prepare(
    { data, focus: EVERYTHING, templates: [template], theme: 'default', parameters: {} },
    report,
  );
  const [loaded] = prepared?.templates ?? [];
  const document = prepared && loaded && (await compose(loaded, undefined, prepared, report));
  expect(all.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!prepared || !document) throw new Error('a document was expected');
  return { document, prepared, all, report };
}

/** Items in groups and behind plots, too. */
function flat(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => {
    if (item.kind === 'group') return flat(item.items);
    return item.kind === 'plot' ? [item, ...flat(item.behind)] : [item];
  });
}

/** Names and places of the yardsticks on the pages of a document. */
async function drawn(template: string, medium: 'slides' | 'pages', text = DATA) {
  const { document, prepared, report, all } = await documentOf(template, text);
  const scene = await arrange(document, medium, prepared, report);
  const items = (scene?.pages ?? []).flatMap((page) => flat(page.items)).filter(({ name }) => name === 'Yardstick');
  const names = items.flatMap((item) =>
    item.kind === 'text' ? item.paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)) : [],
  );
  const lines = items.flatMap((item) => (item.kind === 'shape' ? item.box.x : []));
  // Words in its way interrupt a line.
  return { names, lines: [...new Set(lines)], warnings: all.map(({ code }) => code) };
}

test.each([
  ['deck', 'slides'],
  ['report', 'pages'],
] as const)('the ladder of a %s has a line and a name for each, lowest first', async (template, medium) => {
  const { names, lines, warnings } = await drawn(template, medium);
  expect(names).toEqual(['Living wage £25k', 'Graduate median £30k']);
  const [first = 0, second = 0] = lines;
  expect(lines).toHaveLength(2);
  expect(first).toBeLessThan(second);
  expect(warnings).toEqual([]);
});

test('a web page has them, and says them to those who do not see the chart', async () => {
  const { document, prepared, report } = await documentOf('report', DATA);
  const page = await render(document, 'pages', 'html', prepared, report);
  const html = new TextDecoder().decode(page?.bytes);
  expect(html).toContain('>Graduate median £30k</span>');
  expect(html).toContain('A line at £30,000: Graduate median. A line at £25,000: Living wage.');
  expect(html).toContain('Graduate median: £2,500 a month (A survey).');
});

test('the scale reaches as far as they do', async () => {
  const { document } = await documentOf('deck', DATA.replace('25000', '11000'));
  expect(document.scale).toMatchObject({ from: 10_000, to: 40_000 });
});

test('names that have no room over the chart are told', async () => {
  const many = Array.from(
    { length: 8 },
    (_, index) => `  - { name: The median of class ${index} of the survey, amount: ${28000 + index} }`,
  );
  const { names, warnings } = await drawn('deck', 'slides', DATA.replace('tiers: []', `${many.join('\n')}\ntiers: []`));
  expect(names.length).toBeLessThan(10);
  expect(warnings).toEqual(['layout/yardsticks-left-out']);
});

test('a dataset without yardsticks has no line', async () => {
  const { names, lines } = await drawn('deck', 'slides', DATA.slice(DATA.indexOf('tiers')));
  expect([...names, ...lines]).toEqual([]);
});
