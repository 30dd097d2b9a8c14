/** Roles and tiers as templates see them: their own fields, and what follows from the dataset around them. */
import { keptOf } from '../dataset/kept.js';
import { tierOf, yearPay } from '../dataset/pay.js';
import { type Neighbour, neighboursIn } from '../dataset/skills.js';
import { type Standing, standings } from '../dataset/statistics.js';
import type { Dataset, Role, Tier, YearPay } from '../dataset/types.js';
import { wordsOf } from '../dataset/words.js';
import { Later, type PlainRecord, plainRecord } from './plain.js';

export interface Member {
  readonly tier: Tier | undefined;
  readonly pay: YearPay | undefined;
  readonly context: PlainRecord;
}

/** What a tier is to a template, made once: most roles stand in one of a few. */
const tiers = new WeakMap<Tier, PlainRecord>();

/**
 * Finds what a role of the dataset is to a template. It is worked out once: batches make many documents of one dataset, and each
 * names most of its roles.
 */
export const membersOf = keptOf((dataset: Dataset): ((role: Role) => Member) => {
  const members = new Map<Role['id'], Member>();
  const headings = headingsOf(dataset.roles);
  const places = standings(dataset);
  let neighbours: ReturnType<typeof neighboursIn> | undefined;
  const nearest = (role: Role): readonly PlainRecord[] => {
    neighbours ??= neighboursIn(dataset);
    return neighbours(role).map(({ role: other, ...near }) => nearRole(other, headings.get(other.id), near, dataset));
  };
  return (role) => {
    const found = members.get(role.id) ?? memberOf(role, dataset, nearest, headings.get(role.id), places.get(role.id));
    members.set(role.id, found);
    return found;
  };
});

/** Without its own nearest: a template would never come to an end. */
function nearRole(
  role: Role,
  heading: string | undefined,
  near: Omit<Neighbour, 'role'>,
  dataset: Dataset,
): PlainRecord {
  const { id, title, shortTitle, employer, salary } = role;
  const names = { id, heading: heading ?? title, label: shortTitle ?? heading ?? title, employer };
  return plainRecord({ ...names, salary, pay: yearPay(role, dataset), ...near });
}

function memberOf(
  role: Role,
  dataset: Dataset,
  nearest: (role: Role) => readonly PlainRecord[],
  heading = role.title,
  standing?: Standing,
): Member {
  const tier = tierOf(role, dataset);
  const pay = yearPay(role, dataset);
  const label = role.shortTitle ?? heading;
  return {
    tier,
    pay,
    context: plainRecord({
      ...role,
      heading,
      label,
      image: role.image && { ...role.image, src: imageAddress(role, dataset) },
      tier: tier && tierFields(tier, dataset),
      pay,
      nearest: { roles: new Later(() => nearest(role)) },
      standing,
    }),
  };
}

/** What a picture of the dataset is named by in markup: the field that names its file, for files of two folders may share a name. */
function imageAddress(role: Role, { roles }: Dataset): string {
  return `dataset:roles[${roles.findIndex(({ id }) => id === role.id)}].image.src`;
}

/** The titles of roles that share one, with the first of employer, location and id that tells all of them apart. */
function headingsOf(roles: readonly Role[]): ReadonlyMap<string, string> {
  const byTitle = new Map<string, Role[]>();
  for (const role of roles) {
    const namesakes = byTitle.get(role.title);
    if (namesakes === undefined) byTitle.set(role.title, [role]);
    else namesakes.push(role);
  }
  const shared = [...byTitle.values()].filter((namesakes) => namesakes.length > 1);
  return new Map(
    shared.flatMap((namesakes) => {
      const apart = APART.find(
        (field) => new Set(namesakes.flatMap((role) => role[field] ?? [])).size === namesakes.length,
      );
      return namesakes.map((role): [string, string] => [role.id, `${role.title}, ${role[apart ?? 'id']}`]);
    }),
  );
}

const APART = ['employer', 'location', 'id'] as const;

/** Of a tier of the dataset. */
export function tierFields(tier: Tier, dataset: Dataset): PlainRecord {
  const fields = tiers.get(tier) ?? plainRecord(fieldsOf(tier, dataset));
  tiers.set(tier, fields);
  return fields;
}

function fieldsOf(tier: Tier, dataset: Dataset): object {
  const { name } = tier;
  return {
    ...tier,
    shortName: name.replace(wordsOf(dataset.language).tier, '') || name,
    adjective: /^\p{L}+ tier$/iu.test(name) ? name.toLocaleLowerCase('en').replace(' ', '-') : undefined,
    rank: dataset.tiers.findIndex(({ id }) => id === tier.id),
  };
}
