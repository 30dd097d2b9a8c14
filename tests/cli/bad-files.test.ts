/**
 * Files that are no dataset, each with all that the built command says of it: exit 4, and nothing is written. What is said must
 * tell a person the place, what stands there, what was wanted and the way out.
 *
 * Files end in `.txt` where a formatter would mend them; workbooks are written as text (tests/tables/written.ts).
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { damagedWorkbook } from '../tables/damaged.js';
import { rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();

const FORMATS = ['csv', 'xlsx', 'yaml', 'json', 'jsonld'] as const;

/** What a person says of a file. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  'encoding-other.csv': ['--encoding', 'utf-8'],
  'encoding-unknown-name.csv': ['--encoding', 'latin-3'],
  'header-row-blank.csv': ['--header-row', '9'],
  'hidden-sheet-asked-for.xlsx': ['--sheet', 'Pay'],
};

describe.each(FORMATS)('%s', (format) => {
  const folder = fileURLToPath(new URL(`../cases/faults/${format}`, import.meta.url));
  const files = readdirSync(folder);
  mkdirSync(join(cwd, format));

  it('has twenty and more', () => {
    expect(files.length).toBeGreaterThanOrEqual(20);
  });

  it.concurrent.for(files)('%s', async (file, { expect }) => {
    const bytes = readFileSync(join(folder, file));
    const name = file.replace(/\.txt$/, '');
    writeFileSync(join(cwd, format, name), format === 'xlsx' ? damagedWorkbook(bytes.toString('utf8')) : bytes);
    const ran = await rolecast(['build', '--data', `${format}/${name}`, ...(FLAGS[name] ?? []), '-o', 'out/'], { cwd });
    await expect(ran.words).toMatchFileSnapshot(`golden/bad-files/${format}/${name}.txt`);
    expect({ code: ran.code, text: ran.text, written: existsSync(join(cwd, 'out')) }).toEqual({
      code: 4,
      text: '',
      written: false,
    });
    expect(ran.words).not.toMatch(/^\s+at /m);
    expect(ran.words).not.toContain(cwd);
  });
});
