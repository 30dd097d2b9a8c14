import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closest, didYouMean } from '../../src/messages/closest.js';
import { edits } from '../../src/messages/edits.js';

const FIELDS = ['role', 'roles', 'title', 'summary', 'responsibilities', 'skills', 'salary', 'id', 'url'];

describe('edits', () => {
  test.each([
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['abcd', 'badc', 2],
    // A letter that was swapped is not edited again: the restricted distance.
    ['ca', 'abc', 3],
  ])('from %j to %j are %i', (one, other, count) => {
    expect(edits(one, other)).toBe(count);
    expect(edits(other, one)).toBe(count);
  });
});

describe('the closest name', () => {
  test.each([
    ['titel', 'title', 'two letters swapped'],
    ['ulr', 'url', 'two letters of a short word swapped'],
    ['rolse', 'roles', 'a swap goes before a letter too many'],
    ['Salary', 'salary', 'another case'],
    ['responsabilitys', 'responsibilities', 'a long word may differ more'],
    ['sumary', 'summary', 'a letter left out'],
    ['ur', 'url', 'a short word by one letter'],
  ])('to %s is %s: %s', (word, name) => {
    expect(closest(word, FIELDS)).toBe(name);
  });

  test.each(['wages', 'xy', ''])('to %j is none', (word) => {
    expect(closest(word, FIELDS)).toBeUndefined();
  });

  test('is the nearest of several, and the first of equals', () => {
    expect(closest('salery', ['celery', 'salary'])).toBe('salary');
    expect(closest('mni', ['min', 'max'])).toBe('min');
    expect(closest('crad', ['cards', 'card'])).toBe('card');
    expect(closest('cat', ['bat', 'hat'])).toBe('bat');
  });

  test('is the name itself, if there is one', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (names, index) => {
        const name = names[index % names.length] ?? '';
        expect(closest(name, names)?.toLocaleLowerCase('en')).toBe(name.toLocaleLowerCase('en'));
      }),
    );
  });

  test('is found through any two neighbours that changed places', () => {
    fc.assert(
      fc.property(fc.constantFrom('url', 'min', 'roles', 'summary', 'responsibilities'), fc.nat(), (name, at) => {
        const index = at % (name.length - 1);
        const swapped = name.slice(0, index) + name[index + 1] + name[index] + name.slice(index + 2);
        expect(closest(swapped, ['role', ...FIELDS, 'min', 'max'])).toBe(name);
      }),
    );
  });

  test('is found through any one wrong letter', () => {
    fc.assert(
      fc.property(fc.constantFrom('summary', 'responsibilities', 'location'), fc.nat(), (name, at) => {
        const index = at % name.length;
        expect(closest(`${name.slice(0, index)}z${name.slice(index + 1)}`, [...FIELDS, 'location'])).toBe(name);
      }),
    );
  });
});

test('a suggestion is a question, or nothing', () => {
  expect(didYouMean('titel', FIELDS)).toBe('Did you mean "title"?');
  expect(didYouMean('wages', FIELDS)).toBeUndefined();
});
