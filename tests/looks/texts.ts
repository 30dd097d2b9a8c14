/** The texts of a page that were set in lines, with the width in which they were. */
import type { Item, Page, PlotBar, PlotItem, Pt, TextParagraph } from '../../src/layout/scene.js';

export interface SetIn {
  readonly name: string;
  readonly paragraphs: readonly TextParagraph[];
  readonly width: Pt;
}

export function setTexts({ items }: Page): SetIn[] {
  return items.flatMap(textsOf);
}

function textsOf(item: Item): SetIn[] {
  switch (item.kind) {
    case 'text':
      return [{ name: item.name, paragraphs: item.paragraphs, width: item.box.w }];
    case 'group':
      return item.items.flatMap(textsOf);
    case 'grid':
      return [
        ...item.drawn.flatMap(textsOf),
        ...item.rows.flatMap(({ cells }) =>
          cells.map(({ paragraphs, room, box }) => ({ name: item.name, paragraphs, width: (room ?? box).w })),
        ),
      ];
    case 'plot':
      return [...item.drawn.flatMap(textsOf), ...item.bars.map((bar) => categoryOf(bar, item))];
    default:
      return [];
  }
}

/** The name of a bar, as writers draw it that have no charts of their own. */
function categoryOf({ label, lines }: PlotBar, { name, box, plot, gap, labelStyle: style }: PlotItem): SetIn {
  let end = 0;
  const whole = lines.map((line) => {
    end = label.indexOf(line, end) + line.length;
    return label[end] === ' ' ? `${line} ` : line;
  });
  const paragraph: TextParagraph = {
    runs: [{ text: whole.join(''), style }],
    lines: whole.map((text) => ({ baseline: 0, pieces: [{ run: 0, text, x: 0, w: 0 }] })),
    align: 'right',
    leading: 0,
    spaceBefore: 0,
  };
  return { name, paragraphs: [paragraph], width: plot.x - gap - box.x };
}
