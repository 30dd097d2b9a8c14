/** Running text. */
import { isLink } from '../../address.js';
import type { Inline, Inlines } from '../../document/types.js';
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
  return markup(
    ...parts.map(({ href, runs }) =>
      href === undefined ? markup(...runs.map(run)) : element('a', linkTo(href, plainText(runs)), ...runs.map(run)),
    ),
  );
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

function run({ text, emphasis, small, onScreen, language }: Inline): Html {
  const words = text.split('\n').flatMap((line, index): Child[] => (index === 0 ? [line] : [element('br'), line]));
  const lines =
    onScreen === undefined
      ? words
      : [element('span', { class: 'on-screen' }, onScreen), element('span', { class: 'on-paper' }, ...words)];
  let html = language === undefined ? markup(...lines) : element('span', { lang: language, dir: 'auto' }, ...lines);
  if (emphasis !== undefined) html = element(emphasis, {}, html);
  return small ? element('small', {}, html) : html;
}
