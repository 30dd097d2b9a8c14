/**
 * Random datasets and ways to build them, each from a number: the same seed gives the same case on every machine. What
 * makes a dataset hard comes in any combination here, and by itself in `hard.ts`. Of five datasets two are such as careers services
 * have, and one has every field as wide as people's are. Pictures and the brand's theme are named from the project's folder.
 */
import { Dice } from './dice.js';
import { HARD } from './hard.js';
import { ordinaryDataset } from './ordinary.js';
import { wideCase } from './wide.js';

export interface Case {
  readonly seed: number;
  /** A dataset, in the shape of data/README.md. */
  readonly dataset: Readonly<Record<string, unknown>>;
  readonly focus: RandomFocus;
  readonly theme: string;
  readonly layout: RandomLayout;
  /** How long a talk may take. */
  readonly minutes?: number;
  readonly parameters: Readonly<Record<string, string>>;
  /** Which of the templates, as a share of their number. */
  readonly template: number;
  /** Whether the document is about one role or tier, and which, as a share of their number. */
  readonly each?: 'role' | 'tier';
  readonly subject: number;
  /** Of a PDF. */
  readonly print: RandomPrint;
}

export interface RandomLayout {
  readonly aspect: '16:9' | '4:3';
  readonly paper: 'A4' | 'A5' | 'Letter';
  readonly largePrint: boolean;
}

export interface RandomPrint {
  readonly medium: 'pages' | 'slides' | 'handout' | 'notes';
  readonly slidesPerPage: '1' | '2' | '3' | '4' | '6' | '9';
  readonly attachData: boolean;
}

export interface RandomFocus {
  readonly roles: readonly string[];
  readonly tiers: readonly string[];
  readonly skills: readonly string[];
  readonly tags: readonly string[];
  readonly except: readonly string[];
  readonly minSalary?: { readonly amount: number; readonly period: 'year' };
  readonly maxSalary?: { readonly amount: number; readonly period: 'year' };
  readonly salaryBy: 'midpoint';
  readonly sort: '-salary' | 'salary' | 'title' | 'given';
  readonly top?: number;
}

export function randomCase(seed: number): Case {
  const dice = new Dice(seed);
  const hard = Object.values(HARD);
  const drawn = dice.chance(0.1) ? dice.pick(hard) : randomDataset(dice);
  const each = dice.weighted<Case['each']>([
    [undefined, 8],
    ['role', 1],
    ['tier', 1],
  ]);
  const given: Omit<Case, 'dataset'> = {
    seed,
    focus: randomFocus(dice),
    theme: dice.pick(['default', 'stage']),
    layout: {
      aspect: dice.chance(0.3) ? '4:3' : '16:9',
      paper: dice.weighted([
        ['Letter', 2],
        ['A5', 2],
        ['A4', 6],
      ]),
      largePrint: dice.chance(0.2),
    },
    ...(dice.chance(0.15) && { minutes: dice.between(2, 30) }),
    parameters: {
      ...(dice.chance(0.3) && { speaker: dice.pick(NAMES) }),
      ...(dice.chance(0.2) && { event: dice.pick(['Careers fair', 'Messe <2025> & mehr', 'معرض الوظائف']) }),
      ...(dice.chance(0.2) && {
        link: dice.pick(['https://example.org/x?a=1&b=2', `https://example.org/${'x'.repeat(300)}`]),
      }),
    },
    template: dice.share(),
    ...(each && { each }),
    subject: dice.share(),
    // Last, so that seeds keep what they have drawn before.
    print: {
      medium: dice.weighted([
        ['pages', 4],
        ['slides', 2],
        ['handout', 3],
        ['notes', 2],
      ]),
      slidesPerPage: dice.pick(['1', '2', '3', '4', '6', '9']),
      attachData: dice.chance(0.3),
    },
  };
  const dataset = datasetOf(seed, drawn);
  return {
    ...given,
    theme: dice.chance(0.2) ? BRAND : given.theme,
    dataset: dice.chance(0.3) ? pictured(dataset, dice) : dataset,
  };
}

const BRAND = 'examples/themes/crimson.yaml';

type Dataset = Case['dataset'];

function datasetOf(seed: number, drawn: Dataset): Dataset {
  switch (seed % 5) {
    case 0:
      return wideCase(seed).dataset;
    case 1:
    case 3:
      return ordinaryDataset(seed);
    default:
      return drawn;
  }
}

/** Pixels that cover half a slide, and a drawing, which covers nothing. */
const PICTURES = ['examples/data/turbine.png', 'examples/data/weir.svg'];

/** Some of the roles with a picture. */
function pictured(dataset: Dataset, dice: Dice): Dataset {
  const { roles } = dataset;
  if (!Array.isArray(roles)) return dataset;
  const image = () => ({ src: dice.pick(PICTURES), alt: 'A picture of the work' });
  return { ...dataset, roles: roles.map((role) => (dice.chance(0.5) ? { ...role, image: image() } : role)) };
}

