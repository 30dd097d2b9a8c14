/** That the random documents of CI, thirty of them, have what ordinary data has. */
import { expect, test } from 'vitest';
import { type Case, randomCase } from './random.js';

interface Role {
  readonly title: string;
  readonly employer?: string;
  readonly location?: string;
  readonly responsibilities?: readonly string[];
  readonly skills?: readonly string[];
  readonly salary?: { readonly period?: string; readonly median?: number };
  readonly image?: { readonly src: string };
}

const CASES = Array.from({ length: 30 }, (_, index) => randomCase(index + 1));

const rolesOf = ({ dataset }: Case): readonly Role[] => JSON.parse(JSON.stringify(dataset)).roles;
const some = (test: (role: Role) => boolean) => (one: Case) => rolesOf(one).some(test);

const SHAPES: Readonly<Record<string, (one: Case) => boolean>> = {
  'work and skills': some(({ responsibilities = [], skills = [] }) => responsibilities.length > 0 && skills.length > 0),
  'an employer and a place': some(({ employer, location }) => employer !== undefined && location !== undefined),
  'long titles': some(({ title }) => title.length > 45),
  'twenty-five roles and more': (one) => rolesOf(one).length >= 25,
  'pay by the hour': some(({ salary }) => salary?.period === 'hour'),
  'a median': some(({ salary }) => salary?.median !== undefined),
  'no pay at all': (one) => rolesOf(one).every(({ salary }) => salary === undefined),
  'one role or two': (one) => rolesOf(one).length <= 2,
  'a picture with pixels': some(({ image }) => image?.src.endsWith('.png') === true),
  'a drawing': some(({ image }) => image?.src.endsWith('.svg') === true),
  'a brand': ({ theme }) => theme.endsWith('crimson.yaml'),
  'a dark theme': ({ theme }) => theme === 'stage',
  '4:3': ({ layout }) => layout.aspect === '4:3',
  'large print': ({ layout }) => layout.largePrint,
  A5: ({ layout }) => layout.paper === 'A5',
  'slides on paper': ({ print }) => print.medium === 'handout',
};

test.each(Object.entries(SHAPES))('%s', (_, has) => {
  expect(CASES.filter(has).length).toBeGreaterThan(0);
});
