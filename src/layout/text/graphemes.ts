/** What a person takes for one character (UAX 29): a letter with its marks, an emoji of several. */
export function graphemes(text: string): readonly string[] {
  if (/^[\t -\u02ff]*$/.test(text)) return text.split('');
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), (segment) => segment.segment);
}
