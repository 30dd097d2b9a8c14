/** How much a dataset may hold. Far beyond what a careers fair needs; they keep a broken or hostile file from taking the machine. */
export const LIMITS = {
  /** Bytes of one file. */
  fileSize: 20_000_000,
  /** Roles of all files together. */
  roles: 10_000,
  /** UTF-16 units of one text. */
  textLength: 10_000,
  /** Items of one list inside a role or beside the roles. */
  listLength: 1_000,
  /** Fields and lists inside each other; the contract needs four. */
  nesting: 40,
  /** Values that YAML's aliases repeat, each as often as it is repeated. */
  copies: 10_000,
  /** Amounts of money, in any currency. */
  amount: 1e12,
} as const;
