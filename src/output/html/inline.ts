/** Running text. */
import { isLink } from '../../address.js';
import type { Inline, Inlines } from '../../document/types.js';
import { isRightToLeft, runsBackwards } from '../direction.js';
import { type Attributes, type Child, element, type Html, markup } from './element.js';

/** Runs of one link are one link. */
export function inlines(text: Inlines): Html {
  const parts: { href: string | undefined; runs: Inline[] }[] = [];
  for (const inline of text) {
    const href = inline.href !== undefined && isFollowed(inline.href) ? inline.href : undefined;
    const last = parts.at(-1);
    if (last !== undefined && last.href === href) last.runs.push(inline);
    else parts.push({ href, runs: [inline] });
  }
  const forwards = runsForwards(text);
  const drawn = parts.map(({ href, runs }) => {
    const words = runs.map((one) => run(one, forwards ? undefined : 'auto'));
    return href === undefined ? markup(...words) : element('a', linkTo(href, plainText(runs)), ...words);
  });
  return markup(...(forwards ? [LEFT_TO_RIGHT] : []), ...drawn);
}

/** A browser takes a text's direction from its first letter, or from a mark that stands for one. */
const LEFT_TO_RIGHT = '\u200e';

/**
 * Words of another language than the data's, with names or figures of it that run from right to left: a sentence in which these have
 * their places, where a browser that looks at each part by itself turns the parts round.
 */
function runsForwards(text: Inlines): boolean {
  if (!text.some(({ language }) => language !== undefined)) return false;
  const words = plainText(text);
  return runsBackwards(words) && !isRightToLeft(words, 'rtl');
}

/** Anything else is text. */
function isFollowed(href: string): boolean {
  return href.startsWith('#') || isLink(href);
}

/** The same without links: for text that is a link itself. */
export function withoutLinks(text: Inlines): Html {
  return inlines(text.map(({ href: _, ...rest }) => rest));
}

export function plainText(text: Inlines): string {
  return text
    .map((inline) => inline.text)
    .join('')
    .replaceAll('\n', ' ');
}

/** A link that leaves the page tells nobody where it was followed; one that shows its address need not be spelt out on paper. */
function linkTo(href: string, text: string): Attributes {
  if (href.startsWith('#')) return { href };
  return { href, rel: 'external noreferrer', class: href.includes(text) ? 'address' : undefined };
}

function run({ text, emphasis, small, onScreen, language }: Inline, dir: 'auto' | undefined): Html {
  const words = text.split('\n').flatMap((line, index): Child[] => (index === 0 ? [line] : [element('br'), line]));
  const lines =
    onScreen === undefined
      ? words
      : [element('span', { class: 'on-screen' }, onScreen), element('span', { class: 'on-paper' }, ...words)];
  let html = language === undefined ? markup(...lines) : element('span', { lang: language, dir }, ...lines);
  if (emphasis !== undefined) html = element(emphasis, {}, html);
  return small ? element('small', {}, html) : html;
}
