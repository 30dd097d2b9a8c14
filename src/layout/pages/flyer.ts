/** A role on one page to take from a stall: a panel in its tier's colour, its pay, what it asks, and where to find more. */
import type { Inlines, Paragraph, PaySpan, RangeChart, Remark, Scale, Section } from '../../document/types.js';
import { addressStart } from '../address.js';
import { rangeBar, rect, rule } from '../charts/bar.js';
import { skyline } from '../charts/skyline.js';
import { ticks, track } from '../charts/track.js';
import { coloursOf, position, runsOf, saidOf } from '../context.js';
import { longestWord } from '../fit.js';
import { fitPicture, LOGO_HEIGHT, logoItems } from '../picture.js';
import type { Item, Pt, TextItem } from '../scene.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import { listCopies } from './blocks/list.js';
import { type FlyerParts, partsOf } from './flyer-parts.js';
import { bold, type PageContext, text } from './page.js';
import { overBar, payFigure } from './pay-figure.js';

/** Sizes of the title, the summary and the lists, and the least height of the panel, tried until the page holds them. */
const STEPS = [
  { title: 46, summary: 18, list: 15, panel: 286 },
  { title: 40, summary: 17, list: 14, panel: 260 },
  { title: 34, summary: 16, list: 13, panel: 220 },
  { title: 28, summary: 15, list: 12, panel: 180 },
  { title: 24, summary: 13, list: 12, panel: 0 },
] as const;
type Step = (typeof STEPS)[number];

const QR: Pt = 120;
/** From the foot's top to the page's end. */
const FOOT: Pt = 166;
/** Of an address beside its QR code. */
const ADDRESS_LINES = 2;
/** Above and below the foot's words: the foot grows where they leave less than the least. */
const FOOT_MARGIN = { least: 8, most: 18 } as const;

/** The flyer, or nothing where the page cannot hold all of it (or print is large): then the role is laid as any other. */
export function flyerItems(section: Section, sect: number, context: PageContext): Item[] | undefined {
  const parts = partsOf(section);
  if (parts === undefined || context.paper.type.body.size > 12) return undefined;
  for (const step of STEPS) {
    const flyer = new Flyer(section, parts, step, sect, context);
    if (flyer.fits) return flyer.items;
  }
  return undefined;
}

/** One try at the page; `fits` says whether nothing ran into the foot. */
class Flyer {
  readonly items: Item[] = [];
  readonly fits: boolean;
  readonly #section: Section;
  readonly #parts: FlyerParts;
  readonly #step: Step;
  readonly #sect: number;
  readonly #context: PageContext;
  /** Other paper has smaller type and shorter distances. */
  readonly #scale: number;

  constructor(section: Section, parts: FlyerParts, step: Step, sect: number, context: PageContext) {
    this.#section = section;
    this.#parts = parts;
    this.#step = step;
    this.#sect = sect;
    this.#context = context;
    this.#scale = context.paper.h / 841.89;
    const panelEnd = this.#panel();
    const payEnd = this.#pay(panelEnd + 28 * this.#scale);
    const listsEnd = this.#lists(payEnd);
    const foot = parts.more === undefined ? context.paper.h - 40 : this.#foot(parts.more);
    this.fits = panelEnd < 0.5 * context.paper.h && listsEnd <= foot - 4;
  }

