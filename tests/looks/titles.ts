/**
 * Every number in a title is counted again from what stands under it; "(2 of 3)" and what the data calls itself are no claims. A number
 * that no rule counts is a fault. Notes pages and slides drawn small repeat the deck's titles, which are counted there.
 */
import type { Item, Page, Scene } from '../../src/layout/scene.js';
import { amountsIn, countOf, NUMBER } from './amounts.js';
import type { Finding } from './finding.js';
import { isLaterSlide, isTitle, textOf } from './page.js';
import { columnCounts, type Ends, entriesIn, markedRows, partRows, rangesIn, sectionUnder } from './under.js';

/** A claim that a title makes, and what was found of it. */
interface Claim {
  readonly said: number;
  readonly found: number;
  readonly of: string;
}

/** `names` are the texts of the data that may be titles, whatever numbers are in them. */
export function falseTitles(scene: Scene, names: readonly string[]): Finding[] {
  if (scene.medium === 'handout' || scene.medium === 'notes') return [];
  return scene.pages.flatMap((page, index) =>
    page.items.flatMap((item) => {
      if (item.kind !== 'text' || !isTitle(item, scene)) return [];
      const title = textOf(item);
      if (isName(title, names)) return [];
      const faults = faultsOf(title, { page, scene, section: sectionUnder(item, page, scene) });
      return faults.map((what) => ({ page: index + 1, what: `"${title}": ${what}` }));
    }),
  );
}

