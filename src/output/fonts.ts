/** The fonts that a scene names, for writers that measure what they draw. */
import type { Item, Scene } from '../layout/scene.js';
import { Naming } from '../layout/text/fallbacks.js';
import { Measure } from '../layout/text/metrics.js';
import { bundledFonts, weightsOf } from '../theme/fonts.js';

export interface SceneFonts {
  readonly measure: Measure;
  /** An item that a writer has made, with the fonts of its texts named as those of the scene are. */
  named<Some extends Item>(item: Some): Some;
}

/** The faces of the scene's theme, without others. */
export function themeFonts({ fonts }: Scene): SceneFonts {
  return { measure: new Measure(fonts), named: (item) => item };
}

/** Opens what the scene names beside the faces of its theme. `boxes`: what none has is drawn as a box. */
export async function sceneFonts(scene: Scene, boxes: boolean): Promise<SceneFonts> {
  const { fonts, language } = scene;
  if (fonts.fallbacks === undefined && !boxes) return themeFonts(scene);
  const { namedStack } = await import('../fonts/stack.js');
  const stack = await namedStack(fonts.fallbacks ?? [], {
    language,
    weights: weightsOf(fonts),
    bundled: bundledFonts(),
    boxes,
  });
  const measure = new Measure(fonts, 1, stack);
  const naming = new Naming(measure, stack);
  return { measure, named: (item) => naming.item(item) };
}
