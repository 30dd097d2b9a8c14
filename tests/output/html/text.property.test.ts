/** Data is text: whatever it holds, it is shown as it is and makes no element. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentOf, everywhere, paragraph, section, themed, written } from './documents.js';
import { all, attribute, only, readPage, textOf } from './dom.js';

const theme = await themed('default');

const MARKUP = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '</p>',
  '<script>',
  '&amp;',
  '&#0;',
  ']]>',
  '<!--',
  '-->',
  '</style>',
  '\r',
  '\u0000',
  '=',
  '`',
];

/** Any characters, and those that mean something to HTML; without line feeds, which are breaks. */
const words = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...MARKUP)), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').replaceAll('\n', ''))
  .filter((text) => text !== '');

/** But for the region in which a table scrolls where its figures are long. */
const elementsOf = (text: string) =>
  all(readPage(written(everywhere(text), theme)).root)
    .filter((one) => attribute(one, 'class') !== 'scroll')
    .map(({ tagName }) => tagName);

it('makes no element', () => {
  const expected = elementsOf('words');
  fc.assert(
    fc.property(words, (text) => {
      expect(elementsOf(text)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it('is shown as it is, characters that HTML cannot hold as the replacement character', () => {
  fc.assert(
    fc.property(words, (text) => {
      const page = written(documentOf([section([paragraph([{ text }])])], { title: text }), theme);
      const { root, faults } = readPage(page);
      expect(faults).toEqual([]);
      const shown = shownOf(text);
      expect(textOf(only(only(root, 'main'), 'p'))).toBe(shown);
      expect(textOf(only(root, 'title'))).toBe(shown);
    }),
    { numRuns: 300 },
  );
});

/** White space is white space; what HTML cannot hold is replaced. */
function shownOf(text: string): string {
  return text
    .replaceAll('\r', ' ')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, (character) => (/[\t\f]/.test(character) ? character : '\ufffd'));
}

it('names a picture in full', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { root } = readPage(written(everywhere(`a${text}`), theme));
      const [chart] = all(root, 'div').filter((one) => attribute(one, 'role') === 'img');
      expect(chart && attribute(chart, 'aria-label')).toBe(`a${text}`);
    }),
  );
});

it('is followed only where a link may lead', () => {
  const schemes = fc.constantFrom('javascript:', 'https://', 'http://', 'mailto:', 'data:', '#', '');
  fc.assert(
    fc.property(schemes, fc.string(), (scheme, rest) => {
      const block = paragraph([{ text: 'here', href: `${scheme}${rest}` }]);
      const { root } = readPage(written(documentOf([section([block])]), theme));
      for (const link of all(only(root, 'main'), 'a'))
        expect(attribute(link, 'href')).toMatch(/^(https?:\/\/|mailto:|#)/i);
    }),
  );
});
