/** All doubts, and those that a dataset accepts. A new one is a file here and a line below. */
import type { Report } from '../../diagnostic.js';
import { answerExceeded } from './answers.js';
import { closedRoles } from './closed.js';
import type { Doubt, Doubted } from './doubt.js';
import {
  farFromOthers,
  impossiblePay,
  mixedPeriods,
  otherCurrency,
  payNotStated,
  smallSample,
  wideRange,
} from './pay.js';
import { skillVariants } from './skills.js';
import { noSource, oldFigures } from './sources.js';
import { garbledText, longText, markupInText } from './texts.js';
import { similarTitles } from './titles.js';
import { belowMinimumWage } from './wage.js';

export { accept, acceptable } from './accept.js';
export { impossiblePay } from './pay.js';

const DOUBTS: readonly Doubt[] = [
  answerExceeded,
  noSource,
  oldFigures,
  closedRoles,
  payNotStated,
  otherCurrency,
  mixedPeriods,
  impossiblePay,
  farFromOthers,
  wideRange,
  smallSample,
  belowMinimumWage,
  similarTitles,
  skillVariants,
  garbledText,
  markupInText,
  longText,
];

/** Tells everything about a dataset that a good editor would ask about. */
export function doubt(doubted: Doubted, report: Report): void {
  for (const ask of DOUBTS) ask(doubted, report);
}
