/** The measure of a scene's texts, for writers that measure what they draw. */
import type { Scene } from '../layout/scene.js';
import { Measure } from '../layout/text/metrics.js';
import { bundledFonts, weightsOf } from '../theme/fonts.js';

/** Opens what the scene names beside the faces of its theme. `boxes`: what none has is drawn as a box. */
export async function sceneMeasure({ fonts, language }: Scene, boxes: boolean): Promise<Measure> {
  if (fonts.fallbacks === undefined && !boxes) return new Measure(fonts);
  const { namedStack } = await import('../fonts/stack.js');
  const stack = await namedStack(fonts.fallbacks ?? [], {
    language,
    weights: weightsOf(fonts),
    bundled: bundledFonts(fonts),
    boxes,
  });
  return new Measure(fonts, stack);
}
