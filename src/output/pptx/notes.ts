/** Speaker notes: a notes master for the deck, and a notes page for each slide that has notes. */
import type { Box, Scene } from '../../layout/scene.js';
import { DECLARATION, escapeXml } from '../../opc/writing/xml.js';
import type { Deck } from './deck.js';
import { Identities } from './identities.js';
import { colourMap } from './master.js';
import { place, TREE_HEAD } from './shapes.js';
import { NUMBER_FIELD } from './text.js';
import { PRESENTATION_NAMESPACES } from './xml.js';

/** A portrait letter page in points, as PowerPoint has it everywhere. */
export const NOTES_PAGE = { w: 540, h: 720 };

/** Master and notes pages find each other's placeholders by these. */
const IMAGE = 'type="sldImg" idx="2"';
const BODY = 'type="body" sz="quarter" idx="3"';
const NUMBER = 'type="sldNum" sz="quarter" idx="5"';

const LOCKS = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>';
const IMAGE_LOCKS = '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>';

/** For programs that look into the notes style of no master, and print notes in the 18 or 20 points of slides. */
const OWN_SIZE = '<a:lvl1pPr marL="0" indent="0"><a:defRPr sz="1200"/></a:lvl1pPr>';

export function notesMasterXml(scene: Scene): string {
  const identities = new Identities();
  const language = `lang="${escapeXml(scene.language)}"`;
  const width = 432;
  const image: Box = { x: 54, y: 54, w: width, h: (width * scene.height) / scene.width };
  const rtl = Number(scene.direction === 'rtl');
  const align = rtl ? 'r' : 'l';
  const levels = [1, 2, 3, 4, 5].map(
    (level) =>
      `<a:lvl${level}pPr marL="${(level - 1) * 228_600}" algn="${align}" rtl="${rtl}"><a:spcBef><a:spcPts val="600"/></a:spcBef>` +
      '<a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/>' +
      `<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${level}pPr>`,
  );
  const text = '<a:p><a:r><a:rPr lang="en-GB"/><a:t>Notes</a:t></a:r></a:p>';
  return (
    `${DECLARATION}<p:notesMaster ${PRESENTATION_NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/>` +
    `</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE_HEAD}` +
    `<p:sp><p:nvSpPr>${identities.next('Slide image', 'text')}${IMAGE_LOCKS}<p:nvPr><p:ph ${IMAGE}/></p:nvPr></p:nvSpPr>` +
    `${frame(image, '<a:noFill/><a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>')}</p:sp>` +
    `<p:sp><p:nvSpPr>${identities.next('Notes', 'text')}${LOCKS}<p:nvPr><p:ph ${BODY}/></p:nvPr></p:nvSpPr>` +
    `${frame({ x: 54, y: image.y + image.h + 24, w: width, h: 680 - image.y - image.h - 48 }, '')}` +
    `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle>${OWN_SIZE}</a:lstStyle>${text}</p:txBody></p:sp>` +
    `<p:sp><p:nvSpPr>${identities.next('Slide number', 'text')}${LOCKS}<p:nvPr><p:ph ${NUMBER}/></p:nvPr></p:nvSpPr>` +
    `${frame({ x: 386, y: 680, w: 100, h: 20 }, '')}<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/>` +
    `<a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1000"/></a:lvl1pPr></a:lstStyle>${number(language, '‹#›')}</p:txBody></p:sp>` +
    `</p:spTree></p:cSld>${colourMap(false)}<p:notesStyle>${levels.join('')}</p:notesStyle></p:notesMaster>`
  );
}

export function notesXml(notes: readonly string[], slide: number, { scene }: Deck): string {
  const identities = new Identities();
  const language = `lang="${escapeXml(scene.language)}"`;
  const paragraphs = notes.map((note) => `<a:p>${runs(note, language)}</a:p>`);
  return (
    `${DECLARATION}<p:notes ${PRESENTATION_NAMESPACES}><p:cSld><p:spTree>${TREE_HEAD}` +
    `<p:sp><p:nvSpPr>${identities.next('Slide image', 'text')}${IMAGE_LOCKS}<p:nvPr><p:ph ${IMAGE}/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>` +
    `<p:sp><p:nvSpPr>${identities.next('Notes', 'text')}${LOCKS}<p:nvPr><p:ph ${BODY}/></p:nvPr></p:nvSpPr><p:spPr/>` +
    `<p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</p:txBody></p:sp>` +
    `<p:sp><p:nvSpPr>${identities.next('Slide number', 'text')}${LOCKS}<p:nvPr><p:ph ${NUMBER}/></p:nvPr></p:nvSpPr><p:spPr/>` +
    `<p:txBody><a:bodyPr/><a:lstStyle/>${number(language, String(slide))}</p:txBody></p:sp></p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>'
  );
}

/** A line feed inside a note is a line break. */
function runs(note: string, language: string): string {
  return note
    .split(/\r\n|\r|\n/)
    .map((line) => (line === '' ? '' : `<a:r><a:rPr ${language}/><a:t>${escapeXml(line)}</a:t></a:r>`))
    .join(`<a:br><a:rPr ${language}/></a:br>`);
}

function frame(box: Box, look: string): string {
  return `<p:spPr><a:xfrm>${place(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${look}</p:spPr>`;
}

function number(language: string, text: string): string {
  return `<a:p><a:fld id="${NUMBER_FIELD}" type="slidenum"><a:rPr ${language}/><a:t>${text}</a:t></a:fld></a:p>`;
}
