import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { NOT_IN_XML, showsNothing } from '../../src/characters.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { readMarkup } from '../../src/markup/read.js';
import { documentOf, rendered } from './marked.js';

/** What a dataset can hold once it is read: text that is seen, without what XML cannot hold. */
const value = fc
  .string({ unit: 'binary' })
  .map((text) => text.replace(NOT_IN_XML, ''))
  .filter((text) => !showsNothing(text));

/** Text that looks like markup, entities and stamps. */
const tricky = fc
  .array(
    fc.constantFrom(
      '<',
      '>',
      '&',
      ';',
      '"',
      "'",
      '=',
      '/',
      '?',
      '!',
      '--',
      ']]>',
      '<p>',
      '</p>',
      '&amp;',
      '<?end?>',
      '<?at 0:1:1?>',
      '\n',
      ' ',
      'a',
    ),
  )
  .map((parts) => parts.join(''))
  .filter((text) => !showsNothing(text));

/** White space collapsed as in HTML; a line break of the data stays one. */
function visible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '');
}

const POSITIONS: Readonly<Record<string, (value: string) => string>> = {
  title: (text) => `<section><h1>${text}</h1></section>`,
  paragraph: (text) => `<section><h1>T</h1><p>${text}</p></section>`,
  'list item': (text) => `<section><h1>T</h1><ul><li>${text}</li></ul></section>`,
  'step head': (text) => `<section><h1>T</h1><ol class="steps"><li><strong>${text}</strong> so</li></ol></section>`,
  term: (text) => `<section><h1>T</h1><dl><dt>${text}</dt><dd>so</dd></dl></section>`,
  description: (text) => `<section><h1>T</h1><dl><dt>so</dt><dd><p>${text}</p></dd></dl></section>`,
  cell: (text) =>
    `<section><h1>T</h1><table><caption>C</caption><thead><tr><th>H</th></tr></thead><tbody><tr><td>${text}</td></tr></tbody></table></section>`,
  note: (text) => `<section><h1>T</h1><aside class="notes"><p>${text}</p></aside></section>`,
  footer: (text) => `<section><h1>T</h1><footer><p>${text}</p></footer></section>`,
};

describe('a value of the dataset', () => {
  test.each(Object.keys(POSITIONS))('stands as it is in a %s, and makes no element', (position) => {
    fc.assert(
      fc.property(fc.oneof(value, tricky), (text) => {
        const escaped = `<?data 0:1:1?>${Handlebars.escapeExpression(text)}<?end?>`;
        const { document, said } = documentOf(POSITIONS[position]?.(escaped) ?? '');
        const expected = documentOf(POSITIONS[position]?.('VALUE') ?? '').document;
        expect(said).toEqual([]);
        expect(meaning(document)).toEqual(
          JSON.parse(meaningText(expected).replace('"VALUE"', () => JSON.stringify(visible(text)))),
        );
      }),
    );
  });
});

describe('arbitrary markup', () => {
  const pieces = [
    '<section>',
    '</section>',
    '<h1>',
    '</h1>',
    '<p>',
    '</p>',
    '<br>',
    '<p class="',
    '">',
    '</',
    '<',
    '&',
    '&x;',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?at 0:1:1?>',
    '<?',
    '?>',
    'a',
    ' ',
    '=',
    '"',
    '/>',
    '\u0000',
    '\uD800',
  ];
  const soup = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())).map((parts) => parts.join(''));

  test('is read, or refused with a complaint, and never throws', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const diagnostics = new Diagnostics();
        const nodes = readMarkup(rendered(text), diagnostics.report);
        expect(nodes === undefined).toBe(diagnostics.failed);
        const { document, said } = documentOf(text);
        expect(document === undefined).toBe(said.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 1000 },
    );
  });
});

/** A document without the places of its parts. */
function meaning(value: unknown): unknown {
  return JSON.parse(meaningText(value));
}

function meaningText(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => (key === 'place' || key === 'via' ? undefined : inner));
}
