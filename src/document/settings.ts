/** What a document says on every page and in its properties, whatever its template. */
import { directionOf } from '../dataset/direction.js';
import { formatsOf } from '../dataset/format.js';
import type { Dataset, Selection, Tier } from '../dataset/types.js';
import { type Words, wordsOf } from '../dataset/words.js';
import { scaleOf } from './scale.js';
import type { Document, TierMark } from './types.js';

/** Everything of a document that its template does not write. */
export type DocumentSettings = Omit<Document, 'sections' | 'imprint'>;

export interface SettingsOptions {
  /** BCP 47: of the document as a whole; the dataset's where absent. */
  readonly language?: string;
  /** BCP 47: how figures are written; as in the document's language where absent. */
  readonly figures?: string;
  /** BCP 47: of the words among them; the document's where absent. */
  readonly words?: string;
  /** ISO date or date and time from which the files are dated (SOURCE_DATE_EPOCH); the dataset's `asOf` where absent. */
  readonly date?: string;
}

/** The date of files whose dataset has none. */
const NO_DATE = '2000-01-01';

export function documentSettings(
  dataset: Dataset,
  selection: Selection,
  options: SettingsOptions = {},
): DocumentSettings {
  const language = options.language ?? dataset.language;
  const formats = formatsOf(dataset, options.figures ?? language, options.words ?? language, selection);
  const scale = scaleOf(dataset, selection, formats);
  const words = wordsOf(dataset.language);
  return {
    title: dataset.name,
    language,
    direction: directionOf(language),
    date: options.date ?? dataset.asOf ?? NO_DATE,
    footer: footerOf(dataset, selection),
    tiers: dataset.tiers.map((tier, rank) => ({
      id: tier.id,
      name: tier.name,
      shortName: shortName(tier, words),
      rank,
    })),
    ...(scale !== undefined && { scale }),
  };
}

/** "AI operations roles in London, 2025", and the focus where there is one; a name that says a year says its own. */
function footerOf({ name, asOf }: Dataset, selection: Selection): string {
  const dated = asOf === undefined || A_YEAR.test(name) ? name : `${name}, ${asOf.slice(0, 4)}`;
  return selection.words === undefined ? dated : `${dated} · ${selection.words}`;
}

const A_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** "Upper" of "Upper tier". */
function shortName(tier: Tier, words: Words): TierMark['shortName'] {
  return tier.name.replace(words.tier, '');
}
