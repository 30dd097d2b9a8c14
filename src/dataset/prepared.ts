/** The built-in dataset, read when the package was built. The build writes this module; the sources read the file. */
import type { Value } from './source.js';

/** In no file: its name depends on the working folder. */
export const prepared: Value | undefined = undefined;
