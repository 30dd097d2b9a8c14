import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run, TextStyle } from '../../../src/layout/scene.js';
import { type BrokenLine, breakLines } from '../../../src/layout/text/break.js';
import { Measure } from '../../../src/layout/text/metrics.js';
import { anyRuns, lineText, PAPER, run, SLIDE, style, textOfRuns } from '../setting.js';

/** The lines of a text in a width of so many of its letters "n". */
function lines(text: string, letters: number): string[] {
  return breakLines([run(text)], SLIDE.width('n', style()) * letters, SLIDE).map(lineText);
}

function graphemes(text: string): number {
  return [...new Intl.Segmenter('en').segment(text)].length;
}

/** What a line shows: its pieces without the white space that ends it. */
function shown(line: BrokenLine, runs: readonly Run[]): number {
  const last = line.pieces.at(-1);
  const style = last && runs[last.run]?.style;
  const spaces = /[ \t]*$/.exec(last?.text ?? '')?.[0] ?? '';
  const trailing = style === undefined ? 0 : PAPER.width(spaces, style);
  return line.pieces.reduce((sum, piece) => sum + piece.w, 0) - trailing;
}

describe('lines', () => {
  test('take as many words as they can hold', () => {
    expect(lines('nn nnn n nnnn', 6)).toEqual(['nn nnn ', 'n nnnn']);
  });

  test('do not count the white space that ends them', () => {
    expect(lines('nnnn nn', 4)).toEqual(['nnnn ', 'nn']);
  });

  test('end where the text asks for it', () => {
    expect(lines('n\nnn', 9)).toEqual(['n', 'nn']);
    expect(lines('n\n\nnn', 9)).toEqual(['n', '', 'nn']);
  });

  test('of no text are one, so that an empty paragraph has a height', () => {
    expect(lines('', 9)).toEqual(['']);
  });

  test('break a word between characters only where it is wider than a line', () => {
    expect(lines('n nnnnn', 4)).toEqual(['n ', 'nnnn', 'n']);
    expect(lines('n nnnn', 4)).toEqual(['n ', 'nnnn']);
  });

  test('of a word without end are found by measuring each a few times', () => {
    let measured = 0;
    class Counting extends Measure {
      override width(text: string, style: TextStyle): number {
        measured++;
        return super.width(text, style);
      }
    }
    const word = [run('W'.repeat(500)), run('i'.repeat(9500))];
    const found = breakLines(word, 400, new Counting({ heading: 'Arial', body: 'Arial' }));
    expect(found.length).toBeGreaterThan(100);
    expect(measured).toBeLessThan(found.length * 6);
  });

  test('divide a word over as many lines as it needs where its language is known', () => {
    const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsbeauftragte';
    const width = PAPER.width('n', style()) * 16;
    const broken = breakLines([run(`nnnnnnnnnnnnnn ${word}`)], width, PAPER, 'de');
    expect(broken.slice(1, -1).every(({ hyphen }) => hyphen)).toBe(true);
    expect(broken.map(lineText).join('')).toBe(`nnnnnnnnnnnnnn ${word}`);
    expect(broken.length).toBeGreaterThan(4);
  });

  test('divide a word that no line can hold by the dictionary of the document, whose other words stay whole', () => {
    const german = new Measure({ heading: 'Arial', body: 'Arial' }, undefined, 'de');
    const broken = breakLines([run('nn Wasserversorgung der Wasserversorgungsunternehmen')], 190, german);
    expect(broken.map((line) => lineText(line) + (line.hyphen ? '-' : ''))).toEqual([
      'nn ',
      'Wasserversorgung ',
      'der Wasserversor-',
      'gungsunternehmen',
    ]);
  });

  test('divide it, too, where a sign of another language or look follows it', () => {
    const german = new Measure({ heading: 'Arial', body: 'Arial' }, undefined, 'de');
    const broken = breakLines([run('Wasserversorgungsunternehmen'), run(': Amt')], 190, german);
    expect(broken.map((line) => lineText(line) + (line.hyphen ? '-' : ''))).toEqual([
      'Wasserversorgungs-',
      'unternehmen: Amt',
    ]);
  });

  test('break an address that no line can hold after its points, slashes and hyphens', () => {
    const broken = breakLines([run('at https://www.example.org/autumn-fair/all-of-the-roles')], 140, SLIDE);
    expect(broken.map(lineText)).toEqual(['at https://www.', 'example.org/', 'autumn-fair/all-', 'of-the-roles']);
    expect(broken.some(({ hyphen }) => hyphen)).toBe(false);
  });

  test('look for no division in what is no word', () => {
    const letters = breakLines([run('y'.repeat(4000))], 300, PAPER, 'de');
    expect(letters.some(({ hyphen }) => hyphen)).toBe(false);
    expect(letters.map(lineText).join('')).toHaveLength(4000);
  });

  test('hold a character each where they are narrower than it', () => {
    expect(lines('nnn', 0.5)).toEqual(['n', 'n', 'n']);
  });

  test('never break a character that is made of several', () => {
    expect(lines('👩🏽‍💻👩🏽‍💻e\u0301', 0.5)).toEqual(['👩🏽‍💻', '👩🏽‍💻', 'e\u0301']);
  });

  test('put no hyphen into an address', () => {
    const hyphens = (runs: readonly Run[]) => breakLines(runs, 110, SLIDE, 'en').map(({ hyphen }) => hyphen);
    expect(hyphens([run('read of recruitment')])).toContain(true);
    expect(hyphens([run('read recruitment.example.org')])).not.toContain(true);
    expect(
      hyphens([run('read '), { ...run('example.org/recruitment'), href: 'https://example.org/recruitment' }]),
    ).not.toContain(true);
  });

  test('keep a word whole that changes its style on the way', () => {
    const runs = [run('nn nn'), run('nn', { bold: true }), run(' n')];
    const broken = breakLines(runs, SLIDE.width('n', style()) * 5, SLIDE);
    expect(broken.map((line) => line.pieces.map(({ run, text }) => [run, text]))).toEqual([
      [[0, 'nn ']],
      [
        [0, 'nn'],
        [1, 'nn'],
        [2, ' '],
      ],
      [[2, 'n']],
    ]);
  });
});

