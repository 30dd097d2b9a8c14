/** The context is what its shape says, and nothing in it has a prototype. */
import { expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/types.js';
import { type ContextOptions, templateContext } from '../../src/template/context.js';
import { CONTEXT } from '../../src/template/context-shape.js';
import { type Shape, step } from '../../src/template/shape.js';
import { datasetOf, london, selectionOf } from './rendering.js';

/** The paths of a value that its shape does not have, or has otherwise. */
function strangers(value: unknown, shape: Shape | undefined, path: string): readonly string[] {
  if (value === undefined || shape?.kind === 'anything') return [];
  if (!shape) return [path];
  if (Array.isArray(value)) {
    return shape.kind === 'list' ? value.flatMap((item) => strangers(item, shape.of, `${path}[]`)) : [path];
  }
  if (typeof value === 'object' && value !== null) {
    if (Object.getPrototypeOf(value) !== null) return [`${path} has a prototype`];
    return Object.entries(value).flatMap(([name, field]) => strangers(field, step(shape, name), `${path}.${name}`));
  }
  const kinds: Readonly<Record<string, readonly string[]>> = {
    string: ['text', 'words'],
    number: ['number'],
    boolean: ['flag'],
  };
  return kinds[typeof value]?.includes(shape.kind) ? [] : [path];
}

function contextOf(dataset: Dataset, options?: ContextOptions, focus = {}) {
  return templateContext(dataset, selectionOf(dataset, focus), options).root;
}

test('every name of the context is in its shape', async () => {
  const dataset = await london();
  const [role] = dataset.roles;
  const [tier] = dataset.tiers;
  const options = { role, tier, record: { Name: 'Ada' }, parameters: { speaker: 'Ada Byron' } };
  expect(strangers(contextOf(dataset, options, { tiers: ['lower'] }), CONTEXT, '')).toEqual([]);
  const mixed = await datasetOf(
    '{ roles: [{ title: Baker, codes: { soc: "1" }, image: { src: a.png, alt: A } }, { title: Nurse, salary: { min: 1, max: 2, period: hour } }] }',
  );
  expect(strangers(contextOf(mixed), CONTEXT, '')).toEqual([]);
});

test('a key that names a part of JavaScript is a key like any other', async () => {
  const root = contextOf(await london(), { record: { constructor: 'Ltd', toString: 'text' } });
  expect(root).toMatchObject({ record: { constructor: 'Ltd', toString: 'text' } });
  expect(step({ kind: 'open', of: { kind: 'text' } }, 'constructor')).toEqual({ kind: 'text' });
});

test('roles of one title are told apart by the first field that differs', async () => {
  const headings = async (fields: readonly string[]) => {
    const roles = fields.map((field, index) => `{ id: r${index}, title: Baker, ${field} }`).join(', ');
    const { roles: found } = contextOf(await datasetOf(`{ roles: [${roles}] }`), undefined, { sort: 'given' });
    return Array.isArray(found) ? found.map(({ heading }) => heading) : [];
  };
  expect(await headings(['employer: A', 'employer: B'])).toEqual(['Baker, A', 'Baker, B']);
  expect(await headings(['employer: A, location: X', 'employer: A, location: Y'])).toEqual(['Baker, X', 'Baker, Y']);
  expect(await headings(['employer: A', 'summary: no employer'])).toEqual(['Baker, r0', 'Baker, r1']);
  const twins = await datasetOf(
    '{ roles: [{ title: Baker, employer: A }, { title: Baker, employer: B, shortTitle: Night }] }',
  );
  const { roles } = contextOf(twins, undefined, { sort: 'given' });
  expect(Array.isArray(roles) && roles.map(({ label }) => label)).toEqual(['Baker, A', 'Night']);
});

test('in a talk, too, the skills to build are found when they are asked for', async () => {
  const dataset = await london();
  const { roles } = contextOf(dataset, { talk: { minutes: 5, told: [] } });
  const [role] = Array.isArray(roles) ? roles : [];
  expect(role).toMatchObject({ listed: true, skillsToBuild: [] });
  expect(Object.getOwnPropertyDescriptor(role, 'skillsToBuild')).toMatchObject({ get: expect.any(Function) });
});
