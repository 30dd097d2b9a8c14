/** V8's optimising compiler, and how far its heap may grow. The command runs without it, since documents do not pay for it (`cli.ts`); loops over much do. */
import { setFlagsFromString } from 'node:v8';

/** From here on, what runs often is optimised, and what is let go is collected when the heap is some two times as large, not four. */
export function optimise(): void {
  setFlagsFromString('--opt');
  setFlagsFromString('--heap-growing-percent=125');
}
