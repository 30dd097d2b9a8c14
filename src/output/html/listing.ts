/** The index page of a batch: every document with a link to it, in the look of our web pages. */
import type { Theme } from '../../theme/types.js';
import { type Child, element, type Html, styleElement } from './element.js';
import { LISTING } from './sheets/listing.js';
import { styleSheet } from './style.js';

export interface Listing {
  readonly title: string;
  /** One sentence of all that is listed. */
  readonly summary: string;
  readonly groups: readonly ListingGroup[];
  readonly footer: string;
}

export interface ListingGroup {
  readonly title: string;
  readonly entries: readonly ListingEntry[];
}

export interface ListingEntry {
  readonly name: string;
  /** The way from the page to the document, with `/`, not encoded yet. */
  readonly path: string;
  /** «PDF, 2 pages», «84 kB». */
  readonly notes: readonly string[];
  /** The way to a picture of its first page. */
  readonly picture?: string;
}

/** Pictures come from beside the page (`file:` where it is opened from a disk); nothing else is loaded, nothing runs. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:; base-uri 'none'; form-action 'none'";

/** The page as UTF-8. With `pictures`, documents stand as pictures of their first pages. */
export function writeListing(listing: Listing, theme: Theme, pictures: boolean): Uint8Array {
  const page = element('html', { lang: 'en', dir: 'ltr' }, head(listing, theme), body(listing, pictures));
  return new TextEncoder().encode(`<!DOCTYPE html>\n${page.html}\n`);
}

function head({ title }: Listing, theme: Theme): Html {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'color-scheme', content: theme.dark ? 'dark' : 'light' }),
    element('title', {}, title),
    styleElement(`${styleSheet({ tiers: [] }, theme)}\n${LISTING}`),
  );
}

function body({ title, summary, groups, footer }: Listing, pictures: boolean): Html {
  const sections = groups.map((group, index) => ({ ...group, id: `folder-${index + 1}` }));
  return element(
    'body',
    {},
    element('a', { class: 'skip', href: '#documents' }, 'Skip to the documents'),
    element('header', {}, element('h1', {}, title), element('p', { class: 'lead' }, summary)),
    navigation(sections),
    element('main', { id: 'documents', tabindex: -1 }, ...sections.map((one) => section(one, pictures))),
    element('footer', {}, element('p', {}, footer)),
  );
}

/** A page of few folders is its own contents. */
function navigation(
  sections: readonly { readonly id: string; readonly title: string; readonly entries: readonly unknown[] }[],
): Child {
  if (sections.length < 3) return undefined;
  const rows = sections.map(({ id, title, entries }) =>
    element('li', {}, element('a', { href: `#${id}` }, title), note(`${entries.length}`)),
  );
  return element(
    'nav',
    { 'aria-labelledby': 'folders' },
    element('h2', { id: 'folders' }, 'Folders'),
    element('ol', { class: 'contents', role: 'list' }, ...rows),
  );
}

function section({ id, title, entries }: ListingGroup & { readonly id: string }, pictures: boolean): Html {
  const list = pictures ? 'gallery' : 'contents';
  return element(
    'section',
    { id, class: pictures ? 'wide' : undefined },
    element('h2', {}, title),
    element('ul', { class: list, role: 'list' }, ...entries.map((entry) => item(entry, pictures))),
  );
}

/** The picture says nothing that the name does not. */
function item({ name, path, notes, picture }: ListingEntry, pictures: boolean): Html {
  const shown = picture && element('img', { src: addressOf(picture), alt: '', loading: 'lazy', decoding: 'async' });
  const frame = pictures ? element('span', { class: 'frame' }, shown) : undefined;
  return element('li', {}, element('a', { href: addressOf(path) }, frame, name), ...notes.map(note));
}

function note(text: string): Html {
  return element('span', { class: 'note' }, text);
}

/** A way as an address: of names, `/` alone keeps its meaning. */
function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
