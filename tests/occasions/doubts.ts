import { doubts, type Occasion } from './occasion.js';

const SURVEY = 'asOf: 2026-05-01\nsources: [{ title: A survey }]\n';
const asked = (roles: string) => doubts(`${SURVEY}roles: [${roles}]`);
const paid = (title: string, min: number, max: number, more = '') =>
  `{ title: ${title}, salary: { min: ${min}, max: ${max}${more} } }`;

export const DOUBTS: Readonly<Record<string, Occasion>> = {
  acceptanceUnused: doubts(`${SURVEY}roles: [{ title: A }]\naccept: [{ code: data/wide-range, reason: None }]`),
  answerExceeded: doubts(
    `${SURVEY}roles: [${paid('A', 90000, 130000)}]\nfaq: [{ question: How much?, answer: "From £60,000 to £100,000 a year." }]`,
  ),
  belowMinimumWage: doubts(
    `asOf: 2025-04-01\nroles: [${paid('A', 12, 13, ', period: hour')}]\nsources: [{ title: A }]`,
    '2025-06-01',
  ),
  closedRoles: asked('{ title: A, closes: 2026-05-31 }'),
  farFromOthers: asked([31, 32, 33, 34, 35, 340].map((pay) => paid(`A${pay}`, pay * 1000, pay * 1000)).join()),
  garbledText: asked('{ title: CafÃ© }'),
  impossiblePay: asked(paid('A', 13, 15)),
  longText: asked(`{ title: A, summary: ${'word '.repeat(60).trim()} }`),
  markupInText: asked('{ title: A, summary: "Great <b>pay</b>" }'),
  minimumWageUnknown: doubts(`asOf: 2035-04-01\nroles: [${paid('A', 12, 13, ', period: hour')}]`, '2035-06-01'),
  mixedPeriods: asked(`${paid('A', 30000, 40000)}, ${paid('B', 15, 16, ', period: hour')}`),
  noSource: doubts(`roles: [${paid('A', 30000, 40000)}]`),
  oldFigures: doubts(`asOf: 2023-05-01\nroles: [${paid('A', 30000, 40000)}]`),
  otherCurrency: asked(`${paid('A', 30000, 40000)}, ${paid('B', 30000, 40000, ', currency: EUR')}`),
  payNotStated: asked(`{ title: A }, ${paid('B', 30000, 40000)}`),
  similarTitles: asked('{ title: Data Scientist }, { title: Data-Scientists }'),
  skillVariants: asked('{ title: A, skills: [Python] }, { title: B, skills: [python] }'),
  smallSample: asked(paid('A', 30000, 40000, ', median: 35000, sample: 7')),
  wideRange: asked(paid('A', 30000, 90001)),
};
