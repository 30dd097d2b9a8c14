import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextParagraph } from '../../../src/layout/scene.js';
import { breakLines } from '../../../src/layout/text/break.js';
import { baselineShift, type Copy, setText, textHeight } from '../../../src/layout/text/set.js';
import { anyRuns, lineText, PAPER, run, SLIDE, style, textOfRuns } from '../setting.js';

const BOX = { x: 100, y: 50, w: 200, h: 90 };

function copy(text: string, more: Partial<Copy> = {}): Copy {
  return { runs: [run(text)], leading: 30, ...more };
}

function texts({ lines }: TextParagraph): string[] {
  return lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
}

/** Where each line begins and where its visible text ends. */
function extents({ lines }: TextParagraph): [number, number][] {
  return lines.map(({ pieces }) => {
    const [first] = pieces;
    const text = pieces.map((piece) => piece.text).join('');
    const x = first?.x ?? 0;
    return [x, x + SLIDE.width(text.trimEnd(), style())];
  });
}

/** A person's own soft hyphen is none to the eye where it divides no word. */
test.each([
  ['a paragraph', [run('Berufs\u00ad')], ['Berufs']],
  ['a long one', [run(`${'Wir beraten gern. '.repeat(5)}Berufs\u00ad`)], undefined],
  ['a run', [run('Berufs\u00ad'), run('bildung', { bold: true })], ['Berufsbildung']],
])('a soft hyphen that ends %s is not drawn, and takes no room', (_, runs, expected) => {
  const place = (given: readonly (typeof runs)[number][]) => setText([{ runs: given, leading: 30 }], BOX, SLIDE);
  const bare = runs.map(({ text, ...rest }) => ({ ...rest, text: text.replaceAll('\u00ad', '') }));
  const [found] = place(runs).paragraphs;
  const [wanted] = place(bare).paragraphs;
  expect(found?.lines).toEqual(wanted?.lines);
  if (expected !== undefined) expect(found && texts(found)).toEqual(expected);
});

describe('paragraphs', () => {
  test('stand at the top of their box, in the middle or at the bottom', () => {
    const first = (anchor: 'top' | 'middle' | 'bottom') =>
      setText([copy('Role')], BOX, SLIDE, anchor).paragraphs[0]?.lines[0]?.baseline ?? 0;
    expect(first('middle') - first('top')).toBe(30);
    expect(first('bottom') - first('top')).toBe(60);
  });

  test('follow each other by their leading, with space before all but the first', () => {
    const { paragraphs, height } = setText(
      [copy('One', { spaceBefore: 7 }), copy('Two', { spaceBefore: 7 }), copy('Three')],
      BOX,
      SLIDE,
    );
    const [one = 0, two = 0, three = 0] = paragraphs.map(({ lines }) => lines[0]?.baseline);
    expect([two - one, three - two]).toEqual([37, 30]);
    expect(height).toBe(97);
  });

  test('say what they need even where the box is lower', () => {
    const words = 'Runs programmes end to end and keeps people, money and dates in step';
    const set = setText([copy(words)], { ...BOX, h: 10 }, SLIDE);
    const lines = set.paragraphs.flatMap((paragraph) => paragraph.lines).length;
    expect(lines).toBeGreaterThan(2);
    expect(set.height).toBe(lines * 30);
    expect(set.height).toBe(textHeight([copy(words)], BOX.w, SLIDE));
  });

  test.each([
    ['left', BOX.x, undefined],
    ['right', undefined, BOX.x + BOX.w],
  ] as const)('aligned %s keep to that side', (align, left, right) => {
    const { paragraphs } = setText([copy('Machine Learning Engineer at large', { align })], BOX, SLIDE);
    const found = paragraphs.flatMap(extents);
    expect(found).toHaveLength(2);
    for (const [from, to] of found) {
      if (left !== undefined) expect(from).toBeCloseTo(left);
      if (right !== undefined) expect(to).toBeCloseTo(right);
    }
  });

  test('in the centre have as much room on either side', () => {
    const [[from, to] = [0, 0]] = setText([copy('Role', { align: 'centre' })], BOX, SLIDE).paragraphs.flatMap(extents);
    expect(from - BOX.x).toBeCloseTo(BOX.x + BOX.w - to);
  });

  test('with a bullet hang: the mark at the edge, every line indented', () => {
    const bullet = { mark: 'dot', colour: 'upper', indent: 18, level: 0 } as const;
    const { paragraphs } = setText([copy('Manage budgets and people and timelines', { bullet })], BOX, SLIDE);
    const [paragraph] = paragraphs;
    expect(paragraph?.bullet).toMatchObject({ x: 100, baseline: paragraph?.lines[0]?.baseline });
    expect(paragraph?.lines.map(({ pieces }) => pieces[0]?.x)).toEqual([118, 118, 118]);
  });

  test('with a bullet of a deeper level hang from where the outer text starts', () => {
    const bullet = { mark: 'dot', colour: 'upper', indent: 36, hang: 18, level: 1 } as const;
    const [paragraph] = setText([copy('Docker', { bullet })], BOX, SLIDE).paragraphs;
    expect([paragraph?.bullet?.x, paragraph?.lines[0]?.pieces[0]?.x]).toEqual([118, 136]);
  });

  test('of several sizes stand on the baseline of the largest', () => {
    const runs = [run('a year ', { size: 12 }), run('£90k', { size: 40 })];
    const [paragraph] = setText([{ runs, leading: 50 }], BOX, SLIDE).paragraphs;
    expect(paragraph?.lines[0]?.baseline).toBeCloseTo(50 + baselineShift(style(40), 50, SLIDE));
  });

  test('share what the leading has more than the face above and below', () => {
    const { ascent, descent } = SLIDE.face(style(20));
    const above = baselineShift(style(20), 30, SLIDE) - ascent * 20;
    const below = 30 - baselineShift(style(20), 30, SLIDE) - descent * 20;
    expect(above).toBeCloseTo(below);
  });
});

