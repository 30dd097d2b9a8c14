/** A role from its parts, in the order in which files and programs get them. */
import { idFromTitle } from './id.js';
import type { Image, Role, Salary } from './types.js';

type RoleText = 'shortTitle' | 'summary' | 'employer' | 'location' | 'url' | 'stall' | 'closes';
type RoleList = 'responsibilities' | 'skills' | 'tags' | 'notes';

/** What a file says of a role. Texts that are absent are undefined, lists are empty. */
export type RoleParts = { readonly [Name in RoleText]?: string } & {
  readonly [Name in RoleList]?: readonly string[];
} & {
  /** Absent: made from the title. */
  readonly id?: string;
  readonly title: string;
  readonly codes?: Role['codes'];
  readonly salary?: Salary;
  readonly image?: Image;
};

// Most roles of a large table have no tags and no codes, and need none each to say so.
const NOTHING: readonly string[] = [];
const NO_CODES: Role['codes'] = {};

/** A copy, without what is absent. */
export function salaryOf({ min, max, currency, period, median, sample, basis }: Salary): Salary {
  return {
    ...{ min, max, currency, period },
    ...(median !== undefined && { median }),
    ...(sample !== undefined && { sample }),
    ...(basis !== undefined && { basis }),
  };
}

const TEXTS: readonly RoleText[] = ['shortTitle', 'summary', 'employer', 'location', 'url', 'stall', 'closes'];

/** A role that nobody but its reader knows yet: another id may tell it apart from roles with its title. */
export interface NewRole extends Role {
  id: string;
}

/** An absent text is no field at all. */
export function roleOf(parts: RoleParts): NewRole {
  const { id, title, salary, image } = parts;
  const texts: { [Name in RoleText]?: string } = {};
  for (const name of TEXTS) if (parts[name] !== undefined) texts[name] = parts[name];
  return {
    id: id ?? idFromTitle(title),
    title,
    ...texts,
    responsibilities: parts.responsibilities ?? NOTHING,
    skills: parts.skills ?? NOTHING,
    tags: parts.tags ?? NOTHING,
    notes: parts.notes ?? NOTHING,
    codes: parts.codes ?? NO_CODES,
    ...(salary && { salary }),
    ...(image && { image }),
  };
}
