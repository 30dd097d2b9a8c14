/**
 * The HTML writer: a document as one web page that needs nothing else, no script among it.
 *
 * It is the one writer that reads the document and not the scene: the reader's browser lays the page out, for the width that the
 * reader has. The page's structure follows WCAG 2.2 AA.
 */
import type { Document } from '../../document/types.js';
import type { Picture } from '../../layout/scene.js';
import type { Theme } from '../../theme/types.js';
import { paragraphs } from './blocks.js';
import type { PageContext } from './context.js';
import { type Child, element, type Html } from './element.js';
import { fontFaces } from './fonts.js';
import { pageHead } from './head.js';
import { idsOf } from './ids.js';
import { withoutLinks } from './inline.js';
import { cover } from './marks.js';
import { logo } from './picture.js';
import { header, section } from './section.js';
import { styleSheet } from './style.js';
import { pageWords } from './words.js';

export interface HtmlOptions {
  /** By the keys of the document's figures. */
  readonly pictures?: Readonly<Record<string, Picture>>;
}

/** Nothing is fetched, nothing runs: not even if markup came through. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** The page as UTF-8. The same document and theme give the same bytes. */
export function writeHtml(document: Document, theme: Theme, { pictures = {} }: HtmlOptions = {}): Uint8Array {
  const ids = idsOf(document);
  const context: PageContext = {
    document,
    pictures,
    logo: logo(theme, pictures),
    words: pageWords(document.language),
    newId: ids.newId,
  };
  const content = body(ids.sections, context);
  const style = `${styleSheet(document, theme)}\n${fontFaces(content, theme)}`;
  const page = element(
    'html',
    { lang: document.language, dir: document.direction },
    pageHead({ title: document.title, policy: POLICY, style }, theme),
    content,
  );
  return new TextEncoder().encode(`<!DOCTYPE html>\n${page.html}\n`);
}

function body(ids: readonly string[], context: PageContext): Html {
  const { document, newId, words } = context;
  const main = newId('main');
  const sections = document.sections.map((one, index) => ({ one, id: ids[index] ?? newId('section') }));
  const [first, ...rest] = sections;
  const opening = first?.one.layout === 'title' ? first : undefined;
  const chapters = opening === undefined ? sections : rest;
  return element(
    'body',
    {},
    element('a', { class: 'skip', href: `#${main}` }, words('skip')),
    opening === undefined
      ? element('header', {}, context.logo, element('h1', {}, document.title), cover(context))
      : header(opening.one, opening.id, context),
    navigation(chapters, context),
    element('main', { id: main, tabindex: -1 }, ...chapters.map(({ one, id }) => section(one, id, context))),
    element('footer', {}, element('p', {}, document.footer), ...paragraphs(document.imprint)),
  );
}

/** The contents of a page whose document has none. */
function navigation(
  chapters: readonly { one: Document['sections'][number]; id: string }[],
  context: PageContext,
): Child {
  const has = chapters.some(({ one }) => one.blocks.some(({ kind }) => kind === 'contents'));
  if (has || chapters.length < 3) return undefined;
  const id = context.newId('contents');
  const rows = chapters.map(({ one, id: target }) =>
    element('li', {}, element('a', { href: `#${target}` }, withoutLinks(one.title))),
  );
  return element(
    'nav',
    { 'aria-labelledby': id },
    element('h2', { id }, context.words('contents')),
    element('ol', { class: 'contents', role: 'list' }, ...rows),
  );
}
