/** The slide master and the layouts: placeholders that hold the deck's text styles. */
import type { SlideLayout, Slot } from '../../layout/scene.js';
import type { Relationships } from '../../opc/writing/package.js';
import { DECLARATION, element, escapeXml } from '../../opc/writing/xml.js';
import { type Deck, levelsOf, type Master, masterOf, type OwnDeck, placeholder } from './deck.js';
import { Identities } from './identities.js';
import { place, plainShape, TREE_HEAD } from './shapes.js';
import { listLevels } from './styles.js';
import { NUMBER_FIELD } from './text.js';
import { PRESENTATION_NAMESPACES } from './xml.js';

/** ECMA-376, 19.7.10: ids of masters and layouts share one range. */
export const MASTER_ID = 2_147_483_648;

export function masterXml(deck: OwnDeck, layouts: readonly string[], relationships: Relationships): string {
  const { title, body } = deck.master;
  const identities = new Identities();
  const placeholders = MASTER_SLOTS.map((type) => masterPlaceholder(type, identities, deck));
  const ids = layouts.map((path, index) => {
    const id = relationships.to('slideLayout', path);
    return `<p:sldLayoutId id="${MASTER_ID + 1 + index}" r:id="${id}"/>`;
  });
  const styles = (slot: Slot) => listLevels(levelsOf(slot, deck), undefined, deck.palette);
  const other = listLevels(deck.defaults.levels, undefined, deck.palette);
  return (
    `${DECLARATION}<p:sldMaster ${PRESENTATION_NAMESPACES} preserve="1"><p:cSld>` +
    '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>' +
    `<p:spTree>${TREE_HEAD}${placeholders.join('')}</p:spTree></p:cSld>${colourMap(deck.theme.dark)}` +
    `<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${styles(title)}</p:titleStyle>` +
    `<p:bodyStyle>${styles(body)}</p:bodyStyle><p:otherStyle>${other}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

/** Which slots of the theme are background and text: a dark theme keeps its dark colours in the dark slots and turns the map. */
export function colourMap(turned: boolean): string {
  const ends = turned ? 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"' : 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"';
  const accents = [1, 2, 3, 4, 5, 6].map((number) => `accent${number}="accent${number}"`).join(' ');
  return `<p:clrMap ${ends} ${accents} hlink="hlink" folHlink="folHlink"/>`;
}

export function layoutXml(layout: SlideLayout, deck: OwnDeck): string {
  const identities = new Identities();
  const shapes = layout.shapes.map((shape) =>
    plainShape(shape, identities.next(shape.name, 'decorative'), deck.palette, 'layout'),
  );
  const placeholders = layout.slots.map((slot) => layoutPlaceholder(slot, layout, identities, deck));
  const type = layout.type === undefined ? '' : ` type="${layout.type}"`;
  return (
    `${DECLARATION}<p:sldLayout ${PRESENTATION_NAMESPACES}${type} preserve="1" userDrawn="1">` +
    `<p:cSld name="${escapeXml(layout.name)}"><p:spTree>${TREE_HEAD}${shapes.join('')}${placeholders.join('')}</p:spTree>` +
    '</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  );
}

const MASTER_SLOTS = ['title', 'body', 'date', 'footer', 'number'] as const;
const NAMES = { title: 'Title', body: 'Text', date: 'Date', footer: 'Footer', number: 'Slide number' } as const;

function masterPlaceholder(type: keyof Master, identities: Identities, deck: OwnDeck): string {
  const slot = deck.master[type];
  const levels = levelsOf(slot, deck);
  // Titles and bodies have their styles in the master's text styles; the furniture has none there.
  const own = type === 'title' || type === 'body' ? '' : listLevels(levels, deck.defaults.levels, deck.palette);
  return placeholderShape({
    identity: identities.next(NAMES[type], 'text'),
    reference: placeholder(slot, 'master'),
    properties: shapeProperties(slot),
    body: bodyProperties(slot),
    styles: own,
    text: promptText(slot, levels.length, deck),
  });
}

/** A slot says only in what it differs from the master's of its type. */
function layoutPlaceholder(slot: Slot, layout: SlideLayout, identities: Identities, deck: OwnDeck): string {
  const from = masterOf(slot, deck.master);
  const levels = levelsOf(slot, deck);
  const same = (key: 'box' | 'anchor') => JSON.stringify(slot[key]) === JSON.stringify(from[key]);
  const prompt = slot.type === 'number' || slot.prompt === '' ? '' : ' hasCustomPrompt="1"';
  return placeholderShape({
    identity: identities.next(slot.name === 'title' ? NAMES.title : slot.name, 'text'),
    reference: placeholder(slot, layout) + prompt,
    properties: same('box') ? '' : `<a:xfrm>${place(slot.box)}</a:xfrm>`,
    body: layoutBody(slot, same('anchor'), deck),
    styles: listLevels(levels, levelsOf(from, deck), deck.palette),
    text: promptText(slot, 1, deck),
  });
}

/** Text that people type into a layout's title and bodies shrinks where it would run over; ours is fitted, and stays. */
function layoutBody(slot: Slot, anchored: boolean, { master }: OwnDeck): string {
  const typed = slot.type === 'title' || masterOf(slot, master).type === 'body';
  return element(`a:bodyPr${anchored ? '' : ` anchor="${ANCHOR[slot.anchor]}"`}`, typed ? '<a:normAutofit/>' : '');
}

interface PlaceholderParts {
  readonly identity: string;
  readonly reference: string;
  readonly properties: string;
  readonly body: string;
  readonly styles: string;
  readonly text: string;
}

function placeholderShape({ identity, reference, properties, body, styles, text }: PlaceholderParts): string {
  return (
    `<p:sp><p:nvSpPr>${identity}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${reference}/></p:nvPr></p:nvSpPr>` +
    `${element('p:spPr', properties)}<p:txBody>${body}${element('a:lstStyle', styles)}${text}</p:txBody></p:sp>`
  );
}

function shapeProperties(slot: Slot): string {
  return `<a:xfrm>${place(slot.box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
}

export const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** No insets and no shrinking: text stands where the layout has measured it. */
export function bodyProperties({ anchor }: Pick<Slot, 'anchor'>, wrap: 'none' | 'square' = 'square'): string {
  return (
    `<a:bodyPr vert="horz" wrap="${wrap}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" ` +
    `anchor="${ANCHOR[anchor]}"><a:noAutofit/></a:bodyPr>`
  );
}

/** Prompts are English in every deck. */
const PROMPT_LANGUAGE = 'lang="en-GB"';

/** What an empty placeholder says; the master's says it on every level, so that each can be picked and styled. */
function promptText(slot: Slot, levels: number, { scene }: Deck): string {
  const language = `lang="${escapeXml(scene.language)}"`;
  if (slot.type === 'number') {
    return `<a:p><a:fld id="${NUMBER_FIELD}" type="slidenum"><a:rPr ${language}/><a:t>‹#›</a:t></a:fld></a:p>`;
  }
  if (slot.prompt === '') return `<a:p><a:endParaRPr ${language}/></a:p>`;
  const run = `<a:r><a:rPr ${PROMPT_LANGUAGE}/><a:t>${escapeXml(slot.prompt)}</a:t></a:r>`;
  return Array.from({ length: levels }, (_, level) => `<a:p><a:pPr lvl="${level}"/>${run}</a:p>`).join('');
}
