/** What the words of a document are in (BCP 47): those of its template, and the document as a whole. */
import { languageOf } from '../language.js';

export interface Languages {
  /** Of what is not marked otherwise. */
  readonly document: string;
  /** Of the template's own words. */
  readonly words: string;
}

/**
 * A locale asks for words, and a template that says what it is written in has no others: there the locale is for figures alone.
 * A template that says nothing is written in what is asked for.
 */
export function languagesOf(data: string, template: string | undefined, locale: string | undefined): Languages {
  const asked = locale ?? data;
  if (template === undefined || sameLanguage(template, asked)) return { document: asked, words: asked };
  return { document: data, words: sameLanguage(template, data) ? data : template };
}

/** English is English: words that are as good in the United States as in London are not foreign there. */
export function sameLanguage(one: string, other: string): boolean {
  return languageOf(one) === languageOf(other);
}
