/**
 * The stamp: a part of a deck that no program shows. It says by which names and ids its slides and shapes are known, and what
 * they showed when they were written, so that what people have changed since can be told from what they have not.
 */
import type { Box, GridItem, Item, Page, PlotItem, Pt, TextParagraph } from '../../layout/scene.js';
import { DECLARATION, element, escapeXml } from '../../opc/writing/xml.js';
import type { Stamp } from '../options.js';
import { digest, guid, type Identities, type Known, shortened, slideId } from './identities.js';
import { around } from './shapes.js';
import { keyOf } from './slide.js';
import { frameOf } from './table.js';

/** The namespace of the part, with the version of its form. */
export const STAMP = 'urn:rolecast:deck:1';

export interface StampedSlide {
  readonly page: Page;
  /** As `p:sldId` has it. */
  readonly id: number;
  readonly identities: Identities;
}

/** The part. Lengths are in points, to a tenth; a box is left, top, width and height. */
export function stampXml({ template, dataset }: Stamp, slides: readonly StampedSlide[]): string {
  const shown = slides.map(slideXml).join('');
  const attributes = list({ version: 1, template, dataset, shows: digest(shown) });
  return `${DECLARATION}<deck xmlns="${STAMP}"${attributes}>${shown}</deck>`;
}

/** The properties of the part, by which programs find it (ECMA-376 part 1, 22.5). */
export const STAMP_PROPERTIES =
  `${DECLARATION}<ds:datastoreItem ds:itemID="${guid(STAMP)}" ` +
  'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">' +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${STAMP}"/></ds:schemaRefs></ds:datastoreItem>`;

function slideXml({ page, id, identities }: StampedSlide): string {
  const key = keyOf(page);
  const notes = page.notes.length === 0 ? undefined : digest(page.notes.join('\n')).slice(0, 8);
  const attributes = list({ key, sldId: id, creationId: slideId(key), layout: page.layout, notes });
  return element(`slide${attributes}`, identities.known.map(shapeXml).join(''));
}

function shapeXml({ item, key, name, creationId, alt }: Known): string {
  const box = boxOf(item);
  const at = [box.x, box.y, box.w, box.h].map(points).join(' ');
  const attributes = {
    key,
    name: name === key ? undefined : name,
    id: creationId.slice(-9, -1),
    box: at,
    alt: alt && shortened(alt),
  };
  return element(`${KINDS[item.kind]}${list(attributes)}`, valuesXml(item));
}

/** As people call them. */
const KINDS = {
  text: 'text',
  shape: 'shape',
  picture: 'picture',
  grid: 'table',
  plot: 'chart',
  group: 'group',
} as const satisfies Record<Item['kind'], string>;

/** Where the shape is in the file. */
function boxOf(item: Item): Box {
  if (item.kind === 'grid') return frameOf(item);
  return item.kind === 'group' ? around(item.items.map(({ box }) => box)) : item.box;
}

function valuesXml(item: Item): string {
  switch (item.kind) {
    case 'text':
      return paragraphsXml(item.paragraphs);
    case 'grid':
      return rowsXml(item);
    case 'plot':
      return barsXml(item);
    case 'group':
      return item.items.map(valuesXml).join('');
    case 'shape':
    case 'picture':
      return '';
    default:
      return item satisfies never;
  }
}

function paragraphsXml(paragraphs: readonly TextParagraph[]): string {
  return paragraphs.map(({ runs }) => element('p', escapeXml(runs.map(({ text }) => text).join('')))).join('');
}

function rowsXml({ rows }: GridItem): string {
  return rows
    .map(({ cells }) => cells.map(({ paragraphs }) => element('cell', paragraphsXml(paragraphs))).join(''))
    .map((row) => element('row', row))
    .join('');
}

function barsXml({ bars }: PlotItem): string {
  return bars
    .map(({ label, range: { min, median, max } = {} }) => element(`bar${list({ min, median, max })}`, escapeXml(label)))
    .join('');
}

function list(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');
}

function points(length: Pt): number {
  return Math.round(length * 10) / 10;
}
