/** Roles as linked data (JSON-LD) in the words of schema.org. What it has no word for (the speaker's notes, a stall) is left out. */
import type { Report } from '../../diagnostic.js';
import { linkedUnsaid } from '../../messages/linked.js';
import { jsonWithList } from '../json-list.js';
import type { Role, Salary } from '../types.js';
import { asMarkup } from './html.js';

/** What schema.org has no word for. */
const UNSAID: readonly (readonly [name: string, isIn: (role: Role) => boolean])[] = [
  ['notes', ({ notes }) => notes.length > 0],
  ['stall', ({ stall }) => stall !== undefined],
  ['salary.sample', ({ salary }) => salary?.sample !== undefined],
  ['salary.basis', ({ salary }) => salary?.basis !== undefined],
];

/** A document that any reader of schema.org takes, and ours reads back the same. */
export function linkedData(roles: readonly Role[], language: string, report: Report): Iterable<string> {
  const unsaid = UNSAID.filter(([, isIn]) => roles.some(isIn)).map(([name]) => name);
  if (unsaid.length > 0) report(linkedUnsaid(unsaid));
  const context = { '@context': ['https://schema.org', { '@language': language }] };
  return jsonWithList(context, '@graph', nodesOf(roles), written);
}

function* nodesOf(roles: readonly Role[]): Generator<object> {
  for (const role of roles) yield nodeOf(role);
}

/** Readers take the texts of schema.org for those of a page; names of its own and addresses are none. */
function written(name: string, value: unknown): unknown {
  return typeof value === 'string' && !/^@|url$/i.test(name) ? asMarkup(value) : value;
}

/** With an employer or a last day it is a vacancy, else a kind of work. */
function nodeOf(role: Role): object {
  const isVacancy = role.employer !== undefined || role.closes !== undefined;
  return {
    '@type': isVacancy ? 'JobPosting' : 'Occupation',
    identifier: role.id,
    [isVacancy ? 'title' : 'name']: role.title,
    alternateName: role.shortTitle,
    description: role.summary,
    responsibilities: filled(role.responsibilities),
    skills: filled(role.skills),
    ...(role.salary && { [isVacancy ? 'baseSalary' : 'estimatedSalary']: payOf(role.salary) }),
    hiringOrganization: role.employer && { '@type': 'Organization', name: role.employer },
    [isVacancy ? 'jobLocation' : 'occupationLocation']: role.location && { '@type': 'Place', name: role.location },
    url: role.url,
    keywords: filled(role.tags),
    validThrough: role.closes,
    occupationalCategory: filled(
      Object.entries(role.codes).map(([inCodeSet, codeValue]) => ({ '@type': 'CategoryCode', inCodeSet, codeValue })),
    ),
    image: role.image && { '@type': 'ImageObject', contentUrl: role.image.src, caption: role.image.alt },
  };
}

function payOf({ min, max, currency, period, median }: Salary): object {
  return {
    '@type': 'MonetaryAmount',
    currency,
    value: {
      '@type': 'QuantitativeValue',
      minValue: min,
      maxValue: max,
      ...(median !== undefined && { median }),
      unitText: period.toUpperCase(),
    },
  };
}

function filled<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
