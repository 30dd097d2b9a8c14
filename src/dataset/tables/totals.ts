/** What rows that are no roles begin with: figures of the whole table, and remarks below it. */
import { fold, foldAccents } from '../text.js';
import { firstWords, mayBeginWith } from './first-word.js';

/** Names of sums and of other figures of a whole table, parted by commas. */
const FIGURES = [
  'Total, Totals, Grand total, Sub total, Subtotal, Sum, Overall, Average, Avg, Mean, Median, Count, Headcount',
  'Highest, Lowest, Maximum, Minimum, Max, Min, Standard deviation, Std dev, Upper quartile, Lower quartile, Quartile, Percentile, Decile',
  'Cyfanswm, Cyfartaledd, Canolrif, Uchaf, Isaf',
  'Total général, Sous-total, Ensemble, Moyenne, Médiane, Le plus élevé, Le plus bas',
  'Summe, Gesamt, Gesamtsumme, Insgesamt, Zwischensumme, Durchschnitt, Mittelwert, Höchstwert, Tiefstwert, Niedrigstwert',
  'Total general, Suma, Promedio, Mediana, Máximo, Mínimo',
  'Razem, Ogółem, Łącznie, Suma, Średnia, Mediana, Maksimum, Minimum',
  'المجموع, الإجمالي, الاجمالي, المتوسط, الوسيط, الأعلى, الأدنى',
];

/** Names of everyone. Before the title ("All" in a column of places) they say nothing of the row. */
const ALL = [
  'All, All occupations, All employees, All roles, All jobs, All grades, All staff, All posts, All positions, All titles, All vacancies',
  'Pob swydd, Pob galwedigaeth, Tous les métiers, Toutes les professions, Alle Berufe, Todas las ocupaciones, Wszystkie zawody',
  'جميع المهن',
];

/** What a figure may be of: "Average salary", "Total posts". */
const OF = [
  'salary, salaries, pay, wage, wages, earnings, annual salary, annual pay, basic salary, base salary, full time salary, salary range',
  'minimum, maximum, posts, roles, jobs, occupations, positions, vacancies, employees, staff, people, headcount, fte, cost, number, rate',
  'cyflog, salaire, gehalt, salario, sueldo, wynagrodzenie, الراتب',
];

/** Names of sums that stand before or behind the name of a part: "Finance total", "Subtotal Finance", "Total for Finance". */
const BEFORE_PART = ['Sub total, Subtotal, Sous-total, Zwischensumme'];
const OF_PART = ['Total, Totals, Average, Cyfanswm, Moyenne, Summe, Durchschnitt, Suma, Promedio, Razem, Średnia'];
const BEHIND_PART = ['Total, Totals, Sub total, Subtotal, Average, Gesamt, Insgesamt'];

const figures = oneOf(FIGURES);
const FIRST_OF_FIGURES = firstWords(namesIn(FIGURES));
const FIRST_OF_ALL = firstWords(namesIn(ALL));
const around = String.raw`[\s\p{P}\p{S}\d]*`;
/** The whole of a text, in any case, whatever signs and figures stand around it. One expression each, as every row is asked. */
const FIGURE = `(?:\\d+(?:st|nd|rd|th)[\\s_-]+)?${figures}(?:[\\s_-]+${figures})?(?:[\\s_-]+(?:of[\\s_-]+)?(?:all[\\s_-]+)?${oneOf(OF)})?`;
const IS_FIGURE = new RegExp(`^${around}${FIGURE}${around}$`, 'iu');
const IS_ALL = new RegExp(`^${around}${oneOf(ALL)}${around}$`, 'iu');

/** The first words of these are among those of the figures. */
const BEGINS_WITH_SUM = new RegExp(
  `^${around}(?:${oneOf(BEFORE_PART)}\\b|${oneOf(OF_PART)}\\s*(?:[-–—:(,]|\\b(?:for|of|in|pour|für|para|dla)\\b))`,
  'iu',
);
const ENDS_WITH_SUM = new RegExp(`\\s${oneOf(BEHIND_PART)}${around}$`, 'iu');

function oneOf(lists: readonly string[]): string {
  return `(?:${namesIn(lists)
    .map((name) => name.replace(/[\s-]+/g, '[\\s_-]+'))
    .join('|')})`;
}

/** In lower case: each with its accents, and as those write who leave them out. */
function namesIn(lists: readonly string[]): readonly string[] {
  return lists.flatMap((names) => names.split(', ').flatMap((name) => [fold(name), foldAccents(name)]));
}

/** Whether a text is the name of a figure of a whole table ("Total", "Average salary"), as a whole. */
export function isFigure(text: string): boolean {
  if (text.length >= 50) return false;
  return (
    (mayBeginWith(FIRST_OF_FIGURES, text) && (IS_FIGURE.test(text) || BEGINS_WITH_SUM.test(text))) ||
    ENDS_WITH_SUM.test(text)
  );
}

/** Whether a title is such a name, or that of everyone ("All occupations"). */
export function isTotal(text: string): boolean {
  return isFigure(text) || (text.length < 50 && mayBeginWith(FIRST_OF_ALL, text) && IS_ALL.test(text));
}

const REMARK =
  /^\s*(?:[*†‡§©¹²³]|\(?\d{1,2}[.)]\s|(?:sources?|notes?|footnotes?|ffynonellau|ffynhonnell|nodyn|remarques?|quellen?|anmerkung(?:en)?|hinweis|fuentes?|notas?|źródł[oa]|uwag[ai]|المصدر|ملاحظة)\s*\d*\s*[:.])/iu;

/** Longer than a title, or begun as footnotes and sources are. */
export function readsLikeRemark(text: string): boolean {
  return text.length > 100 || REMARK.test(text) || /[.!?]\s*$/.test(text);
}
