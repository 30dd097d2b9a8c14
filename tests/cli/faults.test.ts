import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
mkdirSync(join(cwd, 'folder.yaml'));
mkdirSync(join(cwd, 'talks'));
const files: Readonly<Record<string, string>> = {
  'empty.yaml': '',
  'none.yaml': 'roles: []\n',
  'roles.txt': 'roles: []\n',
  'misspelt.yaml': 'roles:\n  - title: Engineer\n    salry: { min: 1, max: 2 }\n',
  'escape.yaml': 'roles:\n  - title: Engineer\n    "\\e[31mred": 1\n',
  'many.yaml': `roles:\n${'  - titel: Engineer\n'.repeat(60)}`,
  'talks/unknown-name.hbs': '<section>\n  <h1>{{nam}}</h1>\n</section>\n',
  'talks/broken-tag.hbs': '<section>\n  <h1>Jobs</h2>\n</section>\n',
  'talks/two-heads.hbs': '<section><h1>One</h1><h1>Two</h1></section>\n',
  'dull.yaml': 'extends: default\ncolours: { ink: "#DDDDDD" }\n',
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);

/** A command line, its exit code, and what standard error says of it. */
type Case = readonly [line: string, code: number, says: RegExp];

const USAGE: readonly Case[] = [
  ['', 2, /What to do is missing/],
  ['bild', 2, /Did you mean "build"\?/],
  ['build --rol x', 2, /no flag --rol[\s\S]*Did you mean "--role"\?/],
  ['build --no-quiet', 2, /no flag --no-quiet/],
  ['build --role', 2, /--role wants a value/],
  ['build -o', 2, /--output wants a value/],
  ['build --tier uper', 2, /Did you mean "upper"\?/],
  ['build --role data-scientits', 2, /Did you mean "[Dd]ata[ -][Ss]cientist"\?/],
  ['build --skill pyton', 2, /usage\/unknown-skill/],
  ['build --sort salry', 2, /Did you mean "salary"\?/],
  ['build --top 0', 2, /--top is "0"/],
  ['build --top 3 --top 4', 2, /--top is given more than once/],
  ['build --min-salary lots', 2, /80000, 80k or 15\/h/],
  ['build --min-salary 80.000', 2, /Did you mean "80000"\?/],
  ['build --max-salary 40', 2, /Did you mean "40k"\?/],
  ['build --min-salary 90k --max-salary 80k', 2, /above --max-salary/],
  ['build --salary-by end', 2, /Did you mean "ends"\?/],
  ['build --min-salary 900k', 2, /No role fits/],
  ['build --format docx', 2, /Known: pptx, pdf/],
  ['build --each skill', 2, /Known: role, tier/],
  ['build --param speaker', 2, /a name and a value/],
  ['build --param __proto__=x', 2, /a name and a value/],
  ['build --param speaker=Ada\u0007', 2, /a name and a value/],
  ['build --locale e', 2, /a language tag/],
  ['build --theme stagee', 2, /Did you mean "stage"\?/],
  ['build dek', 2, /Did you mean "deck"\?|There is no template/],
  ['build talks/none.hbs', 2, /There is no template/],
  ['build -o both.pdf', 2, /2 would be written/],
  ['build -o -', 2, /2 would be written/],
  ['build deck -o x.pdf --format pptx', 2, /another format/],
  ['build deck -o x.docx', 2, /\.docx, which is no format[\s\S]*x\.docx\//],
  ['build deck -o x.ppt', 2, /Did you mean "pptx"\?/],
  ['build deck deck', 2, /both be written/],
  ['list', 2, /roles, tiers, skills/],
  ['list rolls', 2, /Did you mean "roles"\?/],
  ['list roles more', 2, /does not know what to do with "more"/],
];

const DATA: readonly Case[] = [
  ['build --data missing.yaml', 4, /missing\.yaml/],
  ['build --data folder.yaml', 4, /folder\.yaml.*folder/],
  ['build --data empty.yaml', 4, /empty\.yaml/],
  ['build --data none.yaml', 4, /roles/],
  ['build --data roles.txt', 4, /roles\.txt/],
  [
    'build --data misspelt.yaml',
    4,
    /misspelt\.yaml:3:5: error: roles\[0\]\.salry[\s\S]*\^[\s\S]*Did you mean "salary"\?/,
  ],
  ['build --data many.yaml', 4, /\d+ errors in all/],
  ['build --data escape.yaml', 4, /escape\.yaml:3:5: error/],
];

const TEMPLATES: readonly Case[] = [
  ['build talks/unknown-name.hbs', 5, /talks\/unknown-name\.hbs:2:\d+: error[\s\S]*Did you mean "name"\?/],
  ['build talks/broken-tag.hbs', 5, /talks\/broken-tag\.hbs:2:\d+: error/],
  ['build talks/two-heads.hbs', 5, /talks\/two-heads\.hbs:1:\d+: error/],
  ['build --theme dull.yaml', 5, /dull\.yaml:2:\d+: error.*contrast/],
  ['build --theme missing.yaml', 5, /missing\.yaml does not exist/],
];

describe.each([
  ['a fault of the command line', USAGE],
  ['a fault of the data', DATA],
  ['a fault of a template or theme', TEMPLATES],
])('%s', (_, cases) => {
  it.concurrent.each(cases)('rolecast %s', async (line, code, says) => {
    const ran = await rolecast(
      line.split(' ').filter((word) => word !== ''),
      { cwd },
    );
    expect(ran.words).toMatch(says);
    expect(ran.code).toBe(code);
    expect(ran.text).toBe('');
    expectForPeople(ran.words);
  });
});

/** No stack trace, no folder of this machine, no escape code, no more than a screen. */
function expectForPeople(words: string): void {
  expect(words).not.toMatch(/^\s+at /m);
  expect(words).not.toContain(cwd);
  expect(words).not.toContain('node_modules');
  expect(words).not.toContain('\u001b');
  expect(words.split('\n').length).toBeLessThanOrEqual(41);
}

it('a variable of the environment is blamed by its own name', async () => {
  const { code, words } = await rolecast(['build'], { cwd, environment: { ROLECAST_TOP: 'few' } });
  expect(words).toContain('ROLECAST_TOP is "few"');
  expect(code).toBe(2);
});

it('an unknown variable of ours is a warning with the closest name', async () => {
  const environment = { ROLECAST_FOMAT: 'html', ROLECAST_DEBUG: '1', ROLECASTING: 'x' };
  const { code, words } = await rolecast(['list', 'tiers'], { cwd, environment });
  expect(words).toBe(
    'warning: ROLECAST_FOMAT is set, and no flag has that name. (usage/unknown-variable)\n' +
      '  Did you mean "ROLECAST_FORMAT"?\n',
  );
  expect(code).toBe(0);
});

it('a parameter that no template of the build prints is a warning with the closest name', async () => {
  const { code, words } = await rolecast(['plan', 'deck', '--param', 'speeker=Ada', '--param', 'event=Fair'], { cwd });
  expect(words).toBe(
    'warning: No template of this build prints --param speeker. (usage/unknown-parameter)\n' +
      '  Did you mean "speaker"?\n',
  );
  expect(code).toBe(0);
});

it('warnings count only with --fail-on-warnings, and the files are written all the same', async () => {
  const title = 'A role whose title is so long that it cannot possibly stand on one line of a slide, '.repeat(3).trim();
  const input = `roles: [{ title: "${title}", skills: [Patience] }]`;
  const plain = await rolecast(['build', 'deck', '--data', '-', '-o', 'plain'], { cwd, input });
  expect(plain.words).toContain('warning');
  expect(plain.code).toBe(0);
  const strict = await rolecast(['build', 'deck', '--data', '-', '-o', 'strict', '--fail-on-warnings'], { cwd, input });
  expect(strict.words).toContain('strict/deck.pptx');
  expect(strict.code).toBe(3);
});
