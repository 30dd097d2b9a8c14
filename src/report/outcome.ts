/** What was made and what was left out, in words. */
import type { Omission } from '../dataset/types.js';
import { printable } from './printable.js';
import type { Paint } from './style.js';

/** What a file of a kind is counted in. */
export const NOUNS = { slides: 'slide', pages: 'page', handout: 'page', notes: 'page', pictures: 'picture' } as const;

/** A file that was made. */
export interface MadeFile {
  /** As a person would name it. */
  readonly file: string;
  readonly medium: keyof typeof NOUNS;
  readonly pages: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Of slides: how many seconds a talk from them takes. */
  readonly talk?: number;
}

/** «output/deck.pptx  20 slides  84 kB  in 0.21 s  a talk of about 16 minutes», the names in a column of `width`. */
export function printMade(
  { file, medium, pages, talk, bytes, seconds }: MadeFile,
  width: number,
  paint: Paint,
): string {
  const count = counted(pages, NOUNS[medium]).padStart(11);
  const size = `${Math.max(1, Math.round(bytes / 1000))} kB`.padStart(7);
  const length = talk === undefined ? '' : `  a talk of about ${counted(Math.max(1, Math.round(talk / 60)), 'minute')}`;
  return `${paint('bold', printable(file).padEnd(width))} ${count} ${size}  in ${seconds.toFixed(2)} s${length}`;
}

/** «84 kB», «3.4 MB». */
export function sizeInWords(bytes: number): string {
  return bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

const SHOWN = 3;

/** «2 documents are as they were: output/deck.pptx, output/report.pdf.» */
export function printUnchanged(files: readonly string[]): readonly string[] {
  if (files.length === 0) return [];
  const names = `${files.slice(0, SHOWN).map(printable).join(', ')}${files.length > SHOWN ? ` and ${files.length - SHOWN} more` : ''}`;
  return [
    `${counted(files.length, 'document')} ${files.length === 1 ? 'is as it was' : 'are as they were'}: ${names}.`,
  ];
}

const REASONS = 8;
const NAMES = 3;

/** What a focus left out: a head, then a line a reason with the first titles, at most ten lines in all. */
export function printOmitted(omitted: readonly Omission[]): readonly string[] {
  if (omitted.length === 0) return [];
  const titles = new Map<string, string[]>();
  for (const { role, reason } of omitted) {
    const known = titles.get(reason);
    if (known === undefined) titles.set(reason, [role.title]);
    else known.push(role.title);
  }
  const reasons = [...titles].slice(0, REASONS);
  const rest = titles.size - REASONS;
  return [
    `Left out ${counted(omitted.length, 'role')}:`,
    ...reasons.map(([reason, roles]) => `  ${printable(reason)}: ${printable(some(roles))}`),
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
