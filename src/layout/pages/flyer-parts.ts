/** What of a role stands where on a flyer. */
import type { Block, Figure, Inlines, Paragraph, RangeChart, Remark, Section } from '../../document/types.js';

export interface FlyerParts {
  readonly summary: readonly Paragraph[];
  readonly figure: Paragraph | undefined;
  readonly unit: Paragraph | undefined;
  readonly chart: RangeChart | undefined;
  readonly groups: readonly { readonly head: Inlines; readonly blocks: readonly Block[] }[];
  readonly more: Remark | undefined;
  readonly picture: Figure | undefined;
}

/** What the flyer has places for; nothing where the section holds anything else. */
export function partsOf(section: Section): FlyerParts | undefined {
  const paragraphs: Paragraph[] = [];
  const groups: { head: Inlines; blocks: Block[] }[] = [];
  let chart: RangeChart | undefined;
  let more: Remark | undefined;
  let picture: Figure | undefined;
  for (const block of section.blocks) {
    if (block.kind === 'heading') groups.push({ head: block.text, blocks: [] });
    else if (block.kind === 'range' && chart === undefined) chart = block;
    else if (block.kind === 'remark' && more === undefined) more = block;
    else if (block.kind === 'figure' && picture === undefined) picture = block;
    else if (groups.length > 0 && (block.kind === 'list' || block.kind === 'paragraph'))
      groups.at(-1)?.blocks.push(block);
    else if (block.kind === 'paragraph') paragraphs.push(block);
    else return undefined;
  }
  return {
    summary: paragraphs.filter((one) => one.style === 'lead' || one.style === 'text'),
    figure: paragraphs.find((one) => one.style === 'figure'),
    unit: paragraphs.find((one) => one.style === 'aside'),
    chart,
    groups,
    more,
    picture,
  };
}
