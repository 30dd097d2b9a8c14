/** Finds what the names of a focus mean in a dataset. */
import type { Diagnostic, Report } from '../diagnostic.js';
import * as messages from '../messages/focus.js';
import { hasSkill, wordsAsWritten } from './skills.js';
import { fold } from './text.js';
import type { Dataset, Focus, Role, Tier } from './types.js';

/** A focus whose names were found. An empty list was not asked for. */
export interface FoundFocus {
  readonly roles: readonly Role[];
  readonly except: readonly Role[];
  readonly tiers: readonly Tier[];
  readonly skills: readonly string[];
  readonly tags: readonly string[];
}

/** Every role is chosen. */
export const NO_FOCUS: Focus = {
  roles: [],
  tiers: [],
  skills: [],
  tags: [],
  except: [],
  salaryBy: 'midpoint',
  sort: '-salary',
};

/** Reports every name that means nothing or too much; then there is no result. */
export function findFocus(focus: Focus, dataset: Dataset, report: Report): FoundFocus | undefined {
  let failed = false;
  /** What each of the texts under a flag means. */
  const each = <Found>(
    flag: string,
    texts: readonly string[],
    find: (text: string, fail: Fail) => readonly Found[],
  ): readonly Found[] =>
    distinct(
      texts.flatMap((value) =>
        find(value, (diagnostic) => {
          failed = true;
          report({ ...diagnostic, setting: { flag, value } });
          return [];
        }),
      ),
    );
  const found = {
    roles: each('role', focus.roles, (name, fail) => findRoles(name, dataset.roles, fail)),
    except: each('except', focus.except, (name, fail) => findRoles(name, dataset.roles, fail)),
    tiers: each('tier', focus.tiers, (name, fail) => findTier(name, dataset.tiers, fail)),
    skills: each('skill', focus.skills, (skill, fail) => findSkill(skill, dataset.roles, fail)),
    tags: each('tag', focus.tags, (tag, fail) => findTag(tag, dataset.roles, fail)),
  };
  return failed ? undefined : found;
}

export function hasTag(role: Role, tag: string): boolean {
  return role.tags.some((own) => fold(own) === fold(tag));
}

type Fail = (diagnostic: Diagnostic) => readonly [];

/** By id, else by title (which several roles may share), else by a beginning that only one of them has. */
function findRoles(name: string, roles: readonly Role[], fail: Fail): readonly Role[] {
  const wanted = fold(name.trim());
  const byId = roles.filter((role) => fold(role.id) === wanted);
  if (byId.length > 0) return byId;
  const byTitle = roles.filter((role) => namesOf(role).includes(wanted));
  if (byTitle.length > 0) return byTitle;
  const [first, ...others] = roles.filter((role) =>
    [fold(role.id), ...namesOf(role)].some((own) => own.startsWith(wanted)),
  );
  if (first === undefined || wanted === '') {
    return fail(
      messages.unknownRole(
        name,
        roles.map((role) => role.title),
        roles.map((role) => role.id),
      ),
    );
  }
  return others.length === 0
    ? [first]
    : fail(
        messages.ambiguousRole(
          name,
          [first, ...others].map((role) => role.title),
        ),
      );
}

function namesOf(role: Role): readonly string[] {
  return role.shortTitle === undefined ? [fold(role.title)] : [fold(role.title), fold(role.shortTitle)];
}

function findTier(name: string, tiers: readonly Tier[], fail: Fail): readonly Tier[] {
  const wanted = fold(name.trim());
  const found = tiers.find((tier) => fold(tier.id) === wanted) ?? tiers.find((tier) => fold(tier.name) === wanted);
  return found === undefined
    ? fail(
        messages.unknownTier(
          name,
          tiers.map((tier) => tier.id),
        ),
      )
    : [found];
}

function findSkill(skill: string, roles: readonly Role[], fail: Fail): readonly string[] {
  if (roles.some((role) => hasSkill(role, skill))) return [skill.trim()];
  const own = roles.flatMap((role) => role.skills);
  return fail(messages.unknownSkill(skill, new Set([...own, ...own.flatMap(wordsAsWritten)])));
}

function findTag(tag: string, roles: readonly Role[], fail: Fail): readonly string[] {
  const known = distinct(roles.flatMap((role) => role.tags));
  const found = known.find((own) => fold(own) === fold(tag.trim()));
  return found === undefined ? fail(messages.unknownTag(tag, known)) : [found];
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
