/** pptxgenjs with the collector for its jszip. The build writes this module: there, both are bundled so. */
import Module, { createRequire } from 'node:module';
import type { default as library } from 'pptxgenjs';
import Collector from './collector.js';

export type Library = (typeof library)['default'];

const load = createRequire(import.meta.url);

/**
 * Zipping in JavaScript, chart workbooks first and the deck after, is most of pptxgenjs's time, and we throw that zip
 * away. So a copy of it that is ours alone is loaded while the module cache (documented, `require.cache`) holds the
 * collector for jszip; then the cache is as it was, and nobody else's pptxgenjs or jszip has changed.
 */
export function loadLibrary(): Library {
  const path = load.resolve('pptxgenjs');
  const zipPath = createRequire(path).resolve('jszip');
  const before = [path, zipPath].map((key) => [key, load.cache[key]] as const);
  try {
    const collector = new Module(zipPath);
    collector.exports = Collector;
    collector.loaded = true;
    load.cache[zipPath] = collector;
    delete load.cache[path];
    return load(path);
  } finally {
    for (const [key, module] of before) {
      if (module === undefined) delete load.cache[key];
      else load.cache[key] = module;
    }
  }
}
