/** Workbooks on the command line, and files that call themselves so. Other bad files: bad-files.test.ts. */
import { spawnSync } from 'node:child_process';
import { existsSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oleOf } from '../tables/damaged.js';
import { sheetOf } from '../tables/xlsx.js';
import { CLI, rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
const row = (number: number, ...texts: readonly string[]) =>
  `<row r="${number}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const sound = sheetOf(
  row(1, 'Job title', 'Salary') + row(2, 'Nurse', '£31,000 to £38,000') + row(3, 'Doctor', '£60,000'),
);

const files = {
  'roles.xlsx': sound,
  'old.xls': oleOf('Workbook'),
  'page.xls': '<html><table><tr><td>Nurse</td></tr></table></html>',
  'sheet.ods': `PK\u0003\u0004${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`,
  'garbled.csv': 'Job title\nCafÃ© manager\nCook\n',
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);

test('a workbook is read by its content, from a file or from standard input', async () => {
  const wanted = 'nurse,Nurse,31000,38000,GBP,year,';
  const list = ['list', 'roles', '--format', 'csv', '--data'];
  expect((await rolecast([...list, 'roles.xlsx'], { cwd })).text).toContain(wanted);
  expect((await rolecast([...list, '-'], { cwd, input: sound })).text).toContain(wanted);
});

test.each([
  ['old.xls', 'data/not-a-workbook', 'Excel Workbook (.xlsx)'],
  ['page.xls', 'data/not-a-workbook', 'Excel Workbook (.xlsx)'],
  ['sheet.ods', 'data/not-a-workbook', 'Excel Workbook (.xlsx)'],
])('%s: exit 4, the way out, nothing written', async (name, code, wayOut) => {
  const built = await rolecast(['build', '--data', name, '-o', 'out'], { cwd });
  expect(built.code).toBe(4);
  expect(built.words).toContain(name);
  expect(built.words).toContain(code);
  expect(built.words).toContain(wayOut);
  expect(built.words).not.toMatch(/\bat .*:\d+:\d+/);
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});

test('the row of a complaint is shown below its header, by the letters of the sheet', async () => {
  const rows =
    row(1, 'Vacancies') + row(3, 'Job title', 'Actual pay', 'Pay', 'Site') + row(7, 'Cook', '£1', 'up to £40k', 'Ely');
  const hidden = { before: '<cols><col min="2" max="2" hidden="1"/></cols>' };
  writeFileSync(join(cwd, 'shown.xlsx'), sheetOf(rows, hidden));
  const { words } = await rolecast(['list', 'roles', '--data', 'shown.xlsx'], { cwd });
  expect(words).toContain(
    [
      'shown.xlsx:Roles!C7: warning: "up to £40k" has no lower end; shown as not stated. (data/no-range)',
      '  3 | Job title | Pay        | Site',
      '  7 | Cook      | up to £40k | Ely',
      '    |             ^',
    ].join('\n'),
  );
});

test.runIf(existsSync('/dev/zero'))(
  'standard input that never ends is read no further than a file may be large',
  () => {
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'build', '--data', '-', '-o', 'out/'], {
      cwd,
      encoding: 'utf8',
      stdio: [openSync('/dev/zero', 'r'), 'pipe', 'pipe'],
      timeout: 30_000,
    });
    expect(stderr).toMatch(/^standard input: error: The file is larger than 50 MB\. \(data\/too-large-file\)\n/);
    expect(status).toBe(4);
  },
);

test('text that was garbled before is warned of when it is read, and once by check, which says how to accept it', async () => {
  const built = await rolecast(['list', 'roles', '--data', 'garbled.csv'], { cwd });
  expect(built.words).toContain('garbled.csv:2: warning: "CafÃ©" looks like "Café"');
  const checked = await rolecast(['check', '--data', 'garbled.csv'], { cwd });
  expect(checked.words.match(/data\/garbled-text\)/g)).toHaveLength(1);
  expect(checked.words).toContain('code: data/garbled-text, path: "roles[0].title"');
});
