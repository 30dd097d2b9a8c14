/** What every part of a drawing needs to know. */
import type { Scene } from '../../layout/scene.js';
import type { Measure } from '../../layout/text/metrics.js';
import type { Theme } from '../../theme/types.js';
import type { Order } from '../order.js';

export interface Drawing {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly measure: Measure;
  /** Present where the drawing becomes pixels: what orders text that runs from right to left, where there is such text. */
  readonly pixels?: { readonly order: Order | undefined };
}
