/** How Excel counts days and times (ECMA-376 part 1, 18.17.4): whole days since an epoch, hours as parts of a day. */

/** `1900`: the first of January 1900 is 1, and 1900 has a 29 February that never was. `1904`: the first of January 1904 is 0. */
export type DateSystem = '1900' | '1904';

const DAY = 86_400_000;
const EPOCH = { '1900': Date.UTC(1899, 11, 30), '1904': Date.UTC(1904, 0, 1) } as const;
/** 31 December 9999, the last day that a spreadsheet knows. */
const LAST = { '1900': 2_958_465, '1904': 2_957_003 } as const;

/** The ISO date of a serial number; nothing where it is no day that a spreadsheet knows. */
export function dateOf(serial: number, system: DateSystem): string | undefined {
  const day = Math.floor(serial);
  if (day < 0 || day > LAST[system] || (system === '1900' && (day === 0 || day === 60))) return undefined;
  const shift = system === '1900' && day < 60 ? 1 : 0;
  return new Date(EPOCH[system] + (day + shift) * DAY).toISOString().slice(0, 10);
}

/** The time of day of a serial number, to the minute: "09:30". */
export function timeOf(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return `${`${Math.floor(minutes / 60)}`.padStart(2, '0')}:${`${minutes % 60}`.padStart(2, '0')}`;
}

/** A length of time: "37:30". */
export function durationOf(serial: number): string {
  const minutes = Math.round(Math.abs(serial) * 1440);
  return `${serial < 0 ? '-' : ''}${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, '0')}`;
}
