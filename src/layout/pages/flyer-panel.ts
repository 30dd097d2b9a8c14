/** The panel of a flyer, in its tier's colour: the role's title, its summary, its tier, and its bar among all. */
import type { Paragraph } from '../../document/types.js';
import { rect } from '../charts/bar.js';
import { skyline } from '../charts/skyline.js';
import { coloursOf, runsOf } from '../context.js';
import type { Pt } from '../scene.js';
import { type Copy, textHeight } from '../text/set.js';
import type { FlyerSheet } from './flyer-sheet.js';
import { bold, text } from './page.js';

/** Says where the panel ends. */
export function layPanel(sheet: FlyerSheet, summaries: readonly Paragraph[]): Pt {
  const { paper, measure, tags, document } = sheet.context;
  const colours = coloursOf(sheet.section.tier, sheet.context);
  const titleSize = sheet.size(sheet.step.title);
  const summarySize = sheet.size(sheet.step.summary);
  const title: Copy = {
    runs: runsOf(sheet.section.title, bold(titleSize, 'onPanel', titleSize * -0.02)),
    leading: titleSize * 1.12,
    balance: 'even',
    tag: tags.add('H1', sheet.sect),
  };
  const summary = summaries.map(
    (one): Copy => ({
      runs: runsOf(one.text, text(summarySize, 'onPanel')),
      leading: summarySize * 1.44,
      tag: tags.add('P', sheet.sect),
    }),
  );
  const titleY = 56 * sheet.shrink;
  const summaryY = titleY + textHeight([title], paper.width, measure) + 14 * sheet.shrink;
  const summaryEnd = summaryY + textHeight(summary, paper.textWidth, measure);
  const tierSize = sheet.size(13);
  const tier = sheet.section.footer.map(
    (words): Copy => ({
      runs: runsOf(words, text(tierSize, 'onPanel')),
      leading: 18,
      tag: tags.add('P', sheet.sect),
    }),
  );
  const half = paper.width * 0.54;
  const tierHeight = textHeight(tier, half, measure);
  const below = Math.max(96 * sheet.shrink, tierHeight + 44 * sheet.shrink);
  const end = Math.max(sheet.step.panel * sheet.shrink, summaryEnd + below);
  sheet.items.push(rect({ x: 0, y: 0, w: paper.w, h: end }, colours.panel, 'Panel'));
  sheet.put('Title', [title], titleY, paper.left, paper.width);
  sheet.put('Summary', summary, summaryY, paper.left, paper.textWidth);
  sheet.put('Tier', tier, end - 32 * sheet.shrink - tierHeight, paper.left, half);
  if (document.scale !== undefined) {
    const w = paper.width * 0.427;
    const box = { x: paper.left + paper.width - w, y: end - 92 * sheet.shrink, w, h: 64 * sheet.shrink };
    const place = { box, pitch: 6.4 * sheet.shrink, share: 0.69, notch: 0.75, anchor: 'bottom' as const };
    const { role } = sheet.section;
    const items = skyline(document.scale, place, (range) => (range.role === role ? 'onPanel' : colours.muted));
    sheet.items.push({ kind: 'group', name: 'Locator', box, items });
  }
  return end;
}
