/**
 * Bad files, each with the complaints that it must raise, and no others.
 *
 * A file says them in its first lines: `#! LINE:COLUMN CODE PATH | HINT`; the hint only where it matters. The files end in
 * `.txt` so that no formatter mends them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDataset } from '../../src/dataset/read.js';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import { casePath } from './support.js';

test.each(readdirSync(casePath('')))('%s', async (name) => {
  const text = readFileSync(casePath(name), 'utf8');
  const expected = text
    .split('\n')
    .filter((line) => line.startsWith('#! '))
    .map((line) => line.slice(3));
  const diagnostics = new Diagnostics();
  await readDataset([{ kind: 'text', name: name.replace('.txt', ''), text }], diagnostics.report);
  const complaints = diagnostics.all.filter(({ severity }) => severity !== 'note');
  const said = complaints.map((complaint) => {
    const withHint = inOneLine(complaint, true);
    return expected.includes(withHint) ? withHint : inOneLine(complaint, false);
  });
  expect(said.sort()).toEqual(expected.sort());
});

function inOneLine({ code, place, hint }: Diagnostic, withHint: boolean): string {
  const path = place?.path === undefined || place.path === '' ? '' : ` ${place.path}`;
  return `${place?.line}:${place?.column} ${code}${path}${withHint ? ` | ${hint}` : ''}`;
}
