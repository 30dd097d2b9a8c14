/**
 * No word is broken without a hyphen, but those that are wider than their line; and where those are of a language
 * with compounds, they are divided by its dictionary, too. Addresses end their lines after marks of their own, which is no break.
 */
import type { Pt, Run, Scene, TextParagraph } from '../../src/layout/scene.js';
import { divisions } from '../../src/layout/text/hyphenate.js';
import { Measure } from '../../src/layout/text/metrics.js';
import { breakOpportunities } from '../../src/layout/text/opportunities.js';
import type { Finding } from './finding.js';
import { setTexts } from './texts.js';

export function brokenWords(scene: Scene): Finding[] {
  const measure = new Measure(scene.fonts);
  return scene.pages.flatMap((page, index) =>
    setTexts(page).flatMap(({ paragraphs, width }) =>
      paragraphs.flatMap((paragraph) =>
        breaksIn(paragraph, width, scene.language, measure).map((word) => ({
          page: index + 1,
          what: `"${word}" is broken without a hyphen`,
        })),
      ),
    ),
  );
}

/** English words in summaries, leads and large print are not divided, though a hyphen would be printed. */
export function dividedEnglish(scene: Scene): Finding[] {
  if (new Intl.Locale(scene.language).language !== 'en') return [];
  const measure = new Measure(scene.fonts);
  return scene.pages.flatMap((page, index) =>
    setTexts(page)
      .filter(({ name, paragraphs }) => /^(Summary|Subtitle)$/.test(name) || isLarge(paragraphs))
      .flatMap(({ paragraphs, width }) => paragraphs.flatMap((paragraph) => divisionsIn(paragraph, width, measure)))
      .map((word) => ({ page: index + 1, what: `"${word}" is divided` })),
  );
}

/** Large print sets nothing that is read in less than 18 points. */
function isLarge(paragraphs: readonly TextParagraph[]): boolean {
  return paragraphs.every(({ runs }) => runs.every(({ style }) => style.size >= 18));
}

/** The words that have room on a line, and are divided all the same. */
function divisionsIn(paragraph: TextParagraph, width: Pt, measure: Measure): string[] {
  return endsOf(paragraph)
    .filter(({ line, word }) => line.endsWith('\u00ad') && hasRoom(word, paragraph, width, measure))
    .map(({ word }) => word);
}

/** The words of a paragraph that a line's end breaks. */
function breaksIn(paragraph: TextParagraph, width: Pt, language: string, measure: Measure): string[] {
  return endsOf(paragraph).flatMap(({ line, word, natural }) => {
    if (natural || line.endsWith('\u00ad')) return [];
    const fits = hasRoom(word, paragraph, width, measure);
    return fits || isDivisible(word, runOf(paragraph, word)?.language ?? language) ? [word] : [];
  });
}

/** The end of a line that is not the last: the word in which it falls, unless it stands where any line may end. */
interface LineEnd {
  readonly line: string;
  readonly word: string;
  readonly natural: boolean;
}

function endsOf({ runs, lines }: TextParagraph): LineEnd[] {
  const whole = runs.map(({ text }) => text).join('');
  const allowed = new Set(breakOpportunities(whole));
  let end = 0;
  return lines.slice(0, -1).map(({ pieces }) => {
    const line = pieces.map(({ text }) => text).join('');
    end += line.replace(/\u00ad$/, '').length;
    const asked = whole[end] === '\n';
    const found = { line, word: wordAt(whole, end, allowed), natural: asked || allowed.has(end) };
    if (asked) end += 1;
    return found;
  });
}

/** What stands between two places where a line may end. */
function wordAt(text: string, at: number, allowed: ReadonlySet<number>): string {
  let start = at;
  while (start > 0 && !allowed.has(start)) start -= 1;
  let end = at;
  while (end < text.length && !allowed.has(end)) end += 1;
  return text.slice(start, end).trim();
}

/** Whether a line of a paragraph could hold a word. */
function hasRoom(word: string, paragraph: TextParagraph, width: Pt, measure: Measure): boolean {
  const run = runOf(paragraph, word);
  return run !== undefined && measure.width(word, run.style) <= width - (paragraph.bullet?.indent ?? 0);
}

function runOf({ runs }: TextParagraph, word: string): Run | undefined {
  return runs.find(({ text }) => text.includes(word)) ?? runs[0];
}

/** English has no compounds, and is not divided where it need not be. */
function isDivisible(word: string, language: string): boolean {
  const letters = /\p{L}+/u.exec(word)?.[0] ?? '';
  return new Intl.Locale(language).language !== 'en' && divisions(letters, language).length > 0;
}
