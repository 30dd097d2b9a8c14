/** What rows that are no roles begin with: sums of the others, and remarks below them. */
import { foldAccents } from '../text.js';

/** Names of sums, parted by commas. */
const TOTALS = [
  'Total, Totals, Grand total, Sub total, Subtotal, Sum, Overall, Average, Mean, Median, Count',
  'All occupations, All employees, All roles, All jobs, All grades, All staff, All posts',
  'Cyfanswm, Pob swydd, Pob galwedigaeth',
  'Total général, Sous-total, Ensemble, Moyenne, Tous les métiers, Toutes les professions',
  'Summe, Gesamt, Gesamtsumme, Insgesamt, Zwischensumme, Durchschnitt, Alle Berufe',
  'Total general, Suma, Promedio, Todas las ocupaciones',
  'Razem, Ogółem, Łącznie, Średnia, Wszystkie zawody',
  'المجموع, الإجمالي, الاجمالي, المتوسط, جميع المهن',
].flatMap((names) => names.split(', '));

/** The whole of a text, in any case, whatever signs stand around it. One expression, as every row is asked. */
const IS_TOTAL = new RegExp(`^[\\s\\p{P}]*(?:${TOTALS.flatMap(spellings).join('|')})[\\s\\p{P}]*$`, 'iu');

/** With its accents, and as those write who leave them out. */
function spellings(name: string): readonly string[] {
  return [name, foldAccents(name)].map((words) => words.replace(/[\s-]+/g, '[\\s_-]+'));
}

/** Whether a text is the name of a sum ("Total", "All occupations"), as a whole. */
export function isTotal(text: string): boolean {
  return text.length < 40 && IS_TOTAL.test(text);
}

const REMARK =
  /^\s*(?:[*†‡§©¹²³]|\(?\d{1,2}[.)]\s|(?:sources?|notes?|footnotes?|ffynonellau|ffynhonnell|nodyn|remarques?|quellen?|anmerkung(?:en)?|hinweis|fuentes?|notas?|źródł[oa]|uwag[ai]|المصدر|ملاحظة)\s*\d*\s*[:.])/iu;

/** Longer than a title, or begun as footnotes and sources are. */
export function isRemark(text: string): boolean {
  return text.length > 100 || REMARK.test(text) || /[.!?]\s*$/.test(text);
}
