import { describe, expect, test } from 'vitest';
import type { Inlines } from '../../src/document/types.js';
import { documentOf, FRAME } from '../markup/marked.js';

/** What a paragraph says, given as markup. */
function inlines(markup: string, frame = FRAME): Inlines {
  const { document } = documentOf(`<section id="here"><h1>T</h1><p>${markup}</p></section>`, frame);
  const [block] = document?.sections[0]?.blocks ?? [];
  return block?.kind === 'paragraph' ? block.text : [];
}

describe('running text', () => {
  test('collapses white space across elements, as HTML does', () => {
    expect(inlines('\n  One <em> two </em>  three\n')).toEqual([
      { text: 'One ' },
      { text: 'two ', emphasis: 'em' },
      { text: 'three' },
    ]);
  });

  test('keeps no-break spaces', () => {
    expect(inlines('&nbsp;one&nbsp; two')).toEqual([{ text: '\u00A0one\u00A0 two' }]);
  });

  test('breaks at a <br />, and at a line feed inside a value of the dataset only', () => {
    expect(inlines('one <br /> two\nthree')).toEqual([{ text: 'one\ntwo three' }]);
    expect(inlines('<?data 0:1:1?>one \n two<?end?>')).toEqual([{ text: 'one\ntwo' }]);
  });

  test('has no break at its end', () => {
    expect(inlines('<?data 0:1:1?>one\n<?end?>')).toEqual([{ text: 'one' }]);
  });

  test('joins neighbours that look the same', () => {
    expect(inlines('<strong>one</strong><strong> two</strong>')).toEqual([{ text: 'one two', emphasis: 'strong' }]);
  });

  test('is nothing where nothing is left', () => {
    expect(
      documentOf('<section><h1>T</h1><p> <em> </em> </p><ul><li></li></ul></section>').document?.sections[0]?.blocks,
    ).toEqual([]);
  });

  test('combines what its elements say', () => {
    expect(inlines('<strong>£85k</strong> <small><a href="#here">a year</a></small>')).toEqual([
      { text: '£85k', emphasis: 'strong' },
      { text: ' ' },
      { text: 'a year', small: true, href: '#here' },
    ]);
  });

  test('prints an address that cannot be followed as text', () => {
    expect(inlines('<a href="javascript:alert(1)">Apply</a>')).toEqual([{ text: 'Apply' }]);
  });

  test('leads to a section where the template says so, not where a value does', () => {
    expect(inlines('<a href="#here">Up</a>')).toEqual([{ text: 'Up', href: '#here' }]);
    expect(inlines('<a href="#&printed;here">Up</a>')).toEqual([{ text: 'Up', href: '#here' }]);
    expect(inlines('<a href="&printed;#here">Up</a>')).toEqual([{ text: 'Up' }]);
  });

  test('tags values of the dataset with their language, where it is not the document’s', () => {
    const text = 'Beruf: <?data 0:1:1?>Data Scientist<?end?>';
    expect(inlines(text, { ...FRAME, language: 'de', dataLanguage: 'en-GB' })).toEqual([
      { text: 'Beruf: ' },
      { text: 'Data Scientist', language: 'en-GB' },
    ]);
    expect(inlines(text, { ...FRAME, dataLanguage: 'en-GB' })).toEqual([{ text: 'Beruf: Data Scientist' }]);
  });

  test('tags the template’s own words with theirs, where the document speaks another', () => {
    const text = 'Job: <?data 0:1:1?>מהנדס<?end?>';
    expect(inlines(text, { ...FRAME, language: 'he', dataLanguage: 'he', wordsLanguage: 'en' })).toEqual([
      { text: 'Job: ', language: 'en' },
      { text: 'מהנדס' },
    ]);
    expect(inlines('Job', { ...FRAME, language: 'en-US', wordsLanguage: 'en' })).toEqual([{ text: 'Job' }]);
  });
});
