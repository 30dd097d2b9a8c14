/** Text bodies: what pptxgenjs is given of them, and how what it wrote is finished. */
import type { Pt, Run, TextParagraph, TextStyle } from '../../layout/scene.js';
import { withoutForbidden } from '../../opc/writing/xml.js';
import { isRightToLeft } from '../direction.js';
import { type Deck, fallbacksOf } from './deck.js';
import { printedRuns } from './divided.js';
import {
  type Bullet,
  type Level,
  largest,
  lineSpacing,
  type ParagraphStyle,
  paragraphProperties,
  runProperties,
} from './styles.js';
import type { Seam } from './xml.js';

/** A stretch of a run between line breaks. */
interface Stretch {
  readonly run: Run;
  readonly text: string;
  readonly afterBreak: boolean;
}

/** Text as pptxgenjs takes it. It is fresh on every call: pptxgenjs writes into what it is given. */
export interface GivenText {
  text: string;
  options: { softBreakBefore: boolean; breakLine: boolean; objectName: string };
}

/** We name shapes ourselves. Wherever a name is missing, pptxgenjs counts all shapes of the slide to make one. */
export const NAMED_LATER = '-';

export interface TextSetting {
  readonly deck: Deck;
  /** What the text inherits, by level; the last holds for deeper ones too. */
  readonly levels: readonly Level[];
  /** The text says all of how it looks, whatever it inherits. */
  readonly unknown?: true;
  /** The `a:hlinkClick` of a run that is a link. */
  readonly link: (run: Run) => string;
  /** Runs are fields that PowerPoint keeps up to date: the slide's number. */
  readonly number?: boolean;
}

/** The runs of paragraphs for pptxgenjs, which ends a paragraph at `breakLine`. */
export function givenText(paragraphs: readonly TextParagraph[]): GivenText[] {
  return paragraphs.flatMap((paragraph) => {
    const given = stretches(paragraph).map(({ text, afterBreak }) => ({
      text,
      options: { softBreakBefore: afterBreak, breakLine: false, objectName: NAMED_LATER },
    }));
    const last = given.at(-1) ?? {
      text: '',
      options: { softBreakBefore: false, breakLine: false, objectName: NAMED_LATER },
    };
    last.options.breakLine = true;
    return given.length === 0 ? [last] : given;
  });
}

function stretches(paragraph: TextParagraph): Stretch[] {
  return printedRuns(paragraph).flatMap((run) =>
    withoutForbidden(run.text)
      .split(/\r\n|\r|\n/)
      .map((text, index) => ({ run, text, afterBreak: index > 0 })),
  );
}

export function hasText(paragraphs: readonly TextParagraph[]): boolean {
  return paragraphs.some(({ runs }) => runs.some(({ text }) => /[^\r\n]/.test(withoutForbidden(text))));
}

/** The paragraphs of the text body that comes next, finished; reading goes on behind the body. */
export function finishParagraphs(seam: Seam, paragraphs: readonly TextParagraph[], setting: TextSetting): string {
  if (paragraphs.length === 0) {
    seam.upTo('</a:p>');
    return `<a:p>${endOfParagraph(undefined, setting)}</a:p>`;
  }
  return paragraphs
    .map((paragraph, index) => {
      const written = seam.between('<a:p>', '</a:p>');
      const level = levelOf(paragraph, setting);
      const style = paragraphStyle(paragraphs, index, level, setting);
      const { palette } = setting.deck;
      const properties = paragraphProperties('a:pPr', style, setting.unknown ? undefined : level.paragraph, palette, {
        level: depthOf(paragraph, setting),
      });
      return `<a:p>${properties}${finishRuns(written, paragraph, level, setting, seam)}</a:p>`;
    })
    .join('');
}

const WRITTEN_TEXT = /<a:t>([^<]*)<\/a:t>/g;

function finishRuns(written: string, paragraph: TextParagraph, level: Level, setting: TextSetting, seam: Seam): string {
  const { deck, link, number = false } = setting;
  const texts = directed(
    Array.from(written.matchAll(WRITTEN_TEXT), ([, text = '']) => text),
    paragraph,
    deck,
  );
  const all = stretches(paragraph);
  if (texts.length !== all.filter(({ text }) => text !== '').length) throw seam.missing('one run for every run given');
  let next = 0;
  const finished = all.map(({ run, text, afterBreak }) => {
    const language = run.language ?? deck.scene.language;
    const properties = (withLink: string) =>
      runProperties('a:rPr', run.style, setting.unknown ? undefined : level.run, deck.palette, {
        language,
        link: withLink,
        fallbacks: fallbacksOf(run.style, deck),
        company: setting.unknown,
      });
    const lineBreak = afterBreak ? `<a:br>${properties('')}</a:br>` : '';
    if (text === '') return lineBreak;
    const inner = `${properties(link(run))}<a:t>${texts[next++]}</a:t>`;
    return (
      lineBreak + (number ? `<a:fld id="${NUMBER_FIELD}" type="slidenum">${inner}</a:fld>` : `<a:r>${inner}</a:r>`)
    );
  });
  return finished.join('') + (next === 0 ? endOfParagraph(paragraph.runs[0], setting, level) : '');
}

