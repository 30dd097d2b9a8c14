/** What `check` asks of a dataset beyond what a build needs. */
import type { Diagnostic, Report } from '../diagnostic.js';
import * as messages from '../messages/data.js';
import { contradictions } from './contradiction.js';
import { formatsOf } from './format.js';
import type { LoadedDataset } from './read.js';
import type { Dataset } from './types.js';

/** Warns of answers that contradict the roles. */
export function review({ dataset, locate }: LoadedDataset, report: Report): void {
  const { range, money } = formatsOf(dataset);
  for (const { questionIndex, min, max, exceeding, highest } of contradictions(dataset)) {
    const place = locate(`faq[${questionIndex}].answer`);
    report(messages.answerExceeded(place, range(min, max), exceeding.length, money(highest)));
  }
}

/** Whether the dataset says of this warning that it was looked at and is right. */
export function isAccepted({ code, severity, place }: Diagnostic, dataset: Dataset): boolean {
  return (
    severity === 'warning' &&
    dataset.accept.some((accepted) => accepted.code === code && (accepted.path ?? place?.path) === place?.path)
  );
}
