/** The colours of tiers by their rank: three of each kind, and steps between them where there are more tiers. */
import { hexOf } from './colour.js';
import { contrast, DECORATION, readableOn, TEXT } from './contrast.js';
import { mix } from './oklab.js';
import type { Colour, Hex, Theme, Token } from './types.js';

export interface TierColours<Named extends Colour = Colour> {
  /** Bars, keys and bullets. */
  readonly mark: Named;
  /** Words in bars. */
  readonly onMark: Named;
  /** Large areas. */
  readonly panel: Named;
  /** Words on panels, and the tier's own bars there. */
  readonly onPanel: Named;
  /** Other tiers' bars on a panel. */
  readonly muted: Named;
}

const LOWER: TierColours<Token> = {
  mark: 'lower',
  onMark: 'onLower',
  panel: 'panelLower',
  onPanel: 'onPanelLower',
  muted: 'mutedLower',
};
const MIDDLE: TierColours<Token> = {
  mark: 'middle',
  onMark: 'onMiddle',
  panel: 'panelMiddle',
  onPanel: 'onPanelMiddle',
  muted: 'mutedMiddle',
};
const UPPER: TierColours<Token> = {
  mark: 'upper',
  onMark: 'onUpper',
  panel: 'panelUpper',
  onPanel: 'onPanelUpper',
  muted: 'mutedUpper',
};

/** Of roles whose pay is in no tier. */
export const UNTIERED: TierColours = MIDDLE;

/** One tier takes middle, two lower and upper, three all; more are mixed on the way from lower over middle to upper. */
export function tierColours(rank: number, count: number, theme: Theme): TierColours {
  const at = count < 2 ? 1 : (2 * rank) / (count - 1);
  if (at === 0) return LOWER;
  if (at === 1) return MIDDLE;
  if (at === 2) return UPPER;
  return at < 1 ? between(LOWER, MIDDLE, at, theme) : between(MIDDLE, UPPER, at - 1, theme);
}

/** Areas are mixed; words on them are what is read there of the words on either side, or of all that there is. */
function between(below: TierColours<Token>, above: TierColours<Token>, share: number, theme: Theme): TierColours {
  const { colours } = theme;
  const mixed = (key: 'mark' | 'panel' | 'muted'): Hex => mix(colours[below[key]], colours[above[key]], share);
  const wordsOn = (area: Hex, key: 'onMark' | 'onPanel'): Colour =>
    [below[key], above[key]].find((words) => contrast(colours[words], area) >= TEXT) ??
    readableOn(area, [colours.paper, colours.ink]);
  const [mark, panel, muted] = [mixed('mark'), mixed('panel'), mixed('muted')];
  const onPanel = wordsOn(panel, 'onPanel');
  const isSeen = contrast(muted, panel) >= DECORATION;
  return {
    mark,
    onMark: wordsOn(mark, 'onMark'),
    panel,
    onPanel,
    // Between a panel with dark words and one with light words both mixtures may meet.
    muted: isSeen ? muted : mutedOn(panel, hexOf(onPanel, theme)),
  };
}

/** Of the bars of other tiers on a panel: on the way to its words, as far as it takes to be seen. */
export function mutedOn(panel: Hex, words: Hex): Hex {
  const shares = Array.from({ length: 19 }, (_, step) => (step + 1) / 20);
  const found = shares.map((share) => mix(panel, words, share)).find((one) => contrast(one, panel) >= SEEN);
  return found ?? words;
}

/** What is a little more than decoration needs, as the built-in themes have it. */
const SEEN = DECORATION + 0.1;
