/** Whether a text is JSON (RFC 8259), and where it stops being so. */
import { tokenEnd, tokenStart } from './tokens.js';

export type Fault =
  /** What does not belong begins at `offset`: the text's length where something is missing at its end. */
  { readonly kind: 'broken' | 'deep'; readonly offset: number };

type Expected = 'value' | 'first item' | 'name' | 'first name' | 'colon' | 'more' | 'end';

/** The first fault, or nothing. `nesting` is how many lists and records may stand inside each other. */
export function firstFault(text: string, nesting: number): Fault | undefined {
  const open: string[] = [];
  let expected: Expected = 'value';
  let offset = tokenStart(text, 0);
  while (offset < text.length) {
    const end = tokenEnd(text, offset);
    const next: Expected | undefined = end === undefined ? undefined : follow(expected, text.charAt(offset), open);
    if (end === undefined || next === undefined) return { kind: 'broken', offset };
    if (open.length > nesting) return { kind: 'deep', offset };
    expected = next;
    offset = tokenStart(text, end);
  }
  return expected === 'end' ? undefined : { kind: 'broken', offset };
}

/**
 * What may come after a token, which its first sign tells, or nothing where the token itself may not come. `open` are the
 * brackets not yet closed.
 */
function follow(expected: Expected, token: string, open: string[]): Expected | undefined {
  if ((expected === 'name' || expected === 'first name') && token === '"') return 'colon';
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
