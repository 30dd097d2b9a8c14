/** An Open Packaging package: parts, their content types and their relationships (ECMA-376 part 2). */
import { posix } from 'node:path';
import { DECLARATION, escapeXml } from './xml.js';
import { type ZipEntry, zip } from './zip.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Types by the last segment of their names. */
export type RelationshipType =
  | 'chart'
  | 'core-properties'
  | 'customXml'
  | 'customXmlProps'
  | 'extended-properties'
  | 'hyperlink'
  | 'image'
  | 'notesMaster'
  | 'notesSlide'
  | 'officeDocument'
  | 'package'
  | 'presProps'
  | 'sharedStrings'
  | 'slide'
  | 'slideLayout'
  | 'slideMaster'
  | 'styles'
  | 'table'
  | 'tableStyles'
  | 'theme'
  | 'viewProps'
  | 'worksheet';

/** A relationship as another package had it: its whole type, and its target as it was written. */
export interface CarriedRelationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** What a part refers to. The same target of the same type is related to once. */
export class Relationships {
  readonly #carried: readonly CarriedRelationship[];
  readonly #ids = new Map<string, string>();

  /** Of a part that comes from another package, with what it refers to: new ones take other ids. */
  constructor(carried: readonly CarriedRelationship[] = []) {
    this.#carried = carried;
  }

  /** The id of the relationship to a part, by its path in the package, or for a hyperlink to an address. */
  to(type: RelationshipType, target: string): string {
    const key = `${type} ${target}`;
    const id = this.#ids.get(key) ?? this.#unused();
    this.#ids.set(key, id);
    return id;
  }

  #unused(): string {
    const taken = new Set(this.#carried.map(({ id }) => id));
    let number = this.#ids.size + 1;
    for (const id of taken)
      number = Math.max(number, (Number(/^rId(\d{1,9})$/.exec(id)?.[1]) || 0) + 1 + this.#ids.size);
    return `rId${number}`;
  }

  get empty(): boolean {
    return this.#ids.size === 0 && this.#carried.length === 0;
  }

  /** The relationships part of the part at `path`. */
  xml(path: string): string {
    const list = Array.from(this.#ids, ([key, id]) => {
      const [type = '', target = ''] = key.split(/ (.*)/s);
      const name = type === 'core-properties' ? CORE : OFFICE + type;
      const to =
        type === 'hyperlink'
          ? `${escapeXml(target)}" TargetMode="External`
          : posix.relative(posix.dirname(`/${path}`), `/${target}`);
      return `<Relationship Id="${id}" Type="${name}" Target="${to}"/>`;
    });
    const carried = this.#carried.map(
      ({ id, type, target }) =>
        `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"/>`,
    );
    const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
    return `${DECLARATION}<Relationships xmlns="${namespace}">${carried.join('')}${list.join('')}</Relationships>`;
  }
}

const DEFAULT_TYPES: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
};

/** Takes parts in the order in which they will stand in the file. */
export class Package {
  readonly #entries: ZipEntry[] = [];
  readonly #overrides: string[] = [];
  readonly #paths = new Set<string>();

  /**
   * What most packages of a kind have in common, such as a deck's theme and layouts. Zipping keeps these parts.
   */
  addRecurring(path: string, content: string | Uint8Array, type?: string, relationships?: Relationships): void {
    this.#put(path, content, type, relationships, true);
  }

  /**
   * Adds a part. XML parts have a content type of their own, others the one of their extension. `path` is without a
   * leading slash; an empty one holds the package's own relationships.
   */
  add(path: string, content: string | Uint8Array, type?: string, relationships?: Relationships): void {
    this.#put(path, content, type, relationships, false);
  }

  /** Whether it has a part of the name, whatever the case. */
  has(path: string): boolean {
    return this.#paths.has(path.toLowerCase());
  }

  /** The first number whose name is free, of `image1.png`, `image2.png` ... */
  unused(name: (number: number) => string): number {
    let number = 1;
    while (this.has(name(number))) number++;
    return number;
  }

  #put(
    path: string,
    content: string | Uint8Array,
    type: string | undefined,
    relationships: Relationships | undefined,
    recurring: boolean,
  ): void {
    if (path !== '') this.#entries.push({ path, content, recurring });
    this.#paths.add(path.toLowerCase());
    if (type !== undefined && type !== DEFAULT_TYPES[posix.extname(path).slice(1).toLowerCase()]) {
      const name = type.includes('/') ? type : `application/vnd.openxmlformats-officedocument.${type}+xml`;
      this.#overrides.push(`<Override PartName="/${escapeXml(path)}" ContentType="${escapeXml(name)}"/>`);
    }
    if (relationships === undefined || relationships.empty) return;
    const { dir, base } = posix.parse(path);
    this.#entries.push({ path: posix.join(dir, '_rels', `${base}.rels`), content: relationships.xml(path), recurring });
  }

  /** The package as a zip, with the content types first, where programs look that tell a file's kind. */
  bytes(): Uint8Array {
    return zip([{ path: '[Content_Types].xml', content: this.#contentTypes() }, ...this.#entries]);
  }

  #contentTypes(): string {
    const used = new Set(this.#entries.map(({ path }) => posix.extname(path).slice(1)));
    const defaults = Object.entries(DEFAULT_TYPES)
      .filter(([extension]) => used.has(extension))
      .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
    const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
    return `${DECLARATION}<Types xmlns="${namespace}">${defaults.join('')}${this.#overrides.join('')}</Types>`;
  }
}
