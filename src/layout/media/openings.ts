/** The sections of PowerPoint's slide list. */
import type { Document, Section } from '../../document/types.js';
import { plainText } from '../context.js';
import { Names } from './names.js';

/** From so many slides on PowerPoint's Accessibility Checker asks for sections. */
const LONG = 20;

/**
 * The name of the section of slides that starts with each section of the document, or nothing where none does; `slides` is how
 * many slides there are. Tiers divide a deck. A long one without tiers is divided by what its contents name, and without
 * contents by its template.
 */
export function openings(document: Document, slides: number): readonly (string | undefined)[] {
  // The slides before the first section are in one that is named as the deck.
  const names = new Names([document.title]);
  const opens = document.sections.some(({ tier }) => tier !== undefined)
    ? document.sections.map((section, index) => openedByTier(section, document.sections[index - 1], document))
    : slides < LONG
      ? []
      : openedByContents(document);
  return opens.map((name) => name && names.unique(name));
}

/** A tier's first slide starts a section; so does the first slide after the last tier. */
function openedByTier(section: Section, before: Section | undefined, document: Document): string | undefined {
  if (section.tier === before?.tier) return undefined;
  const tier = document.tiers.find((mark) => mark.rank === section.tier);
  return tier?.name ?? plainText(section.title);
}

function openedByContents({ sections }: Document): readonly (string | undefined)[] {
  const contents = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'contents' ? block.entries : [])),
  );
  if (contents.length === 0) return sections.map(({ title }) => plainText(title));
  const named = new Map(contents.map(({ target, text }) => [target, plainText(text)]));
  return sections.map(({ id }) => (id === undefined ? undefined : named.get(id)));
}
