import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closest, didYouMean } from '../../src/messages/closest.js';

const FIELDS = ['title', 'summary', 'responsibilities', 'skills', 'salary', 'id', 'url'];

describe('the closest name', () => {
  test.each([
    ['titel', 'title', 'two letters swapped'],
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
