import type { Report } from '../../diagnostic.js';
import type { Value } from '../source.js';

/** Reads one kind of file into values with places. */
export interface Reader {
  /** `file` is the name for places. Reports what is wrong, and then gives nothing. */
  read(bytes: Uint8Array, file: string, report: Report): Value | undefined | Promise<Value | undefined>;
}
