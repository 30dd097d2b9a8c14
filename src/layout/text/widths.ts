/** Widths of characters that a face does not measure, in shares of the type size. */
import { isUnseen } from '../../fonts/parts.js';

/** What a font of another program is likely to give a character: nothing to marks that combine, else what a box takes. */
export function likelyAdvance(codePoint: number): number {
  return /[\p{Mn}\p{Me}]/u.test(String.fromCodePoint(codePoint)) ? 0 : boxAdvance(codePoint);
}

/** Wide for East Asian characters and emoji, nothing for what is not seen, else a little wide rather than narrow. */
export function boxAdvance(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (isUnseen(character)) return 0;
  if (/\p{Extended_Pictographic}/u.test(character)) return 1.3;
  return isWide(codePoint) ? 1 : 0.65;
}

/** East Asian Wide, by the blocks that matter (UAX 11). */
export function isWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff00 && codePoint <= 0xff60) ||
    (codePoint >= 0x20000 && codePoint <= 0x3fffd)
  );
}

/** Characters that are drawn like a plainer one, where a face lacks them. */
export function standIn(codePoint: number): number {
  if (codePoint === 0xad || codePoint === 0x2010 || codePoint === 0x2011) return 0x2d;
  return BLANKS.has(codePoint) || (codePoint >= 0x2000 && codePoint <= 0x200a) ? 0x20 : codePoint;
}

/** The space of East Asian scripts: a blank as wide as their characters. */
export const WIDE_SPACE = 0x3000;

/** Unicode's other spaces (Zs). */
const BLANKS: ReadonlySet<number> = new Set([0xa0, 0x1680, 0x202f, 0x205f, WIDE_SPACE]);
