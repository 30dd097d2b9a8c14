/** Writes masters, layouts and slides, and numbers what they need. */
import { type Background, type Layout, type Master, reference, type Slide } from './contents.js';
import type { Parts } from './package.js';
import { level, type Place, type Shape, type Style } from './shapes.js';
import { type ThemeLook, themeOverrideXml, themeXml } from './theme.js';

export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
export const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';
export const PRESENTATION = 'ppt/presentation.xml';
const MAP = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
};
const FIRST_ID = 2_147_483_648;

const attributes = (all: Readonly<Record<string, string>>) =>
  Object.entries(all)
    .map(([name, value]) => ` ${name}="${value.replaceAll('\n', '&#10;')}"`)
    .join('');
const many = <Made>(count: number, make: (index: number) => Made) => Array.from({ length: count }, (_, at) => make(at));

export class Writer {
  readonly #parts: Parts;
  readonly #pictures = new Map<Uint8Array, string>();
  readonly #layouts: string[][] = [];
  #layoutCount = 0;
  #slideCount = 0;
  #themeCount = 0;
  #overrideCount = 0;
  #nextId = FIRST_ID;
  #notesMaster: string | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  master(given: Master): { readonly id: number; readonly part: string } {
    const parts = this.#parts;
    const { map = {}, background = reference(1001, 'bg1'), extension } = given;
    const part = `ppt/slideMasters/slideMaster${this.#layouts.length + 1}.xml`;
    const id = this.#nextId++;
    const layouts = given.layouts.map((layout) => this.#layout(layout, part));
    this.#layouts.push(layouts);
    const list = layouts.map(
      (layout) => `<p:sldLayoutId id="${this.#nextId++}" r:id="${parts.relate(part, 'slideLayout', layout)}"/>`,
    );
    parts.relate(part, 'theme', this.#theme(given.theme));
    const levels = (style: Style) =>
      many(5, (index) =>
        level(`lvl${index + 1}pPr`, { ...style, size: Math.max(10, style.size - 2 * index), indent: 14 * index }),
      ).join('');
    const others = level('lvl1pPr', { size: 18, font: '+mn-lt' });
    parts.add(
      part,
      `<p:sldMaster ${NAMESPACES}>${this.#common(part, given.shapes, background)}<p:clrMap${attributes({ ...MAP, ...map })}/>` +
        `<p:sldLayoutIdLst>${list.join('')}</p:sldLayoutIdLst>` +
        `<p:txStyles><p:titleStyle>${level('lvl1pPr', { font: '+mj-lt', ...given.title })}</p:titleStyle>` +
        `<p:bodyStyle>${levels({ font: '+mn-lt', ...given.body })}</p:bodyStyle><p:otherStyle>${others}</p:otherStyle></p:txStyles>` +
        `${extension ? `<p:extLst>${extension}</p:extLst>` : ''}</p:sldMaster>`,
      `${TYPE}.slideMaster+xml`,
    );
    return { id, part };
  }

  #layout(given: Layout, master: string): string {
    const parts = this.#parts;
    const { name, type, shapes, background, hidesMaster, map, theme } = given;
    const part = `ppt/slideLayouts/slideLayout${++this.#layoutCount}.xml`;
    parts.relate(part, 'slideMaster', master);
    if (theme) {
      const override = `ppt/theme/themeOverride${++this.#overrideCount}.xml`;
      parts.relate(part, 'themeOverride', override);
      parts.add(override, themeOverrideXml(theme), 'application/vnd.openxmlformats-officedocument.themeOverride+xml');
    }
    const mapping = map ? `<a:overrideClrMapping${attributes({ ...MAP, ...map })}/>` : '<a:masterClrMapping/>';
    const told = attributes({
      ...(type ? { type, preserve: '1' } : { preserve: '1', userDrawn: '1' }),
      ...(hidesMaster ? { showMasterSp: '0' } : {}),
    });
    parts.add(
      part,
      `<p:sldLayout ${NAMESPACES}${told}>${this.#common(part, shapes, background, name)}<p:clrMapOvr>${mapping}</p:clrMapOvr></p:sldLayout>`,
      `${TYPE}.slideLayout+xml`,
    );
    return part;
  }

