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
 * them: a decimal comma in every row is no match for four semicolons. One that tears texts in quotation marks apart is none, unless
 * all do.
 */
export function findDelimiter(bytes: Buffer): FoundDelimiter {
  const [line = '', named] = DECLARED.exec(bytes.toString('latin1', 0, 10)) ?? [];
  const said = DELIMITERS.find((delimiter) => delimiter === named);
  if (said !== undefined) return { delimiter: said, declared: line.length };
  const tried = DELIMITERS.map((delimiter) => ({ delimiter, ...tryOut(bytes, delimiter) }));
  const whole = tried.filter(({ tears, records }) => !tears && records > 0);
  const [best] = (whole.length > 0 ? whole : tried).toSorted(
    (one, other) => other.records - one.records || other.values - one.values,
  );
  return { delimiter: best?.delimiter ?? ',', declared: 0 };
}

/** Into how many values most of the first records are cut, of those that are cut, and how many they are. */
function tryOut(bytes: Buffer, delimiter: Delimiter) {
  const counts: number[] = [];
  const sample = bytes.subarray(0, SAMPLE.bytes);
  let start = 0;
  let tears = false;
  try {
    parse(sample, {
      ...syntaxOf(sample, delimiter),
      to: SAMPLE.records,
      on_record: (record: readonly string[], { bytes: end }) => {
        tears ||= record.some((value) => value.startsWith('"') && offsetBehind(value, sample, start) === -1);
        // The sample's end cuts through the last record.
        const whole = end < sample.length || sample.length === bytes.length;
        if (whole && record.length > 1) counts.push(record.length);
        start = end;
        return undefined;
      },
    });
  } catch {
    // A quotation mark is still open at the end of the sample: what was counted before it counts.
  }
  return { ...commonest(counts), tears };
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
