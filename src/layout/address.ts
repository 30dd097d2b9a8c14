/** An address in words beside its QR code: the code and the link hold all of it, so a long one is shown by its host and start. */
import type { Inlines } from '../document/types.js';
import { plainText } from './context.js';
import { ellipsis } from './text/split.js';

/** The words where they fit; else as much of them as does, with an ellipsis. */
export function addressStart(words: Inlines, fits: (tried: Inlines) => boolean): Inlines {
  const [first] = words;
  if (first === undefined || fits(words)) return words;
  return [{ ...first, text: ellipsis(plainText(words), (text) => fits([{ ...first, text }])) }];
}
