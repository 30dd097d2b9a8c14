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

/** What a part refers to. The same target of the same type is related to once. */
export class Relationships {
  readonly #ids = new Map<string, string>();

  /** The id of the relationship to a part, by its path in the package, or for a hyperlink to an address. */
  to(type: RelationshipType, target: string): string {
    const key = `${type} ${target}`;
    const id = this.#ids.get(key) ?? `rId${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    return id;
  }

  get empty(): boolean {
    return this.#ids.size === 0;
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
    const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
    return `${DECLARATION}<Relationships xmlns="${namespace}">${list.join('')}</Relationships>`;
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

  /**
   * What most packages of a kind have in common, such as a deck's theme and layouts. Zipping keeps these parts.
   */
  addRecurring(path: string, content: string, type?: string, relationships?: Relationships): void {
    this.#put(path, content, type, relationships, true);
  }

  /**
   * Adds a part. XML parts have a content type of their own, others the one of their extension. `path` is without a
   * leading slash; an empty one holds the package's own relationships.
   */
  add(path: string, content: string | Uint8Array, type?: string, relationships?: Relationships): void {
    this.#put(path, content, type, relationships, false);
  }

  #put(
    path: string,
    content: string | Uint8Array,
    type: string | undefined,
    relationships: Relationships | undefined,
    recurring: boolean,
  ): void {
    if (path !== '') this.#entries.push({ path, content, recurring });
    if (type !== undefined) {
      const name = type.startsWith('application/') ? type : `application/vnd.openxmlformats-officedocument.${type}+xml`;
      this.#overrides.push(`<Override PartName="/${path}" ContentType="${name}"/>`);
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
