/** Why a document is made, in words. */
import { printable } from './printable.js';

/** As the cache tells it: a kind, and of some the fields, options or files that changed. */
export interface ToldReason {
  readonly kind: keyof typeof WORDS;
  readonly what?: readonly string[];
}

const WORDS = {
  new: 'new',
  forced: 'forced',
  version: 'another rolecast or Node',
  options: 'options changed',
  data: 'data changed',
  row: 'its row changed',
  template: 'template changed',
  theme: 'theme changed',
  picture: 'picture changed',
  font: 'font changed',
  missing: 'missing',
  edited: 'edited',
} as const;

const SHOWN = 2;

/** «data changed: roles[data-scientist].salary.max; missing»; «as it is» without a reason. */
export function printReasons(reasons: readonly ToldReason[]): string {
  const told = reasons.map(({ kind, what = [] }) => {
    if (what.length === 0 || kind === 'missing' || kind === 'edited') return WORDS[kind];
    const more = what.length > SHOWN ? ` and ${what.length - SHOWN} more` : '';
    return `${WORDS[kind]}: ${what.slice(0, SHOWN).map(printable).join(', ')}${more}`;
  });
  return told.length === 0 ? 'as it is' : told.join('; ');
}
