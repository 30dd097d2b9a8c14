/** The presentation part and its settings. */
import type { Scene } from '../../layout/scene.js';
import type { Relationships } from '../../opc/writing/package.js';
import { DECLARATION, escapeXml } from '../../opc/writing/xml.js';
import type { Deck } from './deck.js';
import { guid } from './identities.js';
import { MASTER_ID } from './master.js';
import { NOTES_PAGE } from './notes.js';
import { listLevels } from './styles.js';
import { TABLE_STYLE } from './table.js';
import { emu, PRESENTATION_NAMESPACES } from './xml.js';

export interface PresentationParts {
  readonly master: string;
  readonly notesMaster?: string;
  readonly slides: readonly string[];
}

/** ECMA-376 part 1, 19.7.13: ids of slides start here. */
export const FIRST_SLIDE_ID = 256;

/** The order of the elements is the schema's. */
export function presentationXml(parts: PresentationParts, deck: Deck, relationships: Relationships): string {
  const { scene } = deck;
  const master = relationships.to('slideMaster', parts.master);
  const slides = slideIds(parts.slides.map((path) => relationships.to('slide', path)));
  const notes = parts.notesMaster && relationships.to('notesMaster', parts.notesMaster);
  const notesMaster = notes ? `<p:notesMasterIdLst><p:notesMasterId r:id="${notes}"/></p:notesMasterIdLst>` : '';
  const width = emu(scene.width);
  const height = emu(scene.height);
  const kind = width === 9_144_000 && height === 6_858_000 ? ' type="screen4x3"' : '';
  const sections = sectionList(scene);
  const rightToLeft = scene.direction === 'rtl' ? ' rtl="1"' : '';
  return (
    `${DECLARATION}<p:presentation ${PRESENTATION_NAMESPACES}${rightToLeft} saveSubsetFonts="1" autoCompressPictures="0">` +
    `<p:sldMasterIdLst><p:sldMasterId id="${MASTER_ID}" r:id="${master}"/></p:sldMasterIdLst>${notesMaster}` +
    `<p:sldIdLst>${slides}</p:sldIdLst><p:sldSz cx="${width}" cy="${height}"${kind}/>` +
    `<p:notesSz cx="${emu(NOTES_PAGE.w)}" cy="${emu(NOTES_PAGE.h)}"/>` +
    `<p:defaultTextStyle>${listLevels(deck.defaults.levels, undefined, deck.palette)}</p:defaultTextStyle>` +
    `${sections === '' ? '' : `<p:extLst>${sections}</p:extLst>`}</p:presentation>`
  );
}

/** The slides by their ids and those of their relationships. */
export function slideIds(relationships: readonly string[]): string {
  return relationships.map((id, index) => `<p:sldId id="${FIRST_SLIDE_ID + index}" r:id="${id}"/>`).join('');
}

/** [MS-PPTX] 2.2.3: every slide is in one section. Those before the first section are in one named as the deck. */
export function sectionList(scene: Scene): string {
  if (!scene.pages.some(({ startsSection }) => startsSection !== undefined)) return '';
  const sections: { readonly name: string; readonly slides: number[] }[] = [];
  scene.pages.forEach(({ startsSection }, index) => {
    if (startsSection !== undefined || index === 0) sections.push({ name: startsSection ?? scene.title, slides: [] });
    sections.at(-1)?.slides.push(FIRST_SLIDE_ID + index);
  });
  const list = sections.map(({ name, slides }, index) => {
    const ids = slides.map((id) => `<p14:sldId id="${id}"/>`).join('');
    const id = guid(`${scene.title}\n${index}\n${name}`);
    return `<p14:section name="${escapeXml(name)}" id="${id}"><p14:sldIdLst>${ids}</p14:sldIdLst></p14:section>`;
  });
  return (
    '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst ' +
    `xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${list.join('')}</p14:sectionLst></p:ext>`
  );
}

export const PRESENTATION_PROPERTIES = `${DECLARATION}<p:presentationPr ${PRESENTATION_NAMESPACES}/>`;

export const VIEW_PROPERTIES =
  `${DECLARATION}<p:viewPr ${PRESENTATION_NAMESPACES}><p:normalViewPr><p:restoredLeft sz="15620"/>` +
  '<p:restoredTop sz="80000"/></p:normalViewPr><p:gridSpacing cx="76200" cy="76200"/></p:viewPr>';

/** New tables have no style, as ours. */
export const TABLE_STYLES = `${DECLARATION}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${TABLE_STYLE}"/>`;
