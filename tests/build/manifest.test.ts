/** That the form of a manifest is as the schema and the guide say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReport } from '../../src/build/report/read.js';
import { readShard } from '../../src/build/shard/read.js';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import type { Manifest } from '../../src/report/manifest.js';
import { reportOf } from '../../src/report/reporters/index.js';
import { fileOf, folderWith, shardsOf, unitsOf, VERSION } from './batch.js';

const schema: unknown = JSON.parse(readFileSync(new URL('../../data/manifest.schema.json', import.meta.url), 'utf8'));
const guide = readFileSync(new URL('../../docs/manifest.md', import.meta.url), 'utf8');

/** A manifest that has every field. */
function full(): Manifest {
  const units = unitsOf(['ada', 'bob']);
  const [shard] = shardsOf(units, 1);
  const [ada, bob] = units;
  if (shard === undefined || ada === undefined || bob === undefined) throw new Error('two units were expected');
  const place = { file: 'roles.csv', line: 3, column: 1, value: 2, cell: 'A3', path: 'roles[0]' };
  const found: Diagnostic = {
    code: 'data/wide-range',
    severity: 'warning',
    message: 'Wide.',
    place,
    setting: { flag: 'data', value: 'x' },
    why: 'So.',
    hint: 'Mend it.',
    lines: ['a'],
    facts: { roles: 1 },
    via: [place],
  };
  const files = [{ ...fileOf(ada, 'handout/ada.pdf'), talk: 60, diagnostics: [found] }];
  return { ...shard, units: [ada, { ...bob, diagnostics: [found] }], files, removed: ['old.pdf'] };
}

async function written(manifest: Manifest): Promise<unknown> {
  const diagnostics = manifest.files.flatMap((file) => file.diagnostics);
  const outcome = { command: 'build', version: VERSION, diagnostics, failOnWarnings: false };
  return JSON.parse(await reportOf('json', { ...outcome, manifest }));
}

test('a manifest with every field is as the schema says, and without any of them it is not', async () => {
  const manifest = await written(full());
  expect(faults(manifest, schema)).toEqual([]);
  for (const name of Object.keys(fieldsOf(manifest))) {
    const { [name]: _, ...less } = fieldsOf(manifest);
    expect(faults(less, schema)).toEqual(name === 'shard' ? [] : [`${name} is missing`]);
  }
  expect(faults({ ...fieldsOf(manifest), more: 1 }, schema)).toEqual(['more is unknown']);
  expect(faults({ ...fieldsOf(manifest), removed: ['/etc'] }, schema)).toEqual(['removed.0 has no such form']);
});

test('what is written is read again', async () => {
  const { all, report } = new Diagnostics();
  const folder = folderWith({ 'x.json': JSON.stringify(await written(full())) });
  expect((await readReport({ path: join(folder, 'x.json'), file: 'x.json' }, report))?.manifest).toEqual(full());
  expect(all).toEqual([]);
});

test('the guide explains every field of a manifest, and every field of a document', async () => {
  const { files, ...fields } = fieldsOf(await written(full()));
  const explained = [...guide.matchAll(/^\|(.*?)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  const [document] = Array.isArray(files) ? files : [];
  for (const name of ['files', ...Object.keys(fields), ...Object.keys(fieldsOf(document))])
    expect(explained).toContain(name);
});

test('the guide has every variable of schedulers that is looked for', () => {
  const { all, report } = new Diagnostics();
  readShard('auto', { name: '--shard' }, {}, report);
  const names = all[0]?.message.match(/[A-Z]+_[A-Z_]+/g) ?? [];
  expect(names).toHaveLength(6);
  for (const name of names) expect(guide).toContain(`| \`${name}\` |`);
});

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** What a value has against a schema, of the words that ours uses (JSON Schema, draft 7). */
function faults(value: unknown, rule: unknown, at = ''): readonly string[] {
  const { $ref, type, const: only, enum: choices, pattern, minimum, items, ...rest } = fieldsOf(rule);
  const name = (part: string) => (at === '' ? part : `${at}.${part}`);
  if (typeof $ref === 'string')
    return faults(
      value,
      $ref
        .split('/')
        .slice(1)
        .reduce((part, key) => fieldsOf(part)[key], schema),
      at,
    );
  if ('const' in fieldsOf(rule) && value !== only) return [`${at} is another`];
  if (Array.isArray(choices) && !choices.includes(value)) return [`${at} is another`];
  if (typeof type === 'string' && !isOfType(value, type)) return [`${at} is no ${type}`];
  if (typeof pattern === 'string' && !new RegExp(pattern).test(String(value))) return [`${at} has no such form`];
  if (typeof minimum === 'number' && Number(value) < minimum) return [`${at} is too small`];
  if (Array.isArray(value)) return value.flatMap((item, index) => faults(item, items, name(`${index}`)));
  const { required, properties, additionalProperties } = rest;
  const [fields, known] = [fieldsOf(value), fieldsOf(properties)];
  const missing = Array.isArray(required) ? required.filter((field) => !(field in fields)) : [];
  return [
    ...missing.map((field) => `${name(field)} is missing`),
    ...Object.entries(fields).flatMap(([field, part]) => {
      if (field in known) return faults(part, known[field], name(field));
      return additionalProperties === false ? [`${name(field)} is unknown`] : [];
    }),
  ];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
