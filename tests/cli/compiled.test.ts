import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, rolecast, temporaryFolder } from './rolecast.js';

const packages = temporaryFolder();

/** A package of its own, whose kept code nobody else uses. */
function installed(): { readonly cli: string; readonly kept: string } {
  const folder = mkdtempSync(join(packages, 'package-'));
  const home = dirname(dirname(CLI));
  for (const part of ['dist', 'data', 'templates', 'package.json'])
    cpSync(join(home, part), join(folder, part), { recursive: true });
  const compiled = join(folder, 'dist/compiled');
  rmSync(compiled, { recursive: true, force: true });
  return { cli: join(folder, 'dist/cli.js'), kept: compiled };
}

const list = (cli: string) => rolecast(['list', 'roles'], { cli });

describe('what V8 compiled', () => {
  it('is kept beside the code, for this Node', async () => {
    const { cli, kept } = installed();
    await list(cli);
    expect(readdirSync(kept)).toEqual([`${process.version}-${process.arch}`]);
    const files = readdirSync(join(kept, `${process.version}-${process.arch}`));
    expect(files).toContain('commands.cjs');
    expect(files.filter((file) => !file.endsWith('.cjs'))).toEqual([]);
  });

  it('says the same the next time', async () => {
    const { cli } = installed();
    const first = await list(cli);
    expect(await list(cli)).toEqual(first);
    expect(first.code).toBe(0);
  });

  it('is made anew where it was damaged', async () => {
    const { cli, kept } = installed();
    const first = await list(cli);
    const file = join(kept, `${process.version}-${process.arch}`, 'commands.cjs');
    writeFileSync(file, 'not compiled');
    expect(await list(cli)).toEqual(first);
    expect(readdirSync(kept)).toHaveLength(1);
  });

  it('is not missed where it cannot be kept', async () => {
    const { cli, kept } = installed();
    writeFileSync(kept, 'a file, where the folder would be');
    expect((await list(cli)).code).toBe(0);
  });
});
