/** What a template paints, as SVG: to look where there is room, and to show its layouts. */
import type { Box } from '../layout/scene.js';
import type { XmlElement } from '../opc/tree.js';
import type { Paint } from './colour.js';
import type { Fill } from './fills.js';
import { n, outlineOf } from './form.js';
import type { Painted } from './painted.js';
import { angle, share } from './units.js';

/** The bytes of a picture that can be shown, as the address of an image. */
export type PictureAddress = (painted: Painted) => string | undefined;

/** What cannot be drawn as it is, is drawn as its whole box. `name` tells its gradients from those of other drawings. */
export function drawn(painted: readonly Painted[], addressOf: PictureAddress, name = 'g'): string {
  return painted.map((one, index) => drawnOne(one, `${name}-${index}`, addressOf(one))).join('');
}

function drawnOne(painted: Painted, id: string, address: string | undefined): string {
  const { shape, fill, edge } = painted;
  const { element, turn } = shape;
  const box = shape.box ?? painted.box;
  const path = outlineOf(element.child('p:spPr'), box) ?? outlineOf(undefined, box) ?? '';
  const [paint, definition] = painted.isSolid ? [GREY, ''] : filled(fill, element, id);
  const stroke = edge === undefined ? '' : ` stroke="${edge.colour}" stroke-width="${n(edge.width)}"`;
  const drawing =
    fill.kind === 'picture' && address !== undefined
      ? croppedPicture(element, box, path, address, id)
      : `${definition}<path d="${path}" ${paint}${stroke}/>`;
  return `<g transform="${placed(box, turn, element)}">${drawing}</g>`;
}

/** Where nothing says what is seen: charts, pictures that only some programs show. */
const GREY = 'fill="#9AA0A6" fill-opacity="0.55"';

/** A box turned, or mirrored, around its middle. */
function placed({ x, y, w, h }: Box, turn: number, element: XmlElement): string {
  const frame = element.child('p:spPr', 'a:xfrm');
  const [across, down] = [frame?.attribute('flipH') === '1' ? -1 : 1, frame?.attribute('flipV') === '1' ? -1 : 1];
  const middle = `translate(${n(w / 2)} ${n(h / 2)})`;
  const back = `translate(${n(-w / 2)} ${n(-h / 2)})`;
  return `translate(${n(x)} ${n(y)}) ${middle} rotate(${n(turn)}) scale(${across} ${down}) ${back}`;
}

function filled(fill: Fill, element: XmlElement, id: string): readonly [attributes: string, definition: string] {
  if (fill.kind === 'none') return ['fill="none"', ''];
  if (fill.kind === 'picture') return [GREY, ''];
  const [first, ...others] = fill.paints;
  if (others.length === 0) return [painting('fill', first), ''];
  return [`fill="url(#${id})"`, gradient(fill.paints, element, id)];
}

function painting(what: 'fill' | 'stop-color', { colour, opacity }: Paint): string {
  const seen = opacity === 1 ? '' : ` ${what === 'fill' ? 'fill' : 'stop'}-opacity="${n(opacity)}"`;
  return `${what}="${colour}"${seen}`;
}

function gradient(paints: readonly Paint[], element: XmlElement, id: string): string {
  const written = element.child('p:spPr', 'a:gradFill');
  const stops = written?.child('a:gsLst')?.all('a:gs') ?? [];
  const shown = paints.map((paint, index) => {
    const at = share(stops[index]?.attribute('pos')) ?? index / Math.max(1, paints.length - 1);
    return `<stop offset="${n(at)}" ${painting('stop-color', paint)}/>`;
  });
  const turn = angle(written?.child('a:lin')?.attribute('ang'));
  return `<linearGradient id="${id}" gradientTransform="rotate(${n(turn)} 0.5 0.5)">${shown.join('')}</linearGradient>`;
}

/** Without what is cut off at its sides, inside the form that it has. */
function croppedPicture(element: XmlElement, { w, h }: Box, path: string, address: string, id: string): string {
  const cut = (element.child('p:blipFill') ?? element.child('p:spPr', 'a:blipFill'))?.child('a:srcRect');
  const side = (name: string) => share(cut?.attribute(name)) ?? 0;
  const [left, top] = [side('l'), side('t')];
  const [wide, high] = [w / Math.max(0.01, 1 - left - side('r')), h / Math.max(0.01, 1 - top - side('b'))];
  const place = `x="${n(-left * wide)}" y="${n(-top * high)}" width="${n(wide)}" height="${n(high)}"`;
  return `<clipPath id="${id}"><path d="${path}"/></clipPath><image ${place} preserveAspectRatio="none" clip-path="url(#${id})" href="${address}"/>`;
}