describe('for any runs and any width', () => {
  const width = fc.integer({ min: 5, max: 500 });

  test('the lines joined are the text', () => {
    fc.assert(
      fc.property(anyRuns, width, (runs, w) => {
        expect(breakLines(runs, w, PAPER).map(lineText).join('')).toBe(textOfRuns(runs));
      }),
    );
  });

  test('no line is wider, unless it is a single character', () => {
    fc.assert(
      fc.property(anyRuns, width, (runs, w) => {
        for (const line of breakLines(runs, w, PAPER)) {
          if (graphemes(lineText(line).trim()) > 1) expect(shown(line, runs)).toBeLessThanOrEqual(w + 0.01);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a line says its own width', () => {
    fc.assert(
      fc.property(anyRuns, width, (runs, w) => {
        for (const line of breakLines(runs, w, PAPER)) expect(line.width).toBeCloseTo(shown(line, runs), 3);
      }),
      { numRuns: 300 },
    );
  });

  test('a piece is as wide as its text', () => {
    fc.assert(
      fc.property(anyRuns, width, (runs, w) => {
        for (const { run, text, w: claimed } of breakLines(runs, w, SLIDE).flatMap(({ pieces }) => pieces)) {
          expect(claimed).toBeCloseTo(SLIDE.width(text, runs[run]?.style ?? style()), 6);
        }
      }),
    );
  });

  test('more width never makes more lines of whole words', () => {
    fc.assert(
      fc.property(anyRuns, width, fc.integer({ min: 1, max: 200 }), (runs, w, more) => {
        const least = Math.max(w, widestWord(runs));
        expect(breakLines(runs, least + more, PAPER).length).toBeLessThanOrEqual(breakLines(runs, least, PAPER).length);
      }),
    );
  });
});

/** At least as wide as the widest word: none is in larger type. */
function widestWord(runs: readonly Run[]): number {
  const words = textOfRuns(runs).split(/[ \n]/);
  return 1.1 * Math.max(...words.map((word) => PAPER.width(word, style(24, { bold: true }))));
}
