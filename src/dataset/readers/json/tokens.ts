/** The tokens of JSON (RFC 8259), each found in time that is linear in its length. */

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERALS = ['true', 'false', 'null'];

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where the next token begins; the text's length where there is none. */
export function tokenStart(text: string, offset: number): number {
  let at = offset;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Where the token ends that begins here, or nothing where none does. */
export function tokenEnd(text: string, start: number): number | undefined {
  const first = text[start];
  if (first === undefined) return undefined;
  if ('{}[],:'.includes(first)) return start + 1;
  if (first === '"') return stringEnd(text, start);
  NUMBER.lastIndex = start;
  if (NUMBER.test(text)) return NUMBER.lastIndex;
  const literal = LITERALS.find((word) => text.startsWith(word, start));
  return literal === undefined ? undefined : start + literal.length;
}

/** A pattern would keep a way back for each character: a string that is never closed may have millions. */
function stringEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code < 0x20) return undefined;
    if (code !== BACKSLASH) continue;
    const escaped = ESCAPE.exec(text.slice(at, at + 6));
    if (escaped === null) return undefined;
    at += escaped[0].length - 1;
  }
  return undefined;
}

const ESCAPE = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/;
