/** Joining shards: the union is the plan, or it is said why not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.js';
import type { Manifest } from '../../src/report/manifest.js';
import { digest, folderWith, joinedIn, joinedOf, reportText, shardsOf, unitsOf, VERSION } from './batch.js';

const UNITS = unitsOf(['ada', 'bob', 'cyd', 'dan', 'eve', 'fay', 'gil', 'hal'], ['pdf', 'html']);
const SHARDS = shardsOf(UNITS, 3);

/** The shards with one of them changed after it was written, by someone who also worked out its checksum. */
function forged(index: number, change: (manifest: Manifest) => Partial<Manifest>): readonly Manifest[] {
  return SHARDS.map((shard) => (shard.shard?.index === index ? { ...shard, ...change(shard) } : shard));
}

describe('all shards of a plan', () => {
  test('are what one machine would have told', async () => {
    const { joined, said } = await joinedOf(SHARDS.toReversed());
    const [whole] = shardsOf(UNITS, 1);
    expect(said).toEqual([]);
    expect(joined?.version).toBe(VERSION);
    expect({ ...joined?.manifest, shard: { index: 1, total: 1 } }).toEqual(whole);
  });

  test('are joined again with themselves: a joined manifest is one of a whole plan', async () => {
    const { joined } = await joinedOf(SHARDS);
    expect(joined && (await joinedOf([joined.manifest])).joined?.manifest).toEqual(joined?.manifest);
  });

  test('may have none of the units', async () => {
    const { joined, said } = await joinedOf(shardsOf(UNITS.slice(0, 1), 5));
    expect({ files: joined?.manifest.files.length, said }).toEqual({ files: 2, said: [] });
  });

  test('say once what documents of several of them share, with its count', async () => {
    const wide: Diagnostic = { code: 'layout/small', severity: 'warning', message: 'Small.' };
    const dataset: Diagnostic = { code: 'data/no-source', severity: 'warning', message: 'No source.' };
    const shards = SHARDS.map((shard) => ({
      ...shard,
      files: shard.files.map((file) => ({ ...file, diagnostics: file.unit === 'handout/ada' ? [] : [wide] })),
    }));
    const texts = await Promise.all(
      shards.map((shard) => reportText(shard, [dataset, { ...wide, documents: shard.units.length }])),
    );
    const { joined } = await joinedIn(
      folderWith(Object.fromEntries(texts.map((text, index) => [`${index}.json`, text]))),
    );
    expect(joined?.diagnostics).toEqual([dataset, { ...wide, documents: 7 }]);
  });

  test('may lack a document that failed, which is said', async () => {
    const less = forged(1, ({ files }) => ({ files: files.slice(1) }));
    const { joined, said } = await joinedOf(less);
    expect(said).toEqual([
      expect.stringMatching(/^batch\/document-unbuilt: handout\/\w+\.pdf was planned and not made/),
    ]);
    expect(joined?.manifest.files).toHaveLength(15);
  });
});

