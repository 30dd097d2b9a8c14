/** Every number in a title is counted again from what stands under it; "(2 of 3)" and what the data calls itself are no claims. */
import type { Item, Page, Scene } from '../../src/layout/scene.js';
import { allItems } from '../layout/scenes.js';
import { amountsIn, countOf, NUMBER } from './amounts.js';
import type { Finding } from './finding.js';
import { isTitle, sectionsOf, textOf } from './page.js';
import { type Ends, entriesOn, rangesOn } from './under.js';

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
    page.items
      .filter((item) => isTitle(item, scene))
      .flatMap((item) => (item.kind === 'text' ? [textOf(item)] : []))
      .filter((title) => !isName(title, names))
      .flatMap((title) =>
        faultsOf(title, page, scene).map((what) => ({ page: index + 1, what: `"${title}": ${what}` })),
      ),
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

function faultsOf(title: string, page: Page, scene: Scene): string[] {
  const words = bare(title).replaceAll('\u00a0', ' ');
  const claims = claimsOf(words, page, scene);
  if (claims === undefined) return NUMBER.test(words) ? ['no rule counts its numbers'] : [];
  return claims
    .filter(({ said, found }) => said !== found)
    .map(({ said, found, of }) => `${of}: ${said} said, ${found} found`);
}

type Rule = readonly [RegExp, (match: RegExpExecArray, page: Page, scene: Scene) => Claim[]];

const RULES: readonly Rule[] = [
  [
    /^(?:All )?(\S+)(?: of the (\S+))? roles can pay more than (.+)$/,
    ([, some = '', all = some, amount = ''], page, scene) => {
      const ends = rangesUnder(page, scene).map(([, to]) => to);
      const [limit = 0] = amountsIn(amount);
      const above = ends.filter((to) => to > limit).length;
      return [
        { of: 'roles above', said: countOf(some) ?? 0, found: above },
        { of: 'roles', said: countOf(all) ?? 0, found: ends.length },
      ];
    },
  ],
  [
    /^Pay runs from (.+) to (.+?)(?: an? \w+)?$/,
    ([, from = '', to = ''], page, scene) => extremes(amountsIn(from)[0], amountsIn(to)[0], rangesUnder(page, scene)),
  ],
  [
    /^(?:.+: )?(\S+)(?: of the (\S+))?(?: .+)? roles, side by side$/i,
    ([, some = '', all], page, scene) => {
      const shown = named(page, /^Head \d+$/).length;
      return [
        { of: 'roles side by side', said: countOf(some) ?? 0, found: shown },
        { of: 'roles of the tier', said: countOf(all ?? some) ?? 0, found: rolesBefore(page, scene) },
      ];
    },
  ],
  [
    /^(.+): (\S+) roles?, (.+)$/,
    ([, , count = '', pay = ''], page, scene) => {
      const [from, to = from] = amountsIn(pay);
      const ranges = rangesUnder(page, scene);
      return [{ of: 'roles', said: countOf(count) ?? 0, found: ranges.length }, ...extremes(from, to, ranges)];
    },
  ],
  [/^(\S+) skills? employers/, ([, count = ''], page, scene) => [rowsClaim('skills', count, page, scene)]],
  [/^(\S+) questions? people ask$/, ([, count = ''], page, scene) => [rowsClaim('questions', count, page, scene)]],
  [/^(\S+) steps? towards/, ([, count = ''], page, scene) => [stepsClaim(count, page, scene)]],
  [
    /^(\S+) steps?, (\S+) questions?$/,
    ([, steps = '', questions = ''], page, scene) => [
      stepsClaim(steps, page, scene),
      rowsClaim('questions', questions, page, scene),
    ],
  ],
  [
    /^Take the (\S+) roles home/,
    ([, count = ''], _page, { pages }) => [
      { of: 'roles', said: countOf(count) ?? 0, found: pages.filter(({ key }) => isRole(key)).length },
    ],
  ],
];

function claimsOf(title: string, page: Page, scene: Scene): Claim[] | undefined {
  for (const [form, count] of RULES) {
    const match = form.exec(title);
    if (match !== null) return count(match, page, scene);
  }
  return undefined;
}

function extremes(from: number | undefined, to: number | undefined, ranges: readonly Ends[]): Claim[] {
  return [
    { of: 'the lowest', said: from ?? 0, found: Math.min(...ranges.map(([least]) => least)) },
    { of: 'the highest', said: to ?? 0, found: Math.max(...ranges.map(([, most]) => most)) },
  ];
}

/** The ranges that the charts under a title print: a slide's own, on paper all of its section. */
function rangesUnder(page: Page, scene: Scene): Ends[] {
  const pages = scene.medium === 'slides' ? [page] : pagesOfSection(page, scene);
  return pages.flatMap((one) => rangesOn(one));
}

function rowsClaim(of: string, count: string, page: Page, scene: Scene): Claim {
  return { of, said: countOf(count) ?? 0, found: entriesOn(pagesOfSection(page, scene), 'None', scene) };
}

function stepsClaim(count: string, page: Page, scene: Scene): Claim {
  return { of: 'steps', said: countOf(count) ?? 0, found: entriesOn(pagesOfSection(page, scene), 'Decimal', scene) };
}

/** All pages of the section that a page begins. */
function pagesOfSection(page: Page, scene: Scene): readonly Page[] {
  const { pages, medium } = scene;
  const section = page.key?.replace(/, slide \d+$/, '');
  if (medium === 'slides') return pages.filter(({ key }) => key === section || key?.startsWith(`${section}, slide `));
  const [sect] = sectionsOf(page, scene).keys();
  return sect === undefined ? [page] : pages.filter((one) => sectionsOf(one, scene).has(sect));
}

/** The roles since the divider that a comparison sums up. */
function rolesBefore(page: Page, { pages }: Scene): number {
  const before = pages.slice(0, pages.indexOf(page));
  const divider = before.findLastIndex(({ key }) => key?.startsWith('divider '));
  return before.slice(divider + 1).filter(({ key }) => isRole(key)).length;
}

const isRole = (key = ''): boolean => key.startsWith('role ') && !/, slide \d+$/.test(key);

function named(page: Page, name: RegExp): Item[] {
  return allItems(page).filter((item) => name.test(item.name));
}
