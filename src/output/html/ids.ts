/** Ids: what the document names keeps its name, everything else gets one that is free. */
import type { Document } from '../../document/types.js';

export interface Ids {
  /** Of each section, by its index. */
  readonly sections: readonly string[];
  /** An id that nothing else in the page has; it begins with `stem`. */
  readonly newId: (stem: string) => string;
}

export function idsOf({ sections }: Document): Ids {
  const taken = new Set(sections.flatMap(({ id }) => id ?? []));
  const newId = (stem: string): string => {
    let id = stem;
    for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
    taken.add(id);
    return id;
  };
  return { sections: sections.map(({ id }, index) => id ?? newId(`section-${index + 1}`)), newId };
}
