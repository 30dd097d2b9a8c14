/** Roles that nobody can apply for any more. */
import * as messages from '../../messages/doubts.js';
import { formatsOf } from '../format.js';
import type { Doubt } from './doubt.js';

export const closedRoles: Doubt = ({ dataset, locate, today }, report) => {
  const closed = dataset.roles.flatMap(({ title, closes }, index) =>
    closes !== undefined && closes < today ? [{ title, closes, index }] : [],
  );
  const [first] = closed;
  if (first === undefined) return;
  const { date } = formatsOf(dataset, 'en-GB');
  const place = locate(`roles[${first.index}].closes`);
  report(messages.closedRoles(place, first.title, date(first.closes), closed.length - 1));
};
