/** What a terminal is painted, and what is left plain. */
import { describe, expect, test } from 'vitest';
import { swatchesFor } from '../../src/report/style.js';
import { printTable } from '../../src/report/table.js';

const TERMINAL = { isTTY: true };
const COLOURS = ['#7A0019', '#FFCC33'];

describe('swatches', () => {
  test('are blocks of 24-bit colours on a terminal', () => {
    expect(swatchesFor(TERMINAL, {})(COLOURS)).toBe(
      '\u001b[48;2;122;0;25m   \u001b[49m\u001b[48;2;255;204;51m   \u001b[49m',
    );
  });

  test.each([
    ['a pipe', { isTTY: false }, {}],
    ['a terminal without colour', TERMINAL, { NO_COLOR: '1' }],
    ['a machine that builds', TERMINAL, { CI: 'true' }],
    ['a dumb terminal', TERMINAL, { TERM: 'dumb' }],
  ])('are not there for %s', (_, stream, environment) => {
    expect(swatchesFor(stream, environment)(COLOURS)).toBe('');
  });

  test('stand under each other at the ends of rows, and leave the table as it was where there are none', () => {
    const rows = {
      columns: ['name', 'ground'],
      rows: [
        { name: 'one', ground: 'dark' },
        { name: 'two', ground: 'light' },
      ],
    };
    expect(printTable(rows, ['##', '%%'])).toBe('NAME  GROUND\none   dark    ##\ntwo   light   %%\n');
    expect(printTable(rows, ['', ''])).toBe(printTable(rows));
  });
});
