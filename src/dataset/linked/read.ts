/** Roles as linked data (JSON-LD): the jobs and occupations of a document, in the words of schema.org. Nothing is fetched. */
import type { Place, Report } from '../../diagnostic.js';
import { duplicateField } from '../../messages/fields.js';
import * as messages from '../../messages/linked.js';
import type { Contents, Roles } from '../contents.js';
import type { JsonText, Member } from '../readers/json/text.js';
import { closestTo, type Value } from '../source.js';
import type { Assumed } from '../types.js';
import { linkedPay, OF_PAY } from './pay.js';
import { type Follow, roleOf, USED } from './role.js';
import { foreignContext, plainName, ROLE_TYPES, typesOf } from './vocabulary.js';

/** Reports what stops the roles from being read, and then gives nothing. */
export function readLinked(source: JsonText, report: Report): Contents | undefined {
  const nodes = nodesIn(source);
  const place = source.placeAt(source.root);
  for (const { context } of nodes) {
    const foreign = context === undefined ? undefined : foreignContext(source.valueAt(context, ''));
    if (foreign === undefined) continue;
    report(
      messages.foreignContext(
        { ...foreign.place, path: '' },
        foreign.kind === 'scalar' ? String(foreign.value) : undefined,
      ),
    );
    return undefined;
  }
  const roles = nodes.filter(({ types }) => ROLE_TYPES.some((type) => types.includes(type)));
  if (roles.length === 0) {
    report(messages.noLinkedRoles(place, [...new Set(nodes.flatMap(({ types }) => types))]));
    return undefined;
  }
  const follow = follower(source, nodes);
  return {
    fields: { kind: 'record', entries: [], place },
    roles: (currency, tell) => rolesOf(roles, source, follow, currency, tell),
  };
}

interface Node {
  readonly offset: number;
  readonly types: readonly string[];
  /** Of a role: its members that speak of pay. */
  readonly pay: readonly Member[];
  /** Of a role: the words that no field of it is made from. */
  readonly unused: readonly string[];
  readonly id?: string;
  readonly context?: number;
}

const NOTHING: readonly string[] = [];

/** The nodes of a document: itself, the entries of a list, of its `@graph`, or of an `ItemList`. */
function nodesIn(source: JsonText): readonly Node[] {
  const found: Node[] = [];
  const visit = (offset: number): void => {
    for (const item of source.itemsAt(offset)) visit(item);
    const members = source.membersAt(offset);
    if (members.length === 0) return;
    const at = (name: string) => members.find(({ key }) => plainName(key) === name)?.value;
    const [type, id, context] = [at('@type'), at('@id'), at('@context')];
    const named = id === undefined ? undefined : source.valueAt(id, '');
    const types = type === undefined ? NOTHING : typesOf(source.valueAt(type, ''));
    const isRole = ROLE_TYPES.some((one) => types.includes(one));
    found.push({
      offset,
      types,
      pay: isRole ? members.filter(({ key }) => OF_PAY.has(plainName(key))) : [],
      unused: isRole ? members.map(({ key }) => plainName(key)).filter((name) => !USED.has(name)) : NOTHING,
      ...(named?.kind === 'scalar' && { id: String(named.value) }),
      ...(context !== undefined && { context }),
    });
    for (const name of ['@graph', 'itemListElement', 'item']) {
      const inner = at(name);
      if (inner !== undefined) visit(inner);
    }
  };
  visit(source.root);
  return found;
}

function follower(source: JsonText, nodes: readonly Node[]): Follow {
  const byId = new Map(nodes.flatMap(({ id, offset }) => (id === undefined ? [] : [[id, offset] as const])));
  return (value) => {
    if (value?.kind !== 'record' || value.entries.length !== 1 || value.entries[0]?.key !== '@id') return value;
    const named = value.entries[0].value;
    const offset = named.kind === 'scalar' ? byId.get(String(named.value)) : undefined;
    return offset === undefined ? value : source.valueAt(offset, '');
  };
}

/** What is paid is looked at first, since a dataset's currency hangs on it; each role is read when it is asked for. */
function rolesOf(nodes: readonly Node[], source: JsonText, follow: Follow, currency: string, report: Report): Roles {
  let percentiles: readonly [number, number] | undefined;
  let [ofPercentiles, withMarkup] = [0, 0];
  let assumed: Assumed = {};
  const stated = new Set<string>();
  for (const { offset, pay: members } of nodes) {
    const entries = members.map((member) => source.entryOf(member, ''));
    const pay = linkedPay({ kind: 'record', entries, place: source.placeAt(offset) }, currency);
    if (pay?.kind === 'no-range') report(messages.noLinkedRange(pay.value.place, pay.words));
    if (pay?.kind !== 'pay') continue;
    if (pay.percentiles) ofPercentiles += 1;
    percentiles ??= pay.percentiles;
    if (pay.assumed) assumed = { ...assumed, period: 'year' };
    if (pay.salary.currency === undefined) assumed = { ...assumed, currency };
    else stated.add(pay.salary.currency);
  }
  const place = source.placeAt(source.root, 'roles');
  const roleAt = (index: number, tell?: Report): Value => {
    const path = `roles[${index}]`;
    const value = source.valueAt(nodes[index]?.offset ?? source.root, '');
    if (value.kind !== 'record') return { kind: 'record', entries: [], place: { ...value.place, path } };
    if (tell) tellRepeated(value, tell);
    const role = roleOf(value, path, currency, follow);
    if (tell && role.hasMarkup) withMarkup += 1;
    return role.value;
  };
  const [only, ...others] = stated;
  return {
    place,
    length: nodes.length,
    ...(only !== undefined && others.length === 0 && assumed.currency === undefined && { currency: only }),
    assumed,
    at: (index) => roleAt(index, report),
    placeOf: (index, path) => closestTo(roleAt(index), path).place,
    tell: () => {
      report(
        messages.linkedRead(place, {
          roles: nodes.length,
          types: ROLE_TYPES.filter((type) => nodes.some((node) => node.types.includes(type))),
          unused: [...new Set(nodes.flatMap(({ unused }) => unused))],
          withMarkup,
          ...(percentiles && { percentiles: { shares: percentiles, roles: ofPercentiles } }),
          assumed,
        }),
      );
    },
  };
}

/** A word that a node, or what stands in it, gives twice: a reader of JSON would take one of the two without a word. */
function tellRepeated(value: Value, report: Report): void {
  if (value.kind === 'list') for (const item of value.items) tellRepeated(item, report);
  if (value.kind !== 'record') return;
  const first = new Map<string, Place>();
  for (const { key, place, value: inner } of value.entries) {
    const before = first.get(key);
    if (before === undefined) first.set(key, place);
    else report(duplicateField({ ...place, path: '' }, key, before));
    tellRepeated(inner, report);
  }
}
