/** JSON (RFC 8259), strictly: a dataset, or roles as linked data. */
import type { Report } from '../../../diagnostic.js';
import * as messages from '../../../messages/files.js';
import type { Contents, Roles } from '../../contents.js';
import { LIMITS } from '../../limits.js';
import { DATASET, ROLE } from '../../schema.js';
import { closestTo, type Value } from '../../source.js';
import type { Reader } from '../reader.js';
import { decodeUtf8 } from '../utf8.js';
import { firstFault } from './syntax.js';
import { JsonText, type Member } from './text.js';

export const json: Reader = {
  async read(bytes, file, report) {
    const text = decodeUtf8(bytes, file, report);
    if (text === undefined) return undefined;
    const fault = firstFault(text, LIMITS.nesting);
    const source = new JsonText(text, file);
    if (fault !== undefined) {
      const place = source.placeAt(fault.offset);
      report(fault.kind === 'deep' ? messages.nestedTooDeep(place, LIMITS.nesting) : messages.brokenJson(place));
      return undefined;
    }
    const members = source.membersAt(source.root);
    if (isLinked(source, members)) return (await import('../../linked/read.js')).readLinked(source, report);
    return contentsOfJson(source, members, report);
  },
};

/** JSON with a `@context` is linked data, whatever its file is called; so is a list of which one entry has one. */
function isLinked(source: JsonText, members: readonly Member[]): boolean {
  const [first] = source.itemsAt(source.root);
  const ofFirst = first === undefined ? [] : source.membersAt(first);
  return [...members, ...ofFirst].some(({ key }) => key === '@context');
}

/** A bare list of roles is a dataset. */
function contentsOfJson(source: JsonText, members: readonly Member[], report: Report): Contents | undefined {
  const { root } = source;
  const place = source.placeAt(root);
  switch (source.kindAt(root)) {
    case 'scalar':
      report(messages.notADataset(place));
      return undefined;
    case 'list': {
      const [first] = source.itemsAt(root);
      const names = first === undefined ? [] : source.membersAt(first).map(({ key }) => key);
      if (names.length > 0 && !names.some((name) => name !== 'id' && Object.hasOwn(ROLE.fields, name))) {
        report(messages.foreignJson(place, names));
        return undefined;
      }
      return { fields: { kind: 'record', entries: [], place }, roles: () => rolesAt(source, root) };
    }
    case 'record': {
      const names = members.map(({ key }) => key);
      if (names.length > 0 && !names.some((name) => Object.hasOwn(DATASET.fields, name))) {
        report(messages.foreignJson(place, names));
        return undefined;
      }
      const [first, second] = members.filter(({ key }) => key === 'roles');
      // Where "roles" stands twice, or is no list, it stays among the fields, and the check complains of it.
      const list = second === undefined && first && source.kindAt(first.value) === 'list' ? first : undefined;
      const entries = members.filter((member) => member !== list).map((member) => source.entryOf(member, ''));
      const fields = { kind: 'record', entries, place } as const;
      return list === undefined ? { fields } : { fields, roles: () => rolesAt(source, list.value) };
    }
  }
}

function rolesAt(source: JsonText, list: number): Roles {
  const place = source.placeAt(list, 'roles');
  const items = source.itemsAt(list);
  const at = (index: number): Value => source.valueAt(items[index] ?? list, `roles[${index}]`);
  return { place, length: items.length, at, placeOf: (index, path) => closestTo(at(index), path).place };
}
