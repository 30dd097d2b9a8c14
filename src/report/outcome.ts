/** What was made and what was left out, in words. */
import type { Omission } from '../dataset/types.js';
import { type Paint, printable } from './style.js';

/** A file that was made. */
export interface MadeFile {
  /** As a person would name it. */
  readonly file: string;
  readonly medium: 'slides' | 'pages';
  readonly pages: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** «output/deck.pptx  20 slides  84 kB  in 0.21 s», the names in a column of `width`. */
export function printMade({ file, medium, pages, bytes, seconds }: MadeFile, width: number, paint: Paint): string {
  const count = counted(pages, medium === 'slides' ? 'slide' : 'page').padStart(9);
  const size = `${Math.max(1, Math.round(bytes / 1000))} kB`.padStart(7);
  return `${paint('bold', file.padEnd(width))} ${count} ${size}  in ${seconds.toFixed(2)} s`;
}

const REASONS = 8;
const NAMES = 3;

/** What a focus left out: a head, then a line a reason with the first titles, at most ten lines in all. */
export function printOmitted(omitted: readonly Omission[]): readonly string[] {
  if (omitted.length === 0) return [];
  const titles = new Map<string, string[]>();
  for (const { role, reason } of omitted) titles.set(reason, [...(titles.get(reason) ?? []), role.title]);
  const reasons = [...titles].map(([reason, roles]) => `  ${printable(reason)}: ${printable(some(roles))}`);
  const rest = reasons.length - REASONS;
  return [
    `Left out ${counted(omitted.length, 'role')}:`,
    ...reasons.slice(0, REASONS),
    ...(rest > 0 ? [`  and ${counted(rest, 'other reason')}`] : []),
  ];
}

function some(titles: readonly string[]): string {
  const rest = titles.length - NAMES;
  return rest > 0 ? `${titles.slice(0, NAMES).join(', ')} and ${rest} more` : titles.join(', ');
}

/** «1 slide», «20 slides». */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
