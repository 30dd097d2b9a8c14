/** How much a dataset may hold. Far beyond what a careers fair needs; they keep a broken or hostile file from taking the machine. */
export const LIMITS = {
  /** Bytes of one file. */
  fileSize: 50_000_000,
  /** Roles of all files together. */
  roles: 100_000,
  /** Of a file in YAML, which is read as a whole with the places of all its values. */
  yaml: { fileSize: 20_000_000, roles: 10_000 },
  /** UTF-16 units of one text: what a cell of a spreadsheet can hold. */
  textLength: 32_767,
  /** Items of one list inside a role or beside the roles. */
  listLength: 1_000,
  /** Fields and lists inside each other; the contract needs four. */
  nesting: 40,
  /** Values that YAML's aliases repeat, each as often as it is repeated. */
  copies: 10_000,
  /** Amounts of money, in any currency. */
  amount: 1e12,
} as const;

/** Characters that a summary may have which is taken from a description: a slide holds a sentence, not an advertisement. */
export const LONGEST_SUMMARY = 600;
