/** The roles near another: by the skills that they share, and by their pay. */
import { yearPay } from './pay.js';
import { SkillIndex } from './skills.js';
import type { Dataset, Role } from './types.js';

/** A role near another, and the skills that both name. */
export interface Neighbour {
  readonly role: Role;
  readonly shared: readonly string[];
}

/** So many neighbours are worth a look. */
const NEAREST = 5;

/**
 * Finds the nearest roles of a dataset by the skills that they share; among equals, those that pay most alike, and of these the first.
 * None where no skill is shared. Roles that list the same skills are looked at together: a batch asks for each role of a large dataset.
 */
export function neighboursIn(dataset: Dataset): (role: Role) => readonly Neighbour[] {
  const alikes = alikeIn(dataset);
  const index = new SkillIndex(alikes);
  return (role) => {
    const skills = index.sharedSkills(role);
    const counts = new Uint16Array(alikes.length);
    for (const { places } of skills) for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
    const own = yearPay(role, dataset)?.midpoint;
    const nearest: { readonly near: Near; readonly alike: number; readonly count: number }[] = [];
    for (const [alike, { byPay }] of alikes.entries()) {
      const count = counts[alike] ?? 0;
      const last = nearest.length === NEAREST ? nearest.at(-1) : undefined;
      const isBehind = last && (count < last.count || (count === last.count && closest(byPay, own) > last.near.away));
      if (count === 0 || isBehind) continue;
      // With the role itself, which may be one of them.
      for (const near of nearestIn(byPay, own, NEAREST + 1)) {
        if (near.role === role) continue;
        const at = nearest.findIndex(
          (other) => count > other.count || (count === other.count && isNearer(near, other.near)),
        );
        nearest.splice(at < 0 ? nearest.length : at, 0, { near, alike, count });
        nearest.length = Math.min(NEAREST, nearest.length);
      }
    }
    return nearest.map(({ near, alike }) => ({
      role: near.role,
      shared: skills.filter(({ places }) => places.includes(alike)).map(({ name }) => name),
    }));
  };
}

/** Roles that list the same skills. */
interface Alike {
  readonly skills: readonly string[];
  readonly byPay: ByPay;
}

/** Roles by their pay for a year: the amounts rising, each with its roles in the order of the dataset. */
interface ByPay {
  readonly amounts: readonly number[];
  readonly roles: ReadonlyMap<number | undefined, readonly Placed[]>;
}

interface Placed {
  readonly role: Role;
  /** In the dataset. */
  readonly place: number;
}

/** How far a role's pay is from another's: infinitely, where either states none. */
interface Near extends Placed {
  readonly away: number;
}

function isNearer(one: Near, other: Near): boolean {
  return one.away === other.away ? one.place < other.place : one.away < other.away;
}

function alikeIn(dataset: Dataset): readonly Alike[] {
  const found = new Map<string, { skills: readonly string[]; roles: Map<number | undefined, Placed[]> }>();
  for (const [place, role] of dataset.roles.entries()) {
    const key = JSON.stringify(role.skills);
    const alike = found.get(key) ?? { skills: role.skills, roles: new Map<number | undefined, Placed[]>() };
    found.set(key, alike);
    const amount = yearPay(role, dataset)?.midpoint;
    const same = alike.roles.get(amount);
    if (same === undefined) alike.roles.set(amount, [{ role, place }]);
    else same.push({ role, place });
  }
  return [...found.values()].map(({ skills, roles }) => {
    const amounts = [...roles.keys()].filter((amount) => amount !== undefined).sort((a, b) => a - b);
    return { skills, byPay: { amounts, roles } };
  });
}

/** Those nearest to an amount, at least so many where there are as many. */
function nearestIn({ amounts, roles }: ByPay, own: number | undefined, many: number): readonly Near[] {
  const found: Near[] = [];
  const take = (amount: number | undefined, away: number): void => {
    for (const placed of (roles.get(amount) ?? []).slice(0, many)) found.push({ ...placed, away });
  };
  if (own === undefined) {
    for (const amount of roles.keys()) take(amount, Infinity);
    return found.sort((one, other) => one.place - other.place).slice(0, many);
  }
  let after = firstFrom(amounts, own);
  let before = after - 1;
  // At the same distance on both sides all are taken: the first of the dataset are the nearest.
  for (let last = Infinity; found.length < many || last === distance(); ) {
    last = distance();
    if (last === Infinity) break;
    const isAfter = away(after) === last;
    take(amounts[isAfter ? after : before], last);
    if (isAfter) after += 1;
    else before -= 1;
  }
  if (found.length < many) take(undefined, Infinity);
  return found;

  function away(at: number): number {
    return Math.abs((amounts[at] ?? Infinity) - (own ?? 0));
  }
  function distance(): number {
    return Math.min(away(before), away(after));
  }
}

/** How far the nearest of them is. */
function closest({ amounts }: ByPay, own: number | undefined): number {
  if (own === undefined) return Infinity;
  const after = firstFrom(amounts, own);
  return Math.min((amounts[after] ?? Infinity) - own, own - (amounts[after - 1] ?? -Infinity));
}

/** The place of the first of rising amounts that is not below another. */
function firstFrom(amounts: readonly number[], own: number): number {
  let [low, high] = [0, amounts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((amounts[middle] ?? 0) < own) low = middle + 1;
    else high = middle;
  }
  return low;
}
