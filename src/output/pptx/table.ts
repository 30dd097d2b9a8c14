/** Grids as native tables: a header row, alternative text, rules, rows of a fixed height, no fill. */
import type { Box, GridCell, GridItem, Pt } from '../../layout/scene.js';
import type { Slide } from './generator.js';
import { runLink } from './links.js';
import type { SlideSetting } from './setting.js';
import { inches, place } from './shapes.js';
import { finishParagraphs, givenText } from './text.js';
import { emu } from './xml.js';

type Row = GridItem['rows'][number];
type Rule = NonNullable<GridCell['above']>;

/** "No Style, No Grid", which every PowerPoint knows. */
export const TABLE_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

const INCH = 72;

export function giveGrid(grid: GridItem, slide: Slide): void {
  const rows = grid.rows.map(({ cells }) =>
    cells.map((cell) => ({
      text: givenText(cell.paragraphs),
      options: cell.columnSpan > 1 ? { colspan: cell.columnSpan } : {},
    })),
  );
  const { x, y } = inches(grid.box);
  slide.addTable(rows, {
    x,
    y,
    colW: grid.columns.map((width) => width / INCH),
    rowH: grid.rows.map(({ height }) => height / INCH),
  });
}

export function finishGrid(grid: GridItem, setting: SlideSetting): string {
  const { seam, identities } = setting;
  seam.expect('<p:graphicFrame>');
  seam.upTo('</a:tblGrid>');
  const heights = grid.rows.map(({ height }) => height);
  const columns = lengths(grid.columns).map((width) => `<a:gridCol w="${width}"/>`);
  const rows = lengths(heights).map((height, index) => finishRow(grid, index, height, setting));
  seam.expect('</a:tbl>');
  seam.upTo('</p:graphicFrame>');
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${identities.of(grid, { alt: grid.alt })}<p:cNvGraphicFramePr>` +
    `<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${place(frameOf(grid))}</p:xfrm>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>' +
    `<a:tblPr${flags(grid)}><a:tableStyleId>${TABLE_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>${columns.join('')}</a:tblGrid>` +
    `${rows.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

/** The table is as large as its columns and rows. */
export function frameOf({ box, columns, rows }: GridItem): Box {
  return { ...box, w: total(columns), h: total(rows.map(({ height }) => height)) };
}

/** By these a screen reader says the heads of a cell. In a table from right to left, the first column is the rightmost. */
function flags({ headerRows, rows }: GridItem): string {
  const rowHeads = rows.some(({ cells }) => cells.some(({ header }) => header === 'row'));
  const turned = rows.some(({ cells }) => (cells[0]?.box.x ?? 0) > (cells.at(-1)?.box.x ?? 0));
  return `${turned ? ' rtl="1"' : ''}${headerRows > 0 ? ' firstRow="1"' : ''}${rowHeads ? ' firstCol="1"' : ''}`;
}

/** Lengths in EMU from ones in points: rounded where they end, so that they make up what they make up together. */
function lengths(points: readonly Pt[]): readonly number[] {
  let end = 0;
  return points.map((length) => {
    const start = end;
    end += length;
    return emu(end) - emu(start);
  });
}

function total(points: readonly Pt[]): Pt {
  return points.reduce((sum, length) => sum + length, 0);
}

function finishRow(grid: GridItem, index: number, height: number, setting: SlideSetting): string {
  const row = grid.rows[index];
  if (row === undefined) throw new Error(`there is no row ${index}`);
  const { seam } = setting;
  seam.upTo('<a:tr ');
  const cells = row.cells.map((cell) => {
    const column = columnOf(cell, row);
    const body = finishCell(cell, setting);
    const merged = `<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc>`;
    const span = cell.columnSpan > 1 ? ` gridSpan="${cell.columnSpan}"` : '';
    for (let more = 1; more < cell.columnSpan; more++) seam.between('<a:tc ', '</a:tc>');
    const rules = { above: ruleAbove(grid, index, column), below: ruleBelow(grid, index, column) };
    const properties = cellProperties(cell, rules, setting);
    return `<a:tc${span}>${body}${properties}</a:tc>${merged.repeat(cell.columnSpan - 1)}`;
  });
  seam.expect('</a:tr>');
  return `<a:tr h="${height}">${cells.join('')}</a:tr>`;
}

function finishCell(cell: GridCell, { seam, deck, relationships }: SlideSetting): string {
  seam.upTo('<a:txBody>');
  const paragraphs = finishParagraphs(seam, cell.paragraphs, {
    deck,
    ...deck.defaults,
    link: (run) => runLink(run, deck, relationships),
  });
  seam.expect('</a:txBody>');
  seam.upTo('</a:tc>');
  return `<a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</a:txBody>`;
}

interface Rules {
  readonly above: Rule | undefined;
  readonly below: Rule | undefined;
}

/** The margins leave the text the room in which it was set. */
function cellProperties({ box, room = box }: GridCell, { above, below }: Rules, { deck }: SlideSetting): string {
  const left = emu(room.x) - emu(box.x);
  const right = emu(box.x + box.w) - emu(room.x + room.w);
  const line = (edge: string, rule: Rule | undefined) =>
    rule
      ? `<a:${edge} w="${emu(rule.width)}" cap="flat" cmpd="sng" algn="ctr">${deck.palette.fill(rule.colour)}<a:prstDash val="solid"/></a:${edge}>`
      : `<a:${edge} w="0"><a:noFill/></a:${edge}>`;
  return (
    `<a:tcPr marL="${left}" marR="${right}" marT="0" marB="0" anchor="ctr">` +
    `${line('lnL', undefined)}${line('lnR', undefined)}${line('lnT', above)}${line('lnB', below)}<a:noFill/></a:tcPr>`
  );
}

/** Cells that share an edge must agree on its rule, else programs draw different ones. */
function ruleAbove(grid: GridItem, row: number, column: number): Rule | undefined {
  return cellAt(grid.rows[row], column)?.above ?? cellAt(grid.rows[row - 1], column)?.below;
}

function ruleBelow(grid: GridItem, row: number, column: number): Rule | undefined {
  return cellAt(grid.rows[row + 1], column)?.above ?? cellAt(grid.rows[row], column)?.below;
}

function cellAt(row: Row | undefined, column: number): GridCell | undefined {
  return row?.cells.find((cell) => {
    const first = columnOf(cell, row);
    return first <= column && column < first + cell.columnSpan;
  });
}

function columnOf(cell: GridCell, row: Row): number {
  return row.cells.slice(0, row.cells.indexOf(cell)).reduce((sum, { columnSpan }) => sum + columnSpan, 0);
}
