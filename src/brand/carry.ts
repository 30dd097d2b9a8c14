/**
 * What of a company's template is in the decks that are written in it: masters, layouts, themes, fonts, media, guides and custom XML,
 * byte for byte wherever nothing had to go. Slides, comments, macros, embedded objects and what leads out of the file go, and so does
 * what shows them.
 */
import type { Result } from '../opc/fault.js';
import type { Package } from '../opc/package.js';
import type { CarriedRelationship } from '../opc/writing/package.js';
import { type Splice, type SplicedElement, spliced } from '../opc/writing/splice.js';
import { encodingOf } from '../opc/xml.js';

export interface CarriedPart {
  readonly part: string;
  readonly contentType: string;
  readonly content: string | Uint8Array;
  readonly relationships: readonly CarriedRelationship[];
}

export interface Carried {
  readonly presentation: Omit<CarriedPart, 'content'> & { readonly content: string };
  /** All others, each once, in the order in which they are referred to. */
  readonly parts: readonly CarriedPart[];
}

/** What is carried, by the last words of the relationships that lead to it. */
const KEPT: ReadonlySet<string> = new Set([
  'slideMaster',
  'slideLayout',
  'theme',
  'themeOverride',
  'notesMaster',
  'handoutMaster',
  'image',
  'hdphoto',
  'font',
  'presProps',
  'viewProps',
  'tableStyles',
  'customXml',
  'customXmlProps',
  'diagramData',
  'diagramLayout',
  'diagramQuickStyle',
  'diagramColors',
  'diagramDrawing',
]);

export async function carry(file: Package): Promise<Result<Carried>> {
  const types = new Map(file.parts.map(({ part, contentType }) => [part, contentType]));
  const carried = new Map<string, CarriedPart>();
  const waiting = [file.main.part];
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    if (carried.has(part)) continue;
    const written = await file.writtenRelationships(part);
    if ('fault' in written) return written;
    const bytes = await file.bytes(part);
    if ('fault' in bytes) return bytes;
    const kept = written.value.filter((one) => !one.external && KEPT.has(lastWord(one.type)) && types.has(one.target));
    const gone = new Set(written.value.filter((one) => !kept.includes(one)).map(({ id }) => id));
    const contentType = types.get(part) ?? '';
    const changes = isXml(contentType, part) && (gone.size > 0 || lastWord(contentType).includes('presProps'));
    const content = changes ? without(bytes.value, gone) : bytes.value;
    const needed = typeof content === 'string' ? kept.filter(({ id }) => !isLost(id, bytes.value, content)) : kept;
    const relationships = needed.map((one) => ({ id: one.id, type: one.writtenType, target: one.writtenTarget }));
    carried.set(part, { part, contentType, content, relationships });
    waiting.push(...needed.map(({ target }) => target));
  }
  const [presentation, ...parts] = carried.values();
  if (presentation === undefined) return { fault: { kind: 'damaged', part: file.main.part } };
  const { content } = presentation;
  return {
    value: {
      presentation: { ...presentation, content: typeof content === 'string' ? content : textOf(content) },
      parts,
    },
  };
}

/** Whether what referred to a part is gone with something else, such as the picture of an object. */
function isLost(id: string, before: Uint8Array, after: string): boolean {
  return textOf(before).includes(`"${id}"`) && !after.includes(`"${id}"`);
}

/** Of an office type the word itself; Microsoft's own end with it. */
function lastWord(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

function isXml(contentType: string, part: string): boolean {
  return /[+/]xml$/.test(contentType) || (contentType === '' && /\.xml$/i.test(part));
}

/** The XML without what refers to parts that go, and without what names slides. The very bytes where there is nothing of the kind. */
function without(bytes: Uint8Array, gone: ReadonlySet<string>): string | Uint8Array {
  const text = textOf(bytes);
  const changed = spliced(text, (element) => goes(element, gone));
  return changed === text ? bytes : changed;
}

/** What is one thing to a person and goes as a whole: an object with its picture, and every way in which it is said. */
const WHOLE = [new Set(['AlternateContent']), new Set(['graphicFrame', 'pic', 'controls', 'ext', 'cTn'])] as const;

/** What goes alone, and leaves the shape that has it. */
const ALONE: ReadonlySet<string> = new Set([
  'hlinkClick',
  'hlinkHover',
  'hlinkMouseOver',
  'audioFile',
  'videoFile',
  'quickTimeFile',
  'wavAudioFile',
  'snd',
  'sndAc',
  'custDataLst',
  'sld',
]);

/** Names of slide shows and ranges of slides: the slides are gone. */
const OF_SLIDES: ReadonlySet<string> = new Set(['custShow', 'sldRg']);

function goes({ name, attributes, around }: SplicedElement, gone: ReadonlySet<string>): Splice {
  if (around.at(-1) === 'showPr' && OF_SLIDES.has(name)) return 'drop';
  const references = Object.entries(attributes).filter(
    ([attribute]) => attribute.includes(':') && !attribute.startsWith('xmlns'),
  );
  const [lost] = references.find(([, value]) => gone.has(value)) ?? [];
  if (lost === undefined) return undefined;
  // A picture that is in the file and linked besides stays: only the link goes.
  if (name === 'blip' && references.some(([attribute, value]) => attribute.endsWith(':embed') && !gone.has(value)))
    return { without: lost };
  return ALONE.has(name) ? 'drop' : { dropWith: WHOLE };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
