/** Answers that name a range of pay which the roles exceed. */
import * as messages from '../../messages/doubts.js';
import { contradictions } from '../contradiction.js';
import { formatsOf } from '../format.js';
import type { Doubt } from './doubt.js';

export const answerExceeded: Doubt = ({ dataset, locate }, report) => {
  const { range, money } = formatsOf(dataset);
  for (const { questionIndex, min, max, exceeding, highest } of contradictions(dataset)) {
    const place = locate(`faq[${questionIndex}].answer`);
    report(messages.answerExceeded(place, range(min, max), exceeding.length, money(highest)));
  }
};
