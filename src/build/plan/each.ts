/** What there is a document for each of: `--each`. A file of its own is a table, of which each row is a record. */
export const EACH = ['role', 'tier'] as const;
export type Each = (typeof EACH)[number] | 'record';
