/** Each of the measures, by its name, and all that they find. */

import type { Scene } from '../../src/layout/scene.js';
import { crowded } from './crowding.js';
import { emptyPages } from './filled.js';
import type { Finding } from './finding.js';
import { orphans } from './orphans.js';
import { falseTitles } from './titles.js';
import type { LaidOut } from './ways.js';
import { brokenWords, dividedEnglish } from './words.js';

export const MEASURES: Readonly<Record<string, (scene: Scene, names: readonly string[]) => Finding[]>> = {
  filled: emptyPages,
  orphans,
  crowding: crowded,
  words: (scene) => [...brokenWords(scene), ...dividedEnglish(scene)],
  titles: falseTitles,
};

/** What a measure finds in one way of laying the dataset out. */
export interface Found {
  readonly measure: string;
  readonly way: string;
  readonly findings: readonly Finding[];
}

export function measured({ scenes, names }: LaidOut): Found[] {
  return Object.entries(MEASURES).flatMap(([measure, find]) =>
    Array.from(scenes, ([{ name: way }, scene]) => ({ measure, way, findings: find(scene, names) })).filter(
      ({ findings }) => findings.length > 0,
    ),
  );
}
