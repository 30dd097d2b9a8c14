/** Texts that came in damaged, hold another program's markup, or are too long to be read from a slide. */
import * as messages from '../../messages/doubts.js';
import { childPath } from '../source.js';
import { firstGarbled } from '../tables/garbled.js';
import type { Dataset } from '../types.js';
import type { Doubt } from './doubt.js';

export const garbledText: Doubt = ({ dataset, locate }, report) => {
  for (const { text, path } of textsOf(dataset)) {
    const garbled = firstGarbled(text);
    if (garbled !== undefined) report(messages.garbledText(locate(path), garbled.found, garbled.meant));
  }
};

const MARKUP =
  /<\/?(?:p|br|hr|b|i|u|em|strong|small|ul|ol|li|div|span|a|h[1-6]|table|t[rdh]|font|img)\b[^<>]*>|&(?:amp|nbsp|lt|gt|quot|apos|pound|euro|[mn]dash|[lr][sd]quo|bull|hellip|#\d{2,6}|#x[\da-f]{2,5});/i;

export const markupInText: Doubt = ({ dataset, locate }, report) => {
  for (const { text, path } of textsOf(dataset)) {
    const [markup] = MARKUP.exec(text) ?? [];
    if (markup !== undefined) report(messages.markupInText(locate(path), markup));
  }
};

/** In characters: two lines of a slide's title; four of its text; two of an item of its list. */
const LONGEST: readonly (readonly [field: RegExp, most: number])[] = [
  [/^roles\[\d+\]\.title$/, 80],
  [/^roles\[\d+\]\.summary$/, 280],
  [/^roles\[\d+\]\.(?:responsibilities|skills)\[\d+\]$/, 140],
  [/^preparation\[\d+\]\.summary$/, 280],
  [/^faq\[\d+\]\.answer$/, 600],
];

export const longText: Doubt = ({ dataset, locate }, report) => {
  for (const { text, path } of textsOf(dataset)) {
    const [, most] = LONGEST.find(([field]) => field.test(path)) ?? [];
    if (most !== undefined && text.length > most) report(messages.longText(locate(path), text.length, most));
  }
};

interface TextAt {
  readonly text: string;
  readonly path: string;
}

/** Every text of the dataset, in its order. */
function textsOf(dataset: Dataset): Iterable<TextAt> {
  return textsIn(dataset, '');
}

function* textsIn(value: unknown, path: string): Generator<TextAt> {
  if (typeof value === 'string') yield { text: value, path };
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textsIn(item, childPath(path, index));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, field] of Object.entries(value)) {
      if (path !== '' || name !== 'accept') yield* textsIn(field, childPath(path, name));
    }
  }
}
