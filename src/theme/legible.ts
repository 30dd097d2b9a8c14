/** Whether a theme can be read, told where a person can mend it. */
import type { Place, Report } from '../diagnostic.js';
import { faintColours, panelsAlike, unseenBars } from '../messages/theme.js';
import { alikeInGrey, faint, MUTED, PAIRS } from './contrast.js';
import type { Bars, Theme, Token } from './types.js';

/** Where the colours were set. */
interface Origin {
  readonly bars: Bars | undefined;
  readonly places: ReadonlyMap<Token, Place>;
  /** Those of the theme that are a person's own, the first before those that it extends. */
  readonly files: readonly string[];
  /** The theme's own file. */
  readonly file: string;
}

/** Whether everything in these colours can be read. Warns where what is seen, not read, would be lost. */
export function isLegible(colours: Theme['colours'], { bars, places, files, file }: Origin, report: Report): boolean {
  /** Where the first of two colours stands in the first of a person's files that has one: nobody can change a file of the package. */
  const own = (...tokens: readonly Token[]): Place => {
    const found = tokens.flatMap((token) => places.get(token) ?? []);
    return files.flatMap((one) => found.find((place) => place.file === one) ?? [])[0] ?? { file };
  };
  const unread = faint(PAIRS, colours);
  for (const pair of unread) report(faintColours(own(pair.colour, pair.on), pair));
  for (const pair of faint(MUTED, colours)) report(unseenBars(own(pair.colour, pair.on), pair));
  // Panels without a fill are told by their words.
  const alikes = bars === 'outlined' ? [] : alikeInGrey(colours);
  for (const alike of alikes) report(panelsAlike(own(alike.panel, alike.other), alike));
  return unread.length === 0;
}
