/** How wide text comes out, roughly: the reader's browser chooses the font. */

/** In em of its own size, set bold: an estimate that is rather too wide. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (NARROW.test(character) ? 0.33 : WIDE.test(character) ? 1.05 : 0.62),
    0,
  );
}

const NARROW = /[ \u00a0.,:;'’|!()ijlt]/;
/** East Asian scripts and pictographs. */
const WIDE = /[\u1100-\u115f\u2e80-\uffdc]|[\u{1f000}-\u{3fffd}]/u;
