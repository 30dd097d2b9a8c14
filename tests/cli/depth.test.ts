/** What stands very deep inside itself is refused by a limit at its place, whatever it is: no stack runs over, and nothing hangs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
const DEEP = 20_000;

function nested(open: string, inside: string, close: string): string {
  return open.repeat(DEEP) + inside + close.repeat(DEEP);
}

const text = (inside: string) => `<section><h1>T</h1>${inside}</section>`;

const TEMPLATES: readonly (readonly [what: string, template: string, code: string, place: string])[] = [
  ['inline elements', text(`<p>${nested('<em>', 'x', '</em>')}</p>`), 'elements-too-deep', '1:215'],
  ['lists', text(nested('<ul><li>', 'x', '</li></ul>')), 'elements-too-deep', '1:216'],
  ['elements that are no closed ones', '<section>'.repeat(DEEP), 'elements-too-deep', '1:451'],
  ['blocks', nested('{{#if name}}', 'x', '{{/if}}'), 'blocks-too-deep', '1:1201'],
  ['blocks without an end', '{{#if name}}'.repeat(DEEP), 'blocks-too-deep', '1:1201'],
  ['choices', `{{#if name}}${'{{else if name}}'.repeat(DEEP)}{{/if}}`, 'blocks-too-deep', '1:1597'],
  ['calls in calls', `{{count ${nested('(count ', '1', ')')}}}`, 'blocks-too-deep', '1:709'],
];

test.concurrent.each(TEMPLATES)('%s in a template', async (what, template, code, place) => {
  const name = `${what.replaceAll(' ', '-')}.hbs`;
  writeFileSync(join(cwd, name), template);
  const ran = await rolecast(['check', name], { cwd });
  expect(ran.words).toMatch(new RegExp(`^${name}:${place}: error: .*\\(template/${code}\\)$`, 'm'));
  expect(ran.code).toBe(5);
});

const DATASETS: readonly (readonly [name: string, data: string])[] = [
  ['lists.json', `{"roles":${nested('[', '', ']')}}`],
  ['fields.json', nested('{"a":', '1', '}')],
  ['lists.yaml', `roles: ${nested('[', '', ']')}`],
  ['fields.yaml', `roles: ${nested('{a: ', '1', '}')}`],
  ['open.yaml', '['.repeat(DEEP)],
  ['rows.yaml', `${'- '.repeat(DEEP)}x`],
];

test.concurrent.each(DATASETS)('%s as a dataset', async (name, data) => {
  writeFileSync(join(cwd, name), data);
  const ran = await rolecast(['check', '--data', name], { cwd });
  expect(ran.words).toMatch(new RegExp(`^${name}:1:\\d+: error: .*\\(data/nested-too-deep\\)$`, 'm'));
  expect(ran.code).toBe(4);
});

test.concurrent('lists in a theme', async () => {
  writeFileSync(join(cwd, 'theme.yaml'), `extends: default\ncolours: ${nested('[', '', ']')}`);
  const ran = await rolecast(['check', '--theme', 'theme.yaml'], { cwd });
  expect(ran.words).toMatch(/^theme\.yaml:2:30: error: .*\(template\/theme-too-deep\)$/m);
  expect(ran.code).toBe(5);
});
