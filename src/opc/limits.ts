/** How much a package may hold. Workbooks and presentations that people make stay far below. */
export const PACKAGE_LIMITS = {
  /** Also of what lists parts: their types, their relationships. */
  parts: 5_000,
  /** Bytes of all parts together, inflated: as the directory declares, which is held while inflating. */
  inflated: 300_000_000,
  /**
   * How many times as large as in the zip a part may be. Sheets are 6 to 40 times as large, of one text in every row up to 150
   * times; deflate cannot do more than 1,032.
   */
  ratio: 250,
  /** Bytes up to which a part may grow as it likes: a small one that is all the same shrinks more than a large one. */
  small: 1_000_000,
  /** Characters of one tag, one text or one comment in XML. */
  xmlToken: 1_000_000,
  /** Elements inside each other. */
  xmlDepth: 100,
  /** Bytes of a part that is read as a whole; its pictures are parts of their own. */
  treeBytes: 20_000_000,
  /** Elements of one. A master has some hundreds. */
  treeElements: 200_000,
} as const;
