/** What separates the values of a file: found by trying. */
import { parse } from 'csv-parse/sync';
import { type Delimiter, offsetBehind, syntaxOf } from './syntax.js';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** Bytes and records that are looked at. */
const SAMPLE = { bytes: 65_536, records: 100 } as const;

/** What Excel writes and understands as a first line, in whatever separator it names. */
const DECLARED = /^sep=([,;|\t])(?:\r\n|\r|\n|$)/i;

export interface FoundDelimiter {
  readonly delimiter: Delimiter;
  /** The length in bytes of a first line "sep=;" that says so; 0 without one. */
  readonly declared: number;
}

/**
 * The delimiter with which the most of the first records have equally many values, and of equals the one that makes more of
 * them: a decimal comma in every row is no match for four semicolons.
 */
export function findDelimiter(bytes: Buffer): FoundDelimiter {
  const [line = '', named] = DECLARED.exec(bytes.toString('latin1', 0, 10)) ?? [];
  const said = DELIMITERS.find((delimiter) => delimiter === named);
  if (said !== undefined) return { delimiter: said, declared: line.length };
  let best = { delimiter: DELIMITERS[0] ?? ',', records: 0, values: 0 };
  for (const delimiter of DELIMITERS) {
    const { records, values } = commonest(countValues(bytes, delimiter).filter((count) => count > 1));
    if (records > best.records || (records === best.records && values > best.values)) {
      best = { delimiter, records, values };
    }
  }
  return { delimiter: best.delimiter, declared: 0 };
}

/**
 * How many values each of the first records has. One that the sample cuts through is not counted, nor one in which a text in
 * quotation marks is followed by more: it was cut at the wrong places.
 */
function countValues(bytes: Buffer, delimiter: Delimiter): readonly number[] {
  const counts: number[] = [];
  const sample = bytes.subarray(0, SAMPLE.bytes);
  let start = 0;
  try {
    parse(sample, {
      ...syntaxOf(sample, delimiter),
      to: SAMPLE.records,
      on_record: (record: readonly string[], { bytes: end }) => {
        const cut = end === sample.length && sample.length < bytes.length;
        const torn = record.some((value) => value.startsWith('"') && offsetBehind(value, sample, start) === -1);
        if (!cut && !torn) counts.push(record.length);
        start = end;
        return undefined;
      },
    });
  } catch {
    // A quotation mark is still open at the end of the sample: what was counted before it counts.
  }
  return counts;
}

/** The number that most of the counts are, and how many they are. */
function commonest(counts: readonly number[]): { readonly records: number; readonly values: number } {
  let best = { records: 0, values: 0 };
  for (const values of new Set(counts)) {
    const records = counts.filter((count) => count === values).length;
    if (records > best.records || (records === best.records && values > best.values)) best = { records, values };
  }
  return best;
}
