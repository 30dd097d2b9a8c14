/** Each of the measures, by the name that `known.ts` uses, and all that they find. */
import { crowded } from './crowding.js';
import { emptyPages } from './filled.js';
import type { Finding } from './finding.js';
import { orphans } from './orphans.js';
import { falseTitles } from './titles.js';
import type { LaidOut } from './ways.js';
import { brokenWords, dividedEnglish } from './words.js';

export type MeasureName = 'filled' | 'orphans' | 'crowding' | 'words' | 'titles';

/** A finding with its place: the way in which the dataset is laid out, and the page's number. */
export interface Found extends Finding {
  readonly way: string;
  readonly measure: MeasureName;
}

export function measured({ scenes, names }: LaidOut): Found[] {
  return [...scenes].flatMap(([{ name: way }, scene]) => {
    const all: readonly (readonly [MeasureName, readonly Finding[]])[] = [
      ['filled', emptyPages(scene)],
      ['orphans', orphans(scene)],
      ['crowding', crowded(scene)],
      ['words', [...brokenWords(scene), ...dividedEnglish(scene)]],
      ['titles', falseTitles(scene, names)],
    ];
    return all.flatMap(([measure, findings]) => findings.map((finding) => ({ way, measure, ...finding })));
  });
}
