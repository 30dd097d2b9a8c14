/** What stands where on a poster. */
import type { Figure, List, Paragraph, RangeChart, Remark, Section } from '../../document/types.js';
import { type FlyerParts, partsOf } from './flyer-parts.js';

export interface PosterParts {
  /** Under the title. */
  readonly finding: readonly Paragraph[];
  /** The pay of all roles; or where none is stated, their names. */
  readonly chart: RangeChart | undefined;
  readonly names: List | undefined;
  /** How the chart is read. */
  readonly note: Paragraph | undefined;
  readonly steps: FlyerParts['steps'];
  readonly more: Remark | undefined;
  readonly code: Figure | undefined;
}

/** What a poster has places for; nothing where the section holds anything else. */
export function posterParts(section: Section): PosterParts | undefined {
  const { blocks } = section;
  const names = blocks.find((block, at) => block.kind === 'list' && blocks[at - 1]?.kind !== 'heading');
  const parts = partsOf({ ...section, blocks: blocks.filter((block) => block !== names) });
  if (parts === undefined) return undefined;
  const { summary: finding, unit: note, chart, steps, more, code } = parts;
  const listed = names?.kind === 'list' ? names : undefined;
  const held = [...finding, note, chart, listed, steps?.head, steps?.block, more, code].filter(
    (one) => one !== undefined,
  );
  if (held.length < blocks.length || (chart === undefined) === (listed === undefined)) return undefined;
  return { finding, chart, names: listed, note, steps, more, code };
}
