/** Where the figures come from, and how old they are. */
import * as messages from '../../messages/doubts.js';
import { formatsOf } from '../format.js';
import type { Doubt } from './doubt.js';

export const noSource: Doubt = ({ dataset, locate }, report) => {
  const paid = dataset.roles.some(({ salary }) => salary !== undefined);
  if (paid && dataset.sources.length === 0) report(messages.noSource(locate('sources')));
};

/** Pay surveys come out every year; after two, figures are history. */
const YEARS = 2;

export const oldFigures: Doubt = ({ dataset, locate, today }, report) => {
  const { asOf } = dataset;
  if (asOf === undefined || today <= yearsAfter(asOf, YEARS)) return;
  report(messages.oldFigures(locate('asOf'), formatsOf(dataset, 'en-GB').date(asOf), YEARS));
};

/** ISO dates of one length sort as their days do. */
function yearsAfter(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
}
