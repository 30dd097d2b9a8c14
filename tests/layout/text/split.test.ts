import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Copy, type SetText, setText, textHeight } from '../../../src/layout/text/set.js';
import { ellipsis, splitCopy, takeCopies } from '../../../src/layout/text/split.js';
import { anyRuns, PAPER, run, SLIDE, style, textOfRuns } from '../setting.js';

const WIDTH = 200;
const LINE = 30;
const LONG = 'Runs programmes end to end and keeps people, money and dates in step across departments and quarters';

function copy(text: string, more: Partial<Copy> = {}): Copy {
  return { runs: [run(text)], leading: LINE, ...more };
}

function said(copies: readonly Copy[]): string[] {
  return copies.map(({ runs }) => textOfRuns(runs));
}

describe('a paragraph', () => {
  test('is divided between lines', () => {
    const halves = splitCopy(copy(LONG), WIDTH, 2, SLIDE) ?? [];
    expect(said(halves)).toEqual([
      'Runs programmes end to end and keeps ',
      'people, money and dates in step across departments and quarters',
    ]);
    expect(halves.slice(0, 1).map((half) => textHeight([half], WIDTH, SLIDE))).toEqual([2 * LINE]);
  });

  test('has its hyphen where it is divided within a word', () => {
    const word = 'Rindfleischetikettierungsüberwachungsaufgabe';
    const halves = splitCopy(copy(`Die ${word}`, { hyphenation: 'de' }), WIDTH, 1, SLIDE) ?? [];
    const shown = halves.map((half) =>
      setText([half], { x: 0, y: 0, w: WIDTH, h: LINE }, SLIDE).paragraphs.flatMap(({ lines }) =>
        lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')),
      ),
    );
    expect(shown[0]?.[0]).toMatch(/\u00ad$/);
    expect(shown.flat().join('').replaceAll('\u00ad', '')).toBe(`Die ${word}`);
    expect(shown[1]?.at(-1)).not.toMatch(/\u00ad$/);
  });

  test('is not divided where it fits', () => {
    expect(splitCopy(copy('Short'), WIDTH, 2, SLIDE)).toBeUndefined();
    expect(splitCopy(copy(LONG), WIDTH, 0, SLIDE)).toBeUndefined();
  });

  test('goes on without its bullet, but hanging as before', () => {
    const bullet = { mark: '3.', colour: 'ink', indent: 20, level: 0 } as const;
    const [head, rest] = splitCopy(copy(LONG, { bullet }), WIDTH, 1, SLIDE) ?? [];
    expect(head?.bullet?.mark).toBe('3.');
    expect(rest?.bullet).toEqual({ ...bullet, mark: '' });
  });

  test('needs no line break at the seam, which has done its work', () => {
    expect(splitCopy(copy('One\nTwo\nThree'), WIDTH, 1, SLIDE)?.map(({ runs }) => runs[0]?.text)).toEqual([
      'One',
      'Two\nThree',
    ]);
  });

  test('keeps the line breaks that are not at the seam', () => {
    const [head] = splitCopy({ runs: [run('One\n'), run('Two\nThree')], leading: LINE }, WIDTH, 2, SLIDE) ?? [];
    expect(head?.runs.map(({ text }) => text)).toEqual(['One\n', 'Two']);
  });

  test('keeps its runs and their styles in both halves', () => {
    const runs = [run('Runs programmes '), run('end to end and keeps people', { bold: true }), run(' in step')];
    const halves = splitCopy({ runs, leading: LINE }, 210, 1, SLIDE) ?? [];
    expect(halves.map((half) => half.runs.map((one) => [one.text, one.style.bold]))).toEqual([
      [
        ['Runs programmes ', false],
        ['end ', true],
      ],
      [
        ['to end and keeps people', true],
        [' in step', false],
      ],
    ]);
  });

  test('goes on as it would if it were set by itself', () => {
    const lines = fc.integer({ min: 1, max: 6 });
    const language = fc.constantFrom('en-GB', 'de', undefined);
    fc.assert(
      fc.property(anyRuns, fc.integer({ min: 20, max: 400 }), lines, language, (runs, width, kept, hyphenation) => {
        const [, rest] = splitCopy({ runs, leading: LINE, hyphenation }, width, kept, PAPER) ?? [];
        if (rest === undefined) return;
        const box = { x: 0, y: 0, w: width, h: LINE };
        const shown = ({ paragraphs }: SetText) =>
          paragraphs.flatMap(({ lines }) => lines.map(({ pieces }) => pieces.map(({ text, run: of }) => [text, of])));
        expect(shown(setText([rest], box, PAPER))).toEqual(shown(setText([{ ...rest }], box, PAPER)));
      }),
      { numRuns: 300 },
    );
  });

  test('of twice the length takes twice the measuring, in however many frames', () => {
    const measured = (times: number): number => {
      const width = vi.spyOn(SLIDE, 'width');
      let rest: readonly Copy[] = [copy(LONG.repeat(times))];
      while (rest.length > 0) rest = takeCopies(rest, WIDTH, 3 * LINE, SLIDE)[1];
      const calls = width.mock.calls.length;
      width.mockRestore();
      return calls;
    };
    expect(measured(80) / measured(40)).toBeLessThan(2.1);
  });
});

