/** What a person says of the tables that are read; the tables say the rest themselves. */
import type { RoleField } from './fields.js';
import type { Grouping, PayFlag } from './pay/index.js';

/** `--map "Header=field"`. */
export interface Mapping {
  readonly header: string;
  /** `none` leaves a column out that would be understood otherwise. */
  readonly field: RoleField | 'none';
}

export const GROUPINGS: readonly Grouping[] = ['range', 'quartiles'];

export interface TableOptions {
  readonly map?: readonly Mapping[];
  /** Of a workbook: the sheet with the roles. */
  readonly sheet?: string;
  /** The number of the row, or of the line, that names the columns; of a header in two rows, the first. */
  readonly headerRow?: number;
  /** Of separated values, as the Encoding Standard names it (WHATWG): `windows-1252`. */
  readonly encoding?: string;
  readonly pay?: PayFlag;
  /** Makes one role of the rows with one title. */
  readonly group?: Grouping;
}
