import type { Report } from '../../diagnostic.js';
import type { Contents } from '../contents.js';

/** Reads one kind of file into contents whose values have places. */
export interface Reader {
  /** `file` is the name for places. Reports what is wrong, and then gives nothing. */
  read(bytes: Uint8Array, file: string, report: Report): Contents | undefined | Promise<Contents | undefined>;
}