describe('paragraphs for a height', () => {
  const list = ['One', 'Two', 'Three', 'Four'].map((words) => copy(words, { spaceBefore: 10 }));

  test('are taken as long as they fit, with the space between them', () => {
    const [taken, rest] = takeCopies(list, WIDTH, 2 * LINE + 10, SLIDE);
    expect([said(taken), said(rest)]).toEqual([
      ['One', 'Two'],
      ['Three', 'Four'],
    ]);
  });

  test('are divided where two lines fit, not for the sake of one', () => {
    const copies = [copy('One'), copy(LONG)];
    expect(said(takeCopies(copies, WIDTH, 3 * LINE, SLIDE)[0])).toEqual([
      'One',
      'Runs programmes end to end and keeps ',
    ]);
    expect(said(takeCopies(copies, WIDTH, 2 * LINE, SLIDE)[0])).toEqual(['One']);
  });

  test('are at least a line, so that a flow comes to its end', () => {
    expect(said(takeCopies(list, WIDTH, 0, SLIDE)[0])).toEqual(['One']);
    expect(said(takeCopies([copy(LONG)], WIDTH, 0, SLIDE)[0])).toEqual(['Runs programmes ']);
  });

  const anyCopies = fc.array(
    fc.record({ runs: anyRuns, leading: fc.constantFrom(20, 30), spaceBefore: fc.constantFrom(0, 9) }),
    { maxLength: 4 },
  );

  test('are neither lost nor doubled', () => {
    fc.assert(
      fc.property(anyCopies, fc.integer({ min: 20, max: 400 }), fc.integer({ min: -20, max: 200 }), (copies, w, h) => {
        const [taken, rest] = takeCopies(copies, w, h, PAPER);
        expect(said([...taken, ...rest]).join('')).toBe(said(copies).join(''));
      }),
      { numRuns: 300 },
    );
  });

  test('fit, unless it is the one line that is always taken', () => {
    fc.assert(
      fc.property(anyCopies, fc.integer({ min: 20, max: 400 }), fc.integer({ min: -20, max: 200 }), (copies, w, h) => {
        fc.pre(copies.length > 0);
        const [taken] = takeCopies(copies, w, h, PAPER);
        const height = textHeight(taken, w, PAPER);
        const oneLine = taken.length === 1 && height === taken[0]?.leading;
        if (!oneLine) expect(height).toBeLessThanOrEqual(h + 0.01);
      }),
      { numRuns: 300 },
    );
  });

  test('taken again and again come to their end', () => {
    fc.assert(
      fc.property(anyCopies, fc.integer({ min: 20, max: 400 }), fc.integer({ min: 0, max: 200 }), (copies, w, h) => {
        const lines = textOfRuns(copies.flatMap(({ runs }) => runs)).length + 60;
        let rest: readonly Copy[] = copies;
        for (let frames = 0; rest.length > 0; frames += 1) {
          expect(frames).toBeLessThan(lines);
          rest = takeCopies(rest, w, h, PAPER)[1];
        }
      }),
    );
  });
});

describe('an ellipsis', () => {
  const fitsIn = (width: number) => (text: string) => SLIDE.width(text, style()) <= width;

  test('ends a text that is too long, after its last word', () => {
    expect(ellipsis('AI Operations Manager', fitsIn(150))).toBe('AI Operations…');
    expect(ellipsis('Data Scientist', fitsIn(150))).toBe('Data Scientist');
  });

  test('takes no mark from its letter, and no part of an emoji', () => {
    const fits = (text: string) => [...text].length <= 6;
    expect(ellipsis('ọ̀ọ̀ọ̀ọ̀', fits)).toBe('ọ̀ọ̀…');
    expect(ellipsis('ab👩\u200d💻 cd', (text) => [...text].length <= 5)).toBe('ab…');
  });

  test('takes away no more than it must', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 25, max: 400 }), (text, width) => {
        const fits = fitsIn(width);
        const shown = ellipsis(text, fits);
        expect(fits(shown)).toBe(true);
        if (shown !== text) expect(fits(text)).toBe(false);
      }),
    );
  });
});
