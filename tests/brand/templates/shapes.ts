/** What stands on masters, layouts and slides. */
import type { Box, Pt } from '../../../src/layout/scene.js';

/** Where a shape is put: its number, and the relationships of its part. */
export interface Place {
  readonly id: number;
  /** The id of a relationship to a picture, which is added to the package once. */
  media(picture: Uint8Array): string;
  /** The id of one to a further part. */
  relate(type: string, part: string, content: string | Uint8Array, contentType?: string): string;
  /** The id of one to an address. */
  link(type: string, address: string): string;
}

export interface Shape {
  readonly xml: (place: Place) => string;
  /** Where a reader sees it, if anyone sees it. */
  readonly paints?: Box;
}

const EMU = 12_700;
export const emu = (length: Pt) => Math.round(length * EMU);

export function transform({ x, y, w, h }: Box, prefix = 'a'): string {
  return `<${prefix}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></${prefix}:xfrm>`;
}

export const scheme = (name: string) => `<a:solidFill><a:schemeClr val="${name}"/></a:solidFill>`;
export const fixed = (hex: string) => `<a:solidFill><a:srgbClr val="${hex}"/></a:solidFill>`;

/** How a level of text is set. */
export interface Style {
  readonly size: Pt;
  readonly bold?: boolean;
  readonly caps?: boolean;
  readonly align?: 'l' | 'ctr' | 'r';
  /** A fill; the colour `tx1` without. */
  readonly fill?: string;
  /** `+mj-lt` for the heading font, `+mn-lt` for the body's, or a family. */
  readonly font?: string;
  readonly bullet?: string;
  /** Hundredths of the font's own line. */
  readonly spacing?: number;
  /** Points after each character. */
  readonly tracking?: Pt;
  readonly indent?: Pt;
}

/** The properties of a level, such as `lvl1pPr`. */
export function level(name: string, style: Style): string {
  const {
    size,
    bold,
    caps,
    align = 'l',
    fill = scheme('tx1'),
    font,
    bullet,
    spacing = 100,
    tracking,
    indent = 0,
  } = style;
  const hang = bullet === undefined ? ' marL="0" indent="0"' : ` marL="${emu(indent + 14)}" indent="${emu(-14)}"`;
  const set = [
    `sz="${size * 100}"`,
    bold === undefined ? '' : ` b="${bold ? 1 : 0}"`,
    caps ? ' cap="all"' : '',
    tracking === undefined ? '' : ` spc="${tracking * 100}"`,
  ].join('');
  const mark = bullet === undefined ? '<a:buNone/>' : `<a:buFont typeface="Arial"/><a:buChar char="${bullet}"/>`;
  const family = font === undefined ? '' : `<a:latin typeface="${font}"/>`;
  return (
    `<a:${name}${hang} algn="${align}" rtl="0"><a:lnSpc><a:spcPct val="${spacing * 1000}"/></a:lnSpc>` +
    `<a:spcBef><a:spcPts val="0"/></a:spcBef>${mark}<a:defRPr ${set} kern="1200">${fill}${family}</a:defRPr></a:${name}>`
  );
}

export interface Placeholder {
  readonly type?: string;
  readonly idx?: number;
  readonly sz?: string;
  readonly orient?: string;
  readonly name?: string;
  /** Its master's without. */
  readonly box?: Box;
  /** Attributes of `bodyPr`. */
  readonly body?: string;
  readonly style?: Style;
  readonly text?: string;
  /** A field in the place of the text: `slidenum`, `datetime1`. */
  readonly field?: string;
}

export function placeholder(given: Placeholder): Shape {
  const {
    type,
    idx,
    sz,
    orient,
    name = type ?? 'Content',
    box,
    body = '',
    style,
    text = 'Click to edit',
    field,
  } = given;
  const reference = Object.entries({ type, orient, sz, idx }).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}="${value}"`,
  );
  const run = field
    ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="${field}"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>`
    : text === ''
      ? ''
      : `<a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r>`;
  return {
    xml: ({ id }) =>
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${reference.join(' ')}/></p:nvPr></p:nvSpPr>` +
      `<p:spPr>${box ? `${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : ''}</p:spPr>` +
      `<p:txBody><a:bodyPr ${body}/><a:lstStyle>${style ? level('lvl1pPr', style) : ''}</a:lstStyle><a:p>${run}<a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`,
  };
}

/** A box of colour. One that is the ground of everything paints nothing that has to be kept free. */
export function rectangle(box: Box, fill: string, { ground = false, preset = 'rect' } = {}): Shape {
  return {
    ...(ground ? {} : { paints: box }),
    xml: ({ id }) =>
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Shape ${id}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom>${fill}<a:ln><a:noFill/></a:ln></p:spPr>` +
      '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>',
  };
}

export function picture(box: Box, bytes: Uint8Array, { ground = false, linked = '', descr = 'Logo' } = {}): Shape {
  return {
    ...(ground ? {} : { paints: box }),
    xml: ({ id, media, link }) =>
      `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Picture ${id}" descr="${descr}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>` +
      `<p:blipFill><a:blip r:embed="${media(bytes)}"${linked ? ` r:link="${link('image', linked)}"` : ''}/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
      `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
  };
}

/** Words that nobody can fill in. */
export function words(
  box: Box,
  text: string,
  { size = 10, fill = scheme('tx1'), address = '', align = 'l' } = {},
): Shape {
  return {
    paints: box,
    xml: ({ id, link }) =>
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
      `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p><a:pPr algn="${align}"/><a:r><a:rPr lang="en-GB" sz="${size * 100}">${fill}` +
      `${address ? `<a:hlinkClick r:id="${link('hyperlink', address)}"/>` : ''}</a:rPr><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`,
  };
}
