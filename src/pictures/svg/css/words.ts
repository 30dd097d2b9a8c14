/** Words of CSS, taken apart where no bracket and no quotation is open. */

/** Where the first of these signs stands from `start` on; the end where there is none. A curly bracket closes all others. */
export function endOf(text: string, start: number, signs: string): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== '') quote = character === quote || character === '\n' ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1);
    else if (signs.includes(character) && (depth === 0 || character === '}')) return at;
  }
  return text.length;
}

/** The parts of a text between a sign. */
export function splitTop(text: string, sign: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = endOf(text, start, sign);
    parts.push(text.slice(start, end));
    start = end + 1;
  }
  return parts;
}