function isName(title: string, names: readonly string[]): boolean {
  const start = bare(title)
    .replace(/…$/, '')
    .replace(/ #\d+$/, '')
    .trim();
  return names.some((name) => plain(name).startsWith(plain(start)));
}

/** Without the part that says which slide of several it is. */
function bare(title: string): string {
  return title.replace(/\s\(\d+(?:\sof\s\d+)?\)$/, '');
}

const plain = (text: string): string => text.replace(/\s/g, '').normalize('NFC').toLowerCase();

/** Where a title stands, and all items of the section that it heads. */
interface Place {
  readonly page: Page;
  readonly scene: Scene;
  readonly section: readonly Item[];
}

function faultsOf(title: string, place: Place): string[] {
  const words = bare(title).replaceAll('\u00a0', ' ');
  const claims = claimsOf(words, place);
  if (claims === undefined) return NUMBER.test(words) ? ['no rule counts its numbers'] : [];
  return claims
    .filter(({ said, found }) => said !== found)
    .map(({ said, found, of }) => `${of}: ${said} said, ${found} found`);
}

type Rule = readonly [RegExp, (match: RegExpExecArray, place: Place) => Claim[]];

const RULES: readonly Rule[] = [
  [
    /^(?:All )?(\S+)(?: of the (\S+))? roles(?: with figures)? can pay more than (.+)$/,
    ([, some = '', all = some, amount = ''], place) => {
      const ends = rangesUnder(place).map(([, to]) => to);
      const [limit = 0] = amountsIn(amount);
      return [claim('roles above', some, ends.filter((to) => to > limit).length), claim('roles', all, ends.length)];
    },
  ],
  [
    /^Pay runs from (.+) to (.+?)(?: an? \w+)?$/,
    ([, from = '', to = ''], place) => extremes(amountsIn(from)[0], amountsIn(to)[0], rangesUnder(place)),
  ],
  [
    /^(?:.+: )?(\S+)(?: of the (\S+))?(?: .+)? roles, side by side$/i,
    ([, some = '', all = some], place) => [
      claim('roles side by side', some, Math.max(named(place, /^Label \d+$/), named(place, /^Head \d+$/))),
      claim('roles of the tier', all, rolesBefore(place)),
    ],
  ],
  [
    /^(.+): (\S+)(?: of (\S+))? roles?, (.+)$/,
    ([, tier = '', some = '', all = some, pay = ''], place) => {
      const [from, to = from] = amountsIn(pay);
      const ranges = rangesUnder(place);
      const whole = all === some ? ranges : rangesOfTier(tier, place);
      return [
        claim('roles', some, ranges.length),
        claim('roles of the tier', all, whole.length),
        ...extremes(from, to, ranges),
      ];
    },
  ],
  [/^(\S+) skills? employers/, ([, count = ''], place) => [claim('skills', count, entriesOn(place, 'None'))]],
  [
    /^.+ opens (?:all )?(\S+)(?: of the (\S+))? roles$/,
    ([, some = '', all = some], place) => {
      const rows = markedRows(place.section);
      return [claim('roles with the skill', some, columnCounts(rows)[0] ?? 0), claim('roles', all, rows.length)];
    },
  ],
  [
    /^(?:.+, )?(?:roles? (\d+)(?: (?:to|and) (\d+))? of \d+|(\d+) roles?)(?:: (\d+) with .+)?$/i,
    ([, from, to = from, all = '', marked], { page: { items } }) => {
      const rows = partRows(items);
      return [
        { of: 'roles', said: from === undefined ? Number(all) : Number(to) - Number(from) + 1, found: rows.length },
        ...(marked === undefined ? [] : [claim('roles with the skill', marked, Math.max(...columnCounts(rows)))]),
      ];
    },
  ],
  [/^Who is here: (\S+) employers$/, ([, count = ''], place) => [claim('employers', count, entriesOn(place, 'None'))]],
  [/^(\S+) questions? people ask$/, ([, count = ''], place) => [claim('questions', count, entriesOn(place, 'None'))]],
  [/^(\S+) steps? towards/, ([, count = ''], place) => [claim('steps', count, entriesOn(place, 'Decimal'))]],
  [
    /^(\S+) steps?, (\S+) questions?$/,
    ([, steps = '', questions = ''], place) => [
      claim('steps', steps, entriesOn(place, 'Decimal')),
      claim('questions', questions, entriesOn(place, 'None')),
    ],
  ],
  [
    /^Take the (\S+) roles home/,
    ([, count = ''], { scene }) => [claim('roles', count, scene.pages.filter(isRole).length)],
  ],
];

function claimsOf(title: string, place: Place): Claim[] | undefined {
  for (const [form, count] of RULES) {
    const match = form.exec(title);
    if (match !== null) return count(match, place);
  }
  return undefined;
}

function claim(of: string, count: string, found: number): Claim {
  return { of, said: countOf(count) ?? 0, found };
}

function extremes(from: number | undefined, to: number | undefined, ranges: readonly Ends[]): Claim[] {
  return [
    { of: 'the lowest', said: from ?? 0, found: Math.min(...ranges.map(([least]) => least)) },
    { of: 'the highest', said: to ?? 0, found: Math.max(...ranges.map(([, most]) => most)) },
  ];
}

/** The ranges that the charts under a title print: a slide's own, on paper all of its section. */
function rangesUnder({ page, scene, section }: Place): Ends[] {
  return rangesIn(scene.medium === 'slides' ? page.items : section);
}

/** Those of all slides whose titles begin with a tier's name. */
function rangesOfTier(tier: string, { scene }: Place): Ends[] {
  return scene.pages
    .filter((page) =>
      page.items.some((item) => item.kind === 'text' && isTitle(item, scene) && textOf(item).startsWith(`${tier}: `)),
    )
    .flatMap(({ items }) => rangesIn(items));
}

function entriesOn({ section, scene }: Place, numbering: 'Decimal' | 'None'): number {
  return entriesIn(section, numbering, scene);
}

/** The roles since the divider that a comparison sums up. */
function rolesBefore({ page, scene: { pages } }: Place): number {
  const before = pages.slice(0, pages.indexOf(page));
  const divider = before.findLastIndex(({ key }) => key?.startsWith('divider '));
  return before.slice(divider + 1).filter(isRole).length;
}

function isRole(page: Page): boolean {
  return page.key?.startsWith('role ') === true && !isLaterSlide(page);
}

/** Distinct names of items under a title: on the slides of a section each column has its own. */
function named({ section }: Place, name: RegExp): number {
  return new Set(section.map((item) => item.name).filter((one) => name.test(one))).size;
}
