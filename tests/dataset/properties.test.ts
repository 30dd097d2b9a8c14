/** What holds for every dataset, not only for those that someone thought of. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showsNothing } from '../../src/characters.js';
import { readDataset } from '../../src/dataset/read.js';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';

async function read(name: string, text: string) {
  const { all, report } = new Diagnostics();
  const loaded = await readDataset([{ kind: 'text', name, text }], report);
  return { dataset: loaded?.dataset, errors: all.filter(({ severity }) => severity === 'error') };
}

/** Any UTF-16 text, among it lone surrogates, control characters, unusual white space and what nobody sees. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r',
      '\t',
      '\v',
      '\f',
      '\u00A0',
      '\u200B',
      '\u0085',
      '\u2028',
      '\uD800',
      '\uDC00',
      '\0',
      '\uFFFE',
      'é',
      'e\u0301',
      '<',
      '{{',
    ),
  }),
);

/** The text as documents may hold it, told character by character. */
function holdable(text: string): string {
  const kept = [...text].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    const control = code < 0x20 && !'\t\n\v\f\r'.includes(character);
    return !control && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
  });
  const lines = kept
    .join('')
    .split(/[\v\f\u0085\u2028\u2029]/)
    .join('\n');
  const words = lines
    .normalize('NFC')
    .split(/[ \t\r\n]+/)
    .filter((word) => word !== '');
  const spaces =
    lines
      .normalize('NFC')
      .replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
      .match(/[ \t\r\n]+/g) ?? [];
  return words
    .map((word, index) => (index === 0 ? word : (/[\r\n]/.test(spaces[index - 1] ?? '') ? '\n' : ' ') + word))
    .join('');
}

test('a text in any field survives', async () => {
  const texts = fc.record({ summary: anyText, skill: anyText, name: anyText, code: anyText, answer: anyText });
  await fc.assert(
    fc.asyncProperty(texts, async ({ summary, skill, name, code, answer }) => {
      const filled = [summary, skill, name, code, answer].map(holdable);
      fc.pre(!filled.some(showsNothing));
      const role = { title: 'A', summary, skills: [skill], codes: { soc: code } };
      const { dataset } = await read(
        'any.json',
        JSON.stringify({ name, roles: [role], faq: [{ question: 'Q', answer }] }),
      );
      const [only] = dataset?.roles ?? [];
      expect([only?.summary, only?.skills[0], dataset?.name, only?.codes.soc, dataset?.faq[0]?.answer]).toEqual(filled);
    }),
  );
});

test('every title has an id, and the same title always the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (title) => {
      fc.pre(!showsNothing(holdable(title)));
      const text = JSON.stringify([{ title }]);
      const [first, second] = [await read('a.json', text), await read('b.json', text)];
      expect(first.dataset?.roles[0]?.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(second.dataset?.roles[0]?.id).toBe(first.dataset?.roles[0]?.id);
    }),
  );
});

const LONDON_LIKE = `name: Jobs
tiers: [{ id: a, name: A, from: 0 }]
roles:
  - &one
    title: "Data Scientist"
    salary: { min: 70000, max: 110000 }
  - title: >-
      Engineer
    codes: { soc: '2433' }
`;

/** A file that begins well and was then broken somewhere. */
const brokenText = fc
  .tuple(
    fc.nat(LONDON_LIKE.length),
    fc.nat(6),
    fc.oneof(fc.string(), fc.constantFrom('*one', '---\n', '!x ', '? ', '[', '}', '\t', '<<: ')),
  )
  .map(([at, cut, put]) => LONDON_LIKE.slice(0, at) + put + LONDON_LIKE.slice(at + cut));

test.each(['yaml', 'json'])(
  'whatever stands in a .%s file: a dataset or errors with a place, never a throw',
  async (extension) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(brokenText, fc.string(), fc.json()), async (text) => {
        const { dataset, errors } = await read(`any.${extension}`, text);
        expect(dataset === undefined).toBe(errors.length > 0);
        expect(errors.every((error: Diagnostic) => error.place?.file === `any.${extension}`)).toBe(true);
      }),
      { numRuns: 300 },
    );
  },
);
