import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakOpportunities } from '../../../src/layout/text/opportunities.js';
import { anyRuns, textOfRuns } from '../setting.js';

/** The text with a bar wherever a line may end. */
function marked(text: string): string {
  const ends = breakOpportunities(text);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end)).join('|');
}

describe('a line may end', () => {
  test.each([
    ['after white space', 'AI |operations  |roles'],
    ['after a space of East Asian scripts, not before', '学\u3000|学'],
    ['after a hyphen between letters', 'co-|operation'],
    ['after a dash', '£85k–|£120k |— |a |year'],
    ['at a zero-width space', 'zero\u200b|width'],
    ['between East Asian characters', '人|工|智|能'],
    ['between scripts', '学|a|学'],
    ['between words of a script without spaces', 'ภาษา|ไทย'],
  ])('%s', (_, expected) => {
    expect(marked(expected.replaceAll('|', ''))).toBe(expected);
  });
});

describe('a line may not end', () => {
  test.each([
    ['at a no-break space', 'no\u00a0break'],
    ['at a no-break space beside East Asian text', '学\u00a0学'],
    ['at a word joiner', '学\u2060学'],
    ['after a hyphen before a figure', '24-7'],
    ['after a hyphen that begins a word', '-5°'],
    ['after a dash before white space', 'a– '],
    ['before what closes', '学）'],
    ['before a full stop', '学。'],
    ['after what opens', '「学'],
    ['before small kana', 'キャ'],
    ['in words of other scripts beside Thai', '24-7ไทย'],
    ['beside Thai where no space stands', 'x=ไทย'],
    ['inside an address', 'https://example.org/roles?sort=pay'],
  ])('%s', (_, text) => {
    expect(marked(text)).toBe(text);
  });
});

describe('the opportunities', () => {
  const anyText = anyRuns.map(textOfRuns);

  test('rise, and the last is the end of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = breakOpportunities(text);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        expect(found.at(-1)).toBe(text.length);
        expect(found.slice(0, -1).every((index) => index > 0 && index < text.length)).toBe(true);
      }),
    );
  });

  test('never part a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const index of breakOpportunities(text)) expect(text.slice(index)).not.toMatch(/^[\udc00-\udfff]/);
      }),
    );
  });

  test('are the same on the short way, which simple text takes, as on the long one', () => {
    const simple = fc.string({ unit: fc.constantFrom(...'aé -–—‐()£5.,\t"'), maxLength: 20 });
    fc.assert(
      fc.property(simple, (text) => {
        const long = breakOpportunities(`${text}\u200b`).filter((index) => index < text.length);
        expect(breakOpportunities(text).filter((index) => index < text.length)).toEqual(long);
      }),
      { numRuns: 500 },
    );
  });
});
