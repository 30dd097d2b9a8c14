/** Pictures in a frame: as large as it allows, never larger than their own size at 96 pixels an inch calls for. */
import type { Figure } from '../document/types.js';
import type { LayoutContext } from './context.js';
import type { Box, PictureItem, Pt } from './scene.js';

/** CSS's pixel: 1/96 inch in points. */
const PIXEL: Pt = 0.75;

/** How large a figure's picture is drawn in a frame; nothing where it was not loaded. */
export function pictureSize(
  figure: Figure,
  frame: { w: Pt; h: Pt },
  context: LayoutContext,
): { w: Pt; h: Pt } | undefined {
  const picture = context.pictures[figure.picture];
  if (picture === undefined) return undefined;
  const scale = Math.min(PIXEL, frame.w / picture.width, frame.h / picture.height);
  return { w: picture.width * scale, h: picture.height * scale };
}

/** The picture in the middle of a frame, filling it in one direction. */
export function fitPicture(
  figure: Figure,
  frame: Box,
  tag: number | undefined,
  context: LayoutContext,
): PictureItem | undefined {
  const picture = context.pictures[figure.picture];
  if (picture === undefined) return undefined;
  const scale = Math.min(frame.w / picture.width, frame.h / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  return pictureItem(figure, { x: frame.x + (frame.w - w) / 2, y: frame.y + (frame.h - h) / 2, w, h }, tag);
}

/** Dots an inch that print needs, and a slide on a large screen. */
const SHARP = 150;
const INCH: Pt = 72;

/** The pixels that a picture needs to fill a frame sharply. */
export function pixelsFor(frame: { w: Pt; h: Pt }): { w: number; h: number } {
  return { w: Math.ceil((frame.w / INCH) * SHARP), h: Math.ceil((frame.h / INCH) * SHARP) };
}

/**
 * The picture over all of a frame, cut off evenly at two sides; nothing where its pixels do not suffice for that. Drawings are not
 * cut: what is said in them goes to their edges.
 */
export function coveringPicture(
  figure: Figure,
  frame: Box,
  tag: number | undefined,
  context: LayoutContext,
): PictureItem | undefined {
  const picture = context.pictures[figure.picture];
  const needed = pixelsFor(frame);
  if (picture === undefined || picture.type === 'svg') return undefined;
  if (picture.width < needed.w || picture.height < needed.h) return undefined;
  const scale = Math.max(frame.w / picture.width, frame.h / picture.height);
  const [w, h] = [frame.w / (picture.width * scale), frame.h / (picture.height * scale)];
  return { ...pictureItem(figure, frame, tag), crop: { x: (1 - w) / 2, y: (1 - h) / 2, w, h } };
}

/** A picture without a tag, or without words for it, is decoration. */
export function pictureItem(figure: Figure, box: Box, tag: number | undefined): PictureItem {
  return {
    kind: 'picture',
    name: 'Picture',
    alt: figure.alt,
    picture: figure.picture,
    box,
    ...(tag === undefined || figure.alt === '' ? {} : { tag }),
  };
}

/** A brand's mark is this high at most. */
export const LOGO_HEIGHT: Pt = 36;

/** How large the theme's logo is in a frame; nothing where the theme has none. */
export function logoSize(frame: { w: Pt; h: Pt }, context: LayoutContext): { w: Pt; h: Pt } | undefined {
  const picture = context.theme.logo && context.pictures['theme:logo'];
  if (picture === undefined) return undefined;
  const scale = Math.min(frame.w / picture.width, Math.min(frame.h, LOGO_HEIGHT) / picture.height);
  return { w: picture.width * scale, h: picture.height * scale };
}

/** The theme's logo in the bottom right of a frame; nothing where the theme has none. */
export function logoItems(frame: Box, parent: number, context: LayoutContext): PictureItem[] {
  const { logo } = context.theme;
  const size = logoSize(frame, context);
  if (logo === undefined || size === undefined) return [];
  const { w, h } = size;
  const box = { x: frame.x + frame.w - w, y: frame.y + frame.h - h, w, h };
  const tag = context.tags.add('Figure', parent, { alt: logo.alt });
  return [{ kind: 'picture', name: 'Logo', alt: logo.alt, picture: 'theme:logo', box, tag }];
}
