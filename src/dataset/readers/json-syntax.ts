/** Where a text stops being JSON (RFC 8259). `JSON.parse` knows that it does, but not always where. */

const SPACE = /[ \t\r\n]*/y;
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\p{Cc}]|[\x7F-\x9F]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

type Expected = 'value' | 'first item' | 'name' | 'first name' | 'colon' | 'more' | 'end';

/** The offset of the first character that does not belong; the text's length where something is missing at its end. */
export function faultOffset(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    const start = endOf(SPACE, text, offset) ?? offset;
    const end = endOf(TOKEN, text, start);
    const next: Expected | undefined = end === undefined ? undefined : follow(expected, text.slice(start, end), open);
    if (end === undefined || next === undefined) return start;
    expected = next;
    offset = end;
  }
}

/** What may come after a token, or nothing where the token itself may not come. `open` are the brackets not yet closed. */
function follow(expected: Expected, token: string, open: string[]): Expected | undefined {
  if ((expected === 'name' || expected === 'first name') && token.startsWith('"')) return 'colon';
  if (expected === 'colon') return token === ':' ? 'value' : undefined;
  if (expected === 'more' && token === ',') return open.at(-1) === '{' ? 'name' : 'value';
  if (token === '}' || token === ']') return close(expected, token, open);
  if (expected !== 'value' && expected !== 'first item') return undefined;
  if (token === ',' || token === ':') return undefined;
  if (token !== '{' && token !== '[') return open.length === 0 ? 'end' : 'more';
  open.push(token);
  return token === '{' ? 'first name' : 'first item';
}

function close(expected: Expected, token: '}' | ']', open: string[]): Expected | undefined {
  const inside = token === '}' ? '{' : '[';
  const closable = expected === 'more' || expected === (token === '}' ? 'first name' : 'first item');
  if (!closable || open.pop() !== inside) return undefined;
  return open.length === 0 ? 'end' : 'more';
}

/** Where a match of a sticky expression ends. */
function endOf(expression: RegExp, text: string, from: number): number | undefined {
  expression.lastIndex = from;
  return expression.test(text) ? expression.lastIndex : undefined;
}