/** The id by which PowerPoint knows a field across slides. */
export const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

/** An empty line is as high as the style of its end. */
function endOfParagraph(run: Run | undefined, { deck, levels, unknown }: TextSetting, level = levels[0]): string {
  const style: TextStyle | undefined = run?.style ?? level?.run;
  const language = run?.language ?? deck.scene.language;
  return style
    ? runProperties('a:endParaRPr', style, unknown ? undefined : level?.run, deck.palette, { language })
    : '';
}

function depthOf({ bullet }: TextParagraph, { levels }: TextSetting): number {
  return Math.min(bullet?.level ?? 0, levels.length - 1);
}

function levelOf(paragraph: TextParagraph, setting: TextSetting): Level {
  const level = setting.levels[depthOf(paragraph, setting)];
  if (level === undefined) throw new Error('a text has no level to inherit from');
  return level;
}

function paragraphStyle(
  all: readonly TextParagraph[],
  index: number,
  level: Level,
  { deck }: TextSetting,
): ParagraphStyle {
  const paragraph = all[index];
  if (paragraph === undefined) throw new Error(`there is no paragraph ${index}`);
  const { align, leading, spaceBefore, bullet } = paragraph;
  const inherited = level.paragraph;
  const mark = bulletOf(all, index);
  return {
    align,
    rightToLeft: isTurned(paragraph, deck) || hangsRight(paragraph, deck),
    lineSpacing: lineSpacing(leading, largest(paragraph.runs, level.run.size)),
    // No program leaves space before the first paragraph of a text; as inherited, it is right when paragraphs change places.
    spaceBefore: index === 0 ? inherited.spaceBefore : spaceBefore,
    margin: bullet?.indent ?? 0,
    hang: mark === undefined ? 0 : hangOf(paragraph, inherited),
    ...(mark && { bullet: mark }),
  };
}

/** A dot hangs as far as those of its level; a number, which may be wide, as far as it needs. */
function hangOf({ bullet }: TextParagraph, inherited: ParagraphStyle): Pt {
  const hang = bullet?.hang ?? 0;
  return bullet?.mark === 'dot' && inherited.bullet ? Math.min(hang, inherited.hang) : hang;
}

function isTurned({ runs }: TextParagraph, { scene }: Deck): boolean {
  return isRightToLeft(runs.map(({ text }) => text).join(''), scene.direction);
}

/** A list keeps its bullets on one side, whatever script an item is in. */
function hangsRight({ bullet }: TextParagraph, { scene }: Deck): boolean {
  return bullet !== undefined && scene.direction === 'rtl';
}

/** Marks keep the signs at the ends of an item from left to right on their side, although its bullet hangs at the right. */
function directed(texts: readonly string[], paragraph: TextParagraph, deck: Deck): readonly string[] {
  if (!hangsRight(paragraph, deck) || isTurned(paragraph, deck)) return texts;
  const last = texts.length - 1;
  return texts.map((text, index) => {
    const before = index === 0 && /^\P{L}/u.test(text) ? LEFT_TO_RIGHT_MARK : '';
    const after = index === last && /\P{L}$/u.test(text) ? LEFT_TO_RIGHT_MARK : '';
    return before + text + after;
  });
}

const LEFT_TO_RIGHT_MARK = '\u200e';

/** The kinds of number that PowerPoint counts itself. */
const NUMBERINGS: readonly (readonly [RegExp, string])[] = [
  [/^(\d{1,4})\.$/, 'arabicPeriod'],
  [/^(\d{1,4})\)$/, 'arabicParenR'],
  [/^(\d{1,4})$/, 'arabicPlain'],
];

function bulletOf(all: readonly TextParagraph[], index: number): Bullet | undefined {
  const bullet = all[index]?.bullet;
  if (bullet === undefined || bullet.mark === '') return undefined;
  const { colour, mark } = bullet;
  if (mark === 'dot') return { mark: { character: '•' }, colour };
  const numbered = numbering(mark);
  if (numbered === undefined) return { mark: { character: mark }, colour };
  return { mark: { ...numbered, from: numbered.from - countedBefore(all, index) }, colour };
}

function numbering(mark: string): { readonly numbering: string; readonly from: number } | undefined {
  for (const [pattern, name] of NUMBERINGS) {
    const found = pattern.exec(mark)?.[1];
    if (found !== undefined && found !== '0') return { numbering: name, from: Number(found) };
  }
  return undefined;
}

/** How many paragraphs before this one are of the same count, so that PowerPoint goes on with it. */
function countedBefore(all: readonly TextParagraph[], index: number): number {
  const own = all[index]?.bullet;
  const number = own && numbering(own.mark);
  if (own === undefined || number === undefined) return 0;
  let count = 0;
  for (const { bullet } of all.slice(0, index).reverse()) {
    if (bullet === undefined || bullet.level < own.level) break;
    if (bullet.level > own.level) continue;
    const found = numbering(bullet.mark);
    if (found?.numbering !== number.numbering || found.from !== number.from - count - 1) break;
    count++;
  }
  return count;
}
