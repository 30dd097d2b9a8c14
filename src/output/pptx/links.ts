/** Links of runs to addresses, and of whole texts to slides. */
import { isLink, uriOf } from '../../address.js';
import type { Run, TextItem } from '../../layout/scene.js';
import type { Relationships } from '../../opc/writing/package.js';
import type { Deck } from './deck.js';

/** The path of a slide's part, by its number from 1. */
export function slidePath(number: number): string {
  return `ppt/slides/slide${number}.xml`;
}

/** The number of the slide to which a text leads as a whole: all of it is one link, and none of it is underlined. */
export function targetOf({ paragraphs }: TextItem, deck: Deck): number | undefined {
  const [first, ...others] = paragraphs.flatMap(({ runs }) => runs.filter(({ text }) => text !== ''));
  return first !== undefined && others.every(({ href }) => href === first.href) ? slideOf(first, deck) : undefined;
}

function slideOf({ href }: Run, { scene }: Deck): number | undefined {
  if (!href?.startsWith('#')) return undefined;
  const target = scene.targets[href.slice(1)];
  return target && target.page + 1;
}

/** What a click on a shape does: the show goes to a slide. */
export function actionOf(slide: number, relationships: Relationships): string {
  return `<a:hlinkClick r:id="${relationships.to('slide', slidePath(slide))}" action="ppaction://hlinksldjump"/>`;
}

/** The link of a run, or nothing. An address that cannot be one stays text; it was reported before. */
export function runLink(run: Run, deck: Deck, relationships: Relationships): string {
  const slide = slideOf(run, deck);
  const address = slide === undefined ? addressOf(run) : undefined;
  if (slide === undefined && address === undefined) return '';
  const link = slide === undefined ? addressLink(address ?? '', relationships) : actionOf(slide, relationships);
  // PowerPoint draws links in the theme's link colour, unless they say that theirs is their text's.
  return run.style.colour === 'middle' ? link : `${link.slice(0, -2)}>${TEXT_COLOUR}</a:hlinkClick>`;
}

function addressLink(address: string, relationships: Relationships): string {
  return `<a:hlinkClick r:id="${relationships.to('hyperlink', address)}"/>`;
}

/** [MS-ODRAWXML] 2.30. */
const TEXT_COLOUR =
  '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr ' +
  'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>';

function addressOf({ href }: Run): string | undefined {
  return href !== undefined && isLink(href) ? uriOf(href) : undefined;
}
