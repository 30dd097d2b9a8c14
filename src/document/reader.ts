/** What blocks can ask of the document around them. */
import { isLink } from '../address.js';
import { attribute, type Reader } from '../blocks/declaration.js';
import { type Languages, readInlines } from '../blocks/inline.js';
import type { Report } from '../diagnostic.js';
import { addressNotLinked, unknownTarget, unknownTier } from '../messages/blocks.js';
import type { TierMark } from './types.js';

export interface Surroundings {
  readonly tiers: readonly TierMark[];
  /** The ids of the sections: where links can lead. */
  readonly ids: readonly string[];
  readonly languages: Languages;
  /** BCP 47: of the dataset's values. */
  readonly dataLanguage: string;
}

export function createReader({ tiers, ids, languages, dataLanguage }: Surroundings, report: Report): Reader {
  return {
    report,
    dataLanguage,
    text: (nodes) =>
      readInlines(nodes, {
        href(element, address) {
          if (isLink(address)) return address;
          // A link inside the document is the template's to make: a value that begins with # is text.
          if (!address.startsWith('#') || element.printed.has('href')) report(addressNotLinked(element, address));
          else if (ids.includes(address.slice(1))) return address;
          else report(unknownTarget(element, address.slice(1), ids));
          return undefined;
        },
        languages,
      }),
    tier(element) {
      const id = attribute(element, 'data-tier');
      if (id === undefined) return undefined;
      const tier = tiers.find((known) => known.id === id);
      if (tier === undefined)
        report(
          unknownTier(
            element,
            id,
            tiers.map((known) => known.id),
          ),
        );
      return tier?.rank;
    },
  };
}
