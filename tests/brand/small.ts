/** Templates of a few lines, for what one test is about: all that a test does not say is as plain as the standard allows. */
import { type ZipEntry, zipOf } from '../tables/zip.js';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const P = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = `xmlns:a="${A}" xmlns:p="${P}" xmlns:r="${R}"`;
const MAIN = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';

export interface SmallLayout {
  readonly name: string;
  /** Attributes of `p:sldLayout`. */
  readonly says?: string;
  readonly shapes: readonly string[];
  /** `p:bg`. */
  readonly background?: string;
  /** `p:clrMapOvr`. */
  readonly map?: string;
}

export interface SmallMaster {
  /** Besides its placeholders. */
  readonly shapes?: readonly string[];
  readonly background?: string;
  readonly layouts?: readonly SmallLayout[];
  /** Of its theme. */
  readonly colours?: string;
  readonly fonts?: string;
  readonly styles?: string;
  /** The pictures of `rIdN`, from 1. */
  readonly pictures?: readonly string[];
}

export interface Small {
  readonly masters?: readonly SmallMaster[];
  /** Of each slide the master and the layout, from 0. */
  readonly slides?: readonly (readonly [master: number, layout: number])[];
  readonly contentType?: string;
  /** What is done to every part at last. */
  readonly written?: (text: string) => string;
}

/** A slide of 960 x 540 points. */
const SIZE = { w: 960, h: 540 } as const;

const emu = (points: number) => Math.round(points * 12_700);

export function frame(x: number, y: number, w: number, h: number): string {
  return `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm>`;
}

/** A placeholder by the attributes of its `p:ph`. */
export function placeholder(says: string, place = '', text = '<a:bodyPr/><a:lstStyle/>'): string {
  const facts = `<p:nvSpPr><p:cNvPr id="2" name="A placeholder"/><p:cNvSpPr/><p:nvPr><p:ph ${says}/></p:nvPr></p:nvSpPr>`;
  return `<p:sp>${facts}<p:spPr>${place}</p:spPr><p:txBody>${text}<a:p/></p:txBody></p:sp>`;
}

/** A shape that is painted: `fill` is what stands after its form. */
export function shape(place: string, fill: string): string {
  const facts = '<p:nvSpPr><p:cNvPr id="3" name="A shape"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>';
  return `<p:sp>${facts}<p:spPr>${place}<a:prstGeom prst="rect"/>${fill}</p:spPr></p:sp>`;
}

export function picture(place: string, id: string): string {
  const facts = '<p:nvPicPr><p:cNvPr id="4" name="A picture"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>';
  return `<p:pic>${facts}<p:blipFill><a:blip r:embed="${id}"/></p:blipFill><p:spPr>${place}</p:spPr></p:pic>`;
}

export function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

export const TITLE = placeholder('type="title"');
export const CONTENT = placeholder('idx="1"');

export const USUAL: readonly SmallLayout[] = [
  {
    name: 'Cover',
    says: 'type="title"',
    shapes: [
      placeholder('type="ctrTitle"', frame(60, 160, 840, 120)),
      placeholder('type="subTitle" idx="1"', frame(60, 290, 840, 60)),
    ],
  },
  { name: 'Title and Content', says: 'type="obj"', shapes: [TITLE, CONTENT] },
  {
    name: 'Section',
    says: 'type="secHead"',
    shapes: [
      placeholder('type="title"', frame(60, 160, 840, 120)),
      placeholder('type="body" idx="1"', frame(60, 290, 840, 60)),
    ],
  },
  { name: 'Title Only', says: 'type="titleOnly"', shapes: [TITLE] },
  { name: 'Blank', says: 'type="blank"', shapes: [] },
];

const COLOURS = `<a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FAFAFA"/></a:lt1>
  <a:dk2><a:srgbClr val="222244"/></a:dk2><a:lt2><a:srgbClr val="EEEEDD"/></a:lt2>${[1, 2, 3, 4, 5, 6].map((n) => `<a:accent${n}><a:srgbClr val="${`${n}`.repeat(6)}"/></a:accent${n}>`).join('')}
  <a:hlink><a:srgbClr val="0000EE"/></a:hlink><a:folHlink><a:srgbClr val="551A8B"/></a:folHlink>`;
const FONTS = `<a:majorFont><a:latin typeface="Georgia"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>`;
const MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
const STYLES = `<p:titleStyle><a:lvl1pPr algn="ctr"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:defRPr sz="4000"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle>
  <p:bodyStyle><a:lvl1pPr><a:buChar char="•"/><a:defRPr sz="2400"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle/>`;

