/** Numbers as cells write them. */
import type { DecimalMark } from './types.js';

/** Groups of three behind one and the same separator; or lakh's groups of two before the last three. */
const GROUPED = /^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*$/;
const LAKH = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

/** The number, or nothing where its separators are no grouping ("1,2,3"), or where it is a code ("007"). */
export function numberOf(written: string, mark: DecimalMark): number | undefined {
  const [whole = '', fraction, ...more] = written.split(mark);
  if (more.length > 0 || (fraction !== undefined && !/^\d{1,6}$/.test(fraction))) return undefined;
  if (/^0\d/.test(whole)) return undefined;
  const separated = /^\d{1,15}$/.test(whole) || GROUPED.test(whole) || (mark === '.' && LAKH.test(whole));
  return separated ? Number(`${whole.replace(/\D/g, '')}.${fraction ?? '0'}`) : undefined;
}
