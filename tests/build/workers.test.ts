/** Workers read for themselves what a build is made of. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rolecast, temporaryFolder } from '../cli/rolecast.js';

const cwd = temporaryFolder();
writeFileSync(
  join(cwd, 'note.hbs'),
  '{{!-- rolecast: medium=pages --}}<section><h1>{{role.title}}</h1><p>{{role.summary}}</p></section>\n',
);
const build = (...line: readonly string[]) =>
  rolecast(['build', 'note.hbs', '--each', 'role', '--no-cache', '--quiet', ...line], { cwd });

test('partials that are read in another order are no change of them', async () => {
  for (let time = 0; time < 3; time++) {
    const { code, words } = await build('--workers', '2', '-o', `out-${time}`);
    expect(words).toBe('');
    expect(code).toBe(0);
  }
});

test('what a document was made of has one digest, in whichever order it was read', async () => {
  const told = await Promise.all(
    [1, 2, 3].map(async (time) => {
      const { text } = await build('--reporter', 'json', '-o', `told-${time}`);
      const { files }: { files: readonly { inputs: string }[] } = JSON.parse(text);
      return files.map(({ inputs }) => inputs);
    }),
  );
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
});
