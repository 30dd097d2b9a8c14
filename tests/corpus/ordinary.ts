/**
 * Random datasets such as careers services have, for looking at: titles as adverts write them, some of them long, lists of a few items,
 * pay of every period, and now and then what only one of them has. Each is made from a number; what is hard is in `random.ts`.
 */
import { Dice } from './dice.js';

interface Tongue {
  readonly language: string;
  readonly currency: string;
  /** What a year of the least paid job pays. */
  readonly floor: number;
  readonly titles: readonly string[];
  readonly summaries: readonly string[];
  readonly duties: readonly string[];
  readonly skills: readonly string[];
}

const ENGLISH: Tongue = {
  language: 'en-GB',
  currency: 'GBP',
  floor: 23_500,
  titles: [
    'Baker',
    'Bus Driver',
    'Data Analyst',
    'Gardener',
    'Land Surveyor',
    'Physiotherapist',
    'Software Engineer',
    'Museum Registrar',
    'Quantity Surveyor',
    'Trainee Solicitor',
    'Air Traffic Controller',
    'Assistant Psychologist',
    'Customer Success Associate',
    'Flood Risk Engineer (Rivers and Coasts)',
    'Graduate Trainee, Local Government Finance',
    'Research Technician in Marine Microbiology',
    'Senior Occupational Therapist, Hand and Wrist Clinic',
    'Head of Partnerships, Policy and Public Engagement',
  ],
  summaries: [
    'Keeps things running when nobody is looking.',
    'Talks to people, finds out what they need, and sees that they get it.',
    'Measures what others guess, and writes down how sure one can be of it.',
    'Works with colleagues in several departments, answers to a board, and trains those who join, so that the service is there on every day of the year.',
  ],
  duties: [
    'Plan the week',
    'Answer the telephone',
    'Check the figures',
    'Meet customers where they are',
    'Write reports that are read',
    'Keep tools and stock in order',
    'Train new colleagues and volunteers',
    'Lead the meeting every morning and record what was agreed',
    'Explain results and choices in plain language to people who have never met them',
  ],
  skills: [
    'Patience',
    'Python',
    'Statistics',
    'First aid',
    'A driving licence',
    'Clear writing',
    'Working with spreadsheets',
    'Two years in a similar job',
    'Registration with a professional body, or the wish to get it',
  ],
};

const GERMAN: Tongue = {
  language: 'de',
  currency: 'EUR',
  floor: 29_000,
  titles: [
    'Bäckerin',
    'Erzieher',
    'Physiotherapeutin',
    'Softwareentwickler',
    'Vermessungstechnikerin',
    'Verwaltungsfachangestellte',
    'Straßenbahnfahrerin',
    'Umweltschutzbeauftragter',
    'Rettungssanitäterin im Nachtdienst',
    'Wirtschaftsprüfungsassistent (Mittelstand)',
    'Landschaftsarchitektin für Hochwasserschutz',
    'Arbeitsschutzkoordinatorin',
  ],
  summaries: [
    'Hält den Betrieb am Laufen.',
    'Berät Bürgerinnen und Bürger zu Genehmigungen und Förderungen.',
    'Prüft Unterlagen, spricht mit den Beteiligten und schreibt Gutachten, auf die sich die Verwaltung verlassen kann.',
  ],
  duties: [
    'Termine planen',
    'Unterlagen prüfen',
    'Sicherheitskonzepte schreiben',
    'Auszubildende anleiten',
    'Veranstaltungen vorbereiten',
    'Baustelleneinrichtungen abnehmen',
  ],
  skills: ['Geduld', 'Führerschein', 'Tabellenkalkulation', 'Verhandlungsgeschick', 'Datenschutzgrundverordnung'],
};

const EMPLOYERS = [
  'Marlow Water',
  'Quill Robotics',
  'Harbour Software',
  'Oak Mutual',
  'Stadtwerke Neustadt',
  'North Riding Community Health Trust',
  'The Royal Society for the Study of Rivers',
];
const PLACES = ['Leeds', 'Remote', 'Bristol', 'East London', 'Newcastle upon Tyne', 'Whitechapel and Newham'];
const TOPICS = ['Python', 'Statistics', 'Report writing', 'Talking to customers', 'Working in a team', 'Patience'];
const STEPS = ['Look', 'Practise', 'Apply', 'Visit', 'Ask', 'Prepare'];
const QUESTIONS = [
  ['Do I need a degree?', 'Not for most of these.'],
  ['Can I start in January?', 'Two of the employers take people on twice a year.'],
  ['Is there part-time work?', 'Ask each employer: many say yes once you have started, and few say so in an advert.'],
  ['What if I fail the test?', 'You may sit it again after six months.'],
  ['Do they sponsor visas?', 'The larger ones do, for roles above the threshold of the day.'],
] as const;

