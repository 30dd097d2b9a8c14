/** Packages of office programs (Open Packaging Conventions, ECMA-376 part 2): workbooks, presentations. */
import { PackageError, type PackageFault, type Result, resultOf } from './fault.js';
import { PACKAGE_LIMITS } from './limits.js';
import {
  ContentTypes,
  type Relationship,
  Relationships,
  relationshipsPart,
  type WrittenRelationship,
  WrittenRelationships,
} from './parts.js';
import { readTree, type XmlElement } from './tree.js';
import { readXml, type XmlHandler } from './xml.js';
import { Zip } from './zip.js';

export interface Package {
  /** The part that is what the package is about, such as the workbook; its content type says what that is. */
  readonly main: { readonly part: string; readonly contentType: string };
  /** Of every part but those that list parts, in the order of the zip. */
  readonly parts: readonly Part[];
  /** Of a part; none where it has none. */
  relationships(part: string): Promise<Result<readonly Relationship[]>>;
  /** The same as they are written, with those that lead out of the package. */
  writtenRelationships(part: string): Promise<Result<readonly WrittenRelationship[]>>;
  /** Feeds the XML of a part to its handler. */
  read(part: string, handler: XmlHandler): Promise<PackageFault | undefined>;
  /** The XML of a part as a whole: for parts of the size that people draw, not for those of a million rows. */
  tree(part: string): Promise<Result<XmlElement>>;
  bytes(part: string): Promise<Result<Uint8Array>>;
}

export interface Part {
  /** From the package's root, without a slash before it. */
  readonly part: string;
  /** Empty where the package does not say. */
  readonly contentType: string;
}

const CONTENT_TYPES = '[Content_Types].xml';

/** A fault where the bytes are no package, or one that is damaged, encrypted, or beyond all limits. */
export function openPackage(bytes: Uint8Array): Promise<Result<Package>> {
  return resultOf(async () => {
    const zip = await Zip.open(bytes);
    const read = (part: string, handler: XmlHandler) => readXml(zip.chunks(part), part, handler);
    // What lists parts is short, and there is one a part: all bytes at once come sooner.
    const readShort = (part: string, handler: XmlHandler) =>
      zip.size(part) > PACKAGE_LIMITS.small ? read(part, handler) : readXml([zip.bytes(part)], part, handler);
    const relationships = async (part: string) => {
      const found = new Relationships(part);
      if (zip.has(relationshipsPart(part))) await readShort(relationshipsPart(part), found);
      return found.found;
    };
    if (!zip.has(CONTENT_TYPES)) throw new PackageError('not a package');
    const types = new ContentTypes();
    await readShort(CONTENT_TYPES, types);
    const main = (await relationships('')).find(({ type }) => type === 'officeDocument');
    if (main === undefined || !zip.has(main.target)) throw new PackageError('damaged', main?.target);
    return {
      main: { part: main.target, contentType: types.of(main.target) ?? '' },
      parts: zip.names.filter(isPart).map((part) => ({ part, contentType: types.of(part) ?? '' })),
      relationships: (part) => resultOf(() => relationships(part)),
      writtenRelationships: (part) =>
        resultOf(async () => {
          const found = new WrittenRelationships(part);
          if (zip.has(relationshipsPart(part))) await read(relationshipsPart(part), found);
          return found.found;
        }),
      read: async (part, handler) => {
        const result = await resultOf(() => read(part, handler));
        return 'fault' in result ? result.fault : undefined;
      },
      tree: (part) =>
        resultOf(async () => {
          if (zip.size(part) > PACKAGE_LIMITS.treeBytes) throw new PackageError('too large', part);
          return readTree(await zip.bytes(part), part);
        }),
      bytes: (part) => resultOf(() => zip.bytes(part)),
    };
  });
}

function isPart(name: string): boolean {
  return name !== CONTENT_TYPES && !/(?:^|\/)_rels\/[^/]*\.rels$/i.test(name);
}
