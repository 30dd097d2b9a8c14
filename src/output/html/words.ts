/** The few words that no template writes: they belong to the web page, not to the document. */
import { languageOf } from '../../language.js';
import { type Child, element } from './element.js';

export interface PageWords {
  readonly skip: string;
  readonly contents: string;
  readonly notes: string;
  /** Opens the data table of a chart. */
  readonly figures: string;
}

const ENGLISH: PageWords = {
  skip: 'Skip to the content',
  contents: 'Contents',
  notes: 'Speaker notes',
  figures: 'The figures as a table',
};

/** A new language is one entry here; one that is missing speaks English. */
const WORDS: Readonly<Record<string, PageWords>> = { en: ENGLISH };

/** Gives the page's words in a document's language, and marks them as English where that is another. */
export function pageWords(language: string): (word: keyof PageWords) => Child {
  const own = WORDS[languageOf(language)];
  return (word) => own?.[word] ?? element('span', { lang: 'en', dir: 'ltr' }, ENGLISH[word]);
}
