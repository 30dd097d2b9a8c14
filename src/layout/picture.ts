/** Pictures in a frame: as large as it allows, never larger than their own size at 96 pixels an inch calls for. */
import type { Figure } from '../document/types.js';
import { smallPicture } from '../messages/layout.js';
import type { LayoutContext } from './context.js';
import type { Box, PictureItem, Pt } from './scene.js';
import { type Copy, textHeight } from './text/set.js';

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

/** A picture with its caption, as one; boxes are from the frame's top left. */
export interface Captioned {
  readonly picture: Box;
  readonly caption: Box;
  readonly h: Pt;
}

/** Between a picture and its caption, and the widest line of that. */
export interface CaptionSetting {
  readonly below: Pt;
  readonly beside: Pt;
  readonly measure: Pt;
}

/** Smaller, a picture is not worth its room for the sake of a caption: 35 mm, the least that a QR code scans from. */
const LEAST_PICTURE: Pt = 100;
const NEARLY = 0.9;

/**
 * Where a picture and its caption stand: the words beside a picture that is nearly as large in half of the frame, else below it. It is
 * no larger than `most`. Nothing where the frame cannot hold both, or the picture was not loaded.
 */
export function captioned(
  figure: Figure,
  caption: readonly Copy[],
  frame: { w: Pt; h: Pt },
  most: { w: Pt; h: Pt },
  setting: CaptionSetting,
  context: LayoutContext,
): Captioned | undefined {
  const sized = (w: Pt, h: Pt) => pictureSize(figure, { w: Math.min(w, most.w), h: Math.min(h, most.h) }, context);
  const wordsIn = (w: Pt): Pt => textHeight(caption, w, context.measure);
  const alone = sized(frame.w, frame.h);
  if (alone === undefined) return undefined;
  if (caption.length === 0)
    return { picture: { x: 0, y: 0, ...alone }, caption: { x: 0, y: alone.h, w: 0, h: 0 }, h: alone.h };

  const w = Math.min(frame.w, setting.measure);
  const room = frame.h - setting.below - wordsIn(w);
  const over = room < Math.min(alone.h, LEAST_PICTURE) ? undefined : sized(frame.w, room);
  const beside = sized((frame.w - setting.beside) / 2, frame.h);
  const x = (beside?.w ?? 0) + setting.beside;
  const h = wordsIn(frame.w - x);
  if (beside !== undefined && beside.h >= Math.max(h, NEARLY * (over?.h ?? LEAST_PICTURE)))
    return { picture: { x: 0, y: 0, ...beside }, caption: { x, y: 0, w: frame.w - x, h }, h: beside.h };
  if (over === undefined) return undefined;
  const y = over.h + setting.below;
  return { picture: { x: 0, y: 0, ...over }, caption: { x: 0, y, w, h: wordsIn(w) }, h: y + wordsIn(w) };
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

/**
 * Whether a picture has the pixels to fill a frame sharply. Drawings do not cover anything: what is said in them goes to their edges,
 * which would be cut off.
 */
export function covers({ picture: key }: Figure, frame: Box, { pictures }: LayoutContext): boolean {
  const picture = pictures[key];
  if (picture === undefined || picture.type === 'svg') return false;
  const { w, h } = pixelsFor(frame);
  return picture.width >= w && picture.height >= h;
}

function pixelsFor({ w, h }: Box): { w: number; h: number } {
  return { w: Math.ceil((w / 72) * SHARP), h: Math.ceil((h / 72) * SHARP) };
}

/** Says that a picture stands small for want of pixels. */
export function tellSmallPicture(figure: Figure, frame: Box, subject: string, context: LayoutContext): void {
  const picture = context.pictures[figure.picture];
  if (picture === undefined || picture.type === 'svg') return;
  const field = /^dataset:(.*)$/.exec(figure.picture)?.[1];
  const { width: w, height: h } = picture;
  context.report(smallPicture(figure, subject, field, { w, h }, pixelsFor(frame)));
}

/** The picture over all of a frame that it covers, cut off evenly at two sides. */
export function coveringPicture(
  figure: Figure,
  frame: Box,
  tag: number | undefined,
  { pictures }: LayoutContext,
): PictureItem | undefined {
  const picture = pictures[figure.picture];
  if (picture === undefined) return undefined;
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
