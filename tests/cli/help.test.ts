import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { small } from '../brand/small.js';
import { workbookOfText } from '../tables/written.js';
import { rolecast, temporaryFolder, untilInterrupted } from './rolecast.js';

const cwd = temporaryFolder();
/** What a person has whom the examples are for. */
writeFileSync(join(cwd, 'corporate.potx'), small());
writeFileSync(join(cwd, 'roles.xlsx'), workbookOfText('== Roles\nJob title | Salary\nArchivist | 27000 - 33000\n'));
const COMMANDS = ['build', 'preview', 'plan', 'check', 'list', 'init', 'brand', 'completion'];

/** The command lines under "Examples:", put together again where the help broke them. */
function examplesOf(help: string): readonly string[] {
  const [, after = ''] = help.split('Examples:\n');
  const [block = ''] = after.split('\n\n');
  const lines: string[] = [];
  for (const line of block.split('\n')) {
    const example = line.slice(2).split(/ {2,}/)[0] ?? '';
    if (example.startsWith('rolecast ')) lines.push(example);
    else if (example !== '') lines.push(`${lines.pop()} ${example}`);
  }
  return lines;
}

/** As a shell splits it: double quotes hold words together. */
function words(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
}

describe('--help', () => {
  it('names every command', async () => {
    const { code, text } = await rolecast(['--help'], { cwd });
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(text).toContain(`rolecast ${command} `);
  });

  it.each(COMMANDS)('of %s gives examples that work as they stand', async (command) => {
    const { code, text } = await rolecast([command, '--help'], { cwd });
    expect(code).toBe(0);
    const examples = examplesOf(text);
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) {
      const run = command === 'preview' ? untilInterrupted : rolecast;
      const ran = await run(words(example).slice(1), { cwd });
      expect(`${example}: ${ran.code} ${ran.words.includes('error') ? ran.words : ''}`).toMatch(/: [03] $/);
    }
  });
});

it('--version is the version of the package, wherever it stands', async () => {
  expect((await rolecast(['--version'], { cwd })).text).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await rolecast(['build', '--version'], { cwd })).text).toMatch(/^\d+\.\d+\.\d+\n$/);
});
