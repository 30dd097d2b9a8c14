import type { Report } from '../../diagnostic.js';
import type { Contents } from '../contents.js';
import type { TableOptions } from '../tables/options.js';

/** Reads one kind of file into contents whose values have places. */
export interface Reader {
  /** Bytes of a file, where it is less than of any file. */
  readonly fileSize?: number;
  /** `file` is the name for places; `options` are of tables alone. Reports what is wrong, and then gives nothing. */
  read(
    bytes: Uint8Array,
    file: string,
    report: Report,
    options: TableOptions,
  ): Contents | undefined | Promise<Contents | undefined>;
}
