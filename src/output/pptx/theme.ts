/** The theme part: the brand's twelve colours and its two fonts. Nothing else of it is used by our shapes. */

import type { Scene } from '../../layout/scene.js';
import { DECLARATION, escapeXml } from '../../opc/writing/xml.js';
import type { Theme } from '../../theme/types.js';

export function themeXml(theme: Theme, scene: Scene): string {
  const { heading, body } = scene.fonts;
  const name = escapeXml(theme.name);
  const colours = slots(theme).map(([slot, hex]) => `<a:${slot}><a:srgbClr val="${hex.slice(1)}"/></a:${slot}>`);
  return (
    `${DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}">` +
    `<a:themeElements><a:clrScheme name="${name}">${colours.join('')}</a:clrScheme>` +
    `<a:fontScheme name="${name}"><a:majorFont>${font(heading)}</a:majorFont><a:minorFont>${font(body)}</a:minorFont></a:fontScheme>` +
    `${formats(name)}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`
  );
}

/** In the order of the schema. The dark slots hold what is dark: in a dark theme that is the paper. */
function slots({ colours, dark }: Theme): readonly (readonly [string, string])[] {
  const { ink, paper, ink2, surface } = colours;
  const [dk1, lt1, dk2, lt2] = dark ? [paper, ink, surface, ink2] : [ink, paper, ink2, surface];
  return [
    ['dk1', dk1],
    ['lt1', lt1],
    ['dk2', dk2],
    ['lt2', lt2],
    ['accent1', colours.lower],
    ['accent2', colours.middle],
    ['accent3', colours.upper],
    ['accent4', colours.signal],
    ['accent5', colours.mark],
    ['accent6', colours.rule],
    ['hlink', colours.middle],
    ['folHlink', colours.middle],
  ];
}

/** Arabic and Hebrew take the family too: they were measured in it, and without a name a program takes one of its own. */
function font(family: string): string {
  const name = escapeXml(family);
  return `<a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface="${name}"/>`;
}

/** Flat: new shapes have a plain fill, a plain line and no effect. The schema wants three of each. */
function formats(name: string): string {
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) => `<a:ln w="${width}">${fill}<a:prstDash val="solid"/></a:ln>`;
  return (
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(9525)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`
  );
}
