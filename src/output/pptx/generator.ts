/** pptxgenjs, as we use it: it writes the bodies of slides and charts, and we take its parts before they are zipped. */
import Module, { createRequire } from 'node:module';
import type { default as library } from 'pptxgenjs';

export type Presentation = InstanceType<(typeof library)['default']>;
export type Slide = ReturnType<Presentation['addSlide']>;

/** Stands where pptxgenjs expects jszip and keeps the text parts that it is given, by their paths. */
class Collector {
  readonly parts = new Map<string, string>();

  file(path: string, content: unknown): this {
    if (typeof content === 'string') this.parts.set(path, content);
    return this;
  }

  folder(): this {
    return this;
  }

  async generateAsync(): Promise<this> {
    return this;
  }
}

const load = createRequire(import.meta.url);
let loaded: (typeof library)['default'] | undefined;

/** A presentation without slides. */
export function newPresentation(): Presentation {
  loaded ??= loadWithCollector();
  return new loaded();
}

/** The parts of a presentation that pptxgenjs wrote, by their paths. */
export async function partsOf(presentation: Presentation): Promise<ReadonlyMap<string, string>> {
  const written: unknown = await presentation.write({ outputType: 'uint8array' });
  if (!(written instanceof Collector)) throw new Error('pptxgenjs has zipped its parts with something else than ours');
  return written.parts;
}

/**
 * Zipping in JavaScript, chart workbooks first and the deck after, is most of pptxgenjs's time, and we throw that zip
 * away. So a copy of it that is ours alone is loaded while the module cache (documented, `require.cache`) holds the
 * collector for jszip; then the cache is as it was, and nobody else's pptxgenjs or jszip has changed.
 */
function loadWithCollector(): (typeof library)['default'] {
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