  slide({ master, layout, shapes, notes, comment }: Slide): string {
    const parts = this.#parts;
    const number = ++this.#slideCount;
    const part = `ppt/slides/slide${number}.xml`;
    parts.relate(part, 'slideLayout', this.#layouts[master]?.[layout] ?? '');
    if (notes !== undefined) this.#notes(part, number, notes);
    if (comment !== undefined) this.#comment(part, number, comment);
    parts.add(
      part,
      `<p:sld ${NAMESPACES}>${this.#common(part, shapes)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
      `${TYPE}.slide+xml`,
    );
    return part;
  }

  /** Where a slide has notes, what they stand on. */
  notesMaster(): string | undefined {
    return this.#notesMaster;
  }

  #theme(look: ThemeLook): string {
    const part = `ppt/theme/theme${++this.#themeCount}.xml`;
    this.#parts.add(part, themeXml(look), 'application/vnd.openxmlformats-officedocument.theme+xml');
    return part;
  }

  #notes(slide: string, number: number, text: string): void {
    const parts = this.#parts;
    const master = 'ppt/notesMasters/notesMaster1.xml';
    const body = (words: string) =>
      `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp>`;
    if (this.#notesMaster === undefined) {
      this.#notesMaster = master;
      parts.relate(master, 'theme', this.#theme(NOTES_THEME));
      parts.add(
        master,
        `<p:notesMaster ${NAMESPACES}><p:cSld>${tree(body('Notes'))}</p:cSld><p:clrMap${attributes(MAP)}/></p:notesMaster>`,
        `${TYPE}.notesMaster+xml`,
      );
    }
    const part = `ppt/notesSlides/notesSlide${number}.xml`;
    parts.relate(part, 'notesMaster', master);
    parts.relate(part, 'slide', slide);
    parts.relate(slide, 'notesSlide', part);
    parts.add(
      part,
      `<p:notes ${NAMESPACES}><p:cSld>${tree(body(text))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
      `${TYPE}.notesSlide+xml`,
    );
  }

  #comment(slide: string, number: number, text: string): void {
    const parts = this.#parts;
    const authors = 'ppt/commentAuthors.xml';
    const part = `ppt/comments/comment${number}.xml`;
    parts.relate(PRESENTATION, 'commentAuthors', authors);
    parts.add(
      authors,
      `<p:cmAuthorLst ${NAMESPACES}><p:cmAuthor id="1" name="Somebody Else" initials="SE" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>`,
      `${TYPE}.commentAuthors+xml`,
    );
    parts.relate(slide, 'comments', part);
    parts.add(
      part,
      `<p:cmLst ${NAMESPACES}><p:cm authorId="1" dt="2020-01-02T03:04:05.000" idx="1"><p:pos x="10" y="10"/><p:text>${text}</p:text></p:cm></p:cmLst>`,
      `${TYPE}.comments+xml`,
    );
  }

  #common(part: string, shapes: readonly Shape[], background?: Background, name?: string): string {
    const all = shapes.map(({ xml }, index) => xml(this.#place(part, index + 2)));
    const ground = background === undefined ? '' : `<p:bg>${this.#ground(part, background)}</p:bg>`;
    return `<p:cSld${name === undefined ? '' : attributes({ name })}>${ground}${tree(all.join(''))}</p:cSld>`;
  }

  #ground(part: string, background: Background): string {
    if (typeof background === 'string') return background;
    const fill = `<a:blip r:embed="${this.#media(part, background)}"/><a:stretch><a:fillRect/></a:stretch>`;
    return `<p:bgPr><a:blipFill dpi="0" rotWithShape="1">${fill}</a:blipFill><a:effectLst/></p:bgPr>`;
  }

  #place(part: string, id: number): Place {
    const parts = this.#parts;
    return {
      id,
      media: (picture) => this.#media(part, picture),
      link: (type, address) => parts.link(part, type, address),
      relate: (type, target, content, contentType) => {
        parts.add(target, content, contentType);
        return parts.relate(part, type, target);
      },
    };
  }

  #media(part: string, picture: Uint8Array): string {
    const known = this.#pictures.get(picture) ?? `ppt/media/image${this.#pictures.size + 1}.png`;
    this.#pictures.set(picture, known);
    this.#parts.add(known, picture);
    return this.#parts.relate(part, 'image', known);
  }
}

function tree(shapes: string): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`;
}

const NOTES_THEME: ThemeLook = {
  name: 'Notes',
  colours: {
    dk1: 'windowText 000000',
    lt1: 'window FFFFFF',
    dk2: '444444',
    lt2: 'EEEEEE',
    accent1: '4472C4',
    accent2: 'ED7D31',
    accent3: 'A5A5A5',
    accent4: 'FFC000',
    accent5: '5B9BD5',
    accent6: '70AD47',
    hlink: '0563C1',
    folHlink: '954F72',
  },
  heading: 'Calibri',
  body: 'Calibri',
};
