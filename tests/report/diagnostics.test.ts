import { describe, expect, it } from 'vitest';
import type { Diagnostic, Place } from '../../src/diagnostic.js';
import { printDiagnostics } from '../../src/report/diagnostics.js';
import { codeFrame } from '../../src/report/frame.js';
import { type Paint, paintFor } from '../../src/report/style.js';
import { tableFrame } from '../../src/report/table-frame.js';

const plain: Paint = (_, text) => text;
const text = 'roles:\n  - title: Engineer\n    salry: 3\n';

const showing = async (place: Place) => codeFrame(text, place);
const hidden = async () => [];

const fault = (line: number, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({
  code: 'data/unknown-field',
  severity,
  message: '"salry" is not a field of a role.',
  place: { file: 'roles.yaml', line, column: 5, path: 'roles[0].salry' },
  hint: 'Did you mean "salary"?',
});

describe('diagnostics as a person reads them', () => {
  it('show file, line, column, path, the line itself with a caret, and the hint', async () => {
    expect(await printDiagnostics([fault(3)], showing, plain)).toEqual([
      'roles.yaml:3:5: error: roles[0].salry: "salry" is not a field of a role. (data/unknown-field)',
      '  2 |   - title: Engineer',
      '  3 |     salry: 3',
      '    |     ^',
      '  Did you mean "salary"?',
    ]);
  });

  it('show how a partial was reached', async () => {
    const via = [
      { file: 'templates/partials/role.hbs', line: 2, column: 1 },
      { file: 'deck.hbs', line: 9, column: 3 },
    ];
    const template = { ...fault(3), place: { file: 'partials/list.hbs', line: 3 }, via };
    const lines = await printDiagnostics([template], hidden, plain);
    expect(lines.at(-1)).toBe('  called from templates/partials/role.hbs:2:1, from deck.hbs:9:3');
    const data = await printDiagnostics([{ ...fault(3), via }], hidden, plain);
    expect(data.at(-1)).toBe('  shown by templates/partials/role.hbs:2:1, called from deck.hbs:9:3');
  });

  it('put errors before warnings and notes, and keep their order otherwise', async () => {
    const lines = await printDiagnostics([fault(1, 'note'), fault(2, 'warning'), fault(4), fault(3)], hidden, plain);
    const heads = lines.filter((line) => line.startsWith('roles.yaml')).map((line) => line.split(' ', 2).join(' '));
    expect(heads).toEqual([
      'roles.yaml:4:5: error:',
      'roles.yaml:3:5: error:',
      'roles.yaml:2:5: warning:',
      'roles.yaml:1:5: note:',
    ]);
  });

  it('never take more than forty lines: three in full, twenty in a line each, then the count', async () => {
    const via = [{ file: 'deck.hbs', line: 1 }];
    const many = Array.from({ length: 1000 }, () => ({ ...fault(3), via }));
    const lines = await printDiagnostics(many, showing, plain);
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => line.startsWith('roles.yaml'))).toHaveLength(23);
    expect(lines.at(-1)).toBe('... and 977 more; 1000 errors in all.');
  });

  it('let many warnings of one kind share a line, so that others are seen', async () => {
    const label = (index: number): Diagnostic => ({
      code: 'layout/long-label',
      severity: 'warning',
      message: 'The title is too long.',
      place: { file: 'roles.yaml', line: index, path: `roles[${index}].title` },
    });
    const many = [...Array.from({ length: 30 }, (_, index) => label(index)), fault(99, 'warning')];
    const lines = await printDiagnostics(many, hidden, plain);
    expect(lines.filter((line) => line.startsWith('roles.yaml'))).toHaveLength(5);
    expect(lines.slice(-2)).toEqual([
      'warning: 26 more like this: roles[4].title, roles[5].title, roles[6].title, 23 others (layout/long-label)',
      expect.stringContaining('roles.yaml:99:5: warning'),
    ]);
    // As many as there is room for stand one by one.
    expect(await printDiagnostics(many.slice(0, 23), hidden, plain)).toHaveLength(23);
  });

  it('make escape codes from a file visible', async () => {
    const lines = await printDiagnostics([fault(1)], async (place) => codeFrame('    \u001b[31mred', place), plain);
    expect(lines.join('\n')).not.toContain('\u001b');
    expect(lines).toContain('  1 |     \\x1b[31mred');
  });
});

describe('a code frame', () => {
  it('cuts a long line around its caret', () => {
    const line = `${'x'.repeat(5000)}here${'y'.repeat(5000)}`;
    const [source = '', caret = ''] = codeFrame(line, { file: 'a', line: 1, column: 5001 });
    expect(source.length).toBeLessThan(120);
    expect(source.slice(caret.indexOf('^')).startsWith('here')).toBe(true);
  });

  it('points at the right character after tabs and control characters', () => {
    const [source = '', caret = ''] = codeFrame('\t\u0007key: 1', { file: 'a', line: 1, column: 3 });
    expect(source.slice(caret.indexOf('^'))).toBe('key: 1');
  });

  it('has no caret where nothing says which column it is', () => {
    expect(codeFrame('one\ntwo', { file: 'a', line: 2 })).toEqual(['1 | one', '2 | two']);
  });

  it('is nothing where the text has no such line', () => {
    expect(codeFrame('one', { file: 'a', line: 7 })).toEqual([]);
    expect(codeFrame('one', { file: 'a' })).toEqual([]);
  });
});

describe('a row of a table', () => {
  const row = (number: number, ...cells: readonly string[]) => ({ number, cells });

  it('stands below its header, with a caret below the cell', () => {
    const shown = { header: row(4, 'Job title', 'Pay'), row: row(12, 'Cook', 'up to £40k'), index: 1 };
    expect(tableFrame(shown)).toEqual([' 4 | Job title | Pay', '12 | Cook      | up to £40k', '   |             ^']);
  });

  it('has no caret where the whole row is meant', () => {
    expect(tableFrame({ row: row(1, 'Job title', 'Pay') })).toEqual(['1 | Job title | Pay']);
  });

  it('is cut around the cell, and long cells are cut', () => {
    const cells = Array.from({ length: 30 }, (_, index) => `${index} ${'x'.repeat(index === 15 ? 500 : 10)}`);
    const [line = '', caret = ''] = tableFrame({ row: row(7, ...cells), index: 15 });
    expect(line).toMatch(/^7 \| … \| 13 x+ \| 14 x+ \| 15 x{28}… \| 16 x+ \| 17 x+ \| …$/);
    expect(line.slice(caret.indexOf('^')).startsWith('15 x')).toBe(true);
  });

  it('is one line a row, whatever its cells hold', () => {
    expect(tableFrame({ row: row(7, 'a\nb\u001b[31m', '\u202e') })).toEqual(['7 | a b\\x1b[31m | \\u202e']);
  });
});

describe('colour', () => {
  const paint = (isTTY: boolean, environment: NodeJS.ProcessEnv) => paintFor({ isTTY }, environment)('red', 'x');

  it('is for terminals only, and for those who want it', () => {
    expect(paint(true, {})).toBe('\u001b[31mx\u001b[39m');
    expect(paint(false, {})).toBe('x');
    expect(paint(true, { NO_COLOR: '1' })).toBe('x');
    expect(paint(true, { CI: 'true' })).toBe('x');
    expect(paint(true, { TERM: 'dumb' })).toBe('x');
  });
});
