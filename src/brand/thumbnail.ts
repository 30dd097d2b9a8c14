/** A layout of a template, drawn small: what it paints, its placeholders, and the room that it leaves. */
import type { Box } from '../layout/scene.js';
import { escapeXml } from '../opc/writing/xml.js';
import { luminance } from '../theme/contrast.js';
import type { Hex } from '../theme/types.js';
import { drawn } from './drawing.js';
import { n } from './form.js';
import { type LayoutSheet, layersOf } from './layout.js';
import type { OpenTemplate } from './open.js';
import { addressesOf, addressOf } from './picture-addresses.js';
import { drawnFamily } from './specimen-parts.js';
import type { TemplateLayout, TemplatePlaceholder } from './types.js';

/** As an SVG of its own size, `w` wide, at a place. `id` tells its gradients from those of others. */
export async function thumbnail(
  sheet: LayoutSheet,
  layout: TemplateLayout,
  opened: OpenTemplate,
  place: { readonly x: number; readonly y: number; readonly w: number },
  id: string,
): Promise<string> {
  const { slide } = opened.regions;
  const { background, painted, palette } = layersOf(sheet, opened.master);
  const addresses = await addressesOf(painted, opened.source);
  const behind = background.picture === undefined ? undefined : await addressOf(background.picture, opened.source);
  const paper = background.colours[0] ?? palette.scheme.bg1;
  const ground =
    behind === undefined
      ? rectangle(slide, `fill="${paper}"`)
      : `<image width="${n(slide.w)}" height="${n(slide.h)}" preserveAspectRatio="xMidYMid slice" href="${behind}"/>`;
  const ink = layout.ground.kind === 'plain' ? inkOn(layout.ground.colour) : '#8A97A3';
  const scale = slide.w / place.w;
  return [
    `<svg x="${n(place.x)}" y="${n(place.y)}" width="${n(place.w)}" height="${n((place.w * slide.h) / slide.w)}" viewBox="0 0 ${n(slide.w)} ${n(slide.h)}">`,
    ground,
    drawn(painted, addresses, id),
    roomOf(layout.safe, scale, ink),
    ...layout.placeholders.map((one) => placeholderOf(one, scale, ink)),
    '</svg>',
  ].join('');
}

function inkOn(ground: Hex): Hex {
  return luminance(ground) > 0.18 ? '#14202B' : '#FFFFFF';
}

function rectangle({ x, y, w, h }: Box, more: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" ${more}/>`;
}

const ROOM = '#1473E6';

function roomOf(safe: Box, scale: number, ink: Hex): string {
  const size = 11 * scale;
  const words = `${Math.round(safe.w)} × ${Math.round(safe.h)}`;
  return [
    rectangle(safe, `fill="${ROOM}" fill-opacity="0.10" stroke="${ROOM}" stroke-width="${n(1.2 * scale)}"`),
    safe.h < 2 * size
      ? ''
      : `<text x="${n(safe.x + safe.w - 0.7 * size)}" y="${n(safe.y + safe.h - 0.7 * size)}" font-family="Inter" font-size="${n(size)}" text-anchor="end" fill="${ink}" fill-opacity="0.75">${words}</text>`,
  ].join('');
}

const WORDS: Partial<Readonly<Record<TemplatePlaceholder['kind'], string>>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  body: 'Text',
  content: 'Content',
  picture: 'Picture',
  date: 'Date',
  footer: 'Footer',
  number: '7',
};

/** Its frame, and a word in it as it is set. */
function placeholderOf({ kind, box, insets, anchor, text }: TemplatePlaceholder, scale: number, ink: Hex): string {
  const dashes = `${n(3 * scale)} ${n(3 * scale)}`;
  const frame = rectangle(
    box,
    `fill="none" stroke="${ink}" stroke-opacity="0.45" stroke-width="${n(0.8 * scale)}" stroke-dasharray="${dashes}"`,
  );
  const word = WORDS[kind];
  if (word === undefined) return frame;
  const size = Math.min(text.size, box.h * 0.9);
  const [left, right] = [box.x + insets.left, box.x + box.w - insets.right];
  const x = text.align === 'left' ? left : text.align === 'right' ? right : (left + right) / 2;
  const [top, bottom] = [box.y + insets.top, box.y + box.h - insets.bottom];
  const y =
    anchor === 'top'
      ? top + size * 0.95
      : anchor === 'bottom'
        ? bottom - size * 0.25
        : (top + bottom) / 2 + size * 0.35;
  const end = text.align === 'left' ? 'start' : text.align === 'right' ? 'end' : 'middle';
  const weight = text.bold ? ' font-weight="700"' : '';
  const shown = text.caps === 'all' ? word.toUpperCase() : word;
  return `${frame}<text x="${n(x)}" y="${n(y)}" font-family="${escapeXml(drawnFamily(text.family))}" font-size="${n(size)}" text-anchor="${end}" fill="${text.colour}"${weight}>${escapeXml(shown)}</text>`;
}
