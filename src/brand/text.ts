/** How the first level of a placeholder is set: what the nearest says of it, from the layout to the whole presentation. */
import type { XmlElement } from '../opc/tree.js';
import type { Hex } from '../theme/types.js';
import { over, paintIn, type SchemeLookup } from './colour.js';
import type { TemplateText, TemplateTheme } from './types.js';
import { isOn, share, textLength } from './units.js';

/** What text is set with besides its styles. */
export interface TextContext {
  readonly scheme: SchemeLookup;
  readonly theme: TemplateTheme;
  /** What shows through text that is not opaque. */
  readonly ground: Hex;
}

/** What says how text is set: its paragraphs, and its runs. */
export interface Level {
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

/** Of a list of styles the first level, such as `a:lstStyle` has it. */
export function styleIn(list: XmlElement | undefined): Level | undefined {
  const paragraph = list?.child('a:lvl1pPr');
  return paragraph && { paragraph, run: paragraph.child('a:defRPr') };
}

/** The first paragraph of a text. */
export function paragraphIn(text: XmlElement | undefined): Level | undefined {
  const paragraph = text?.child('a:p');
  const run =
    paragraph?.child('a:r', 'a:rPr') ?? paragraph?.child('a:fld', 'a:rPr') ?? paragraph?.child('a:endParaRPr');
  return paragraph && { paragraph: paragraph.child('a:pPr'), run };
}

/** `levels` hold for it, the nearest first. */
export function textOf(levels: readonly Level[], context: TextContext): TemplateText {
  const runs = levels.flatMap((level) => level.run ?? []);
  const paragraphs = levels.flatMap((level) => level.paragraph ?? []);
  const run = (name: string) => first(runs, (element) => element.attribute(name));
  const paragraph = (name: string) => first(paragraphs, (element) => element.attribute(name));
  return {
    size: textLength(run('sz')) ?? 18,
    bold: isOn(run('b')),
    italic: isOn(run('i')),
    caps: CAPS[run('cap') ?? ''] ?? 'none',
    align: ALIGN[paragraph('algn') ?? ''] ?? 'left',
    colour: first(runs, (element) => colourOf(element, context)) ?? context.scheme('tx1') ?? '#000000',
    ...familyOf(
      first(runs, (element) => element.child('a:latin')?.attribute('typeface') || undefined),
      context.theme,
    ),
    spacing: first(paragraphs, spacingOf) ?? { share: 1 },
    tracking: textLength(run('spc')) ?? 0,
    bullet: first(paragraphs, hasBullet) ?? false,
  };
}

const CAPS: Readonly<Record<string, TemplateText['caps']>> = { small: 'small', all: 'all' };

const ALIGN: Readonly<Record<string, TemplateText['align']>> = { ctr: 'centre', r: 'right' };

function first<Value>(
  elements: readonly XmlElement[],
  look: (element: XmlElement) => Value | undefined,
): Value | undefined {
  for (const element of elements) {
    const found = look(element);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of a gradient its first colour. */
function colourOf(run: XmlElement, { scheme, ground }: TextContext): Hex | undefined {
  const fill = run.child('a:solidFill') ?? run.child('a:gradFill', 'a:gsLst', 'a:gs');
  const paint = paintIn(fill, scheme);
  return paint && over(paint, ground);
}

function familyOf(typeface: string | undefined, { fonts }: TemplateTheme): Pick<TemplateText, 'family' | 'font'> {
  if (typeface === undefined || typeface.startsWith('+mn')) return { family: fonts.body, font: 'body' };
  if (typeface.startsWith('+mj')) return { family: fonts.heading, font: 'heading' };
  const font = typeface === fonts.heading ? 'heading' : typeface === fonts.body ? 'body' : 'other';
  return { family: typeface, font };
}

function spacingOf(level: XmlElement): TemplateText['spacing'] | undefined {
  const spacing = level.child('a:lnSpc');
  const of = share(spacing?.child('a:spcPct')?.attribute('val'));
  const exactly = textLength(spacing?.child('a:spcPts')?.attribute('val'));
  return of !== undefined ? { share: of } : exactly !== undefined ? { exactly } : undefined;
}

function hasBullet(level: XmlElement): boolean | undefined {
  for (const { name } of level.children) {
    if (name === 'a:buNone') return false;
    if (name === 'a:buChar' || name === 'a:buAutoNum' || name === 'a:buBlip') return true;
  }
  return undefined;
}
