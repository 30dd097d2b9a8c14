/** Pay in tables: one grammar for its cells, and what the columns of a table say together. */
export { readPayCell } from './cell.js';
export { type Grouped, type Grouping, groupRows, type TitledRow } from './group.js';
export { periodNamed } from './periods.js';
export { readPay } from './read.js';
export type {
  DecimalMark,
  Known,
  PayCell,
  PayColumn,
  PayColumns,
  PayFlag,
  PayReading,
  RowPay,
} from './types.js';
export { parsePayFlag, unitsOf } from './units.js';
