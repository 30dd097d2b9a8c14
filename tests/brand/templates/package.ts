/** Makes a package of parts and of the relationships between them (ECMA-376 part 2). */
import { type ZipEntry, zipOf } from '../../tables/zip.js';

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Extensions whose type needs no line for each part. */
const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  bin: 'application/vnd.openxmlformats-officedocument.oleObject',
  fntdata: 'application/x-fontdata',
};

export class Parts {
  readonly #parts = new Map<string, string | Uint8Array>();
  readonly #types = new Map<string, string>();
  readonly #relationships = new Map<string, string[]>();

  /** A part; without a type its extension tells it. */
  add(part: string, content: string | Uint8Array, type?: string): void {
    this.#parts.set(part, typeof content === 'string' ? DECLARATION + content : content);
    if (type !== undefined) this.#types.set(part, type);
  }

  /** The id of a new relationship from a part, or from the package where the name is empty, to another. */
  relate(from: string, type: string, target: string): string {
    return this.#relate(from, type, `Target="/${target}"`);
  }

  /** The id of a new relationship that leads out of the package. */
  link(from: string, type: string, address: string): string {
    return this.#relate(from, type, `Target="${address.replaceAll('&', '&amp;')}" TargetMode="External"`);
  }

  #relate(from: string, type: string, target: string): string {
    const all = this.#relationships.get(from) ?? [];
    this.#relationships.set(from, all);
    const id = `rId${all.length + 1}`;
    const named = type.includes(':') ? type : `${OFFICE}/${type}`;
    all.push(`<Relationship Id="${id}" Type="${named}" ${target}/>`);
    return id;
  }

  /** What a zip of them would hold, in its order. */
  entries(): readonly ZipEntry[] {
    return [
      { name: '[Content_Types].xml', content: this.#contentTypes() },
      ...[...this.#relationships].map(([from, all]) => ({
        name: relationshipsPart(from),
        content: `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`,
      })),
      ...[...this.#parts].map(([name, content]) => ({ name, content })),
    ];
  }

  bytes(): Uint8Array {
    return zipOf(this.entries());
  }

  #contentTypes(): string {
    const extensions = new Set([
      'rels',
      ...[...this.#parts.keys()].map((part) => part.slice(part.lastIndexOf('.') + 1)),
    ]);
    const defaults = [...extensions].map(
      (extension) =>
        `<Default Extension="${extension}" ContentType="${DEFAULTS[extension] ?? 'application/octet-stream'}"/>`,
    );
    const overrides = [...this.#types].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
    return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
  }
}

function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
