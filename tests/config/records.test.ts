/** A document for each row of a table, by command. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { rolecast, temporaryFolder } from '../cli/rolecast.js';
import { workbookOfText } from '../tables/written.js';

const cwd = temporaryFolder();
const LETTER = (column: string) =>
  `{{!-- rolecast: medium=pages title="For {{record.name}}" --}}\n<section>\n  <h1>For {{record.${column}}}</h1>\n  <ul>{{#each roles}}<li>{{title}}</li>{{/each}}</ul>\n</section>\n`;

beforeAll(() => {
  const files = {
    'letter.hbs': LETTER('name'),
    'slip.hbs': LETTER('nmae'),
    'people.csv': 'id,name,role,tier\nada,Ada,data-scientist,\n,Bob,,upper\n',
    'people.xlsx': workbookOfText('== People\nid | name | role\nada | Ada | data-scientist\n'),
    'none.csv': 'id,name,role,tier\na,Ada,data-scientits,\nb,Bob,,uper\nc,Cy,data-scientist,upper\n',
    'many.csv': `name,role\n${'Ada,nobody\n'.repeat(100)}`,
    'same.csv': 'id,name\nada,Ada\nbob,Bob\nADA,Ada\n',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
});

/** The planned documents, each with the number of its roles. */
async function planned(line: string): Promise<readonly (readonly [file: string, roles: number])[]> {
  const { text, words, code } = await rolecast(['plan', '--reporter', 'json', ...line.split(' ')], { cwd });
  expect(words).not.toContain('error');
  expect(code).toBe(0);
  return text
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row))
    .map(({ file, roles }) => [file, roles]);
}

describe('a row', () => {
  test('is a document, called by its id or its number, of the roles that it chooses', async () => {
    expect(await planned('letter.hbs --each people.csv')).toEqual([
      ['output/letter/ada.pdf', 1],
      ['output/letter/2.pdf', 3],
    ]);
  });

  test('of a workbook is one, too', async () => {
    expect(await planned('letter.hbs --each people.xlsx')).toEqual([['output/letter/ada.pdf', 1]]);
  });

  test('chooses among the roles that are chosen for all', async () => {
    expect(await planned('letter.hbs --each people.csv --role data-scientist,ai-systems-architect')).toEqual([
      ['output/letter/ada.pdf', 1],
      ['output/letter/2.pdf', 1],
    ]);
  });

  test('is printed', async () => {
    const { code, text } = await rolecast(
      ['build', 'letter.hbs', '--each', 'people.xlsx', '--format', 'html', '-o', '-'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(text).toContain('<title>For Ada</title>');
    expect(text).toMatch(/For Ada[\s\S]*<li[^>]*>(?:<[^>]+>)*Data Scientist/);
    expect(text).not.toContain('AI Systems Architect');
  });
});

describe('what is wrong stops the build', () => {
  const said = async (line: string) => {
    const { code, words } = await rolecast(['build', ...line.split(' ')], { cwd });
    return `exit ${code}\n${words}`;
  };

  test('every row is told that names what is not there, or chooses nothing', async () => {
    const words = await said('letter.hbs --each none.csv');
    expect(words).toMatch(/^exit 4\n/);
    expect(words).toMatch(
      /none\.csv:2: error: There is no role "data-scientits"[\s\S]*Did you mean "data-scientist"\?/,
    );
    expect(words).toMatch(/none\.csv:3: error: There is no tier "uper"[\s\S]*Did you mean "upper"\?/);
    expect(words).toMatch(/none\.csv:4: error: No role fits all that was asked for\./);
  });

  test('in forty lines at most', async () => {
    const words = await said('letter.hbs --each many.csv');
    expect(words).toContain('100 errors in all');
    expect(words.trim().split('\n').length).toBeLessThan(41);
  });

  test('a column that the table has not is a fault of the template', async () => {
    const words = await said('slip.hbs --each people.csv');
    expect(words).toMatch(/^exit 5\n/);
    expect(words).toMatch(
      /slip\.hbs:3:\d+: error: There is no "nmae" in a row of the table\.[\s\S]*Did you mean "name"\?/,
    );
  });

  test('two rows of one name are both named', async () => {
    expect(await said('letter.hbs --each same.csv')).toContain(
      'letter.hbs for row 2 of same.csv and letter.hbs for row 4 of same.csv would both be written to letter/ADA.pdf.',
    );
  });
});
