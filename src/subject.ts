/** What a document of several is about: a role, a tier, a row of a table; and which roles that chooses. */
import { keptOf } from './dataset/kept.js';
import { tierOf } from './dataset/pay.js';
import { chosenBy } from './dataset/records.js';
import type { Dataset, Focus, Role, Selection } from './dataset/types.js';
import type { Prepared, Subject } from './stages.js';
import type { ContextOptions } from './template/context.js';

/** What a document is about, in the dataset. */
export interface About extends Pick<ContextOptions, 'role' | 'tier' | 'record'> {
  /** What a record chooses. */
  readonly focus?: Focus;
}

/** What a subject names: nothing where there is none, or the dataset has none of the name. */
export function subjectIn({ dataset: { roles, tiers }, records }: Prepared, subject: Subject | undefined): About {
  if (subject === undefined) return {};
  if ('role' in subject) return { role: byId(roles).get(subject.role) };
  if ('tier' in subject) return { tier: tiers.find(({ id }) => id === subject.tier) };
  const { fields, focus } = records?.[subject.record] ?? {};
  return { record: fields, focus };
}

/** What is chosen of the roles where a document is about some. */
export function narrowed(selection: Selection, { role, tier, focus }: About, dataset: Dataset): Selection {
  if (focus !== undefined) return chosenBy(focus, selection, dataset) ?? selection;
  const name = role?.title ?? tier?.name;
  if (name === undefined) return selection;
  const words = selection.words === undefined ? name : `${selection.words}; ${name}`;
  const own = role && byId(selection.roles).get(role.id);
  const roles = role ? (own ? [own] : []) : selection.roles.filter((one) => tierOf(one, dataset)?.id === tier?.id);
  return { ...selection, roles, words };
}

/** Roles by their ids, made once: a batch asks for each. */
const byId = keptOf((roles: readonly Role[]) => new Map(roles.map((role) => [role.id, role])));
