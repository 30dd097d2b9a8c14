/** The words of any block as paragraphs of a slide's body, and how large they are set. */
import { isChart } from '../../charts/index.js';
import type { Block, Chart, IndexEntry, Inlines, Section } from '../../document/types.js';
import { numberHang, numberMark } from '../blocks/numbers.js';
import { coloursOf, linked, runsOf } from '../context.js';
import type { Pt, TextStyle } from '../scene.js';
import type { Copy } from '../text/set.js';
import { listCopies } from './list-copies.js';
import { type SlideContext, strong, TEXT_LEADING, text } from './slide.js';

/** Blocks that are not paragraphs. */
export type Standing = Extract<Block, { kind: 'table' | 'figure' }> | Chart;

export function stands(block: Block): block is Standing {
  return block.kind === 'table' || block.kind === 'figure' || isChart(block);
}

/** Type is smaller where there is much of it, and beside tables and charts, which have theirs. */
export function bodySize(blocks: readonly Block[]): Pt {
  return blocks.some((block) => block.kind === 'table' || isChart(block)) || lengthOf(blocks) > 1500 ? 18 : 22;
}

/** Any block of words as paragraphs. */
export function textCopies(block: Exclude<Block, Standing>, size: Pt, section: Section, context: SlideContext): Copy[] {
  const plain = text(size);
  const paragraph = (words: Inlines, style = plain, before = size * 0.5): Copy => ({
    runs: runsOf(words, style),
    leading: style.size * TEXT_LEADING,
    spaceBefore: before,
  });
  const heading = (words: Inlines, style: TextStyle, before?: Pt): Copy => ({
    ...paragraph(words, style, before),
    keepWithNext: true,
  });
  switch (block.kind) {
    case 'heading':
      return [heading(block.text, strong(block.level === 2 ? Math.max(20, size) : size), size * 0.8)];
    case 'paragraph':
      return [paragraph(block.text, block.style === 'text' ? plain : { ...plain, colour: 'ink2' })];
    case 'list':
      return listCopies(block, plain, size * 0.45, coloursOf(section.tier, context).mark, context.measure);
    case 'steps': {
      const words = block.steps.map((step) => [
        ...runsOf(step.head, strong(size)),
        ...runsOf([{ text: ' ' }, ...step.text], plain),
      ]);
      const indent = numberHang(words, size * 1.3, context.measure);
      return words.map((runs, index) => ({
        runs,
        leading: size * TEXT_LEADING,
        spaceBefore: size * 0.5,
        bullet: { mark: numberMark(index), colour: 'ink', indent, level: 0 },
      }));
    }
    case 'entries':
      return block.entries.flatMap((entry) => [
        heading(entry.term, strong(size)),
        ...entry.description.map((words) => paragraph(words, plain, 0)),
      ]);
    case 'contents':
      return block.entries.map((entry) => paragraph([...entry.text, { text: ' ' }, ...entry.note]));
    case 'index':
      return block.groups.flatMap(({ letter, entries }) => [
        ...(letter === undefined ? [] : [heading([{ text: letter }], strong(size))]),
        ...entries.map((entry) =>
          paragraph([...entry.term, { text: ': ' }, ...linkedWords(entry)], plain, size * 0.25),
        ),
      ]);
    case 'remark':
      return [
        ...(block.head === undefined ? [] : [heading(block.head, strong(size, 'signal'))]),
        ...block.paragraphs.map((words) => paragraph(words, plain, 0)),
      ];
    case 'quote':
      return block.paragraphs.map((words) => paragraph(words, { ...plain, colour: 'ink2' }));
  }
}

/** Where a term is told of, in words: slides have no page numbers. */
function linkedWords({ links }: IndexEntry): Inlines {
  return links.flatMap((link, index) => [...(index > 0 ? [{ text: ', ' }] : []), ...linked(link)]);
}

/** How much there is to read, in characters. */
function lengthOf(blocks: readonly Block[]): number {
  return JSON.stringify(blocks, [
    'text',
    'blocks',
    'items',
    'lists',
    'entries',
    'term',
    'description',
    'head',
    'paragraphs',
    'steps',
    'groups',
    'links',
  ]).length;
}
