/** Values of other people in our words: one line each, and nothing in it that acts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainLine, printable } from '../../src/report/printable.js';

describe('a value that is printed', () => {
  test.each([
    ['A\n::error::deploy key rejected', 'A ::error::deploy key rejected'],
    ['red \u001b[31m', 'red \\x1b[31m'],
    ['A \u202Egnp.exe', 'A \\u202egnp.exe'],
    ['A\u2028B\u2029C\u0085D', 'A\\u2028B\\u2029C\\x85D'],
    ['\u200Fשלום', '\\u200fשלום'],
    ['half \uD83D', 'half \\ud83d'],
    [
      '##[error]x ##vso[task.setvariable]y ##teamcity[z',
      '#\\x23[error]x #\\x23vso[task.setvariable]y #\\x23teamcity[z',
    ],
    ['C# and C++ ## both', 'C# and C++ ## both'],
    ['👩🏽‍💻 Straße', '👩🏽‍💻 Straße'],
  ])('%j is %j', (value, shown) => {
    expect(printable(value)).toBe(shown);
  });

  test('is one line without controls, marks of direction and commands, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(printable(value)).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]|##\w*\[/u);
      }),
    );
  });
});

test.each([
  ['::stop-commands::x', '\\x3a:stop-commands::x'],
  ['  ::error::x', '  \\x3a:error::x'],
  ['C++: see std::vector', 'C++: see std::vector'],
])('the line %j is printed as %j', (line, shown) => {
  expect(plainLine(line)).toBe(shown);
});
