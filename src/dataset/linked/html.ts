/** Text of a web page as plain text: its paragraphs, and the items of its lists. */
import { decodeHTML } from 'entities/decode';

export interface PlainText {
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
}

const MARKUP = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;
const TAG = /<(\/?)([a-z][a-z\d]*)\b[^<>]*>|<!--[\s\S]*?-->/gi;
/** What is no text, with all that is in it. */
const UNSEEN = /<(script|style|template)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const BLOCKS = new Set(
  'address article blockquote br dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/** Text without a tag or an entity is one paragraph for each line. */
export function plainText(text: string): PlainText {
  if (!MARKUP.test(text)) return { paragraphs: lines(text), items: [] };
  const paragraphs: string[] = [];
  const items: string[] = [];
  let inItem = 0;
  let collected = '';
  const end = () => {
    const words = decodeHTML(collected).replace(/\s+/g, ' ').trim();
    if (words !== '') (inItem > 0 ? items : paragraphs).push(words);
    collected = '';
  };
  const seen = text.replace(UNSEEN, ' ');
  let from = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of seen.matchAll(TAG)) {
    collected += seen.slice(from, index);
    from = index + tag.length;
    const element = name.toLowerCase();
    if (!BLOCKS.has(element)) continue;
    end();
    if (element === 'li') inItem = Math.max(0, inItem + (slash === '' ? 1 : -1));
  }
  collected += seen.slice(from);
  end();
  return { paragraphs, items };
}

/** A text that would be taken for markup, as markup that says it. */
export function asMarkup(text: string): string {
  if (!MARKUP.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

function lines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
