/** Roles and tiers as templates see them: their own fields, and what follows from the dataset around them. */
import { kept, keptFor, keptOf } from '../dataset/kept.js';
import { neighboursIn } from '../dataset/neighbours.js';
import { amountFor, differenceOf, overlapOf, payFor, tierOf } from '../dataset/pay.js';
import { topicsAsked } from '../dataset/skills.js';
import { type Standing, standings } from '../dataset/statistics.js';
import type { Dataset, Period, Role, Tier, ToldPay } from '../dataset/types.js';
import { wordsOf } from '../dataset/words.js';
import { Later, type PlainRecord, plainRecord, plainRecords } from './plain.js';

export interface Member {
  readonly tier: Tier | undefined;
  readonly pay: ToldPay | undefined;
  readonly context: PlainRecord;
}

/**
 * Finds what a role of the dataset is to a template that tells pay for a period. It is worked out once: batches make many documents of one dataset, and each
 * names most of its roles.
 */
export const membersOf = keptFor((period: Period, dataset: Dataset): ((role: Role) => Member) => {
  const headings = headingsOf(dataset.roles);
  const places = standings(dataset);
  const paths = new Map(dataset.roles.map(({ id }, index) => [id, `roles[${index}]`]));
  const neighbours = kept(() => neighboursIn(dataset));
  const nearest = (role: Role): readonly PlainRecord[] => {
    const pay = payFor(period, role, dataset);
    return neighbours()(role).map(({ role: other, shared }) => {
      const otherPay = payFor(period, other, dataset);
      const tier = tierOf(other, dataset);
      const near = {
        shared,
        tier: tier && tierFields(tier, period, dataset),
        pay: otherPay,
        overlap: pay && otherPay && overlapOf(pay, otherPay),
        difference: differenceOf(role, other, period, dataset),
      };
      return nearRole(other, near, paths.get(other.id), headings.get(other.id));
    });
  };
  const asked = kept(() => topicsAsked(plainRecords(dataset.skills, 'skills'), ({ name }) => String(name)));
  const toBuild = (role: Role): readonly PlainRecord[] => asked()(role);
  return keptOf((role: Role) => {
    const around = { dataset, nearest, toBuild, path: paths.get(role.id), standing: places.get(role.id) };
    return memberOf(role, period, around, headings.get(role.id));
  });
});

/** Without its own nearest: a template would never come to an end. An employer that its heading names is not named again. */
function nearRole(
  { id, title, shortTitle, employer, salary }: Role,
  near: object,
  path: string | undefined,
  heading = title,
): PlainRecord {
  const unnamed = heading === `${title}, ${employer}` ? undefined : employer;
  return plainRecord({ id, heading, label: shortTitle ?? heading, employer: unnamed, salary, ...near }, path);
}

/** What follows for a role from the dataset in which it stands. */
interface Around {
  readonly dataset: Dataset;
  readonly nearest: (role: Role) => readonly PlainRecord[];
  readonly toBuild: (role: Role) => readonly PlainRecord[];
  /** `roles[3]`. */
  readonly path: string | undefined;
  readonly standing: Standing | undefined;
}

function memberOf(
  role: Role,
  period: Period,
  { dataset, nearest, toBuild, path, standing }: Around,
  heading = role.title,
): Member {
  const tier = tierOf(role, dataset);
  const pay = payFor(period, role, dataset);
  const label = role.shortTitle ?? heading;
  return {
    tier,
    pay,
    context: plainRecord(
      {
        ...role,
        heading,
        label,
        // The field that names its file: files of two folders may share a name.
        image: role.image && { ...role.image, src: `dataset:${path}.image.src` },
        tier: tier && tierFields(tier, period, dataset),
        pay,
        skillsToBuild: new Later(() => toBuild(role)),
        nearest: { roles: new Later(() => nearest(role)) },
        standing,
        ...(isBare(role) && { bare: true }),
      },
      path,
    ),
  };
}

/** Whether the dataset says no more of a role than what it is called, and what it is in a sentence. */
function isBare({ responsibilities, skills, notes, ...role }: Role): boolean {
  const { salary, employer, location, url, stall, closes, image } = role;
  return (
    [salary, employer, location, url, stall, closes, image].every((value) => value === undefined) &&
    [responsibilities, skills, notes].every(({ length }) => length === 0)
  );
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

/** A tier as templates see it, its limits those of pay for the period. */
export function tierFields({ id }: Tier, period: Period, dataset: Dataset): PlainRecord | undefined {
  return tiersFor(period, dataset).get(id);
}

/** Made once: most roles stand in one of a few. */
const tiersFor = keptFor((period: Period, dataset: Dataset): ReadonlyMap<string, PlainRecord> => {
  const limit = (year: number): number => amountFor(period, year, dataset);
  return new Map(
    dataset.tiers.map(({ from, below, ...tier }, rank) => {
      const fields = {
        ...tier,
        from: limit(from),
        ...(below !== undefined && { below: limit(below) }),
        shortName: tier.name.replace(wordsOf(dataset.language).tier, '') || tier.name,
        adjective: /^\p{L}+ tier$/iu.test(tier.name) ? tier.name.toLocaleLowerCase('en').replace(' ', '-') : undefined,
        rank,
      };
      return [tier.id, plainRecord(fields, `tiers[${rank}]`)];
    }),
  );
});
