/** Documents from code. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Data, Progress } from '../../src/index.js';
import { rolecast, temporaryFolder } from '../cli/rolecast.js';
import { build, check, plan, renderDocument } from './library.js';

const ARCHIVIST = { roles: [{ title: 'Archivist', salary: { min: 27000, max: 33000 } }] };
const codes = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('build', () => {
  it('writes what the command writes, and says which files those are', async () => {
    const folder = temporaryFolder();
    await rolecast(['build', '--tier', 'upper', '--param', 'speaker=Ada Lovelace', '-o', join(folder, 'command')]);
    const { documents, diagnostics, failed, aborted } = await build({
      selection: { tier: 'upper' },
      param: { speaker: 'Ada Lovelace' },
      output: join(folder, 'code'),
    });
    expect({ diagnostics, failed, aborted }).toEqual({ diagnostics: [], failed: false, aborted: false });
    expect(documents.map(({ unit, medium, state }) => [unit, medium, state])).toEqual([
      ['deck', 'slides', 'built'],
      ['report', 'pages', 'built'],
    ]);
    for (const [index, name] of ['deck.pptx', 'report.pdf'].entries()) {
      const path = join(folder, 'code', name);
      const bytes = readFileSync(join(folder, 'command', name));
      expect(readFileSync(path).equals(bytes)).toBe(true);
      expect(documents[index]?.files).toEqual([{ path, bytes: bytes.length, sha256: sha256(bytes) }]);
    }
  });

  it('makes only what is new, and puts back what is gone', async () => {
    const output = join(temporaryFolder(), 'out');
    const options = { data: ARCHIVIST, template: 'deck', format: ['pptx', 'html'], output } as const;
    await build(options);
    rmSync(join(output, 'deck.html'));
    const { documents } = await build(options);
    expect(documents.map(({ state }) => state)).toEqual(['unchanged', 'restored']);
    const planned = await plan({ ...options, data: { roles: [{ ...ARCHIVIST.roles[0], summary: 'Keeps records.' }] } });
    expect(planned.documents.map(({ path, about, roles, reasons }) => ({ path, about, roles, reasons }))).toEqual(
      ['deck.pptx', 'deck.html'].map((name) => ({
        path: join(output, name),
        about: undefined,
        roles: 1,
        reasons: [{ kind: 'data', what: ['roles[archivist].summary'] }],
      })),
    );
  });

  it('names a picture a slide, and a document a role', async () => {
    const output = join(temporaryFolder(), 'out');
    const { documents } = await build({ data: ARCHIVIST, template: 'deck', format: 'svg', each: 'role', output });
    expect(documents).toHaveLength(1);
    expect(documents[0]?.medium).toBe('pictures');
    expect(documents[0]?.files).toHaveLength(documents[0]?.pages ?? 0);
    expect(documents[0]?.files[0]?.path).toBe(join(output, 'deck', 'archivist', '01.svg'));
  });

  it('tells its progress in order', async () => {
    const told: Progress[] = [];
    const output = join(temporaryFolder(), 'out');
    const { documents } = await build({ data: ARCHIVIST, output, onProgress: (progress) => told.push(progress) });
    expect(told.map(({ kind }) => kind).filter((kind, index, all) => kind !== all[index - 1])).toEqual([
      'planned',
      'step',
      'document',
      'worked',
      'step',
      'document',
      'worked',
    ]);
    expect(told[0]).toEqual({ kind: 'planned', documents: 2 });
    expect(told.at(-1)).toEqual({ kind: 'worked', done: 2, of: 2 });
    expect(told.flatMap((progress) => (progress.kind === 'document' ? progress.document : []))).toEqual(documents);
  });
});

describe('data', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'archivist.json');
  const text = JSON.stringify(ARCHIVIST);
  writeFileSync(path, text);
  const forms: readonly (readonly [string, Data])[] = [
    ['a path', path],
    ['a text', { name: 'archivist.json', text }],
    [
      'a text that says itself what it is',
      { name: 'archivist', text: 'roles: [{ title: Archivist, salary: { min: 27000, max: 33000 } }]' },
    ],
    [
      'bytes',
      {
        name: 'archivist.csv',
        bytes: new TextEncoder().encode('title,salary.min,salary.max\nArchivist,27000,33000\n'),
      },
    ],
    ['an object', { name: 'archivist', ...ARCHIVIST }],
  ];

  it.each(forms)('is %s', async (name, data) => {
    const output = join(folder, name);
    expect(codes(await build({ data, template: 'deck', output }))).toEqual(
      name === 'bytes' ? ['data/assumed-currency', 'data/table-read'] : [],
    );
    expect(existsSync(join(output, 'deck.pptx'))).toBe(true);
  });

  it('is several of them, joined', async () => {
    const cook = { roles: [{ title: 'Cook', salary: { min: 25000, max: 30000 } }] };
    const { documents } = await plan({ data: [path, cook], template: 'deck', output: join(folder, 'joined') });
    expect(documents.map(({ roles }) => roles)).toEqual([2]);
  });

  it('of an object is told by its fields: it has no lines', async () => {
    const { diagnostics } = await plan({ data: { roles: [{ title: 'Cook', salery: 1 }] } });
    expect(diagnostics).toMatchObject([
      { code: 'data/unknown-field', place: { file: 'data', path: 'roles[0].salery' } },
    ]);
    expect(diagnostics[0]?.place).not.toHaveProperty('line');
  });

  it('of two names, one changed, is looked at again', async () => {
    const output = join(folder, 'changed');
    const of = (title: string) => ({
      data: [
        { name: 'a', text },
        { name: 'b', text: `roles: [{ title: ${title} }]` },
      ],
      template: 'deck',
      output,
    });
    await build(of('Cook'));
    expect((await build(of('Cook'))).documents[0]?.state).toBe('unchanged');
    expect((await build(of('Chef'))).documents[0]?.state).toBe('built');
  });
});

describe('a signal', () => {
  const roles = Array.from({ length: 12 }, (_, at) => ({ title: `Role ${at}` }));

  it.each([1, 2])(
    'ends a build on %s threads: what is finished stays, and the next build goes on from there',
    async (workers) => {
      const output = join(temporaryFolder(), 'out');
      const options = { data: { roles }, template: 'handout', each: 'role', output, workers } as const;
      const ending = new AbortController();
      // Documents are told in the order of the plan: where the first is the last to be made, all are by then.
      const onProgress = ({ kind }: Progress) => kind === 'worked' && ending.abort();
      const { documents, aborted, failed } = await build({ ...options, signal: ending.signal, onProgress });
      expect({ aborted, failed }).toEqual({ aborted: true, failed: false });
      expect(documents.length).toBeGreaterThan(0);
      expect(documents.length).toBeLessThan(12);
      for (const { files } of documents)
        for (const { path, sha256: digest } of files) expect(sha256(readFileSync(path))).toBe(digest);
      const next = await build(options);
      expect(next.documents).toHaveLength(12);
      expect(next.documents.filter(({ state }) => state === 'unchanged')).toHaveLength(documents.length);
    },
  );

  it('that came before ends it before it begins', async () => {
    const output = join(temporaryFolder(), 'out');
    const { documents, aborted } = await build({ output, signal: AbortSignal.abort() });
    expect({ documents, aborted, written: existsSync(output) }).toEqual({
      documents: [],
      aborted: true,
      written: false,
    });
  });
});

it.each([plan, check, renderDocument])('a signal that came before ends every call', async (call) => {
  const outcome = await call({ template: 'deck', signal: AbortSignal.abort() });
  expect(outcome).toMatchObject({ diagnostics: [], failed: false, aborted: true });
  expect('documents' in outcome ? outcome.documents : []).toEqual([]);
  expect(outcome).not.toHaveProperty('document');
});

it('what is thrown by who is told of progress ends the build, and is thrown on', async () => {
  const output = join(temporaryFolder(), 'out');
  const onProgress = ({ kind }: Progress) => {
    if (kind === 'step') throw new RangeError('mine');
  };
  await expect(build({ data: ARCHIVIST, output, onProgress })).rejects.toThrow(new RangeError('mine'));
});
