/** What tells slides and shapes apart, whatever people make of a deck. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Item } from '../../layout/scene.js';
import { escapeXml } from '../../opc/writing/xml.js';

/** What a shape is to a person who does not see it; text speaks for itself. */
export type Access = { readonly alt: string } | 'decorative' | 'text';

/** A shape of a slide, as it was written. */
export interface Known {
  readonly item: Item;
  /** The slot that it fills, or its name. */
  readonly key: string;
  /** Unique on the slide. */
  readonly name: string;
  /** A GUID that stays while the key does. */
  readonly creationId: string;
  /** Absent in decorations, and where text speaks for itself. */
  readonly alt?: string;
}

/** Numbers the shapes of a slide, a layout or a master, and names each once. The tree itself is 1. */
export class Identities {
  /** The shapes of items, as they stand on the slide: groups, and not what is in them. */
  readonly known: Known[] = [];
  /** The first of the four parts of its shapes' GUIDs. */
  readonly #slide: string;
  readonly #names = new Set<string>();
  #last = 1;
  #inGroup = false;

  /** `slide` is the key of the slide; layouts and masters have none. */
  constructor(slide = '') {
    this.#slide = eightDigits(slide);
  }

  /** `p:cNvPr` of a shape that is no item of a slide. */
  next(name: string, access: Access): string {
    return this.#write(this.#unique(name), access);
  }

  /** `p:cNvPr` of an item. `inner` is an action of the whole shape. */
  of(item: Item, access: Access, inner = ''): string {
    const name = this.#unique(item.name);
    if (this.#inGroup) return this.#write(name, access, inner);
    const key = (item.kind === 'text' && item.slot) || name;
    // Zeros between, which pack well.
    const creationId = `{${this.#slide}-0000-0000-0000-0000${eightDigits(key)}}`;
    this.known.push({ item, key, name, creationId, ...(typeof access === 'object' && access) });
    return this.#write(name, access, inner, creationId);
  }

  /** Draws the members of a group: by the group they are known. */
  inGroup<Drawn>(draw: () => Drawn): Drawn {
    this.#inGroup = true;
    const drawn = draw();
    this.#inGroup = false;
    return drawn;
  }

  #write(name: string, access: Access, inner = '', creationId?: string): string {
    this.#last++;
    const description = typeof access === 'object' ? ` descr="${escapeXml(shortened(access.alt))}"` : '';
    const head = `<p:cNvPr id="${this.#last}" name="${escapeXml(name)}"${description}`;
    const extensions = shapeCreation(creationId) + (access === 'decorative' ? DECORATIVE : '');
    const content = inner + (extensions === '' ? '' : `<a:extLst>${extensions}</a:extLst>`);
    return content === '' ? `${head}/>` : `${head}>${content}</p:cNvPr>`;
  }

  /** The name itself where it is the first, else with a number behind it, as a person would say it. */
  #unique(name: string): string {
    let unique = name;
    for (let count = 2; this.#names.has(unique); count++) unique = `${name} ${count}`;
    this.#names.add(unique);
    return unique;
  }
}

/** In characters; PowerPoint's Accessibility Checker and screen readers take no more. */
const MOST_ALT = 2000;

/** Alternative text that is not too long, up to the end of a word. */
export function shortened(alt: string): string {
  if (alt.length <= MOST_ALT) return alt;
  const characters = [...alt];
  if (characters.length <= MOST_ALT) return alt;
  const kept = characters.slice(0, MOST_ALT - 1).join('');
  return `${kept.replace(/(?<=.{1000})\s\S*$/s, '')}…`;
}

/** [MS-ODRAWXML] 2.27: a screen reader passes over it. */
const DECORATIVE =
  '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative ' +
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>';

/** PowerPoint's own mark of a shape, which it keeps through edits. */
function shapeCreation(id: string | undefined): string {
  if (id === undefined) return '';
  return (
    '<a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId ' +
    `xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" id="${id}"/></a:ext>`
  );
}

/** `p:extLst` of a slide's content, with PowerPoint's own mark of the slide. */
export function slideCreation(slide: string): string {
  return (
    '<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId ' +
    `xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="${slideId(slide)}"/></p:ext></p:extLst>`
  );
}

/** 32 bits, from a slide's key. */
export function slideId(slide: string): number {
  return crc32(slide);
}

/** 32 bits of a key: enough to tell the slides of a deck apart, and the shapes of a slide. The SDK wants capitals. */
function eightDigits(key: string): string {
  return crc32(key).toString(16).toUpperCase().padStart(8, '0');
}

/** The same content has the same GUID. */
export function guid(content: string): string {
  return `{${digest(content).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')}}`;
}

/** SHA-256, in capitals. */
export function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex').toUpperCase();
}
