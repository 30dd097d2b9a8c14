/**
 * Random datasets whose every field is now and then as long, or as wide, as people's are. Each is made from a number: the same seed
 * gives the same dataset on every machine. A seed decides field by field, so that a long employer meets a short title, too.
 */
import { Dice } from './dice.js';

/** Ways in which a text is long: words, a word, an address, names of things as organisations have them. */
const LONG = [
  "Guy's and St Thomas' NHS Foundation Trust, London",
  'Department for Environment, Food and Rural Affairs (Defra)',
  'Entry level and graduate schemes (bands 5 and 6)',
  'Straßenverkehrszulassungsordnungsreferentin',
  'Principal Engineer for Machine Learning Platform Reliability, Responsible Deployment and Cost Control',
  'Wissenschaftliche Mitarbeiterin (m/w/d) im Bereich Grundstücksverkehrsgenehmigungszuständigkeit',
  'the record of what was agreed, kept with everyone who has to agree, and said again in time '.repeat(3).trim(),
];
const SHORT = ['Nurse', 'Data Analyst', 'Acme', 'Leeds', 'Bridges', 'Python', 'A'];

/** A least pay of a year, and what it is stated in: amounts of four to ten digits. */
const CURRENCIES = [
  ['GBP', 24_000],
  ['CHF', 62_400],
  ['INR', 1_200_000],
  ['JPY', 3_400_000],
  ['KRW', 41_000_000],
  ['IRR', 4_100_000_000],
] as const;

const TRACKED = `https://www.example.org/apply?utm_source=fair&session=${'4f1c0d9e8b7a65'.repeat(12)}`;

export interface WideCase {
  readonly dataset: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, string>>;
}

export function wideCase(seed: number): WideCase {
  const dice = new Dice(seed);
  const text = (): string => (dice.chance(0.4) ? dice.pick(LONG) : dice.pick(SHORT));
  const texts = (most: number): string[] => dice.times(dice.between(0, most), text);
  const address = (): string => (dice.chance(0.3) ? TRACKED : 'https://example.org/jobs');

  const [currency, floor] = dice.pick(CURRENCIES);
  const period = dice.chance(0.2) ? { period: 'hour' } : {};
  const cents = dice.chance(0.3) ? 0.55 : 0;
  const amount = (share: number): number => {
    const year = floor * share;
    return 'period' in period ? Math.round((year / 1950) * 100) / 100 : Math.round(year / 100) * 100 + cents;
  };
  const reach = dice.pick([0.05, 0.6, 3, 30]);
  const role = (index: number) => {
    const min = 1 + dice.share() * reach;
    return {
      id: `role-${index}`,
      title: text(),
      ...(dice.chance(0.2) && { shortTitle: text() }),
      ...(dice.chance(0.8) && { summary: text() }),
      responsibilities: texts(5),
      skills: texts(5),
      ...(dice.chance(0.9) && {
        salary: { min: amount(min), max: amount(min * (1 + dice.share() * dice.pick([0.02, 0.4, 1.5]))), ...period },
      }),
      ...(dice.chance(0.5) && { employer: text() }),
      ...(dice.chance(0.5) && { location: text() }),
      ...(dice.chance(0.3) && { url: address() }),
      tags: texts(2),
      notes: texts(2),
    };
  };
  const roles = dice.times(dice.pick([1, 2, 3, 5, 9, 14, 30]), role);
  const topics = (most: number) => texts(most).map((name) => ({ name, summary: text() }));
  const limits = [0, floor * (1 + reach / 4), floor * (1 + reach / 2)].map((limit) => Math.round(limit) + cents);
  const survey = seed % 3 === 0 ? surveyOf(seed, floor * (1 + reach)) : undefined;
  return {
    dataset: {
      ...survey,
      name: text(),
      currency,
      ...(dice.chance(0.5) && { asOf: '2025-01-01' }),
      ...(dice.chance(0.5) && { location: text() }),
      ...(dice.chance(0.5) && { url: address() }),
      introduction: texts(2),
      sources: texts(2).map((title) => ({ title, publisher: text(), url: address(), note: text() })),
      skills: topics(6),
      ...(dice.chance(0.6) && {
        tiers: limits.map((from, rank) => ({
          id: `tier-${rank}`,
          name: `${text()} ${rank + 1}`,
          from,
          ...(rank < 2 && { below: limits[rank + 1] }),
        })),
      }),
      roles:
        survey === undefined ? roles : roles.map((one, index) => withMedian(atFair(one, seed + index), seed + index)),
      preparation: topics(5),
      conclusion: texts(2),
      faq: topics(4).map(({ name, summary }) => ({ question: name, answer: summary })),
    },
    parameters: {
      ...(dice.chance(0.4) && { speaker: text() }),
      ...(dice.chance(0.4) && { event: text() }),
      ...(dice.chance(0.4) && { link: address() }),
    },
  };
}

/** Yardsticks near the pay and below it. */
function surveyOf(seed: number, highest: number) {
  const dice = new Dice(seed + 100_000);
  const names = dice.times(dice.between(1, 6), () => dice.pick(dice.chance(0.3) ? LONG : SHORT));
  return {
    yardsticks: names.map((name) => ({ name, amount: Math.ceil(highest * (0.3 + dice.share())), source: name })),
  };
}

interface Paid {
  readonly salary?: { readonly min: number; readonly max: number };
}

/** Some roles have a stall, and a last day. */
function atFair<Role>(role: Role, seed: number) {
  const dice = new Dice(seed + 300_000);
  const stall = dice.chance(0.5) && { stall: dice.pick(dice.chance(0.3) ? LONG : SHORT) };
  return { ...role, ...stall, ...(dice.chance(0.5) && { closes: '2026-11-30' }) };
}

/** Two roles of three state a median, anywhere in their range. */
function withMedian<Role extends Paid>(role: Role, seed: number): Role {
  const dice = new Dice(seed + 200_000);
  if (role.salary === undefined || dice.chance(0.33)) return role;
  const { min, max } = role.salary;
  const median = Math.min(max, Math.max(min, Math.round(100 * (min + dice.share() * (max - min))) / 100));
  return { ...role, salary: { ...role.salary, median, sample: dice.between(1, 900), basis: dice.pick(SHORT) } };
}
