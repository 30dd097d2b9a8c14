/** What of a role stands where on a flyer. */
import type {
  Block,
  Figure,
  Heading,
  Inlines,
  Paragraph,
  RangeChart,
  Remark,
  Section,
  Steps,
} from '../../document/types.js';
import { isQrCode } from './blocks/figure.js';
import { stepsAsList } from './blocks/steps.js';

export interface FlyerParts {
  readonly byline: readonly Paragraph[];
  readonly summary: readonly Paragraph[];
  readonly figure: Paragraph | undefined;
  readonly unit: Paragraph | undefined;
  readonly chart: RangeChart | undefined;
  readonly groups: readonly FlyerGroup[];
  /** Left out where the flyer has no room for them. */
  readonly optional: readonly FlyerGroup[];
  /** Where to find more, with a code; or without a code to scan the steps to get ready. */
  readonly more: Remark | undefined;
  readonly code: Figure | undefined;
  /** Of the role. */
  readonly picture: Figure | undefined;
  readonly steps: { readonly head: Inlines; readonly block: Steps } | undefined;
}

export interface FlyerGroup {
  readonly head: Inlines;
  readonly blocks: readonly Block[];
}

/** What the flyer has places for; nothing where the section holds anything else. */
export function partsOf(section: Section): FlyerParts | undefined {
  const paragraphs: Paragraph[] = [];
  const groups: { head: Inlines; optional: boolean; blocks: Block[] }[] = [];
  let chart: RangeChart | undefined;
  let more: Remark | undefined;
  let code: Figure | undefined;
  let picture: Figure | undefined;
  let steps: FlyerParts['steps'];
  for (const [index, block] of section.blocks.entries()) {
    const before = section.blocks[index - 1];
    if (block.kind === 'heading') groups.push({ head: block.text, optional: block.optional === true, blocks: [] });
    else if (block.kind === 'range' && chart === undefined) chart = block;
    else if (block.kind === 'remark' && more === undefined) more = block;
    else if (block.kind === 'figure' && code === undefined && isQrCode(block)) code = block;
    else if (block.kind === 'figure' && picture === undefined && block.caption === undefined) picture = block;
    else if (block.kind === 'steps' && steps === undefined && isHeading(before)) {
      groups.pop();
      steps = { head: before.text, block };
    } else if (groups.length > 0 && (block.kind === 'list' || block.kind === 'paragraph'))
      groups.at(-1)?.blocks.push(block);
    else if (groups.at(-1)?.optional && block.kind === 'table' && block.bars) groups.at(-1)?.blocks.push(block);
    else if (block.kind === 'paragraph') paragraphs.push(block);
    else return undefined;
  }
  return {
    byline: paragraphs.filter((one) => one.style === 'byline'),
    summary: paragraphs.filter((one) => one.style === 'lead' || one.style === 'text'),
    figure: paragraphs.find((one) => one.style === 'figure'),
    unit: paragraphs.find((one) => one.style === 'aside'),
    chart,
    groups: groups.filter(({ optional }) => !optional),
    optional: groups.filter(({ optional }) => optional),
    more,
    code,
    picture,
    steps,
  };
}

/** The steps after the lists, where the foot would take the room of those. */
export function withStepsListed(parts: FlyerParts): FlyerParts {
  const { steps, groups } = parts;
  if (steps === undefined) return parts;
  return { ...parts, steps: undefined, groups: [...groups, { head: steps.head, blocks: [stepsAsList(steps.block)] }] };
}

function isHeading(block: Block | undefined): block is Heading {
  return block?.kind === 'heading';
}
