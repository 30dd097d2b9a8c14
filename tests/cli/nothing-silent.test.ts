/** What a document cannot show as it was asked for is said: where a person wrote it, by role and field. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
copyFileSync(new URL('../cases/pictures/right.png', import.meta.url), join(cwd, 'desk.png'));
const sentences = (count: number) => Array.from({ length: count }, (_, index) => `"Duty ${index} in a sentence"`);
const files: Readonly<Record<string, string>> = {
  'long.yaml': `roles:
  - title: Baker
    salary: { min: 20000, max: 30000 }
    responsibilities: [${sentences(30)}]
`,
  'small.yaml': `roles:
  - title: Baker
    image: { src: desk.png, alt: A desk }
`,
  'unpaid.yaml': `name: Unpaid
roles:
  - title: Baker
  - title: Cook
`,
  'chart.hbs': `<section><h1>Pay</h1>
<table data-chart="range"><caption>Pay</caption><thead><tr><th>Role</th><th>From</th><th>To</th></tr></thead>
<tbody>{{#each roles}}<tr><th>{{title}}</th><td colspan="2">-</td></tr>{{/each}}</tbody></table></section>
`,
  'caption.yaml': `roles:
  - title: Baker
    summary: ${'A sentence about bread. '.repeat(150)}
    image: { src: desk.png, alt: A desk }
`,
  'caption.hbs': `{{!-- rolecast: medium=pages --}}
{{#each roles}}
<section><h1>{{title}}</h1>
<figure><img src="{{image.src}}" alt="{{image.alt}}" /><figcaption>{{summary}}</figcaption></figure></section>
{{/each}}
`,
  'wide.hbs': `{{!-- rolecast: medium=pages --}}
<section><h1>Plan {{param.link}}</h1>
<table><caption>Rota</caption><thead><tr>${'<th>Weekday</th>'.repeat(20)}</tr></thead>
<tbody><tr>${'<td>Morning</td>'.repeat(20)}</tr></tbody></table></section>
`,
  'jobs.yaml': 'slides-per-page: 2\njobs: [{ template: deck }, { template: handout }]\n',
  'good-jobs.yaml': 'slides-per-page: 2\njobs: [{ template: deck, medium: handout }, { template: handout }]\n',
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);

/** What a build says for programs: its warnings, and its exit code. */
async function built(line: string, environment: Readonly<Record<string, string>> = {}) {
  const ran = await rolecast(['build', ...line.split(' '), '--no-cache', '--reporter', 'json'], { cwd, environment });
  const told: { diagnostics: { severity: string; code: string; message: string; place?: object; via?: object[] }[] } =
    JSON.parse(ran.text);
  return { code: ran.code, warnings: told.diagnostics.filter(({ severity }) => severity === 'warning') };
}

/** Commands with the one warning that each brings. */
const CASES = {
  'a handout that takes two pages': {
    line: 'handout --data long.yaml',
    warning: {
      code: 'layout/handout-on-two-pages',
      message: 'The handout of the role "Baker" takes two pages: "The work" goes on its back.',
      place: { file: 'long.yaml', line: 4, column: 23, path: 'roles[0].responsibilities' },
    },
  },
  'a picture too small for print': {
    line: 'handout --data small.yaml',
    warning: {
      code: 'layout/small-picture',
      message: expect.stringContaining('The picture of the role "Baker" has 12 × 8 pixels'),
      place: { file: 'small.yaml', line: 3, path: 'roles[0].image.src' },
    },
  },
  'a chart whose rows have no values': {
    line: 'chart.hbs --data unpaid.yaml',
    warning: {
      code: 'template/chart-without-values',
      message: expect.stringContaining('"Baker", "Cook"'),
      place: { file: 'unpaid.yaml', line: 3, path: 'roles' },
      via: [{ file: 'chart.hbs', line: 2, column: 1 }],
    },
  },
  'a caption parted from its picture': {
    line: 'caption.hbs --data caption.yaml',
    warning: {
      code: 'layout/caption-parted',
      message: expect.stringMatching(/^In the role "Baker": The caption "A sentence about bread/),
      place: { file: 'caption.yaml', line: 3, path: 'roles[0].summary' },
      via: [{ file: 'caption.hbs', line: 4, column: 1 }],
    },
  },
  'a table too wide for its page, beside a parameter that is empty': {
    line: 'wide.hbs --data unpaid.yaml --param link=',
    warning: {
      code: 'layout/wide-table',
      message: expect.stringMatching(/^The table "Rota" of 20 columns/),
      place: { file: 'wide.hbs', line: 3, column: 1 },
    },
  },
  'a flyer with --slides-per-page': {
    line: 'handout --slides-per-page 2',
    warning: {
      code: 'usage/flag-unused',
      message: expect.stringContaining('--slides-per-page 2 changes nothing: it is for the medium handout'),
      hint: expect.stringContaining('rolecast build deck --medium handout'),
    },
  },
};

test.each(Object.entries(CASES))('%s is warned of, with exit 3 where warnings count', async (_, { line, warning }) => {
  const { code, warnings } = await built(`${line} --fail-on-warnings`);
  expect(code).toBe(3);
  expect(warnings).toMatchObject([warning]);
});

describe('a choice of the layout that no document has a use for', () => {
  test('is told where the config makes it', async () => {
    const { warnings } = await built('--config jobs.yaml');
    expect(warnings).toMatchObject([{ code: 'usage/flag-unused', place: { file: 'jobs.yaml', line: 1 } }]);
  });

  test('is nothing to complain of where one of the jobs has a use for it', async () => {
    expect((await built('--config good-jobs.yaml')).warnings).toEqual([]);
  });

  test('nor where it stands in the environment, for every build', async () => {
    expect((await built('deck', { ROLECAST_PAGE: 'A5' })).warnings).toEqual([]);
    expect((await built('deck --page A5')).warnings).toMatchObject([{ code: 'usage/flag-unused' }]);
  });

  test('is told by check', async () => {
    const { words } = await rolecast(['check', 'handout', '--slides-per-page', '2'], { cwd });
    expect(words).toContain('--slides-per-page 2 changes nothing');
  });
});
