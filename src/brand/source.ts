/** A template's package as masters and layouts: parts that are read when they are asked for. */
import { PackageError, type Result } from '../opc/fault.js';
import type { Package } from '../opc/package.js';
import type { Relationship } from '../opc/parts.js';
import type { XmlElement } from '../opc/tree.js';

/** A part with its XML and with what it refers to. */
export interface Sheet {
  readonly part: string;
  readonly tree: XmlElement;
  readonly relationships: readonly Relationship[];
}

/** Reads parts, and throws `PackageError` where one cannot be. */
export class Source {
  readonly opened: Package;

  constructor(opened: Package) {
    this.opened = opened;
  }

  get main(): string {
    return this.opened.main.part;
  }

  get parts(): Package['parts'] {
    return this.opened.parts;
  }

  async sheet(part: string): Promise<Sheet> {
    return { part, tree: await this.tree(part), relationships: await this.relationships(part) };
  }

  async tree(part: string): Promise<XmlElement> {
    return valueIn(await this.opened.tree(part));
  }

  async relationships(part: string): Promise<readonly Relationship[]> {
    return valueIn(await this.opened.relationships(part));
  }

  /** How many addresses a part leads to that are not in the package. */
  async linksFrom(part: string): Promise<number> {
    return valueIn(await this.opened.writtenRelationships(part)).filter(({ external }) => external).length;
  }

  /** Of a picture; nothing where it cannot be read, for much can be done without one. */
  async picture(part: string): Promise<Uint8Array | undefined> {
    const result = await this.opened.bytes(part);
    return 'fault' in result ? undefined : result.value;
  }

  /** The XML of the part that a sheet has of a type, such as its theme. */
  async related({ relationships }: Sheet, type: string): Promise<{ part: string; tree: XmlElement } | undefined> {
    const part = targetOf(relationships, type);
    return part === undefined ? undefined : { part, tree: await this.tree(part) };
  }
}

export function targetOf(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((relationship) => relationship.type === type)?.target;
}

/** The parts of a list of references, such as `p:sldMasterIdLst`, in its order. */
export function listed({ tree, relationships }: Sheet, list: string): readonly string[] {
  return (tree.child(list)?.children ?? []).flatMap((reference) => {
    const id = reference.attribute('r:id');
    return relationships.find((relationship) => relationship.id === id)?.target ?? [];
  });
}

function valueIn<Value>(result: Result<Value>): Value {
  if ('fault' in result) throw new PackageError(result.fault.kind, result.fault.part);
  return result.value;
}

/** The part of a picture, or of a shape or a background that is filled with one. */
export function pictureOf(element: XmlElement, { relationships }: Sheet): string | undefined {
  const fill = element.child('p:blipFill') ?? element.child('p:spPr', 'a:blipFill') ?? element.child('a:blipFill');
  const id = fill?.child('a:blip')?.attribute('r:embed');
  return relationships.find((relationship) => relationship.id === id && relationship.type === 'image')?.target;
}
