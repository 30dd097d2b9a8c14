/** YAML 1.2: one document, no tags of its own. */
import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  Parser,
  visit,
} from 'yaml';
import { type Diagnostic, Diagnostics, type Place, type Report } from '../../diagnostic.js';
import * as messages from '../../messages/files.js';
import { firstTooDeep } from '../../yaml-nesting.js';
import { contentsOf } from '../contents.js';
import { LIMITS } from '../limits.js';
import { childPath, type Entry, type Value } from '../source.js';
import type { Reader } from './reader.js';
import { decodeUtf8 } from './utf8.js';

export const yaml: Reader = {
  fileSize: LIMITS.yaml.fileSize,
  read(bytes, file, report) {
    const text = decodeUtf8(bytes, file, report);
    const value = text === undefined ? undefined : readYamlText(text, file, report);
    return value && contentsOf(value, report);
  },
};

/** `%YAML 1.1` in a file changes nothing: `yes` is text and `<<` a name whatever it says. */
const OPTIONS = {
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
} as const;

const CORE_TAG = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

export function readYamlText(text: string, file: string, report: Report): Value | undefined {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = firstTooDeep(tokens, LIMITS.nesting);
  if (deep !== undefined) {
    report(messages.nestedTooDeep(placeAt(deep), LIMITS.nesting));
    return undefined;
  }
  const [document, second] = [...new Composer(OPTIONS).compose(tokens, true, text.length)];
  if (document === undefined) return undefined;
  if (second !== undefined) {
    report(messages.severalDocuments(placeAt(second.range[0])));
    return undefined;
  }
  const [fault] = document.errors;
  if (fault !== undefined) {
    report(messages.brokenYaml(placeAt(fault.pos[0]), plain(fault.message)));
    return undefined;
  }
  return convert(document, placeAt, report);
}

/** The library's sentence, to stand inside ours. */
function plain(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/[.:]?\s*$/, '');
}

function convert(document: Document.Parsed, placeAt: (offset: number) => Place, report: Report): Value | undefined {
  const found = new Diagnostics();
  const targets = aliasTargets(document);
  let copied = 0;

  /** `depth` counts what stands around the value, aliases followed; `copy` is true inside what an alias repeats. */
  function valueAt(node: Node | null, path: string, depth: number, copy: boolean, around: Place): Value {
    const place = { ...(node?.range ? placeAt(node.range[0]) : around), path };
    if (copy) copied += 1;
    if (node === null || !holds(node, place, depth)) return { kind: 'scalar', value: null, place };
    if (isAlias(node)) return { ...valueAt(targets.get(node) ?? null, path, depth + 1, true, place), place };
    if (isSeq<Node | null>(node)) {
      const items = node.items.map((item, index) => valueAt(item, childPath(path, index), depth + 1, copy, place));
      return { kind: 'list', items, place };
    }
    if (isMap<Node, Node | null>(node)) {
      const entries = node.items.map(({ key, value }) => entryOf(key, value, path, depth + 1, copy, place));
      return { kind: 'record', entries, place };
    }
    const value = isScalar(node) ? plainValue(node.value) : null;
    const written = isScalar(node) && typeof value !== 'string' ? node.source : undefined;
    return { kind: 'scalar', value, ...(written !== undefined && { written }), place };
  }

  function entryOf(name: Node, value: Node | null, parent: string, depth: number, copy: boolean, around: Place): Entry {
    const key = isScalar(name) ? `${name.value}` : '';
    const path = childPath(parent, key);
    const place = { ...(name.range ? placeAt(name.range[0]) : around), path };
    return { key, place, value: valueAt(value, path, depth, copy, place) };
  }

  function holds(node: Node, place: Place, depth: number): boolean {
    const fault = faultOf(node, place, depth);
    const tired = copied > LIMITS.copies + 1;
    if (fault !== undefined && !tired) found.report(fault);
    return fault === undefined;
  }

  function faultOf(node: Node, place: Place, depth: number): Diagnostic | undefined {
    // The path to what is too deep or too often repeated would fill a page.
    if (copied > LIMITS.copies) return messages.tooManyAliases({ ...place, path: '' }, LIMITS.copies);
    if (depth > LIMITS.nesting) return messages.nestedTooDeep({ ...place, path: '' }, LIMITS.nesting);
    if (isAlias(node)) return targets.has(node) ? undefined : messages.unknownAlias(place, node.source);
    return node.tag === undefined || CORE_TAG.test(node.tag) ? undefined : messages.customTag(place, node.tag);
  }

  const root = document.contents;
  const start = placeAt(0);
  if (root === null) found.report(messages.emptyFile(start));
  const value = valueAt(root, isSeq(root) ? 'roles' : '', 0, false, start);
  found.all.forEach(report);
  return found.failed ? undefined : value;
}

/** What each alias repeats: the last node of its name before it. */
function aliasTargets(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const named = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const target = named.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) named.set(node.anchor, node);
    },
  });
  return targets;
}

function plainValue(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
