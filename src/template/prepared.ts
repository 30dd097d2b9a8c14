/** The built-in templates, compiled when the package was built. The build writes this module; the sources read the files. */
import type { Template } from './types.js';

/** By name, each loaded by itself; where the package lies is not known before. */
export const PREPARED: ReadonlyMap<string, () => Promise<Omit<Template, 'folder'>>> = new Map();
