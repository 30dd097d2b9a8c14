/** How large pictures may be: far beyond what a screen or a page can show. */
export const LIMITS = {
  /** Bytes of a file. */
  fileSize: 10_000_000,
  /** Bytes of an SVG file, which is text. */
  svgSize: 2_000_000,
  /** Width times height. */
  pixels: 25_000_000,
  /** Elements that an SVG draws, those that it repeats by reference counted each time. */
  svgElements: 100_000,
  /** Elements of an SVG inside each other, by reference too. */
  svgDepth: 500,
  /** Letters of one text of an SVG: what they take grows with their square. */
  svgLetters: 10_000,
  /** Times that a part of an SVG is drawn by itself before it is put on the rest (opacity, masks, patterns), repeats counted. */
  svgLayers: 1000,
  /** Such parts inside each other: each takes up to 10 MB while it is drawn. */
  svgLayersDeep: 50,
} as const;

/** Pixels from which a loop over them pays for the optimising compiler. */
export const WORTH_OPTIMISING = 100_000;
