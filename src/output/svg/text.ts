/** Paragraphs as elements of SVG, a line's pieces each at their place. */
import type { Piece, Run, Scene, TextParagraph, TextStyle } from '../../layout/scene.js';
import { hexOf } from '../../theme/colour.js';
import { familyOf } from '../../theme/fonts.js';
import { isRightToLeft } from '../direction.js';
import type { Drawing } from './drawing.js';
import { element, inline } from './element.js';

/** Runs on a line that differ by the font of their script alone: one text, so that whoever draws it finds its order. */
interface Words extends Pick<Piece, 'x' | 'w'> {
  readonly parts: readonly { readonly text: string; readonly run: Run }[];
}

export function drawParagraph(paragraph: TextParagraph, drawing: Drawing): string[] {
  const { bullet, runs } = paragraph;
  const rightToLeft = isRightToLeft(runs.map(({ text }) => text).join(''), drawing.scene.direction);
  const texts = paragraph.lines.flatMap(({ baseline, pieces }) => {
    const words = wordsOf(pieces, runs);
    return (rightToLeft ? turned(words, drawing) : words).map((some) =>
      drawWords(some, baseline, drawing, rightToLeft),
    );
  });
  const first = runs[0];
  if (bullet === undefined || bullet.mark === '' || first === undefined) return texts;
  const text = bullet.mark === 'dot' ? '•' : bullet.mark;
  const mark: Run = { text, style: { ...first.style, colour: bullet.colour } };
  return [drawWords({ x: bullet.x, w: 0, parts: [{ text, run: mark }] }, bullet.baseline, drawing), ...texts];
}

function wordsOf(pieces: readonly Piece[], runs: readonly Run[]): Words[] {
  const words: Words[] = [];
  for (const piece of pieces) {
    const run = runs[piece.run];
    const last = words.at(-1);
    const before = last?.parts.at(-1)?.run;
    if (run === undefined) continue;
    const part = { text: piece.text, run };
    if (last === undefined || before === undefined || !differOnlyInFallback(run, before))
      words.push({ x: piece.x, w: piece.w, parts: [part] });
    else words[words.length - 1] = { x: last.x, w: last.w + piece.w, parts: [...last.parts, part] };
  }
  return words;
}

function differOnlyInFallback(run: Run, other: Run): boolean {
  const bare = ({ text, style: { fallback, ...style }, ...rest }: Run): string => JSON.stringify([style, rest]);
  return run.style.fallback !== other.style.fallback && bare(run) === bare(other);
}

/**
 * The words of a line that runs from right to left, each isolated as such (not every program follows `direction`) and with
 * their right end as their place. A space that ends them stands at their left, where only one that does not break stays.
 */
function turned(words: readonly Words[], { measure }: Drawing): readonly Words[] {
  const last = words.at(-1);
  const end = last?.parts.at(-1);
  if (last === undefined || end === undefined) return words;
  const space = measure.width(end.text.slice(end.text.trimEnd().length), end.run.style);
  const left = Math.min(...words.map(({ x }) => x));
  const right = Math.max(...words.map(({ x, w }) => x + w)) - space;
  return words.map(({ parts, ...words }) => ({
    ...words,
    x: left + right - words.x,
    parts: parts.map(({ text, run }, index) => {
      const ends = index === parts.length - 1;
      const shown = !ends ? text : parts === last.parts ? text.trimEnd() : text.replace(/ +$/, '\u00a0');
      return { text: `${index === 0 ? '\u2067' : ''}${shown}${ends ? '\u2069' : ''}`, run };
    }),
  }));
}

function drawWords({ x, parts }: Words, y: number, drawing: Drawing, endsThere = false): string {
  const [first] = parts;
  if (first === undefined) return '';
  const { style, href, language } = first.run;
  const { scene } = drawing;
  const shown = parts.map(({ text, run }, index) => ({
    run,
    text: index === parts.length - 1 ? shownAtEnd(text) : text,
  }));
  const text = shown.map((part) => part.text).join('');
  const attributes = {
    ...(endsThere ? { x, 'text-anchor': 'end' } : placesOf(text, x, style, drawing)),
    y,
    ...typeOf(style, drawing),
    ...(language !== undefined && language !== scene.language && { lang: language }),
  };
  const stretches = shown.map(({ text, run }) => ({ text, attributes: { 'font-family': fontsOf(run.style, scene) } }));
  const drawn = shown.length === 1 ? element('text', attributes, text) : inline('text', attributes, stretches);
  return href === undefined ? drawn : element('a', { href }, [drawn]);
}

/** What is seen of words at their end: the hyphen of a divided one, for programs show soft ones only where they break lines themselves. */
export function shownAtEnd(text: string): string {
  return text.replace(/\u00ad$/, '-').trimEnd();
}

/** The attributes that say what letters look like. */
export function typeOf(style: TextStyle, { scene, theme }: Drawing): Readonly<Record<string, string | number>> {
  return {
    'font-family': fontsOf(style, scene),
    'font-size': style.size,
    ...weightOf(style, scene),
    fill: hexOf(style.colour, theme),
    ...(style.tracking && { 'letter-spacing': style.tracking }),
    ...(style.tabular && { 'font-variant-numeric': 'tabular-nums' }),
  };
}

/** Figures of one width stand in the middle of a place each, for not every program follows `tabular-nums`; letters may join. */
export function placesOf(
  text: string,
  x: number,
  style: TextStyle,
  { measure }: Drawing,
): Readonly<Record<string, string | number>> {
  if (!style.tabular || /[^\p{N}\p{P}\p{Sc}\p{Sm} ]/u.test(text)) return { x };
  const ends = Array.from({ length: text.length + 1 }, (_, index) => x + measure.width(text.slice(0, index), style));
  const middles = ends.slice(1).map((end, index) => (end + (ends[index] ?? x)) / 2);
  return { x: middles.map((middle) => Math.round(middle * 100) / 100).join(' '), 'text-anchor': 'middle' };
}

/** As CSS counts; nothing where it is regular. */
function weightOf({ font, bold }: TextStyle, { fonts }: Scene): Readonly<Record<string, number>> {
  const { own, weight } = familyOf(fonts, font)[bold ? 'bold' : 'regular'];
  const counted = own?.weight ?? weight;
  return bold || counted !== 400 ? { 'font-weight': counted } : {};
}

/**
 * The font of the script, the family, then the one that has its measures or the name in its file, then whatever the machine has.
 * Inter's semibold is a family of its own in some programs.
 */
function fontsOf({ font, bold, fallback }: TextStyle, { fonts }: Scene): string {
  const name = fonts[font];
  const { own, family, weight } = familyOf(fonts, font)[bold ? 'bold' : 'regular'];
  const semibold = own === undefined && weight === 600 ? [`${family} SemiBold`] : [];
  const script = fallback === undefined ? [] : [fallback];
  const names = new Set([...script, ...semibold, name, own?.families[0] ?? family]);
  return [...[...names].map(quoted), 'sans-serif'].join(', ');
}

/** A name as CSS takes it (CSS Fonts 4, family-name). */
function quoted(name: string): string {
  return /^[a-z]+(?:[ -][a-z]+)*$/i.test(name) ? name : `'${name.replaceAll("'", '')}'`;
}
