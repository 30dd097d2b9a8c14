import { attributesConform, childrenConform, conforms } from '../blocks/conform.js';
import { attribute, childElements, type Declaration, isBlank, type Reader } from '../blocks/declaration.js';
import { BLOCKS, declarationOf } from '../blocks/index.js';
import { footer, notes, SECTION, SECTION_PARTS, title } from '../blocks/section.js';
import type { Element } from '../markup/tree.js';
import { missingElement, nestedSection, severalTitles, skippedHeading, titleNotFirst } from '../messages/blocks.js';
import { originOf } from '../messages/content.js';
import { checkColumns } from './columns.js';
import { type Block, type Inlines, LAYOUTS, type Section } from './types.js';

/** A slide or a chapter; `undefined` where its title could not be read, which was reported. */
export function readSection(element: Element, reader: Reader): Section | undefined {
  attributesConform(element, SECTION.attributes ?? {}, [], reader.report);
  const nested = childElements(element, 'section');
  for (const inner of nested) reader.report(nestedSection(inner));
  const children = element.children.filter((child) => child.kind === 'text' || child.name !== 'section');
  childrenConform('section', children, SECTION.children, reader.report);

  const heading = readTitle(element, reader);
  const id = attribute(element, 'id');
  const tier = reader.tier(element);
  const role = attribute(element, 'data-role');
  const blocks = readParts(element, Object.values(BLOCKS), reader);
  const smallPrint = readParts(element, [footer], reader).flat();
  const spoken = readParts(element, [notes], reader).flat();
  checkLevels(blocks, reader);
  const layout = LAYOUTS.find((known) => known === attribute(element, 'data-layout')) ?? 'list';
  if (layout === 'columns' && nested.length === 0) checkColumns(element, blocks, reader);

  if (heading === undefined) return undefined;
  return {
    layout,
    ...(id !== undefined && { id }),
    ...(tier !== undefined && { tier }),
    ...(role !== undefined && { role }),
    title: heading,
    blocks,
    footer: smallPrint,
    notes: spoken,
    ...originOf(element),
  };
}

function readTitle(section: Element, reader: Reader): Inlines | undefined {
  const [first, ...more] = childElements(section, 'h1');
  if (first === undefined) {
    reader.report(missingElement(section, 'section', 'an <h1>, its title'));
    return undefined;
  }
  const begin = section.children.find((child) => child.kind === 'element' || !isBlank(child.text));
  if (begin !== first && begin?.kind === 'element') reader.report(titleNotFirst(begin));
  for (const other of more) reader.report(severalTitles(other));
  return conforms(first, title, reader.report) ? title.read(first, reader) : undefined;
}

/** What the children of a section that belong to one of the declarations say, in their order. */
function readParts<Result>(section: Element, declarations: readonly Declaration<Result>[], reader: Reader): Result[] {
  const results: Result[] = [];
  for (const child of childElements(section)) {
    const part = declarationOf(child, SECTION_PARTS);
    const declaration = declarations.find((candidate) => candidate === part);
    if (declaration === undefined || !conforms(child, declaration, reader.report)) continue;
    const result = declaration.read(child, reader);
    if (result !== undefined) results.push(result);
  }
  return results;
}

/** Headings are the outline of an accessible document: each is at most one level below the one before. */
function checkLevels(blocks: readonly Block[], reader: Reader): void {
  let last = 1;
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    if (block.level > last + 1) reader.report(skippedHeading(block, block.level, last));
    last = block.level;
  }
}
