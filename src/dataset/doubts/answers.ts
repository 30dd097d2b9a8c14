/** Answers that name a range of pay which the roles exceed. */
import * as messages from '../../messages/doubts.js';
import { contradictions } from '../contradiction.js';
import { formatsOf } from '../format.js';
import { amountFor } from '../pay.js';
import type { Doubt } from './doubt.js';

export const answerExceeded: Doubt = ({ dataset, locate }, report) => {
  const { range, money } = formatsOf(dataset);
  const words = formatsOf(dataset, 'en-GB');
  for (const { questionIndex, min, max, period, exceeding, highest } of contradictions(dataset)) {
    const place = locate(`faq[${questionIndex}].answer`);
    const unit = period === 'year' ? '' : ` ${words.period(period)}`;
    const end = money(amountFor(period, highest, dataset));
    report(messages.answerExceeded(place, `${range(min, max)}${unit}`, exceeding.length, `${end}${unit}`));
  }
};