export function ordinaryDataset(seed: number): Readonly<Record<string, unknown>> {
  const dice = new Dice(seed);
  const tongue = dice.weighted([
    [ENGLISH, 4],
    [GERMAN, 1],
  ]);
  const count = dice.weighted([
    [1, 1],
    [dice.between(2, 4), 3],
    [dice.between(5, 12), 5],
    [dice.between(13, 30), 2],
  ]);
  const looks = looksOf(dice);
  const some = <Entry>(from: readonly Entry[], least: number, most: number): Entry[] =>
    shuffled(dice, from).slice(0, dice.between(least, Math.min(most, from.length)));
  return {
    name: dice.pick(['Roles at the autumn fair', 'Work that you can walk to', 'Who is hiring in the region this year']),
    language: tongue.language,
    currency: looks.yen ? 'JPY' : tongue.currency,
    ...(dice.chance(0.8) && { asOf: '2025-10-01' }),
    ...(dice.chance(0.7) && { location: dice.pick(PLACES) }),
    ...(dice.chance(0.7) && { url: 'https://careers.example.ac.uk/autumn-fair/roles' }),
    ...(dice.chance(0.5) && {
      introduction: ['Employers of the region visit us twice a year.', ...some(ENGLISH.summaries, 0, 2)],
    }),
    ...(dice.chance(0.4) && { conclusion: ['Talk to two people before you choose.'] }),
    ...(dice.chance(0.6) && {
      sources: [{ title: 'Adverts of the employers', published: '2025-09', note: 'Invented.' }],
    }),
    ...(dice.chance(0.6) && {
      skills: some(TOPICS, 1, 6).map((name) => ({ name, summary: dice.pick(ENGLISH.summaries) })),
    }),
    ...(dice.chance(0.6) && {
      preparation: some(STEPS, 2, 5).map((name) => ({ name, summary: dice.pick(ENGLISH.duties) })),
    }),
    ...(dice.chance(0.5) && { faq: some(QUESTIONS, 1, 5).map(([question, answer]) => ({ question, answer })) }),
    roles: titlesOf(dice, tongue, count).map((title) => roleOf(dice, tongue, title, looks)),
  };
}

/** What all roles of a dataset have in common, for one person typed them. */
interface Looks {
  readonly pay: 'year' | 'hour' | 'month' | 'mixed' | 'some' | 'none';
  readonly yen: boolean;
  readonly summaries: boolean;
  readonly employers: boolean;
  /** The most items of a list. */
  readonly duties: number;
  readonly skills: number;
  readonly medians: boolean;
}

function looksOf(dice: Dice): Looks {
  return {
    pay: dice.weighted<Looks['pay']>([
      ['year', 6],
      ['hour', 1.5],
      ['month', 1],
      ['mixed', 0.7],
      ['some', 1],
      ['none', 1],
    ]),
    yen: dice.chance(0.08),
    summaries: dice.chance(0.8),
    employers: dice.chance(0.5),
    duties: dice.weighted([
      [0, 1],
      [3, 4],
      [6, 3],
    ]),
    skills: dice.weighted([
      [0, 1],
      [3, 4],
      [5, 2],
    ]),
    medians: dice.chance(0.15),
  };
}

function roleOf(dice: Dice, tongue: Tongue, title: string, looks: Looks): Record<string, unknown> {
  const list = (from: readonly string[], most: number): string[] =>
    shuffled(dice, from).slice(0, Math.min(most, dice.between(Math.min(1, most), most)));
  const salary = salaryOf(dice, tongue, looks);
  return {
    title,
    ...(looks.summaries && { summary: dice.pick(tongue.summaries) }),
    ...(looks.employers && { employer: dice.pick(EMPLOYERS), location: dice.pick(PLACES) }),
    ...(looks.employers && dice.chance(0.3) && { url: 'https://jobs.example.org/2025/4711' }),
    responsibilities: list(tongue.duties, looks.duties),
    skills: list(tongue.skills, looks.skills),
    ...(salary && { salary }),
  };
}

/** Hours and months of a year of work. */
const YEAR = { year: 1, hour: 1950, month: 12 } as const;

function salaryOf(dice: Dice, tongue: Tongue, { pay, yen, medians }: Looks): Record<string, unknown> | undefined {
  if (pay === 'none' || (pay === 'some' && dice.chance(0.3))) return undefined;
  const period = pay === 'some' ? 'year' : pay === 'mixed' ? dice.pick(['year', 'hour'] as const) : pay;
  const step = period === 'hour' ? 0.05 : yen ? 100_000 : period === 'month' ? 50 : dice.pick([1, 500, 1000]);
  const round = (amount: number): number => Number((Math.round(amount / step) * step).toFixed(2));
  const least = ((yen ? 3_200_000 : tongue.floor) / YEAR[period]) * (1 + dice.share() * dice.share() * 2);
  const min = round(least);
  const max = dice.chance(0.08) ? min : round(least * (1.06 + dice.share() * 0.6));
  return { min, max, period, ...(medians && { median: round((min + max * 2) / 3) }) };
}

/** Titles that all differ; the same job at several grades where there are more roles than titles. */
function titlesOf(dice: Dice, { titles }: Tongue, count: number): string[] {
  const order = shuffled(dice, titles);
  return dice.times(count, (index) => {
    const title = order[index % order.length] ?? '';
    const grade = Math.floor(index / order.length);
    return grade === 0 ? title : `${title}, ${grade + 1}`;
  });
}

function shuffled<Some>(dice: Dice, some: readonly Some[]): Some[] {
  return some
    .map((one) => ({ one, at: dice.share() }))
    .sort((first, second) => first.at - second.at)
    .map(({ one }) => one);
}
