/** What is no range of pay, whatever amounts stand in it. */
import { currencyAt } from './currencies.js';
import type { Token } from './phrases.js';
import type { NoRange } from './types.js';
import { GRADE, NO_RANGE } from './vocabulary.js';

/** Words that are no range of pay wherever they stand. */
export function noRange(tokens: readonly Token[], written: string): NoRange | undefined {
  if (tokens[0]?.text === '~') return 'about';
  let index = 0;
  while (index < tokens.length) {
    const currency = currencyAt(tokens, index, written);
    const found = currency === undefined ? NO_RANGE.at(tokens, index) : undefined;
    if (found !== undefined) return found.meaning;
    index += currency?.length ?? 1;
  }
  return undefined;
}

/** Why a cell that was not understood to its end is no range, where its words tell. */
export function unreadReason(tokens: readonly Token[]): NoRange | undefined {
  if (GRADE.within(tokens)) return 'grade';
  return tokens.filter(({ kind }) => kind === 'number').length > 2 ? 'several amounts' : undefined;
}
