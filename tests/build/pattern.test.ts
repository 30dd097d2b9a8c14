/** What `to` of a config makes of the names of documents. */
import { describe, expect, test } from 'vitest';
import type { Naming } from '../../src/build/plan/pattern.js';
import { type PlanOptions, planUnits } from '../../src/build/plan/units.js';
import { NO_FOCUS } from '../../src/dataset/focus.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { type Prepared, prepare } from '../../src/inside.js';

const ROLES = `roles:
  - { id: a/b, title: "Cook: head", salary: { min: 30000, max: 40000 } }
  - { id: CON, title: Porter, salary: { min: 20000, max: 22000 } }
tiers: [{ id: low, name: Lower, from: 0, below: 30000 }, { id: high, name: Higher, from: 30000 }]
`;

async function prepared(): Promise<Prepared> {
  const data = [{ kind: 'text', name: 'roles.yaml', text: ROLES } as const];
  const found = await prepare(
    { data, focus: NO_FOCUS, templates: ['handout'], theme: 'default', parameters: {} },
    () => {},
  );
  if (found === undefined) throw new Error('a dataset was expected');
  const records = ['ada', '../../etc/passwd'].map((id, index) => ({
    id,
    row: index + 2,
    fields: { id, 'Last name': 'L' },
  }));
  return { ...found, records };
}

const PREPARED = await prepared();

type Options = Partial<Pick<PlanOptions, 'each' | 'formats'>> & Partial<Pick<Naming, 'variables'>>;

/** The planned paths, or what is wrong. */
function planned(pattern: string, { each, formats = [], variables = {} }: Options = {}): readonly string[] {
  const { all, report } = new Diagnostics();
  const target = { kind: 'folder', folder: 'output' } as const;
  const units = planUnits(PREPARED, { each, formats, target, to: { pattern, variables } }, report);
  if (units === undefined) return all.map(({ message, hint = '' }) => `${message} ${hint}`);
  return units.flatMap(({ files }) =>
    files.map((file) => ('path' in file ? file.path : `${file.folder}/ of ${file.format}`)),
  );
}

describe('a place is filled', () => {
  test.each<[string, Options, readonly string[]]>([
    ['{template}', {}, ['handout.pdf']],
    ['{faculty}/{template}.pdf', { variables: { faculty: 'arts' } }, ['arts/handout.pdf']],
    ['{role.id}', { each: 'role' }, ['a-b.pdf', '_CON.pdf']],
    ['{tier.name}/{role.title}', { each: 'role' }, ['Higher/Cook- head.pdf', 'Lower/Porter.pdf']],
    ['{tier.id}-{tier.name}', { each: 'tier' }, ['high-Higher.pdf', 'low-Lower.pdf']],
    ['{record.Last name}/{record.id}', { each: 'record' }, ['L/ada.pdf', 'L/-..-etc-passwd.pdf']],
    ['{{{faculty}}}', { variables: { faculty: 'arts' } }, ['{arts}.pdf']],
  ])('%s', (pattern, options, paths) => {
    expect(planned(pattern, options)).toEqual(paths);
  });

  test('with a value that is one segment and no way out', () => {
    expect(planned('{up}/x', { variables: { up: '..' } })).toEqual(['_/x.pdf']);
    expect(planned('{up}{up}/x', { variables: { up: '.' } })).toEqual(['__/x.pdf']);
    expect(planned('x/{up}', { variables: { up: 'a/../../b' } })).toEqual(['x/a-..-..-b.pdf']);
  });
});

describe('the extension', () => {
  test.each<[string, Options, readonly string[]]>([
    ['x', { formats: ['pptx', 'pdf'] }, ['x.pptx', 'x.pdf']],
    ['x.pptx', {}, ['x.pptx']],
    ['x.PPTX', { formats: ['pptx'] }, ['x.pptx']],
    ['x.png', {}, ['x/ of png']],
    ['st.andrews', {}, ['st.andrews.pdf']],
    ['{template}.{faculty}', { variables: { faculty: 'pptx' } }, ['handout.pptx.pdf']],
  ])('of %s', (pattern, options, paths) => {
    expect(planned(pattern, options)).toEqual(paths);
  });
});

describe('it is refused', () => {
  const OUT = 'it has to stay inside the output folder: no "..", no absolute path, / between folders. ';
  test.each<[string, Options, string]>([
    ['../x', {}, `"../x" is no name for files: ${OUT}`],
    ['/x', {}, `"/x" is no name for files: ${OUT}`],
    ['C:\\x', {}, `"C:\\x" is no name for files: ${OUT}`],
    ['x/', {}, '"x/" is no name for files: it has to name a file, each folder once. '],
    [
      'x.docx',
      {},
      '"x.docx" is no name for files: it has to end in a format (pptx, pdf, html, svg, png), or in no extension. ',
    ],
    [
      'x.pdf',
      { formats: ['pptx'] },
      '"x.pdf" is no name for files: it has to end in no extension, or in that of the one format that is asked for; asked is for pptx. ',
    ],
    [
      '{role.id}',
      {},
      'to has a place for {role.id}, which nothing fills. Known here: {template}. A brace that is meant is written twice: {{.',
    ],
    [
      '{facluty}',
      { variables: { faculty: 'arts' } },
      'to has a place for {facluty}, which nothing fills. Did you mean {faculty}? A brace that is meant is written twice: {{.',
    ],
    [
      '{record.Lastname}',
      { each: 'record' },
      'to has a place for {record.Lastname}, which nothing fills. Did you mean {record.Last name}? A brace that is meant is written twice: {{.',
    ],
  ])('%s', (pattern, options, fault) => {
    expect(planned(pattern, options)).toEqual([fault]);
  });
});
