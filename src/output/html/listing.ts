/** The index page of a batch: every document with a link to it, in the look of our web pages. */
import type { Theme } from '../../theme/types.js';
import { type Child, element, type Html } from './element.js';
import { fontFaces } from './fonts.js';
import { pageHead } from './head.js';
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
  /** «20 documents». */
  readonly note: string;
  readonly entries: readonly ListingEntry[];
}

/** What was made of one subject, in a format or several. */
export interface ListingEntry {
  readonly documents: readonly ListedDocument[];
  /** The way from the page to a picture of the first page, with `/`, not encoded yet. */
  readonly picture?: string;
}

export interface ListedDocument {
  readonly name: string;
  /** The way to it, as that to the picture. */
  readonly path: string;
  /** «PDF, 2 pages», «84 kB». */
  readonly notes: readonly string[];
}

/** Pictures come from beside the page (`file:` where it is opened from a disk); nothing else is loaded, nothing runs. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:; font-src data:; base-uri 'none'; form-action 'none'";

/** The page as UTF-8. With `pictures`, documents stand as pictures of their first pages. */
export function writeListing(listing: Listing, theme: Theme, pictures: boolean): Uint8Array {
  const content = body(listing, pictures);
  const style = [styleSheet({ tiers: [] }, theme), LISTING, fontFaces(content, theme)].join('\n');
  const head = pageHead({ title: listing.title, policy: POLICY, style }, theme);
  const page = element('html', { lang: 'en', dir: 'ltr' }, head, content);
  return new TextEncoder().encode(`<!DOCTYPE html>\n${page.html}\n`);
}

function body({ title, summary, groups, footer }: Listing, pictures: boolean): Html {
  const sections = groups.map((group, index) => ({ ...group, id: `folder-${index + 1}` }));
  return element(
    'body',
    { class: pictures ? 'thumbnails' : undefined },
    element('a', { class: 'skip', href: '#documents' }, 'Skip to the documents'),
    element('header', {}, element('h1', {}, title), element('p', { class: 'lead' }, summary)),
    navigation(sections),
    element('main', { id: 'documents', tabindex: -1 }, ...sections.map((one) => section(one, pictures))),
    element('footer', {}, element('p', {}, footer)),
  );
}

/** A page of few folders is its own contents. */
function navigation(sections: readonly (ListingGroup & { readonly id: string })[]): Child {
  if (sections.length < 3) return undefined;
  const rows = sections.map(({ id, title, note: text }) =>
    element('li', {}, element('a', { href: `#${id}` }, title), ' ', note(text)),
  );
  return element(
    'nav',
    { 'aria-labelledby': 'folders' },
    element('h2', { id: 'folders' }, 'Folders'),
    element('ol', { class: 'contents', role: 'list' }, ...rows),
  );
}

function section({ id, title, entries }: ListingGroup & { readonly id: string }, pictures: boolean): Html {
  const rows = pictures ? entries.map(card) : entries.flatMap(({ documents }) => documents.map(row));
  const list = element('ul', { class: pictures ? 'gallery' : 'contents', role: 'list' }, ...rows);
  return element('section', { id }, element('h2', {}, title), list);
}

function row({ name, path, notes }: ListedDocument): Html {
  return element(
    'li',
    {},
    element('a', { href: addressOf(path) }, name),
    ...notes.flatMap((text) => [' ', note(text)]),
  );
}

/** The picture says nothing that the names do not, and leads where the first of them does: whoever hears the page is told once. */
function card({ documents, picture }: ListingEntry): Html {
  const [first] = documents;
  const image = picture && element('img', { src: addressOf(picture), alt: '', loading: 'lazy' });
  const frame = { class: 'frame', href: first && addressOf(first.path), tabindex: -1, 'aria-hidden': 'true' };
  const names = documents.map(({ name, path, notes }) =>
    element('p', {}, element('a', { href: addressOf(path) }, name), ' ', note(notes.join(', '))),
  );
  return element('li', {}, element('a', frame, image), ...names);
}

function note(text: string): Html {
  return element('span', { class: 'note' }, text);
}

/** A way as an address: of names, `/` alone keeps its meaning. */
function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
