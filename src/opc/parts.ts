/** How the parts of a package (ECMA-376 part 2) say what they are and which belong to which. */
import { PackageError } from './fault.js';
import { PACKAGE_LIMITS } from './limits.js';
import type { XmlHandler } from './xml.js';

export interface Relationship {
  readonly id: string;
  /** The last word of an office relationship's type: `officeDocument`, `worksheet`. Of any other the whole type. */
  readonly type: string;
  /** The name of the part, from the package's root, without a slash before it. */
  readonly target: string;
}

/** The part that tells the relationships of a part; of the package itself where the name is empty. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Office types in both forms of the standard, transitional and strict. */
const OFFICE =
  /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/officeDocument\/(?:2006\/)?relationships\//;

/** Those inside the package: addresses outside of it are not followed. */
export class Relationships implements XmlHandler {
  readonly root = 'Relationships';
  readonly found: Relationship[] = [];
  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
  }

  open(name: string, { Id = '', Type = '', Target = '', TargetMode }: Readonly<Record<string, string>>): void {
    if (name !== 'Relationship' || TargetMode === 'External') return;
    if (this.found.length === PACKAGE_LIMITS.parts) throw new PackageError('too many parts');
    this.found.push({ id: Id, type: Type.replace(OFFICE, ''), target: resolved(this.#part, Target) });
  }
}

/** A relationship as it is written, be it to a part or to somewhere outside. */
export interface WrittenRelationship extends Relationship {
  /** The whole type. */
  readonly writtenType: string;
  readonly writtenTarget: string;
  readonly external: boolean;
}

/** All of them, for whoever writes the package again. */
export class WrittenRelationships implements XmlHandler {
  readonly root = 'Relationships';
  readonly found: WrittenRelationship[] = [];
  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
  }

  open(name: string, { Id = '', Type = '', Target = '', TargetMode }: Readonly<Record<string, string>>): void {
    if (name !== 'Relationship') return;
    if (this.found.length === PACKAGE_LIMITS.parts) throw new PackageError('too many parts');
    const external = TargetMode === 'External';
    const target = external ? '' : resolved(this.#part, Target);
    this.found.push({
      id: Id,
      type: Type.replace(OFFICE, ''),
      target,
      writtenType: Type,
      writtenTarget: Target,
      external,
    });
  }
}

/** What the parts hold, by extension and by name. */
export class ContentTypes implements XmlHandler {
  readonly root = 'Types';
  readonly #extensions = new Map<string, string>();
  readonly #parts = new Map<string, string>();

  open(name: string, { Extension = '', PartName = '', ContentType = '' }: Readonly<Record<string, string>>): void {
    if (this.#extensions.size + this.#parts.size > PACKAGE_LIMITS.parts) throw new PackageError('too many parts');
    if (name === 'Default') this.#extensions.set(Extension.toLowerCase(), ContentType);
    if (name === 'Override') this.#parts.set(PartName.replace(/^\//, '').toLowerCase(), ContentType);
  }

  of(part: string): string | undefined {
    const name = part.toLowerCase();
    return this.#parts.get(name) ?? this.#extensions.get(name.slice(name.lastIndexOf('.') + 1));
  }
}

/** A target beside its part, or from the root; no `..` leads out of the package. */
function resolved(part: string, target: string): string {
  const folder = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  const path: string[] = [];
  for (const step of [...folder, ...target.split('/')]) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