describe('balance', () => {
  const title = 'Six of the ten roles can pay more than others';

  test('"even" makes the lines of a title alike', () => {
    const plain = breakLines([run(title)], BOX.w, SLIDE).map(lineText);
    const even = setText([copy(title, { balance: 'even' })], BOX, SLIDE).paragraphs.flatMap(texts);
    expect(plain).toEqual(['Six of the ten roles ', 'can pay more than ', 'others']);
    expect(even).toEqual(['Six of the ten ', 'roles can pay ', 'more than others']);
  });

  test('a last short word is given company, and the other lines stay full', () => {
    const lead = 'Runs programmes end to end and keeps people, money and dates in step';
    expect(breakLines([run(lead)], 320, SLIDE).map(lineText)).toEqual([
      'Runs programmes end to end and ',
      'keeps people, money and dates in ',
      'step',
    ]);
    expect(setText([copy(lead)], { ...BOX, w: 320 }, SLIDE).paragraphs.flatMap(texts)).toEqual([
      'Runs programmes end to end ',
      'and keeps people, money and ',
      'dates in step',
    ]);
  });

  test('no word that a line can hold is cut for it', () => {
    const words = 'Barclays Bank';
    const w = SLIDE.width('Barclays ', style()) * 1.05;
    for (const how of [{}, { balance: 'even' }] as const)
      expect(setText([copy(words, how)], { ...BOX, w }, SLIDE).paragraphs.flatMap(texts)).toEqual([
        'Barclays ',
        'Bank',
      ]);
  });

  test.each([{}, { balance: 'even' }] as const)(
    '%j has as many lines as are measured, loses no text and needs no more width',
    (how) => {
      fc.assert(
        fc.property(anyRuns, fc.integer({ min: 20, max: 500 }), (runs, w) => {
          const plain = breakLines(runs, w, PAPER);
          const balanced = setText([{ runs, leading: 20, ...how }], { ...BOX, w }, PAPER);
          expect(balanced.paragraphs.flatMap(({ lines }) => lines)).toHaveLength(plain.length);
          expect(balanced.width).toBeLessThanOrEqual(Math.max(w, ...plain.map(({ width }) => width)) + 0.01);
          expect(balanced.paragraphs.flatMap(texts).join('')).toBe(textOfRuns(runs));
        }),
      );
    },
  );
});
