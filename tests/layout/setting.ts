/** What tests of setting text share: styles, measures, and texts of every script. */
import fc from 'fast-check';
import { type Diagnostic, Diagnostics, type Report } from '../../src/diagnostic.js';
import type { Document, Scale, TierMark } from '../../src/document/types.js';
import type { Run, TextStyle } from '../../src/layout/scene.js';
import { WIDE } from '../../src/layout/slides/grid.js';
import type { SlideContext } from '../../src/layout/slides/slide.js';
import { Tags } from '../../src/layout/tags.js';
import type { BrokenLine } from '../../src/layout/text/break.js';
import { Measure } from '../../src/layout/text/metrics.js';
import { loadTheme } from '../../src/theme/load.js';

/** A deck's fonts, which are not kerned, and a report's, which are. */
export const SLIDE = new Measure({ heading: 'Arial', body: 'Arial' });
export const PAPER = new Measure({ heading: 'Inter', body: 'Inter' });

export function style(size = 20, more: Partial<TextStyle> = {}): TextStyle {
  return { font: 'body', size, bold: false, colour: 'ink', ...more };
}

export function run(text: string, more: Partial<TextStyle> = {}): Run {
  return { text, style: style(more.size, more) };
}

export function lineText(line: BrokenLine): string {
  return line.pieces.map((piece) => piece.text).join('');
}

/** The runs' text without the line breaks that were asked for. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text.replaceAll('\n', '')).join('');
}

const WORDS = [
  'a',
  'AVATAR',
  'role',
  'responsibilities',
  'co-operation',
  '£85k–£120k',
  '24-7',
  '(see',
  'below)',
  'Rindfleischetikettierungsüberwachungsaufgabe',
  'x'.repeat(60),
  'no\u00a0break',
  '人工智能运营职位。',
  'ภาษาไทยไม่มีช่องว่าง',
  'مدير العمليات',
  'e\u0301',
  '👩🏽‍💻',
  '🤖',
  'zero\u200bwidth',
];

const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 14,
  })
  .chain((words) =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', ' ', '\n', ''), { minLength: words.length, maxLength: words.length })
      .map((spaces) => words.map((word, index) => `${word}${spaces[index]}`).join('')),
  );

/** Runs of every script, as markup leaves them: in up to three styles, white space collapsed. */
export const anyRuns: fc.Arbitrary<readonly Run[]> = fc
  .array(fc.record({ words: text, size: fc.constantFrom(12, 18, 24), bold: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((runs) => {
    let before = '';
    return runs.map(({ words, size, bold }) => {
      const text = words
        .replace(/[ \n]+/g, (space) => (space.includes('\n') ? '\n' : ' '))
        .replace(/[ \n]$/.test(before) ? /^[ \n]/ : '', '');
      before = text || before;
      return run(text, { size, bold });
    });
  });

const found = new Diagnostics();
const theme = await loadTheme('default', found.report);
if (theme === undefined) throw new Error(JSON.stringify(found.all));
export const THEME = theme;

/** What a context is made of. `report` is for tests that expect to be told something; any other fails when it is. */
export interface Setting {
  readonly tiers?: readonly TierMark[];
  readonly scale?: Scale;
  readonly report?: Report;
}

/** A context for laying parts of a document, on slides of 16:9 if they are slides. */
export function contextOf({ tiers = [], scale, report = unexpected }: Setting = {}): SlideContext {
  const document: Document = {
    title: 'Roles',
    language: 'en-GB',
    direction: 'ltr',
    date: '2025-01-01',
    footer: 'Roles, 2025',
    imprint: [],
    tiers,
    sections: [],
    ...(scale && { scale }),
  };
  return {
    document,
    theme: THEME,
    measure: PAPER,
    tags: new Tags(),
    report,
    pictures: {},
    grid: WIDE,
    pageOf: () => undefined,
  };
}

/** For a test that expects to be told these and nothing else. */
export function expecting(...codes: readonly string[]): Report {
  return (diagnostic) => {
    if (!codes.includes(diagnostic.code)) unexpected(diagnostic);
  };
}

function unexpected({ code, message }: Diagnostic): never {
  throw new Error(`not expected: ${code}: ${message}`);
}

/** Tiers of these names between these limits, on a scale from the first to the last. */
export function scaleOf(limits: readonly number[], names: readonly string[]): { tiers: TierMark[]; scale: Scale } {
  const ticks = limits.map((value) => ({ value, label: `£${value}k`, full: `£${value},000` }));
  const [from = 0, ...others] = limits;
  return {
    tiers: names.map((name, rank) => ({ id: `t${rank}`, name: `${name} tier`, shortName: name, rank })),
    scale: {
      from,
      to: limits.at(-1) ?? from + 1,
      ticks,
      zones: names.map((_, tier) => ({ tier, from: limits[tier] ?? 0, to: others[tier] ?? 0 })),
      ranges: [],
      spans: [],
      unit: 'a year',
    },
  };
}
