/** The examples of docs/library.md and of the README, compiled as a strict person would, and run. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packaged } from '../../src/home.js';
import { temporaryFolder } from '../cli/rolecast.js';
import { workbookOfText } from '../tables/written.js';

const FOLDER = temporaryFolder();
const text = ['docs/library.md', 'README.md'].map((path) => readFileSync(packaged(path), 'utf8')).join('\n');
const examples = [...text.matchAll(/\n```ts\n([^`]*(?:`[^`]+`[^`]*)*?)```\n/g)].map(([, code = ''], at) => ({
  name: `example-${at + 1}`,
  code,
}));

mkdirSync(join(FOLDER, 'node_modules', '@types'), { recursive: true });
symlinkSync(packaged('.'), join(FOLDER, 'node_modules', 'rolecast'), 'junction');
symlinkSync(packaged('node_modules/@types/node'), join(FOLDER, 'node_modules', '@types', 'node'), 'junction');
symlinkSync(packaged('node_modules/undici-types'), join(FOLDER, 'node_modules', 'undici-types'), 'junction');
writeFileSync(join(FOLDER, 'package.json'), '{ "type": "module" }');
writeFileSync(
  join(FOLDER, 'roles.xlsx'),
  workbookOfText(
    '== Roles\nJob title | Salary\nArchivist | £27,000 - £33,000\nCurator | £34,000 - £38,000\nDirector | £52,000 - £60,000\n',
  ),
);
for (const { name, code } of examples) writeFileSync(join(FOLDER, `${name}.ts`), code);

const node = (line: readonly string[]) => spawnSync(process.execPath, line, { cwd: FOLDER, encoding: 'utf8' });

describe('the examples', () => {
  const compiled = node([
    packaged('node_modules/typescript/bin/tsc'),
    ...'--strict --noUncheckedIndexedAccess --exactOptionalPropertyTypes --skipLibCheck false'.split(' '),
    ...'--module nodenext --target es2023 --types node --outDir .'.split(' '),
    ...examples.map(({ name }) => `${name}.ts`),
  ]);

  it('are as many as there are fences, and each compiles', () => {
    expect(examples).toHaveLength(text.split('\n```ts\n').length - 1);
    expect(examples.length).toBeGreaterThan(3);
    expect(compiled.stdout).toBe('');
    expect(compiled.status).toBe(0);
  });

  it.each(examples)('$name runs', ({ name }) => {
    const { status, stderr } = node([`${name}.js`]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('leave what they say', () => {
    expect(readdirSync(join(FOLDER, 'out')).sort()).toEqual(['deck.pptx', 'handout.pdf']);
    expect(readdirSync(join(FOLDER, 'stall', 'handout'))).toHaveLength(10);
    expect(readdirSync(join(FOLDER, 'output'))).toEqual(['deck.pptx']);
  });
});
