/** Pictures. We write them without pptxgenjs, which stores a picture once a slide and SVG as if it were PNG. */
import type { Picture, PictureItem } from '../../layout/scene.js';
import type { Access } from './identities.js';
import type { SlideSetting } from './setting.js';
import { place } from './shapes.js';

/** A picture as its slide shows it. Without alternative text it is decoration. */
export function finishPicture(item: PictureItem, setting: SlideSetting): string {
  const { deck, identities } = setting;
  const picture = deck.scene.pictures[item.picture];
  if (picture === undefined) throw new Error(`the scene has no picture ${item.picture}`);
  const access: Access = item.alt === '' ? 'decorative' : { alt: item.alt };
  return (
    `<p:pic><p:nvPicPr>${identities.of(item, access)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>` +
    `<p:nvPr/></p:nvPicPr><p:blipFill>${blip(picture, setting)}${cropped(item)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr><a:xfrm>${place(item.box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

/** What is left out at each side, in thousandths of a per cent. */
function cropped({ crop }: PictureItem): string {
  if (crop === undefined) return '';
  const sides = { l: crop.x, t: crop.y, r: 1 - crop.x - crop.w, b: 1 - crop.y - crop.h };
  return `<a:srcRect ${Object.entries(sides)
    .map(([side, share]) => `${side}="${Math.round(share * 100_000)}"`)
    .join(' ')}/>`;
}

/** An SVG stands beside a PNG of it, for programs that cannot draw it ([MS-ODRAWXML] 2.3.2.5). */
function blip({ type, data, png }: Picture, { media, relationships }: SlideSetting): string {
  const embed = (kind: Picture['type'], bytes: string) =>
    `r:embed="${relationships.to('image', media.pathOf(kind, bytes))}"`;
  if (type !== 'svg') return `<a:blip ${embed(type, data)}/>`;
  const fallback = png === undefined ? '' : ` ${embed('png', png)}`;
  return (
    `<a:blip${fallback}><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip ` +
    `xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" ${embed('svg', data)}/></a:ext></a:extLst></a:blip>`
  );
}
