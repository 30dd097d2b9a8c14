/**
 * Words that the layout has divided. PowerPoint has no dictionary, and breaks a word that is wider than its line between any two
 * characters: so the hyphen is printed and the line broken, as the same slide has it in a PDF.
 */
import { SOFT_HYPHEN } from '../../fonts/parts.js';
import type { Run, TextParagraph } from '../../layout/scene.js';

/** The runs as they are written: with a hyphen where a line ends in a soft one, and a line break behind it. */
export function printedRuns({ runs, lines }: Pick<TextParagraph, 'runs' | 'lines'>): readonly Run[] {
  const divided = lines.some(({ pieces }) => pieces.at(-1)?.text.endsWith(SOFT_HYPHEN));
  if (!divided) return runs;
  const texts = runs.map(({ text }) => text);
  const ends = runs.map(() => 0);
  lines.forEach(({ pieces }, index) => {
    for (const { run, text } of pieces) {
      const whole = texts[run] ?? '';
      const hyphen = text.endsWith(SOFT_HYPHEN);
      const words = hyphen ? text.slice(0, -1) : text;
      const end = whole.indexOf(words, ends[run]) + words.length;
      const sign = hyphen ? (index < lines.length - 1 ? '-\n' : '-') : '';
      texts[run] = whole.slice(0, end) + sign + whole.slice(end);
      ends[run] = end + sign.length;
    }
  });
  return runs.map((run, index) => ({ ...run, text: texts[index] ?? run.text }));
}
