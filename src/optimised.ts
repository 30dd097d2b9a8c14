/**
 * V8's optimising compiler, and how far its heap may grow. Both are settings of the whole process. The command runs without the
 * compiler, since documents do not pay for it (`cli.ts`); loops over much do. Who has imported us has a process of their own, where we
 * set nothing.
 */
import { setFlagsFromString } from 'node:v8';

let isOurs = false;

/** Says that the process is the command's; a thread has to be told by the one that starts it. */
export function ownProcess(): void {
  isOurs = true;
}

export function ownsProcess(): boolean {
  return isOurs;
}

/** From here on, what runs often is optimised, in threads that start later too. */
export function optimise(): void {
  if (isOurs) setFlagsFromString('--opt');
}

/** Documents of one thread from which it pays that functions stand in place of their calls, as far as V8 would have it. */
const WORTH_INLINING = 2_000;

/**
 * The same for code as wide as that of documents, of which each thread makes `count`. V8 11 (Node 20) optimises what has run through
 * 66 kB of its code three times, which takes a fifth of the time of a thousand documents. Four or five times as much is soon enough,
 * and compiling takes less where fewer calls are replaced by what they call. Later versions count calls, and have a quick compiler for
 * what is not called so often.
 */
export function optimiseDocuments(count: number): void {
  optimise();
  if (!isOurs || !process.versions.v8.startsWith('11.')) return;
  const [budget, inlined] = count < WORTH_INLINING ? [300_000, 150] : [400_000, 920];
  setFlagsFromString(`--interrupt-budget=${budget}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${inlined}`);
}

/** From here on, what is let go is collected when the heap is three times as large, not four. */
export function keepHeapSmall(): void {
  if (isOurs) setFlagsFromString('--heap-growing-percent=200');
}
