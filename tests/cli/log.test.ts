/** What a log is read by: no value of a dataset begins a line of ours, hides one, or turns one round. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
const hostile = {
  name: 'N\n::error::name',
  tiers: [{ id: 't', name: '::error::tier\u2028::error::tier', from: 0 }],
  roles: [
    {
      id: '::stop-commands::x',
      title: 'A\n::error file=src/app.ts,line=1::deploy key rejected \u202Egnp.exe',
      tags: ['t\n::stop-commands::x', '##vso[task.setvariable variable=x]y'],
      skills: ['::add-mask::s'],
      url: 'nowhere\n::error::url',
      salary: { min: 1000, max: 2000 },
    },
    { title: 'B', summary: 'Bell\u0007 \u001b[31m', salary: { min: 3000, max: 9000 } },
  ],
};
writeFileSync(join(cwd, 'd.json'), JSON.stringify(hostile));
writeFileSync(
  join(cwd, 'broken.yaml'),
  'roles:\n  - "\\n::error::x\\u202E": 1\n    title: "\\r::error::y"\n    tags: [::a]\n',
);

const LINES = [
  'plan',
  'plan --role B',
  'plan --min-salary 90000',
  'plan --tag zz',
  'plan --each role',
  'plan --role C',
  'check',
  'build deck --role B -o o',
  'list roles',
  'list roles --format csv',
  'list tiers',
  'list skills',
  'check --data broken.yaml',
  'check --reporter github',
];

test.concurrent.each(LINES)('%s', async (line) => {
  const [command = '', ...rest] = line.split(' ');
  const data = rest.includes('--data') ? [] : ['--data', 'd.json'];
  const { words, text } = await rolecast([command, ...rest, ...data], { cwd });
  const commands = `${words}\n${text}`.split(/[\n\r\u2028\u2029]/).filter((one) => /^\s*::/.test(one));
  // Ours are annotations, and the group around them.
  const ours = /^::(?:(?:error|warning|notice) (?:file|title)=|group::rolecast check$|endgroup::$)/;
  expect(commands.filter((one) => !ours.test(one))).toEqual([]);
  expect(words).not.toMatch(/##\w*\[/);
  expect(words).not.toMatch(/[^\P{Cc}\n]|[\p{Bidi_Control}\u2028\u2029]/u);
});
