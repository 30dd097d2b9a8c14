/** What programs read of an outcome: each reporter's form, and that no text of a person's can leave it. */
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.js';
import { summary } from '../../src/report/reporters/github.js';
import { reportOf } from '../../src/report/reporters/index.js';
import type { Outcome } from '../../src/report/reporters/outcome.js';

const WIDE: Diagnostic = {
  code: 'data/wide-range',
  severity: 'warning',
  place: { file: 'roles.yaml', line: 3, column: 5, path: 'roles[0].salary' },
  message: 'The range is wide.',
  why: 'It says little.',
  hint: 'Look at both ends.',
};
const HOSTILE: Diagnostic = {
  code: 'data/unknown-field',
  severity: 'error',
  place: { file: 'a,b:c#1.xlsx', cell: 'Roles!E7' },
  message: '"]]>\n::error::100% </failure>\u0007 | `x` is not a field.',
};
const READ: Diagnostic = {
  code: 'data/table-read',
  severity: 'note',
  place: { file: 'roles.csv' },
  message: 'header in line 1, 2 roles in lines 2 to 3',
  lines: ['"Title" is title'],
  facts: { roles: { count: 2 } },
};
const OUTCOME: Outcome = {
  command: 'check',
  version: '1.2.3',
  diagnostics: [READ, WIDE, HOSTILE],
  failOnWarnings: false,
};

test('json is the outcome, with its counts', async () => {
  expect(JSON.parse(await reportOf('json', OUTCOME))).toEqual({
    tool: 'rolecast',
    version: '1.2.3',
    command: 'check',
    counts: { error: 1, warning: 1, note: 0 },
    diagnostics: OUTCOME.diagnostics,
    files: [],
  });
});

test.each(['junit', 'github', 'sarif'] as const)(
  '%s is of complaints: what was understood of a table is none',
  async (name) => {
    expect(await reportOf(name, OUTCOME)).not.toContain('table-read');
  },
);

test('junit: an error fails its case, a warning shows as skipped', async () => {
  const xml = await reportOf('junit', OUTCOME);
  expect(elements(xml)).toEqual([
    'testsuites rolecast 2 1 0',
    'testsuite rolecast check 2 1 0 1',
    'testcase roles.yaml data/wide-range at roles.yaml:3:5',
    'skipped roles[0].salary: The range is wide. It says little. Look at both ends.',
    'testcase a,b:c#1.xlsx data/unknown-field at a,b:c#1.xlsx:Roles!E7',
    'failure error "]]>\n::error::100% </failure> | `x` is not a field.',
  ]);
  expect(elements(await reportOf('junit', { ...OUTCOME, failOnWarnings: true }))[3]).toMatch(/^failure warning /);
});

test('junit of nothing found is one case that passed', async () => {
  const xml = await reportOf('junit', { ...OUTCOME, diagnostics: [] });
  expect(elements(xml).at(-1)).toBe('testcase rolecast check');
});

test('github: one line each, worst first, whatever the text holds', async () => {
  expect((await reportOf('github', OUTCOME)).split('\n')).toEqual([
    '::group::rolecast check',
    '::error file=a%2Cb%3Ac#1.xlsx,title=data/unknown-field::Roles!E7: "]]>%0A::error::100%25 </failure>\\x07 | `x` is not a field.',
    '::warning file=roles.yaml,line=3,col=5,title=data/wide-range::roles[0].salary: The range is wide. It says little. Look at both ends.',
    '::endgroup::',
    '',
  ]);
});

test('github annotates ten of a severity, and has all in the summary of the job', async () => {
  const many = {
    ...OUTCOME,
    diagnostics: Array.from({ length: 25 }, (_, index) => ({ ...WIDE, message: `Number ${index}.` })),
  };
  expect((await reportOf('github', many)).match(/^::warning/gm)).toHaveLength(10);
  const rows = summary(many)
    .split('\n')
    .filter((line) => line.startsWith('| warning |'));
  expect(rows).toHaveLength(25);
  expect(summary(many)).toContain('25 warnings.');
});

test('a text of a person leaves no cell of the summary', () => {
  const row =
    summary(OUTCOME)
      .split('\n')
      .find((line) => line.startsWith('| error |')) ?? '';
  expect(row.match(/\|/g)).toHaveLength(5);
  expect(row).not.toMatch(/[`<>]/);
});

test('sarif names the rule, the level and the place', async () => {
  const { version, runs } = JSON.parse(await reportOf('sarif', OUTCOME));
  expect(version).toBe('2.1.0');
  expect(runs[0].tool.driver).toEqual({
    name: 'rolecast',
    version: '1.2.3',
    rules: [{ id: 'data/unknown-field' }, { id: 'data/wide-range' }],
  });
  expect(runs[0].results).toMatchObject([
    {
      ruleId: 'data/wide-range',
      level: 'warning',
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'roles.yaml' }, region: { startLine: 3, startColumn: 5 } },
          logicalLocations: [{ fullyQualifiedName: 'roles[0].salary' }],
        },
      ],
    },
    {
      ruleId: 'data/unknown-field',
      level: 'error',
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'a%2Cb%3Ac%231.xlsx' } },
          logicalLocations: [{ fullyQualifiedName: 'Roles!E7' }],
        },
      ],
    },
  ]);
});

/** The attributes that Jenkins' schema lets each element have, as far as they are used (junit-10.xsd of its xUnit plugin). */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['name', 'tests', 'failures', 'errors'],
  testsuite: ['name', 'tests', 'failures', 'errors', 'skipped'],
  testcase: ['classname', 'name', 'time'],
  failure: ['type', 'message'],
  skipped: ['message'],
};

/** Name, attributes of interest and text of each element, as an XML parser reads them. */
function elements(xml: string): readonly string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const known = ATTRIBUTES[name] ?? [];
    expect(Object.keys(attributes).filter((key) => !known.includes(key))).toEqual([]);
    const shown = name === 'failure' ? ['type'] : known;
    found.push(
      [name, ...shown.flatMap((key) => (typeof attributes[key] === 'string' ? [attributes[key]] : []))].join(' '),
    );
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') found.push(`${found.pop()} ${text}`);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}
