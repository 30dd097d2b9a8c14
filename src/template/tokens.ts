/**
 * The tokens of a template, from Handlebars' own lexer, which its types do not show. Its parser takes the square of how deep a
 * template nests and tells no column of what it cannot read; its lexer is linear, and knows where it stands.
 */
import Handlebars from 'handlebars';

/** Lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

interface Parser {
  readonly symbols_: Readonly<Record<string, number>>;
  readonly lexer: {
    setInput(text: string): void;
    lex(): number;
    readonly yylloc: Readonly<Record<'first_line' | 'first_column' | 'last_line' | 'last_column', number>>;
  };
}

const parser = 'Parser' in Handlebars && isParser(Handlebars.Parser) ? Handlebars.Parser : undefined;

function isParser(value: unknown): value is Parser {
  return typeof value === 'object' && value !== null && 'lexer' in value && 'symbols_' in value;
}

/** Where the token that was read last begins or ends: the one that the parser could not use, or after which no token can be read. */
export function lastRead(side: 'begin' | 'end' = 'begin'): Position | undefined {
  if (parser === undefined) return undefined;
  const { first_line, first_column, last_line, last_column } = parser.lexer.yylloc;
  return side === 'begin'
    ? { line: first_line, column: first_column + 1 }
    : { line: last_line, column: last_column + 1 };
}

/** What stands inside of what follows: a block, each `{{else if}}` of it, and a call in parentheses. */
const OPENING: readonly string[] = ['OPEN_BLOCK', 'OPEN_INVERSE', 'OPEN_PARTIAL_BLOCK', 'OPEN_RAW_BLOCK', 'OPEN_SEXPR'];
const CLOSING: readonly string[] = ['OPEN_ENDBLOCK', 'END_RAW_BLOCK', 'CLOSE_SEXPR'];

/** The first block or call that stands more than `limit` deep. What is no template ends the search: the parser tells it. */
export function firstTooDeep(text: string, limit: number): Position | undefined {
  if (parser === undefined) return undefined;
  const { lexer, symbols_ } = parser;
  const nameOf = new Map(Object.entries(symbols_).map(([name, symbol]) => [symbol, name]));
  /** How many stand in what is open: one, and one more for each `{{else if}}`. */
  const open: number[] = [];
  let depth = 0;
  try {
    lexer.setInput(text);
    for (let token = lexer.lex(); token !== symbols_.EOF; token = lexer.lex()) {
      const name = nameOf.get(token) ?? '';
      if (OPENING.includes(name)) open.push(1);
      else if (name === 'OPEN_INVERSE_CHAIN') open.push(1 + (open.pop() ?? 0));
      else if (CLOSING.includes(name)) depth -= open.pop() ?? 0;
      else continue;
      if (!CLOSING.includes(name)) depth += 1;
      if (depth > limit) return lastRead();
    }
  } catch {
    return undefined;
  }
  return undefined;
}
