/**
 * Invented twins of twelve kinds of tables that people have: what is told of each, and the roles that come out, as goldens. The
 * pay spine and the survey are also read as a person would ask for them.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { framesAmong } from '../../src/commands/frames.js';
import { type DatasetInput, type LoadedDataset, readDataset } from '../../src/dataset/read.js';
import { readMapFile, writeMap } from '../../src/dataset/tables/map-file.js';
import type { TableOptions } from '../../src/dataset/tables/options.js';
import type { Role } from '../../src/dataset/types.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { printDiagnostics } from '../../src/report/diagnostics.js';
import { workbookOfText } from './written.js';

const folder = fileURLToPath(new URL('../cases/tables/twins', import.meta.url));

const ASKED: Readonly<Record<string, TableOptions>> = {
  'grouped as ranges': { group: 'range' },
  'grouped as a survey': { group: 'quartiles' },
};

const cases = readdirSync(folder).flatMap((file) => [
  [file, 'as it is'] as const,
  ...(file.startsWith('05') ? [[file, 'grouped as ranges'] as const] : []),
  ...(file.startsWith('06') ? [[file, 'grouped as a survey'] as const] : []),
]);

test.each(cases)('%s, %s', async (file, how) => {
  const bytes = readFileSync(`${folder}/${file}`);
  const name = file.replace('.txt', '');
  const input: DatasetInput = {
    kind: 'bytes',
    name,
    bytes: file.endsWith('.txt') ? workbookOfText(bytes.toString('utf8')) : bytes,
  };
  const found = new Diagnostics();
  const loaded = await readDataset([input], found.report, { tables: ASKED[how] ?? {} });
  const said = await printDiagnostics(found.all, framesAmong([input], [], ASKED[how]), (_, text) => text);
  const roles = loaded?.dataset.roles.map(inLines) ?? [];
  if (loaded !== undefined) expect((await readAgain(input, loaded)).dataset).toEqual(loaded.dataset);
  const suffix = how === 'as it is' ? '' : `, ${how}`;
  await expect([...said, '', ...roles, ''].join('\n')).toMatchFileSnapshot(`golden/twins/${name}${suffix}.txt`);
});

/** The table by the map that was understood of it, as `check --save-map` writes it. */
async function readAgain(input: DatasetInput, { understood }: LoadedDataset): Promise<LoadedDataset> {
  const path = join(mkdtempSync(join(tmpdir(), 'rolecast-map-')), 'roles.map.yaml');
  writeFileSync(path, writeMap(understood[0] ?? {}));
  const found = new Diagnostics();
  const tables = await readMapFile(path, found.report);
  rmSync(dirname(path), { recursive: true });
  expect(tables).toEqual(understood[0]);
  const again = await readDataset([input], found.report, { tables });
  if (again === undefined) throw new Error(found.all.map(({ message }) => message).join('\n'));
  return again;
}

function inLines({ id, title, salary, ...role }: Role): string {
  const pay = salary ? `${salary.min} to ${salary.max} ${salary.currency} per ${salary.period}` : 'no pay';
  const survey = salary && { median: salary.median, sample: salary.sample, basis: salary.basis };
  const others = Object.entries({ ...role, ...survey }).flatMap(([name, value]) =>
    value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)
      ? []
      : `  ${name}: ${JSON.stringify(value)}`,
  );
  return [`${id}: ${title}, ${pay}`, ...others].join('\n');
}
