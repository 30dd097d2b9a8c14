/** Media queries (Media Queries Level 5), as a document answers them: on a screen, in light, standing still. */
import { Fault } from '../fault.js';
import { splitTop } from './words.js';

/** Whether rules under these queries count. Throws `Fault` where that hangs on the reader's screen. */
export function applies(queries: string, line: number): boolean {
  return (
    queries.trim() === '' ||
    splitTop(queries, ',').some((query) => matches(query.replace(/\s+/g, ' ').trim().toLowerCase(), line))
  );
}

function matches(query: string, line: number): boolean {
  const [, not, rest = ''] = /^(not )?(.*)$/s.exec(query.replace(/^only /, '')) ?? [];
  const all = rest.split(' and ').every((part) => holds(part.trim(), line));
  return not === undefined ? all : !all;
}

function holds(part: string, line: number): boolean {
  if (part === 'all' || part === 'screen') return true;
  if (/^[a-z-]+$/.test(part)) return false;
  const [, feature = '', value = ''] = /^\(\s*([a-z-]+)\s*:?\s*([^()]*?)\s*\)$/.exec(part) ?? [];
  const answer = ANSWERS[feature];
  if (answer === undefined) throw new Fault('unsafe', `a style that hangs on the screen (@media ${part})`, line);
  return value === answer;
}

const ANSWERS: Readonly<Record<string, string>> = {
  'prefers-color-scheme': 'light',
  'prefers-reduced-motion': 'reduce',
  'prefers-contrast': 'no-preference',
  'forced-colors': 'none',
};
