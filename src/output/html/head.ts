/** What stands before the text of every page of ours. */
import type { Theme } from '../../theme/types.js';
import { element, type Html, styleElement } from './element.js';

export interface PageHead {
  readonly title: string;
  /** What the page may load (W3C, Content Security Policy). */
  readonly policy: string;
  readonly style: string;
}

export function pageHead({ title, policy, style }: PageHead, { dark }: Pick<Theme, 'dark'>): Html {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'color-scheme', content: dark ? 'dark' : 'light' }),
    element('title', {}, title),
    styleElement(style),
  );
}