describe('it is refused that', () => {
  const [one, two, three] = SHARDS;

  test.each<[string, readonly (Manifest | undefined)[], readonly RegExp[]]>([
    ['a shard is missing', [one, three], [/^batch\/shards-missing: Shard 2\/3 is missing/]],
    ['two are', [two], [/^batch\/shards-missing: Shards 1\/3 and 3\/3 are missing/]],
    [
      'one comes twice, and another never',
      [one, two, two],
      [/^batch\/shard-double: Shard 2\/3 comes 2 times: 2.json and 3.json/, /^batch\/shards-missing: Shard 3\/3/],
    ],
    [
      'one is of another plan',
      [one, two, shardsOf(UNITS.slice(1), 3)[2]],
      [/^batch\/plan-foreign: 3.json: .* another plan than 1.json/, /^batch\/shards-missing: Shard 3\/3/],
    ],
    [
      'one is of another number of shards',
      [one, two, three, shardsOf(UNITS, 4)[3]],
      [/^batch\/shard-count-foreign: 4.json: This is one of 4 shards, and the others are of 3/],
    ],
    ['one is of all of the plan', [one, two, three, shardsOf(UNITS, 1)[0]], [/^batch\/shard-count-foreign: 4.json/]],
    [
      'one was built by another build of rolecast',
      forged(2, () => ({ build: 'c'.repeat(64) })),
      [
        /^batch\/version-foreign: 2.json: .* rolecast 1.2.3 \(build c+\), and the others by 1.2.3 \(build b+/,
        /^batch\/shards-missing: Shard 2\/3/,
      ],
    ],
    [
      'one was built of other data',
      forged(2, ({ plan }) => ({ plan: { ...plan, sources: digest('new') } })),
      [/^batch\/plan-foreign: 2.json/, /^batch\/shards-missing/],
    ],
    [
      'a unit is in no shard',
      forged(1, ({ units, files }) => ({ units: units.slice(1), files: files.slice(2) })),
      [/^batch\/units-missing: The shards have 7 units together, and their plan has 8/],
    ],
    [
      'a unit is in the shard of another',
      [one, { ...three, shard: two?.shard }, { ...two, shard: three?.shard }].map(whole),
      [/^batch\/unit-stray: 2.json: handout\/\w+.pdf is a unit of shard 3\/3/],
    ],
    [
      'a document is of no unit',
      forged(1, ({ files }) => ({ files: files.map((file) => ({ ...file, path: `x${file.path}` })) })),
      [/^batch\/document-unplanned: 1.json: "xhandout/],
    ],
    [
      'a document comes twice',
      forged(1, ({ files }) => ({ files: [...files, ...files.slice(0, 1)] })),
      [/^batch\/document-unplanned: 1.json: "handout/],
    ],
    [
      'all name another build than that of their plan',
      SHARDS.map((shard) => ({ ...shard, build: 'c'.repeat(64) })),
      [/^batch\/plan-otherwise/],
    ],
    [
      'a unit is of another job than in the plan',
      forged(1, ({ units }) => ({ units: units.map((unit) => ({ ...unit, job: 'jobs[1]' })) })),
      [/^batch\/plan-otherwise/],
    ],
  ])('%s', async (_, manifests, says) => {
    const { joined, said } = await joinedOf(manifests.flatMap((manifest) => manifest ?? []));
    expect(joined).toBeUndefined();
    for (const [index, words] of says.entries()) expect(said[index]).toMatch(words);
  });

  test('two shards differ in the bytes of a document', async () => {
    const [again = SHARDS[0]] = forged(1, ({ files }) => ({
      files: files.map((file) => ({
        ...file,
        written: file.written.map((each) => ({ ...each, sha256: digest('other') })),
      })),
    }));
    const { joined, said } = await joinedOf([...SHARDS, ...(again ? [again] : [])]);
    expect(joined).toBeUndefined();
    expect(said).toContainEqual(
      expect.stringMatching(/^batch\/unit-differs: handout\/\w+\.pdf has other bytes in each of 1.json and 4.json/),
    );
  });
});

/** Fields of a manifest from others, put together by the test. */
function whole(manifest: Partial<Manifest> | undefined): Manifest | undefined {
  const [first] = SHARDS;
  return first && { ...first, ...manifest };
}

describe('a file that is no report', () => {
  test.each([
    ['text', 'No report.', /^batch\/report-torn: x.json: This report is torn, or no JSON/],
    ['other JSON', '{"name":"x"}', /^batch\/report-foreign: x.json: This JSON is no report of a build/],
    ['a list', '[]', /^batch\/report-foreign/],
    ['nothing', '', /^batch\/report-torn/],
    [
      'the report of check',
      '{"tool":"rolecast","command":"check","diagnostics":[]}',
      /^batch\/report-otherwise: .*"rolecast check" tells of no documents/,
    ],
  ])('%s', async (_, text, says) => {
    const { joined, said } = await joinedIn(folderWith({ 'x.json': text }));
    expect(joined).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(says)]);
  });

  test('the half of one, one of a newer form, one that leads out of its folder', async () => {
    const [one] = SHARDS;
    const text = one ? await reportText(one) : '';
    const newer = text.replace('"manifest": 1', '"manifest": 2').replace('"1.2.3"', '"9.0.0"');
    const out = one && (await reportText({ ...one, removed: ['../../etc/passwd'] }));
    const { said } = await joinedIn(folderWith({ '1.json': text.slice(0, 500), '2.json': newer, '3.json': out ?? '' }));
    expect(said).toEqual([
      expect.stringMatching(/^batch\/report-torn: 1.json/),
      expect.stringMatching(/^batch\/report-newer: 2.json: .* rolecast 9.0.0 wrote it/),
      expect.stringMatching(/^batch\/report-foreign: 3.json/),
    ]);
  });

  test('is told apart from those of the same name in other folders', async () => {
    const [one, two] = SHARDS;
    const files = {
      'a/report.json': one ? await reportText(one) : '',
      'b/report.json': two ? await reportText(two) : '',
    };
    const { said } = await joinedIn(
      folderWith({ ...files, 'c/report.json': '{', 'd/report.json': files['b/report.json'] }),
    );
    expect(said).toEqual([
      expect.stringMatching(/^batch\/report-torn: c\/report.json/),
      expect.stringMatching(/^batch\/shard-double: .* b\/report.json and d\/report.json/),
      expect.stringMatching(/^batch\/shards-missing: Shard 3\/3/),
    ]);
  });

  test.each([
    ['a digest', (one: Manifest) => ({ ...one, plan: { ...one.plan, hash: 'none' } })],
    ['a shard of as many', (one: Manifest) => ({ ...one, shard: { index: 4, total: 3 } })],
    ['a shard from 1', (one: Manifest) => ({ ...one, shard: { index: 0, total: 3 } })],
  ])('a report with its checksum in which something is not what it should be: %s', async (_, wrong) => {
    const [one] = SHARDS;
    const { said } = await joinedIn(folderWith({ '1.json': one ? await reportText(wrong(one)) : '' }));
    expect(said).toEqual([expect.stringMatching(/^batch\/report-foreign: 1\.json/)]);
  });

  test('a folder that is called as one', async () => {
    const { said } = await joinedIn(folderWith({ '1.json/notes.txt': '' }));
    expect(said).toEqual([expect.stringMatching(/^usage\/report-unread: The report 1\.json is a folder\./)]);
  });

  test('a folder without any', async () => {
    const { said } = await joinedIn(folderWith({ 'notes.txt': '' }));
    expect(said).toEqual([expect.stringMatching(/^usage\/report-unread: .* is a folder without a file in JSON/)]);
  });
});

describe('whatever the plan and the shards', () => {
  const plans = fc.record({
    names: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 25 }),
    total: fc.integer({ min: 1, max: 6 }),
  });
  const shardsOfPlan = ({ names, total }: { names: readonly string[]; total: number }) =>
    shardsOf(unitsOf(names), total);

  test('they are joined to the whole, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.infiniteStream(fc.nat()), async (plan, dice) => {
        const shuffled = shardsOfPlan(plan)
          .map((shard) => ({ shard, at: dice.next().value ?? 0 }))
          .sort((left, right) => left.at - right.at)
          .map(({ shard }) => shard);
        const { joined, said } = await joinedOf(shuffled);
        expect(said).toEqual([]);
        expect(joined?.manifest.files.map(({ path }) => path)).toEqual(plan.names.map((name) => `handout/${name}.pdf`));
      }),
      { numRuns: 50 },
    );
  });

  test('a report that is left out or doubled is refused', async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.nat(), fc.boolean(), async (plan, dice, left) => {
        const shards = shardsOfPlan(plan);
        const at = dice % shards.length;
        const { joined } = await joinedOf(left ? shards.toSpliced(at, 1) : [...shards, ...shards.slice(at, at + 1)]);
        expect(joined).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  test('a report of which one letter or figure is altered is refused', async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.nat(), fc.nat(), async (plan, dice, more) => {
        const shards = shardsOfPlan(plan);
        const texts = await Promise.all(shards.map((shard) => reportText(shard)));
        const victim = dice % texts.length;
        const text = texts[victim] ?? '';
        const places = [...text.matchAll(/[a-z\d]/g)].map(({ index }) => index);
        const at = places[more % places.length] ?? 0;
        const other = text[at] === '7' ? '8' : '7';
        texts[victim] = text.slice(0, at) + other + text.slice(at + 1);
        const { joined } = await joinedIn(
          folderWith(Object.fromEntries(texts.map((each, index) => [`${index}.json`, each]))),
        );
        expect(joined).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});