const NAMES = ['Ada Lovelace', 'Łukasz Żółć-Σωκράτης', 'نجيب محفوظ', '<b>{{name}}</b> & Söhne', 'X'.repeat(200)];

interface Tongue {
  readonly language: string;
  readonly currency: string;
  /** Between words. */
  readonly space: string;
  readonly words: readonly string[];
}

const ENGLISH: Tongue = {
  language: 'en-GB',
  currency: 'GBP',
  space: ' ',
  words:
    'engineer manager of data platform and reliability research release quarterly with teams risk review across models C# R&D co-operation lead senior AI deployment for people who keep the record (interim) on-call 24/7 budget strategy'.split(
      ' ',
    ),
};

const TONGUES: readonly (readonly [Tongue, number])[] = [
  [ENGLISH, 5],
  [
    {
      language: 'de-DE',
      currency: 'EUR',
      space: ' ',
      words:
        'Rindfleischetikettierungsüberwachungsaufgabenübertragungsbeauftragte Leitung der Kraftfahrzeughaftpflichtversicherung und Straßenverkehrszulassungsordnung für Grundstücksverkehrsgenehmigungszuständigkeit im Amt mit Referentin'.split(
          ' ',
        ),
    },
    2,
  ],
  [
    {
      language: 'zh-CN',
      currency: 'CNY',
      space: '',
      words: '人工智能 运营 经理 负责 项目 从立项到交付的全过程， 数据 科学家 AI 管理 人员 资源 和时间表。'.split(' '),
    },
    1,
  ],
  [
    {
      language: 'ja-JP',
      currency: 'JPY',
      space: '',
      words: '機械学習 エンジニア 運用 を 担当 し、 品質 管理 の 責任者 ML です。 データ'.split(' '),
    },
    1,
  ],
  [
    {
      language: 'ar',
      currency: 'AED',
      space: ' ',
      words: 'مدير عمليات الذكاء الاصطناعي إدارة الميزانيات ومواءمة الاستراتيجية (مؤقت) ML يدير المشاريع'.split(' '),
    },
    1,
  ],
  [
    {
      language: 'he-IL',
      currency: 'ILS',
      space: ' ',
      words: 'מהנדס למידת מכונה אחראי על תכנון ופיתוח מערכות DevOps ניהול תקציב (זמני)'.split(' '),
    },
    1,
  ],
  [
    {
      language: 'en-US',
      currency: 'USD',
      space: ' ',
      words:
        '🤖 👩🏽‍💻 robot whisperer 👨‍👩‍👧‍👦 für <b>bold</b> {{7*7}} &amp; 日本語 العربية Ελληνικά 🏴󠁧󠁢󠁷󠁬󠁳󠁿 \uf8ff-made e\u0301 zero\u200bwidth "quoted" =1+1'.split(
          ' ',
        ),
    },
    2,
  ],
];

function randomDataset(dice: Dice): Record<string, unknown> {
  const tongue = dice.weighted(TONGUES);
  const count = dice.weighted([
    [1, 1],
    [dice.between(2, 5), 3],
    [dice.between(6, 14), 4],
    [60, 1],
  ]);
  const pay = dice.weighted<Pay>([
    ['year', 6],
    ['hour', 1],
    ['some', 2],
    ['none', 1],
    ['wide', 1],
  ]);
  const currency = dice.chance(0.15) ? 'JPY' : tongue.currency;
  const topics = (most: number) => dice.times(dice.between(0, most), () => topic(dice, tongue));
  return {
    name: phrase(dice, tongue, lengthOf(dice)),
    ...(dice.chance(0.8) && { language: tongue.language }),
    currency,
    ...(dice.chance(0.5) && { asOf: '2025-01-01' }),
    ...(dice.chance(0.4) && { url: 'https://example.org/roles?fair=spring&year=2025' }),
    ...(dice.chance(0.4) && { location: phrase(dice, tongue, 20) }),
    ...(dice.chance(0.4) && { introduction: [phrase(dice, tongue, 200)] }),
    ...(dice.chance(0.3) && { conclusion: dice.times(2, () => phrase(dice, tongue, 150)) }),
    sources: dice.times(dice.between(0, 3), () => ({ title: phrase(dice, tongue, 40), url: 'https://example.org/s' })),
    skills: topics(8),
    preparation: topics(6),
    faq: dice.times(dice.between(0, 12), () => ({
      question: phrase(dice, tongue, lengthOf(dice)),
      answer: phrase(dice, tongue, dice.pick([40, 200, 900])),
    })),
    ...randomTiers(dice, tongue, count, currency),
    roles: dice.times(count, (index) => randomRole(dice, tongue, index, pay, currency)),
  };
}

type Pay = 'year' | 'hour' | 'some' | 'none' | 'wide';

/** What a year of the least paid job pays, in the currency's own units. */
function floorOf(currency: string): number {
  return currency === 'JPY' ? 3_000_000 : 24_000;
}

