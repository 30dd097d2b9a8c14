/** V8's optimising compiler, for loops over millions of pixels. */
import { setFlagsFromString } from 'node:v8';

/** What a loop over fewer pixels costs without it is less than what it costs. */
const WORTH = 100_000;

/** The command runs without it, since documents do not pay for it (`cli.ts`). */
export function optimised(pixels: number): void {
  if (pixels > WORTH) setFlagsFromString('--opt');
}