/** The bytes of a template; without masters one that has what most have. */
export function small({
  masters = [{}],
  slides = [],
  contentType = MAIN,
  written = (text) => text,
}: Small = {}): Uint8Array {
  const entries: ZipEntry[] = [];
  const add = (name: string, content: string) => entries.push({ name, content: written(content) });
  const relationships = (part: string, all: readonly (readonly [id: string, type: string, target: string])[]) => {
    const slash = part.lastIndexOf('/') + 1;
    const listed = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`);
    add(
      `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`,
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${listed.join('')}</Relationships>`,
    );
  };
  const list = (name: string, item: string, ids: readonly string[]) =>
    `<p:${name}>${ids.map((id) => `<p:${item} r:id="${id}"/>`).join('')}</p:${name}>`;

  add(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="${contentType}"/></Types>`,
  );
  relationships('', [['rId1', 'officeDocument', 'ppt/presentation.xml']]);
  const masterIds = masters.map((_, index) => `rIdM${index}`);
  const slideIds = slides.map((_, index) => `rIdS${index}`);
  add(
    'ppt/presentation.xml',
    `<p:presentation ${SPACES}>${list('sldMasterIdLst', 'sldMasterId', masterIds)}${list('sldIdLst', 'sldId', slideIds)}<p:sldSz cx="${emu(SIZE.w)}" cy="${emu(SIZE.h)}"/></p:presentation>`,
  );
  relationships('ppt/presentation.xml', [
    ...masterIds.map((id, index) => [id, 'slideMaster', `slideMasters/m${index}.xml`] as const),
    ...slideIds.map((id, index) => [id, 'slide', `slides/s${index}.xml`] as const),
  ]);
  for (const [index, [master, layout]] of slides.entries()) {
    add(`ppt/slides/s${index}.xml`, `<p:sld ${SPACES}/>`);
    relationships(`ppt/slides/s${index}.xml`, [['rId1', 'slideLayout', `../slideLayouts/m${master}l${layout}.xml`]]);
  }
  for (const [index, master] of masters.entries()) {
    const { layouts = USUAL, shapes = [], background = '', pictures = [] } = master;
    const own = [
      placeholder('type="title"', frame(60, 30, 840, 80)),
      placeholder('type="body" idx="1"', frame(60, 130, 840, 340)),
      placeholder('type="sldNum" sz="quarter" idx="4"', frame(840, 500, 60, 24)),
    ];
    const part = `ppt/slideMasters/m${index}.xml`;
    const layoutIds = layouts.map((_, number) => `rIdL${number}`);
    add(
      part,
      `<p:sldMaster ${SPACES}>${tree('', background, [...shapes, ...own])}<p:clrMap ${MAP}/>${list('sldLayoutIdLst', 'sldLayoutId', layoutIds)}<p:txStyles>${master.styles ?? STYLES}</p:txStyles></p:sldMaster>`,
    );
    relationships(part, [
      ...layoutIds.map((id, number) => [id, 'slideLayout', `../slideLayouts/m${index}l${number}.xml`] as const),
      ['rIdT', 'theme', `../theme/t${index}.xml`],
      ...pictures.map((target, number) => [`rId${number + 1}`, 'image', target] as const),
    ]);
    add(
      `ppt/theme/t${index}.xml`,
      `<a:theme xmlns:a="${A}" name="Theme ${index}"><a:themeElements><a:clrScheme name="x">${master.colours ?? COLOURS}</a:clrScheme><a:fontScheme name="x">${master.fonts ?? FONTS}</a:fontScheme></a:themeElements></a:theme>`,
    );
    for (const [number, layout] of layouts.entries()) {
      const name = `ppt/slideLayouts/m${index}l${number}.xml`;
      add(
        name,
        `<p:sldLayout ${SPACES} ${layout.says ?? ''}>${tree(layout.name, layout.background ?? '', layout.shapes)}${layout.map ?? ''}</p:sldLayout>`,
      );
      relationships(name, [['rId1', 'slideMaster', `../slideMasters/m${index}.xml`]]);
    }
  }
  return zipOf(entries);
}

function tree(name: string, background: string, shapes: readonly string[]): string {
  return `<p:cSld name="${name}">${background}<p:spTree><p:nvGrpSpPr/><p:grpSpPr/>${shapes.join('')}</p:spTree></p:cSld>`;
}