  /** Type on smaller paper is smaller, but not below what the page's own text has. */
  #size(size: Pt): Pt {
    return Math.max(Math.min(size, this.#context.paper.type.body.size), size * this.#scale);
  }

  #panel(): Pt {
    const { paper, measure, tags, document } = this.#context;
    const colours = coloursOf(this.#section.tier, this.#context);
    const titleSize = this.#size(this.#step.title);
    const summarySize = this.#size(this.#step.summary);
    const title: Copy = {
      runs: runsOf(this.#section.title, bold(titleSize, 'onPanel', titleSize * -0.02)),
      leading: titleSize * 1.12,
      balance: 'even',
      tag: tags.add('H1', this.#sect),
    };
    const summary = this.#parts.summary.map(
      (one): Copy => ({
        runs: runsOf(one.text, text(summarySize, 'onPanel')),
        leading: summarySize * 1.44,
        tag: tags.add('P', this.#sect),
      }),
    );
    const titleY = 56 * this.#scale;
    const summaryY = titleY + textHeight([title], paper.width, measure) + 14 * this.#scale;
    const summaryEnd = summaryY + textHeight(summary, paper.textWidth, measure);
    const tierSize = this.#size(13);
    const tier = this.#section.footer.map(
      (words): Copy => ({
        runs: runsOf(words, text(tierSize, 'onPanel')),
        leading: 18,
        tag: tags.add('P', this.#sect),
      }),
    );
    const half = paper.width * 0.54;
    const tierHeight = textHeight(tier, half, measure);
    const below = Math.max(96 * this.#scale, tierHeight + 44 * this.#scale);
    const end = Math.max(this.#step.panel * this.#scale, summaryEnd + below);
    this.items.push(rect({ x: 0, y: 0, w: paper.w, h: end }, colours.panel, 'Panel'));
    this.#put('Title', [title], titleY, paper.left, paper.width);
    this.#put('Summary', summary, summaryY, paper.left, paper.textWidth);
    this.#put('Tier', tier, end - 32 * this.#scale - tierHeight, paper.left, half);
    if (document.scale !== undefined) {
      const w = paper.width * 0.427;
      const box = { x: paper.left + paper.width - w, y: end - 92 * this.#scale, w, h: 64 * this.#scale };
      const place = { box, pitch: 6.4 * this.#scale, share: 0.69, notch: 0.75, anchor: 'bottom' as const };
      const { role } = this.#section;
      const items = skyline(document.scale, place, (range) => (range.role === role ? 'onPanel' : colours.muted));
      this.items.push({ kind: 'group', name: 'Locator', box, items });
    }
    return end;
  }

  #row() {
    return this.#parts.chart?.groups.flatMap((group) => group.rows).find((row) => row.range !== undefined);
  }

  /** The pay and what it is of, over the role's bar and the scale; says where it ends. */
  #pay(y: Pt): Pt {
    const { paper, tags, document } = this.#context;
    const { left, width } = paper;
    const { figure, unit, chart } = this.#parts;
    const s = this.#scale;
    const range = this.#row()?.range;
    const { scale } = document;
    const bar =
      range === undefined || scale === undefined
        ? undefined
        : {
            range,
            from: position(range.min, scale, left, width),
            to: position(range.max, scale, left, width),
          };
    const size = this.#size(30);
    const style = { size, leading: size * 1.2, unit: this.#size(15), tracking: -0.4 };
    const pay = figure && payFigure(figure.text, style, tags.add('P', this.#sect), this.#context);
    const x = overBar(pay?.w ?? 0, bar?.from ?? left, bar?.to ?? left + width, paper);
    const above = unit === undefined ? 0 : this.#unit(unit, y, { x, w: pay?.w ?? 0 });
    const top = y + above;
    if (pay !== undefined) this.items.push(pay.draw({ x, y: top }));
    const head = Math.max(48 * s, (pay?.h ?? 0) + 12 * s);
    if (scale === undefined || bar === undefined || chart === undefined) return top + head + 12 * s;
    return this.#bar(bar, scale, chart, top + head);
  }

  /**
   * What the pay is of: beside it where two lines hold that, else above; says how far it moves the pay down.
   */
  #unit(unit: Paragraph, y: Pt, pay: { x: Pt; w: Pt }): Pt {
    const { paper, tags, measure } = this.#context;
    const { left, width } = paper;
    const size = this.#size(12);
    const style = text(size, 'ink2');
    const words: Copy = { runs: runsOf(unit.text, style), leading: size * 1.42, tag: tags.add('P', this.#sect) };
    const end = pay.x + pay.w + 12;
    const beside =
      pay.x - left >= 120 ? { x: left, w: pay.x - left - 10 } : { x: end, w: Math.max(0, left + width - end) };
    const has =
      longestWord(unit.text, style, this.#context) <= beside.w &&
      textHeight([words], beside.w, measure) <= 40 * this.#scale;
    if (has) {
      this.#put('Unit', [words], y + 6 * this.#scale, beside.x, beside.w);
      return 0;
    }
    this.#put('Unit', [words], y, left, width);
    return textHeight([words], width, measure) + 4 * this.#scale;
  }

  /** The role's bar and the scale below it; says where they end. */
  #bar(bar: { range: PaySpan; from: Pt; to: Pt }, scale: Scale, chart: RangeChart, y: Pt): Pt {
    const { paper, tags } = this.#context;
    const { left, width } = paper;
    const s = this.#scale;
    const style = text(Math.max(10, this.#size(12)), 'ink2');
    const group = { x: left, y, w: width, h: 72 * s };
    this.items.push({
      kind: 'group',
      name: 'Pay on the scale',
      alt: chart.caption,
      tag: tags.add('Figure', this.#sect, saidOf(chart.caption, this.#context)),
      box: group,
      items: [
        ...rangeBar(
          bar.range,
          { x: bar.from, y, w: bar.to - bar.from, h: 28 * s },
          coloursOf(this.#section.tier, this.#context).mark,
          3,
        ),
        ...track(scale, this.#section.tier, { x: left, w: width, y: y + 40 * s, own: 4, other: 1.25 }, this.#context),
        ...ticks(
          scale,
          this.#section.tier,
          { x: left, w: width, y: y + 48 * s, h: 18, style, allZones: true },
          this.#context,
        ),
      ],
    });
    return y + 104 * s;
  }

  /** Labels at the margin, what they head beside them, a rule over each. */
  #lists(top: Pt): Pt {
    const { paper, measure, tags } = this.#context;
    const { left, width } = paper;
    const size = this.#size(this.#step.list);
    const leading = size * 1.4;
    const colour = coloursOf(this.#section.tier, this.#context).mark;
    const label = Math.min(111, width * 0.24);
    const x = left + label + 12;
    let y = top;
    this.#parts.groups.forEach((group, index) => {
      this.items.push(rule(left, y, width, index === 0 ? 'ink' : 'rule', index === 0 ? 1 : 0.75));
      const head: Copy = {
        runs: runsOf(group.head, { ...text(this.#size(14)), bold: true }),
        leading,
        tag: tags.add('H2', this.#sect),
      };
      const copies = group.blocks.flatMap((block): Copy[] => {
        if (block.kind === 'paragraph')
          return [{ runs: runsOf(block.text, text(size)), leading, tag: tags.add('P', this.#sect) }];
        if (block.kind !== 'list') return [];
        const list = tags.add('L', this.#sect, { numbering: block.ordered ? 'Decimal' : 'Disc' });
        return listCopies(block, list, colour, this.#context, { size, leading });
      });
      const w = left + width - x;
      this.#put('List head', [head], y + 17 * this.#scale, left, label);
      this.#put('List', copies, y + 17 * this.#scale, x, w);
      const height = Math.max(textHeight([head], label, measure), textHeight(copies, w, measure));
      y += 17 * this.#scale + height + 12 * this.#scale;
    });
    return y;
  }

  /** Where to find more, at the page's end; says where it begins. */
  #foot(more: Remark): Pt {
    const { paper, measure, tags, pictures } = this.#context;
    const { left, width } = paper;
    const s = this.#scale;
    const figure = this.#parts.picture;
    // A code that could not be made takes no room.
    const picture = figure && pictures[figure.picture] && figure;
    const qr = Math.max(100, QR * s);
    const mark = this.#context.theme.logo === undefined ? 0 : 110;
    const room = (picture === undefined ? width : width - qr - 24) - mark;
    const note = tags.add('Note', this.#sect);
    const head =
      more.head === undefined
        ? []
        : [{ runs: runsOf(more.head, bold(this.#size(20))), leading: 26, tag: tags.add('P', note) }];
    const last = more.paragraphs.length - 1;
    const words = more.paragraphs.map((paragraph, index): Copy => {
      const isAddress = index === last && last > 0;
      const style = isAddress ? { ...text(this.#size(14)), bold: true } : text(this.#size(13));
      const fits = (tried: Inlines): boolean =>
        textHeight([{ runs: runsOf(tried, style), leading: 1 }], room, measure) <= ADDRESS_LINES;
      const shown = isAddress && picture !== undefined ? addressStart(paragraph, fits) : paragraph;
      return {
        runs: runsOf(shown, style),
        leading: 19,
        spaceBefore: isAddress ? 14 : 4,
        tag: tags.add('P', note),
      };
    });
    const copies = [...head, ...words];
    const height = textHeight(copies, room, measure);
    const { least, most } = FOOT_MARGIN;
    const h = height + 2 * least <= FOOT * s ? FOOT * s : height + 2 * most;
    const y = paper.h - h;
    this.items.push(rect({ x: 0, y, w: paper.w, h }, 'surface', 'Foot'));
    this.#put('Find out more', copies, y + Math.min(most, (h - height) / 2), left, room);
    const logo = { x: left + room + 10, y: paper.h - 26 - LOGO_HEIGHT, w: mark - 10, h: LOGO_HEIGHT };
    this.items.push(...logoItems(logo, this.#sect, this.#context));
    if (picture === undefined) return y;
    const frame = { x: left + width - qr, y: y + 20 * s, w: qr, h: qr };
    const tag = picture.alt === '' ? undefined : tags.add('Figure', this.#sect, { alt: picture.alt });
    const item = fitPicture(picture, frame, tag, this.#context);
    if (item !== undefined) this.items.push(item);
    return y;
  }

  #put(name: string, copies: readonly Copy[], y: Pt, x: Pt, w: Pt): void {
    if (copies.length === 0) return;
    const box = { x, y, w, h: textHeight(copies, w, this.#context.measure) };
    const item: TextItem = {
      kind: 'text',
      name,
      box,
      anchor: 'top',
      paragraphs: setText(copies, box, this.#context.measure).paragraphs,
    };
    this.items.push(item);
  }
}
