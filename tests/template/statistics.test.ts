/** What templates can say of the statistics: the README's own example, on data that has something to say. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { compileTemplate } from '../../src/template/compile.js';
import { templateContext } from '../../src/template/context.js';
import { readFront } from '../../src/template/front.js';
import { Later, plainRecord } from '../../src/template/plain.js';
import { renderTemplate } from '../../src/template/render.js';
import { datasetOf, selectionOf, withoutStamps } from './rendering.js';

const HOSPITAL = await datasetOf(`
roles:
  - { title: Matron, employer: Trust, salary: { min: 36000, max: 44000 }, skills: [care plans, Rotas] }
  - { title: Nurse, employer: Trust, salary: { min: 28000, max: 38000 }, skills: [First aid, Care plans] }
  - { title: Cook, employer: Caterer, salary: { min: 24000, max: 30000 }, skills: [Rotas and first aid] }
  - { title: Volunteer, employer: Trust }
`);

/** The lines of text that a template gives. */
function linesOf(text: string): readonly string[] {
  const { all, report } = new Diagnostics();
  const front = readFront({ name: 'talk.hbs', text }, report);
  const source = { name: 'talk.hbs', text, id: 'talk', folder: '.', front, partials: new Map() };
  const template = compileTemplate(source, report);
  const rendered = template && renderTemplate(template, templateContext(HOSPITAL, selectionOf(HOSPITAL)), report);
  expect(all).toEqual([]);
  return [...withoutStamps(rendered?.text ?? '').matchAll(/<p>(.*?)<\/p>/g)].map(([, line = '']) => line);
}

test('the example of the README says what it seems to say', () => {
  const readme = readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8');
  const [, example = ''] = /## Statistics[\s\S]*?```handlebars\n([\s\S]*?)```/.exec(readme) ?? [];
  expect(linesOf(example)).toEqual([
    'care plans: Matron and Nurse',
    'Rotas: Matron and Cook',
    'First aid: Nurse and Cook',
    'Near Matron:',
    'Nurse also asks for care plans, and both pay £36,000 to £38,000.',
    'Cook also asks for Rotas.',
    'Both can pay £36,000 to £38,000 a year.',
  ]);
});

test('tiers and employers have their own, with what is missing', () => {
  expect(
    linesOf(
      '{{#each stats.employers}}<p>{{employer}}: {{paid}} of {{number count}}, {{unpaid}} not, {{money median}}, from {{list lowest.roles field="title"}}</p>{{/each}}' +
        '{{#each stats.tiers}}<p>{{tier.name}}: {{money lowerQuartile}} to {{money upperQuartile}}</p>{{/each}}',
    ),
  ).toEqual([
    'Trust: 2 of 3, 1 not, £36,500, from Nurse',
    'Caterer: 1 of 1, 0 not, £27,000, from Cook',
    'Upper tier: £40,000 to £40,000',
    'Middle tier: £33,000 to £33,000',
    'Lower tier: £27,000 to £27,000',
  ]);
});

test('what no template asks for is not worked out, and what is asked for once only', () => {
  let worked = 0;
  const record = plainRecord({ inner: { costly: new Later(() => ({ times: ++worked })) } });
  const copy = plainRecord({ ...record });
  expect(worked).toBe(0);
  expect([record, copy]).toMatchObject([{ inner: { costly: { times: 1 } } }, { inner: { costly: { times: 1 } } }]);
  expect(worked).toBe(1);
});
