/** The theme part of a template: twelve colours, two fonts, and the fills that backgrounds can refer to. */
import type { ThemeSlot } from '../../../src/brand/types.js';

export interface ThemeLook {
  readonly name: string;
  /** Six hex digits, or what a person's Windows says, such as `windowText 000000`. */
  readonly colours: Readonly<Record<ThemeSlot, string>>;
  readonly heading: string;
  readonly body: string;
  /** The third of the background fills, which `bgRef` calls 1003. */
  readonly ground?: string;
}

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

export function themeXml(look: ThemeLook): string {
  return `<a:theme xmlns:a="${A}" name="${look.name}"><a:themeElements>${elements(look)}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
}

/** What a layout says in the place of its master's theme (14.2.8). */
export function themeOverrideXml(look: ThemeLook): string {
  return `<a:themeOverride xmlns:a="${A}">${elements(look)}</a:themeOverride>`;
}

function elements({ name, colours, heading, body, ground = PLAIN }: ThemeLook): string {
  const slots = Object.entries(colours).map(([slot, value]) => `<a:${slot}>${colour(value)}</a:${slot}>`);
  const font = (family: string) =>
    `<a:latin typeface="${family}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Jpan" typeface="MS PGothic"/><a:font script="Arab" typeface="Arial"/><a:font script="Hebr" typeface="Arial"/>`;
  const line = (width: number) => `<a:ln w="${width}">${PLAIN}<a:prstDash val="solid"/></a:ln>`;
  return (
    `<a:clrScheme name="${name}">${slots.join('')}</a:clrScheme>` +
    `<a:fontScheme name="${name}"><a:majorFont>${font(heading)}</a:majorFont><a:minorFont>${font(body)}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${PLAIN.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${PLAIN}${PLAIN}${ground}</a:bgFillStyleLst></a:fmtScheme>`
  );
}

function colour(value: string): string {
  const [first = '', last] = value.split(' ');
  return last === undefined ? `<a:srgbClr val="${first}"/>` : `<a:sysClr val="${first}" lastClr="${last}"/>`;
}
