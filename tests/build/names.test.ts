import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collisionKey, safeName } from '../../src/build/plan/names.js';

describe('a safe file name', () => {
  it('leaves ordinary names as they are, in NFC', () => {
    expect(safeName('data-scientist')).toBe('data-scientist');
    expect(safeName('Ingénieur·e IA')).toBe('Ingénieur·e IA');
    expect(safeName('e\u0301')).toBe('\u00e9');
  });

  it.each([
    ['a/b', 'a-b'],
    ['..', '_'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\Windows', 'C-Windows'],
    ['.hidden', 'hidden'],
    ['dots...', 'dots'],
    ['NUL', '_NUL'],
    ['com1.backup', '_com1.backup'],
    ['console', 'console'],
    ['', '_'],
    ['\ud800', '-'],
    ['right\u202eleft', 'right-left'],
  ])('of %j is %j', (text, name) => {
    expect(safeName(text)).toBe(name);
  });

  it('is one segment of a path that every system takes, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = safeName(text);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^\.|[. ]$|^$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
        expect(name).not.toMatch(/\p{Cs}/u);
        expect(safeName(name)).toBe(name);
      }),
    );
  });

  it('collides with what differs only in case or composition', () => {
    expect(collisionKey('Deck/A.pptx')).toBe(collisionKey('deck/a.PPTX'));
    expect(collisionKey('e\u0301')).toBe(collisionKey('\u00c9'));
    expect(collisionKey('straße')).toBe(collisionKey('STRASSE'));
  });
});
