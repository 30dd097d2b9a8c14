/**
 * Text styles in DrawingML. A style is complete; what is written is only where it differs from what it inherits, so that
 * master and layouts rule the deck.
 */
import type { FallbackFont } from '../../fonts/stack.js';
import type { Pt, Run, Slot, TextParagraph, TextStyle } from '../../layout/scene.js';
import { escapeXml } from '../../opc/writing/xml.js';
import type { Colour } from '../../theme/types.js';
import type { Palette } from './colour.js';
import { emu } from './xml.js';

export interface Bullet {
  /** A character, or the number from which PowerPoint counts. */
  readonly mark: { readonly character: string } | { readonly numbering: string; readonly from: number };
  readonly colour: Colour;
}

export interface ParagraphStyle {
  readonly align: TextParagraph['align'];
  readonly rightToLeft: boolean;
  /** From baseline to baseline, in thousandths of a percent of single spacing. */
  readonly lineSpacing: number;
  readonly spaceBefore: Pt;
  /** Where the text starts, and how far before it the bullet hangs. */
  readonly margin: Pt;
  readonly hang: Pt;
  readonly bullet?: Bullet;
}

/** One level of a text's outline. */
export interface Level {
  readonly paragraph: ParagraphStyle;
  readonly run: TextStyle;
}

/** Single spacing in PowerPoint, in sizes of the font: the same for every face, whatever its own tables say (measured). */
const SINGLE = 1.2;
const LEVELS = 5;
/** By how much a level without bullets of its own moves in. */
const STEP: Pt = 18;
const DOT: Bullet['mark'] = { character: '•' };

export function lineSpacing(leading: Pt, size: Pt): number {
  return Math.round((leading / (size * SINGLE)) * 100_000);
}

/** What text outside of placeholders starts from; presentation.xml says it as the default text style. */
export function defaultLevels(rightToLeft: boolean): readonly Level[] {
  const level: Level = {
    paragraph: {
      align: rightToLeft ? 'right' : 'left',
      rightToLeft,
      lineSpacing: 100_000,
      spaceBefore: 0,
      margin: 0,
      hang: 0,
    },
    run: { font: 'body', size: 18, bold: false, colour: 'ink' },
  };
  return Array.from({ length: LEVELS }, () => level);
}

const ONE_LEVEL = ['title', 'date', 'footer', 'number'] as const;

/**
 * The five levels of a slot for text, or the one of another. Deeper levels have bullets and move in. In layouts these are the
 * master's, `deeper`, in the slot's own type: so that they follow the master, and little is said twice.
 */
export function slotLevels(slot: Slot, rightToLeft: boolean, deeper?: readonly Level[]): readonly Level[] {
  const { style: run, bullet } = slot;
  const first: ParagraphStyle = {
    align: slot.align,
    rightToLeft,
    lineSpacing: lineSpacing(slot.leading, run.size),
    spaceBefore: bullet?.gap ?? 0,
    margin: bullet?.indent ?? 0,
    hang: bullet?.indent ?? 0,
    ...(bullet && { bullet: { mark: DOT, colour: bullet.colour } }),
  };
  if (ONE_LEVEL.some((type) => type === slot.type)) return [{ paragraph: first, run }];
  const step = bullet?.indent ?? STEP;
  return Array.from({ length: LEVELS }, (_, level) => {
    if (level === 0) return { paragraph: first, run };
    const mark: Bullet = { mark: DOT, colour: bullet?.colour ?? run.colour };
    const moved = { ...first, margin: first.margin + step * level, hang: step, bullet: mark };
    return { paragraph: deeper?.[level]?.paragraph ?? moved, run };
  });
}

/**
 * `a:pPr`, or the `a:lvl1pPr` ... of a list style: `name` says which. `level` counts from 0. `inner` is the `a:defRPr`
 * of a list style. Empty where nothing differs from what is inherited.
 */