function randomTiers(dice: Dice, tongue: Tongue, roles: number, currency: string): Record<string, unknown> {
  const count = dice.weighted([
    [undefined, 4],
    [0, 1],
    [1, 1],
    [3, 2],
    [6, 1],
  ]);
  if (count === undefined) return {};
  const floor = floorOf(currency);
  // Now and then all of sixty roles are in one tier.
  const step = roles > 20 && dice.chance(0.5) ? floor * 20 : floor / 2;
  const limit = (rank: number) => (rank === 0 ? 0 : floor + step * rank);
  return {
    tiers: dice.times(count, (rank) => ({
      id: `tier-${rank}`,
      name: rank === 0 && dice.chance(0.3) ? phrase(dice, tongue, 60) : `${tongue.words[0]} ${rank + 1}`,
      from: limit(rank),
      ...(rank < count - 1 && { below: limit(rank + 1) }),
    })),
  };
}

function randomRole(dice: Dice, tongue: Tongue, index: number, pay: Pay, currency: string): Record<string, unknown> {
  const salary = randomSalary(dice, pay, currency);
  const items = () =>
    dice.times(
      dice.weighted([
        [0, 1],
        [dice.between(1, 3), 4],
        [dice.between(4, 8), 3],
        [40, 0.4],
      ]),
      () => phrase(dice, tongue, lengthOf(dice)),
    );
  return {
    id: `role-${index}`,
    // Jobs of the same title happen.
    title: dice.chance(0.1) ? `${tongue.words[0]}` : phrase(dice, tongue, lengthOf(dice)),
    ...(dice.chance(0.3) && { shortTitle: phrase(dice, tongue, 12) }),
    ...(dice.chance(0.7) && { summary: phrase(dice, tongue, dice.pick([30, 120, 500])) }),
    responsibilities: items(),
    skills: [...items(), ...(dice.chance(0.4) ? ['Python'] : [])],
    ...(salary && { salary }),
    ...(dice.chance(0.2) && { employer: phrase(dice, tongue, 25) }),
    ...(dice.chance(0.2) && { tags: ['remote'] }),
    ...(dice.chance(0.2) && { notes: [phrase(dice, tongue, 300)] }),
  };
}

function randomSalary(dice: Dice, pay: Pay, currency: string): Record<string, unknown> | undefined {
  if (pay === 'none' || (pay === 'some' && dice.chance(0.4))) return undefined;
  const floor = floorOf(currency);
  if (pay === 'hour') {
    const min = Math.round((floor / 1950) * (1 + dice.share() * 2) * 100) / 100;
    return { min, max: Math.round(min * (1 + dice.share()) * 100) / 100, period: 'hour' };
  }
  const reach = pay === 'wide' ? 40 : 4;
  const min = Math.round((floor * (1 + dice.share() * reach)) / 500) * 500;
  const max = dice.chance(0.05) ? min : min + Math.round((floor * dice.share() * reach * 0.4) / 500) * 500;
  if (pay === 'some' && dice.chance(0.2)) return { min, max, currency: currency === 'EUR' ? 'USD' : 'EUR' };
  return { min, max, ...(dice.chance(0.1) && { currency }) };
}

function topic(dice: Dice, tongue: Tongue): Record<string, unknown> {
  return {
    name: phrase(dice, tongue, lengthOf(dice)),
    ...(dice.chance(0.8) && { summary: phrase(dice, tongue, dice.pick([40, 160, 600])) }),
  };
}

/** Characters: mostly short, now and then up to what a title may have; rarely a word without end. */
function lengthOf(dice: Dice): number {
  return dice.weighted([
    [dice.between(6, 30), 12],
    [dice.between(30, 80), 5],
    [dice.between(100, 180), 1.5],
    [WORD_WITHOUT_END, 0.04],
  ]);
}

const WORD_WITHOUT_END = 10_000;

/** Words up to a length, at least one. */
function phrase(dice: Dice, { words, space }: Tongue, length: number): string {
  if (length === WORD_WITHOUT_END) return dice.pick(['W', 'i', '字', 'ب']).repeat(length);
  let text = dice.pick(words);
  while (text.length < length) {
    const longer = text + space + dice.pick(words);
    if (longer.length > length) break;
    text = longer;
  }
  return text;
}

function randomFocus(dice: Dice): RandomFocus {
  const now = (share: number, ...values: string[]) => (dice.chance(share) ? values : []);
  return {
    roles: now(0.1, 'role-0', 'role-1', 'role-2'),
    tiers: now(0.1, 'tier-0'),
    skills: now(0.1, 'python'),
    tags: now(0.05, 'remote'),
    except: now(0.1, 'role-0'),
    salaryBy: 'midpoint',
    ...(dice.chance(0.1) && { minSalary: { amount: 40_000, period: 'year' } as const }),
    ...(dice.chance(0.1) && { maxSalary: { amount: 90_000, period: 'year' } as const }),
    sort: dice.weighted([
      ['-salary', 6],
      ['salary', 1],
      ['title', 1],
      ['given', 1],
    ]),
    ...(dice.chance(0.15) && { top: dice.between(1, 8) }),
  };
}
