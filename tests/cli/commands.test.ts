/** That docs/commands.md is what the commands' own tables say; `--update` writes it anew. Its examples are run by help.test.ts. */
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';
import { commandReference } from '../../src/commands/reference.js';
import { packaged } from '../../src/home.js';

const reference = commandReference(COMMANDS);

test('docs/commands.md is made from the flags', async () => {
  await expect(reference).toMatchFileSnapshot(packaged('docs/commands.md'));
});

test.each(COMMANDS)('it tells all flags of $name', ({ name, flags }) => {
  for (const flag of Object.keys(flags)) {
    const rows = reference.split('\n').filter((row) => new RegExp(`^\\| \`(?:-\\w, )?--${flag}[ \`]`).test(row));
    expect(rows.map((row) => row.split(' | ').at(-1)).join(' ')).toContain(name);
  }
});