export function paragraphProperties(
  name: string,
  style: ParagraphStyle,
  inherited: ParagraphStyle | undefined,
  palette: Palette,
  { level = 0, inner = '' } = {},
): string {
  const differs = (key: keyof ParagraphStyle) => inherited === undefined || style[key] !== inherited[key];
  const attributes = [
    differs('margin') ? ` marL="${emu(style.margin)}"` : '',
    level > 0 ? ` lvl="${level}"` : '',
    differs('hang') ? ` indent="${-emu(style.hang)}"` : '',
    differs('align') ? ` algn="${ALIGN[style.align]}"` : '',
    differs('rightToLeft') || style.rightToLeft ? ` rtl="${Number(style.rightToLeft)}"` : '',
  ].join('');
  const children = [
    differs('lineSpacing') ? `<a:lnSpc><a:spcPct val="${style.lineSpacing}"/></a:lnSpc>` : '',
    differs('spaceBefore') ? `<a:spcBef><a:spcPts val="${Math.round(style.spaceBefore * 100)}"/></a:spcBef>` : '',
    bulletProperties(style.bullet, inherited && (inherited.bullet ?? 'none'), palette),
    inner,
  ].join('');
  if (attributes === '' && children === '') return '';
  return children === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${children}</${name}>`;
}

const ALIGN = { left: 'l', centre: 'ctr', right: 'r' } as const;

function bulletProperties(
  bullet: Bullet | undefined,
  inherited: Bullet | 'none' | undefined,
  palette: Palette,
): string {
  const written = bulletXml(bullet ?? 'none', palette);
  return inherited !== undefined && bulletXml(inherited, palette) === written ? '' : written;
}

function bulletXml(bullet: Bullet | 'none', palette: Palette): string {
  if (bullet === 'none') return '<a:buNone/>';
  const colour = palette.fill(bullet.colour).replaceAll('a:solidFill', 'a:buClr');
  const { mark } = bullet;
  if ('numbering' in mark) {
    const from = mark.from === 1 ? '' : ` startAt="${mark.from}"`;
    return `${colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="${mark.numbering}"${from}/>`;
  }
  return `${colour}<a:buFont typeface="Arial"/><a:buChar char="${escapeXml(mark.character)}"/>`;
}

/** What a run has beside its style. */
export interface RunDetails {
  /** BCP 47. */
  readonly language?: string;
  /** An `a:hlinkClick`. */
  readonly link?: string;
  /** The fonts of other scripts in its text. */
  readonly fallbacks?: readonly FallbackFont[];
  /** In a company's theme: its font of complex scripts may be none, or another than the one by which figures among them were measured. */
  readonly company?: boolean | undefined;
}

/** `a:rPr`, `a:endParaRPr` or `a:defRPr`: what differs from the inherited style, the language, a link. */
export function runProperties(
  name: string,
  style: TextStyle,
  inherited: TextStyle | undefined,
  palette: Palette,
  { language = '', link = '', fallbacks = [], company = false }: RunDetails = {},
): string {
  const differs = (key: keyof TextStyle) => inherited === undefined || style[key] !== inherited[key];
  const tracking = (of: TextStyle | undefined) => of?.tracking ?? 0;
  const attributes = [
    language === '' ? '' : ` lang="${escapeXml(language)}"`,
    differs('size') ? ` sz="${Math.round(style.size * 100)}"` : '',
    differs('bold') ? ` b="${Number(style.bold)}"` : '',
    tracking(style) === tracking(inherited) ? '' : ` spc="${Math.round(tracking(style) * 100)}"`,
  ].join('');
  const children = [
    differs('colour') ? palette.fill(style.colour) : '',
    fontReferences(differs('font') ? style.font : undefined, fallbacks, company),
    link,
  ].join('');
  return children === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${children}</${name}>`;
}

/** The theme's fonts, where they are not inherited; in the slots of other scripts, those by which text was measured. */
function fontReferences(
  font: TextStyle['font'] | undefined,
  fallbacks: readonly FallbackFont[],
  company: boolean,
): string {
  return SLOTS.map(({ name, slot }) => {
    const family = fallbacks.find((fallback) => fallback.slot !== undefined && fallback.slot === slot)?.family;
    const isLatin = name === 'latin' || (company && name === 'cs');
    const typeface = family ?? (font && `+${font === 'heading' ? 'mj' : 'mn'}-${isLatin ? 'lt' : name}`);
    return typeface === undefined ? '' : `<a:${name} typeface="${escapeXml(typeface)}"/>`;
  }).join('');
}

const SLOTS: readonly { readonly name: string; readonly slot?: FallbackFont['slot'] }[] = [
  { name: 'latin' },
  { name: 'ea', slot: 'eastAsian' },
  { name: 'cs', slot: 'complex' },
];

/** The `a:lvl1pPr` ... of levels, where they differ from those that they inherit from. */
export function listLevels(
  levels: readonly Level[],
  inherited: readonly Level[] | undefined,
  palette: Palette,
): string {
  return levels
    .map(({ paragraph, run }, index) => {
      const from = inherited?.[index];
      const written = runProperties('a:defRPr', run, from?.run, palette);
      const inner = written === '<a:defRPr/>' ? '' : written;
      return paragraphProperties(`a:lvl${index + 1}pPr`, paragraph, from?.paragraph, palette, { inner });
    })
    .join('');
}

/** The size by which a paragraph's lines are spaced: its largest. */
export function largest(runs: readonly Run[], otherwise: Pt): Pt {
  return runs.length === 0 ? otherwise : Math.max(...runs.map((run) => run.style.size));
}
