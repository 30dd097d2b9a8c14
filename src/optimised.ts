/** V8's optimising compiler. The command runs without it, since documents do not pay for it (`cli.ts`); loops over much do. */
import { setFlagsFromString } from 'node:v8';

/** From here on, what runs often is optimised. */
export function optimise(): void {
  setFlagsFromString('--opt');
}
