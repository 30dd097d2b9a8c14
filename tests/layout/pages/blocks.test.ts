import { describe, expect, test } from 'vitest';
import type { Block, Inlines, Section } from '../../../src/document/types.js';
import { blocksPieces } from '../../../src/layout/pages/blocks/index.js';
import type { PageContext } from '../../../src/layout/pages/page.js';
import { paperOf } from '../../../src/layout/pages/paper.js';
import { contextOf } from '../setting.js';

const ORIGIN = { place: { file: 'test.hbs', line: 1, column: 1 }, via: [] };
const CONTEXT: PageContext = { ...contextOf(), paper: paperOf('A4', false) };

const words = (text: string): Inlines => [{ text }];
const paragraph = (text: string): Block => ({ ...ORIGIN, kind: 'paragraph', style: 'text', text: words(text) });
const list: Block = {
  ...ORIGIN,
  kind: 'list',
  ordered: false,
  items: [{ ...ORIGIN, text: words('Bring departments together'), lists: [] }],
};

function pieces(blocks: readonly Block[]) {
  const section: Section = { ...ORIGIN, layout: 'list', title: words('Work'), blocks, footer: [], notes: [] };
  return blocksPieces(blocks, section, 0, CONTEXT);
}

describe('a paragraph', () => {
  test('stays with the list that it introduces', () => {
    expect(pieces([paragraph('The work'), list])[0]?.keepWithNext).toBe(true);
  });

  test('that says more than what follows stands by itself', () => {
    expect(
      pieces([paragraph('The work of a month, told in full. '.repeat(12)), list])[0]?.keepWithNext,
    ).toBeUndefined();
    expect(pieces([paragraph('The work'), paragraph('And more')])[0]?.keepWithNext).toBeUndefined();
  });
});
