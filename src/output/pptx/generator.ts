/** pptxgenjs, as we use it: it writes the bodies of slides, and we take its parts before they are zipped. */
import Collector from './collector.js';
import { type Library, loadLibrary } from './library.js';

export type Presentation = InstanceType<Library>;
export type Slide = ReturnType<Presentation['addSlide']>;

let loaded: Library | undefined;

/** A presentation without slides. */
export function newPresentation(): Presentation {
  loaded ??= loadLibrary();
  return new loaded();
}

/** The parts of a presentation that pptxgenjs wrote, by their paths. */
export async function partsOf(presentation: Presentation): Promise<ReadonlyMap<string, string>> {
  const written: unknown = await presentation.write({ outputType: 'uint8array' });
  if (!(written instanceof Collector)) throw new Error('pptxgenjs has zipped its parts with something else than ours');
  return written.parts;
}
