/** Figures that stand beside pay and are none of it: marks of notes, and places on a pay scale. Lengths count tokens. */
import { currencyAt } from './currencies.js';
import { Phrases, type Token } from './phrases.js';
import { GRADE, THOUSAND, TO } from './vocabulary.js';

const MARKS = '*†‡§^';
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const NOTE = new Phrases([[true, 'note, notes, footnote, see note, see footnote, nodyn, anmerkung, anm, nota, uwaga']]);

/** "*", "††", "(1)", "[a]", "[note 12]": in brackets a digit or one of the first letters, or more after "note". */
export function noteMarkAt(tokens: readonly Token[], index: number): number {
  const [opening, closing] = [tokens[index]?.text ?? '', CLOSING[tokens[index]?.text ?? '']];
  if (closing === undefined) return opening !== '' && MARKS.includes(opening) ? 1 : 0;
  const named = NOTE.at(tokens, index + 1)?.length ?? 0;
  const mark = tokens[index + 1 + named]?.text ?? '';
  const isMark = named > 0 ? /^\d{1,2}$/.test(mark) : /^[1-9a-c*†‡]$/.test(mark);
  return isMark && tokens[index + 2 + named]?.text === closing ? named + 3 : 0;
}

/** "Grade 7", "NJC SCP 12-18", "Band 8a", "Scale SO1/SO2". Nothing where a figure may be an amount. */
export function gradeAt(tokens: readonly Token[], index: number, text: string): { length: number; several: boolean } {
  let at = index;
  for (let word = GRADE.at(tokens, at); word !== undefined; word = GRADE.at(tokens, at)) {
    at += word.length;
    if (tokens[at]?.text === ':' && GRADE.at(tokens, at + 1) !== undefined) at += 1;
  }
  const place = at === index ? 0 : placeAt(tokens, at, text);
  if (place === 0) return { length: 0, several: false };
  at += place;
  const joint = tokens[at]?.text === '/' ? 1 : (TO.at(tokens, at)?.length ?? 0);
  const last = joint === 0 ? 0 : placeAt(tokens, at + joint, text);
  // "Band 20-25k", "Level 30-35,000", "Band 20 - £25k": the first figure may be pay as well.
  if (joint > 0 && last === 0 && mayBeRange(tokens, at + joint, text)) return { length: 0, several: false };
  return { length: at - index + (last > 0 ? joint + last : 0), several: last > 0 };
}

/** "7", "8a", "G", "SO1". What thousands or a currency follow is an amount. */
function placeAt(tokens: readonly Token[], index: number, text: string): number {
  const [first, second] = [tokens[index], tokens[index + 1]];
  const glued = second?.glued === true;
  if (first === undefined || currencyAt(tokens, index, text) !== undefined) return 0;
  if (first.kind === 'word') {
    if (glued && second.kind === 'number') return first.text.length <= 3 && isPlace(second) ? 2 : 0;
    return first.text.length === 1 ? 1 : 0;
  }
  if (!isPlace(first) || THOUSAND.at(tokens, index + 1) !== undefined) return 0;
  if (currencyAt(tokens, index + 1, text) !== undefined && glued) return 0;
  return glued && second.kind === 'word' && second.text.length === 1 ? 2 : 1;
}

function mayBeRange(tokens: readonly Token[], index: number, text: string): boolean {
  const currency = currencyAt(tokens, index, text)?.length ?? 0;
  const isNumber = tokens[index + currency]?.kind === 'number';
  return isNumber && (currency === 0 || THOUSAND.at(tokens, index + currency + 1) !== undefined);
}

function isPlace({ kind, text }: Token): boolean {
  return kind === 'number' && /^\d{1,3}$/.test(text);
}
