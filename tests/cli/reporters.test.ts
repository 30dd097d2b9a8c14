/** `--reporter` and `--output-file`: what was found, for programs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
writeFileSync(
  join(cwd, 'roles.yaml'),
  'asOf: 2026-01-01\nsources: [{ title: A }]\nroles:\n  - { title: Broker, salary: { min: 30000, max: 100000 } }\n',
);
const environment = { SOURCE_DATE_EPOCH: '1780000000' };
const check = ['check', '--data', 'roles.yaml', 'report'];

test('check --reporter json is all on standard output, and standard error is empty', async () => {
  const { code, text, words } = await rolecast([...check, '--reporter', 'json'], { cwd, environment });
  const { command, counts, diagnostics } = JSON.parse(text);
  expect({ code, words, command, counts }).toEqual({
    code: 0,
    words: '',
    command: 'check',
    counts: { error: 0, warning: 1, note: 0 },
  });
  expect(diagnostics[0]).toMatchObject({ code: 'data/wide-range', place: { file: 'roles.yaml', line: 4 } });
});

test('several reporters at once, each in its file, beside the words for a person', async () => {
  const line = [
    ...check,
    '--reporter',
    'pretty,junit,sarif',
    '--output-file',
    'junit=out/j.xml',
    '--output-file',
    'sarif=s.json',
  ];
  const { code, text, words } = await rolecast(line, { cwd, environment });
  expect({ code, text }).toEqual({ code: 0, text: '' });
  expect(words).toContain('the upper end is more than three times the lower');
  expect(words).toContain('accept');
  expect(readFileSync(join(cwd, 'out/j.xml'), 'utf8')).toContain('data/wide-range');
  expect(JSON.parse(readFileSync(join(cwd, 's.json'), 'utf8')).runs).toHaveLength(1);
});

test('a reporter that is named with its file is asked for, beside what a person reads', async () => {
  const { code, text, words } = await rolecast([...check, '--output-file', 'sarif=named/s.json'], { cwd, environment });
  expect({ code, text }).toEqual({ code: 0, text: '' });
  expect(words).toContain('the upper end is more than three times the lower');
  expect(JSON.parse(readFileSync(join(cwd, 'named/s.json'), 'utf8')).runs).toHaveLength(1);
});

test('build --reporter json tells the files that were made', async () => {
  const line = ['build', 'report', '--data', 'roles.yaml', '-o', 'r.pdf', '--reporter', 'json'];
  const { code, text } = await rolecast(line, { cwd, environment });
  expect({ code, files: JSON.parse(text).files }).toMatchObject({
    code: 0,
    files: [{ file: 'r.pdf', medium: 'pages' }],
  });
});

test.each([['build', '--dry-run'], ['plan']])(
  '%s %s tells what was found, and that nothing was made',
  async (command, ...flags) => {
    const line = [command, 'report', '--data', 'roles.yaml', ...flags, '--reporter', 'json', '--output-file', 'd.json'];
    const { code, text } = await rolecast(line, { cwd, environment });
    expect({ code, plan: text.split('\n')[1] }).toEqual({
      code: 0,
      plan: expect.stringMatching(/^output\/report\.pdf/),
    });
    expect(JSON.parse(readFileSync(join(cwd, 'd.json'), 'utf8'))).toMatchObject({ command, files: [] });
  },
);

test('a warning that two templates raise is told once, and counted once', async () => {
  const skills = Array.from({ length: 60 }, (_, index) => `"Skill ${index} in a sentence"`);
  const roles = `url: "my page"\nroles: [{ title: Broker, skills: [${skills}] }]\n`;
  writeFileSync(join(cwd, 'url.yaml'), `asOf: 2026-01-01\nsources: [{ title: A }]\n${roles}`);
  const { words } = await rolecast(['check', 'deck', 'deck', '--data', 'url.yaml'], { cwd, environment });
  const told = words.match(/: warning: /g)?.length;
  expect(words.match(/layout\/continued/g)).toHaveLength(1);
  expect(words).toContain(`Checked 1 role, 2 templates and the theme default: ${told} warnings`);
});

test('an error of the data is in the report, too', async () => {
  writeFileSync(join(cwd, 'wrong.yaml'), 'roles:\n  - { titel: Broker }\n');
  const { code, text } = await rolecast(['check', '--data', 'wrong.yaml', '--reporter', 'json'], { cwd });
  expect({ code, counts: JSON.parse(text).counts }).toMatchObject({ code: 4, counts: { error: 2 } });
});

test("on GitHub's machines: annotations, and a summary of the job", async () => {
  const summary = join(cwd, 'summary.md');
  const github = { ...environment, GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
  const { words } = await rolecast(check, { cwd, environment: github });
  expect(words).toMatch(/^::warning file=roles\.yaml,line=4,col=\d+,title=data\/wide-range::/m);
  expect(readFileSync(summary, 'utf8')).toContain('### rolecast check');
});

test.each([
  ['two reports on one standard output', 'check --reporter json,sarif', /--output-file sarif=FILE/],
  ['a report beside a document', 'build report -o - --reporter json', /--output-file json=FILE/],
  ['a report beside a plan', 'plan report --reporter sarif', /--output-file sarif=FILE/],
  ['a file for nobody', 'check --output-file x.json', /Name one, such as --reporter junit/],
  ['a second file for one', 'check --reporter json --output-file r.json --output-file q.json', /for one of json/],
  [
    'a report in the place of the data',
    'check --data roles.yaml --reporter json --output-file ./roles.yaml',
    /wanted is a file of its own/,
  ],
  [
    'two reports in one file',
    'check --reporter json,sarif --output-file r.json --output-file r.json',
    /wanted is a file of its own/,
  ],
  ['an unknown reporter', 'check --reporter jnuit', /Did you mean "junit"\?/],
])('%s is a mistake', async (_, line, says) => {
  const { code, words } = await rolecast(line.split(' '), { cwd });
  expect(code).toBe(2);
  expect(words).toMatch(says);
});
