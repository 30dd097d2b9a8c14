/** The built-in themes, put together when the package was built. The build writes this module; the sources read the files. */
import type { Theme } from './types.js';

export const PREPARED: ReadonlyMap<string, Theme> = new Map();
