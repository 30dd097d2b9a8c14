/** What every part of a drawing needs to know. */
import type { Scene } from '../../layout/scene.js';
import type { Theme } from '../../theme/types.js';
import type { SceneFonts } from '../fonts.js';

export interface Drawing {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly fonts: SceneFonts;
  /** It becomes pixels, by a renderer that loses texts of several fonts and finds fonts itself. */
  readonly pixels: boolean;
}
