/** Ids: given ones are kept and must differ, made ones are told apart. */
import { expect, test } from 'vitest';
import type { OnDuplicate } from '../../src/dataset/read.js';
import { readYaml } from './support.js';

async function idsOf(files: readonly string[], onDuplicate?: OnDuplicate) {
  const { loaded, found } = await readYaml(files, { onDuplicate });
  const said = found.flatMap(({ code, place }) =>
    code === 'data/pay-not-stated' ? [] : `${place?.file}:${place?.line} ${code}`,
  );
  return { ids: loaded?.dataset.roles.map(({ id }) => id), said, loaded, found };
}

test.each([
  ['equal titles are told apart by a number', ['- title: A\n- title: a\n- title: A'], ['a', 'a-2', 'a-3']],
  ['a number that is taken is passed over', ['- title: A\n- title: A 2\n- title: A'], ['a', 'a-2', 'a-3']],
  ['a given id is kept, whatever was made before it', ['- title: A\n- { id: a, title: B }'], ['a-2', 'a']],
  ['a given id with a number is kept', ['- title: A\n- title: A\n- { id: a-2, title: B }'], ['a', 'a-3', 'a-2']],
  ['across files, too', ['- title: A', '- title: A'], ['a', 'a-2']],
])('%s', async (_, files, expected) => {
  const { ids, said } = await idsOf(files);
  expect(ids).toEqual(expected);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('data/ids-numbered');
});

test('it is said where the first of them stands, and how to make one role of them', async () => {
  const { found } = await idsOf(['- title: Baker\n- title: Baker\n- title: Baker']);
  expect(found.find(({ code }) => code === 'data/ids-numbered')).toMatchObject({
    severity: 'note',
    place: { line: 2 },
    message:
      'Some titles come more than once; their ids are told apart by a number: "Baker" has the id "baker-2", and so on in 1 more.',
    hint: expect.stringContaining('--group range'),
  });
});

test('an id that is given twice is an error', async () => {
  const { ids, said } = await idsOf(['- { id: a, title: A }', '- { id: A, title: B }']);
  expect(ids).toBeUndefined();
  expect(said).toEqual(['2.yaml:1 data/duplicate-role']);
});

test('with `last`, the later of two given ids takes the place of the earlier', async () => {
  const files = ['- { id: a, title: Old }\n- title: B', '- { id: a, title: New }'];
  const { loaded, said } = await idsOf(files, 'last');
  expect(loaded?.dataset.roles.map(({ title }) => title)).toEqual(['New', 'B']);
  expect(said).toEqual(['2.yaml:1 data/later-role-wins']);
});

test('with `last`, a title of a later file takes the place of the earlier; in one file both stay', async () => {
  const files = ['- { title: A, summary: Old }\n- title: A', '- { title: A, summary: New }'];
  const { loaded, ids } = await idsOf(files, 'last');
  expect(ids).toEqual(['a', 'a-2']);
  expect(loaded?.dataset.roles[0]?.summary).toBe('New');
});

test('ten thousand equal titles are told apart at once', async () => {
  const start = performance.now();
  const { ids } = await idsOf([Array.from({ length: 10_000 }, () => '- title: A').join('\n')]);
  expect(ids?.at(-1)).toBe('a-10000');
  expect(performance.now() - start).toBeLessThan(5_000);
});
