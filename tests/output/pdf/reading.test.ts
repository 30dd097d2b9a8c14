/** What a reader of the PDF finds, in the order of its tags, is what the document says. */
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inlines } from '../../../src/document/types.js';
import { compose, Diagnostics, EVERYTHING, prepare, render } from '../../../src/inside.js';
import { withoutOptional } from '../../../src/layout/blocks/groups.js';
import { randomCase } from '../../corpus/random.js';

describe('the text of a random report', () => {
  it.each([1, 2, 3, 4, 5, 7, 8, 9, 10])('stands in the order of the document (seed %i)', async (seed) => {
    const { document, bytes } = await built(seed);
    const read = visible(await readingOrder(bytes));
    let at = 0;
    for (const text of saidIn(document)) {
      const found = read.indexOf(text, at);
      expect(found, `"${text}" after "${read.slice(Math.max(0, at - 60), at)}"`).toBeGreaterThanOrEqual(0);
      at = found + text.length;
    }
  });
});

async function built(seed: number): Promise<{ document: Document; bytes: Uint8Array }> {
  const { dataset, theme, parameters } = randomCase(seed);
  const found = new Diagnostics();
  const data = [{ kind: 'text', name: 'random.json', text: JSON.stringify(dataset) } as const];
  const request = { data, focus: EVERYTHING, templates: ['report'], theme, parameters };
  const prepared = await prepare(request, found.report);
  const [only] = prepared?.templates ?? [];
  const document = prepared && only && (await compose(only, undefined, prepared, found.report));
  const made = document && (await render(document, only.front.medium, 'pdf', prepared, found.report));
  if (document === undefined || made === undefined) throw new Error(JSON.stringify(found.all));
  return { document, bytes: made.bytes };
}

/** The texts of a document in order, but of charts, whose words are those of their figure, and of what a page may have no room for. */
function saidIn(document: Document): string[] {
  return document.sections
    .flatMap((section) => [...lines(section.title), ...withoutOptional(section.blocks).flatMap(blockTexts)])
    .map(visible)
    .filter((text) => text !== '');
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return lines(block.text);
    case 'list':
      return block.items.flatMap((item) => [...lines(item.text), ...item.lists.flatMap(blockTexts)]);
    case 'steps':
      return block.steps.flatMap(({ head, text }) => [...lines(head), ...lines(text)]);
    case 'entries':
      return block.entries.flatMap(({ term, description }) => [...lines(term), ...description.flatMap(lines)]);
    case 'contents':
      return block.entries.flatMap(({ text, note }) => [...lines(text), ...lines(note)]);
    case 'table':
      return block.groups.flatMap(({ head, rows }) => [
        ...lines(head ?? []),
        // The words of a marked cell are those of its square.
        ...rows.flatMap((row) => row.cells.flatMap(({ text, marked }) => (marked ? [] : lines(text)))),
      ]);
    case 'quote':
    case 'remark':
      return block.paragraphs.flatMap(lines);
    default:
      return [];
  }
}

function lines(text: Inlines): string[] {
  return text.map((inline) => inline.text).flatMap((words) => words.split('\n'));
}

/** Without white space, and what acts and is not seen. */
function visible(text: string): string {
  return text.replace(/[\s\p{Cf}]|[\ufe00-\ufe0f]/gu, '');
}

/** The text of the structure tree's leaves, page after page. */
async function readingOrder(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await pageText(await pdf.getPage(number)));
  await pdf.destroy();
  return pages.join('');
}

async function pageText(page: PDFPageProxy): Promise<string> {
  const marked = new Map<string, string>();
  const open: string[] = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((candidate) => candidate !== '') ?? '';
      marked.set(id, (marked.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  const said = (node: object): string => {
    if ('children' in node && Array.isArray(node.children)) return node.children.map(said).join('');
    return 'id' in node && typeof node.id === 'string' ? (marked.get(node.id) ?? '') : '';
  };
  return said((await page.getStructTree()) ?? {});
}
