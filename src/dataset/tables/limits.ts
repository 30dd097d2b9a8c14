/** How much one table may hold, in a workbook or in separated values. A roster of 100,000 roles fits with room to spare. */
export const TABLE_LIMITS = {
  /** Bytes of one file. */
  fileSize: 50_000_000,
  /** Twice the roles that a dataset may have: some tables take several rows for a role. */
  rows: 200_000,
  /** A spreadsheet's own: columns A to XFD. */
  columns: 16_384,
  /** Rows times the columns that are used. They keep a wide and sparse table from taking all memory. */
  cells: 5_000_000,
  /** A spreadsheet's own, in UTF-16 units. */
  text: 32_767,
  /** UTF-16 units of the texts that the sheets of a workbook share. */
  characters: 100_000_000,
} as const;
