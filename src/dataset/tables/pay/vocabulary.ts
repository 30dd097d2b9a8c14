/**
 * The words of pay in tables, beside those of periods and currencies: in English, Welsh, French, German, Spanish, Polish and Arabic.
 * A new one is a word in its list; phrases are parted by commas. Case, accents and the dots of short forms do not count.
 */
import { Phrases } from './phrases.js';
import type { NoRange } from './types.js';

/** Between the ends of a range. */
export const TO = phrases(`
  -, - -, ~, to, up to, until, through,
  i, hyd at, hyd,
  a, à, jusqu'à, jusqu'a,
  bis, bis zu,
  hasta,
  do,
  إلى, الى, حتى`);

/** Between the ends of a range that began with "between". */
export const AND = phrases('and, &, a, ac, et, und, y, e, i, a, و');

/** Before the lower end. Alone before an amount they leave the range without an upper end. */
export const FROM = phrases(`
  from, starting from, starting at, starts at, start at,
  o, rhwng,
  de, à partir de, dès,
  von, ab,
  desde, a partir de,
  od,
  من, ابتداء من`);

export const BETWEEN = phrases('between, rhwng, entre, zwischen, między, pomiędzy, بين, ما بين');

/** Before the amount: it is the upper end, and there is no lower one. */
export const UP_TO = phrases(`
  up to, upto, to, until, max, max., maximum, maximum of, no more than, not more than, at most, under, less than, below, <, < =, ≤,
  hyd at, hyd, uchafswm,
  jusqu'à, jusqu'a, au maximum, moins de,
  bis, bis zu, höchstens, maximal, unter,
  hasta, máximo, como máximo, menos de,
  do, maks, maksymalnie, poniżej,
  حتى, إلى, الى, اقل من, بحد أقصى`);

/** Before the amount: it is the lower end, and there is no upper one. */
export const AT_LEAST = phrases(`
  min, min., minimum, minimum of, at least, no less than, over, more than, above, >, > =, ≥,
  o leiaf, dros, isafswm,
  au moins, minimum de, plus de,
  mindestens, mind., über,
  al menos, mínimo, más de,
  co najmniej, powyżej, minimum,
  على الأقل, أكثر من`);

/** After the amount. */
export const AND_MORE = phrases(`
  +, + +, and above, and over, and up, and more, or more, or above, upwards, and upwards, min, minimum, at least, ≥,
  neu fwy, et plus, ou plus, minimum, und mehr, oder mehr, y más, o más, i więcej, lub więcej, فأكثر, وأكثر`);
export const AND_LESS = phrases(
  'max, maximum, or less, or below, and under, at most, neu lai, ou moins, oder weniger, o menos, lub mniej',
);

/** Words that make an amount no range of pay, wherever they stand. */
export const NO_RANGE = new Phrases<NoRange>([
  [
    'about',
    '≈, circa, c, ca, approx, approximately, around, about, roughly, in the region of, itro, tua, environ, etwa, rund, ungefähr',
  ],
  ['about', 'aprox, alrededor de, aproximadamente, około, ok, حوالي, تقريبا'],
  [
    'average',
    'average, avg, mean, median, typical, typically, moyenne, en moyenne, tjm, durchschnitt, im schnitt, promedio, de media',
  ],
  ['average', 'średnio, cyfartaledd, متوسط'],
  [
    'on target',
    'ote, on target, on target earnings, ontarget, on-target, first year earnings, realistic earnings, uncapped',
  ],
  ['net', 'net, netto, neto, netos, nets, nette, après impôt, after tax, take home, na rękę, netto miesięcznie, صافي'],
  ['lakh', 'lpa, lakh, lakhs, lac, lacs, crore, crores, cr, l p a'],
]);

/** Before the place on a pay scale, which is no amount: "Grade 7", "SCP 12". */
export const GRADE = phrases(`
  band, pay band, grade, pay grade, scale, pay scale, spine, pay spine, pay point, spine point, spinal point, spinal column point, scp, njc, nhs, afc,
  level, step, point, bandes, gradd, graddfa, pwynt, échelon, coefficient, convention collective, classe,
  besoldung, besoldungsgruppe, entgeltgruppe, stufe, eg, tvöd, tv-l, tarif, convenio, grupo, grupa, درجة`);

/** The amount before it counts thousands. */
export const THOUSAND = phrases(`k, thousand, mil, tsd, tausend, tys, tysięcy, mille, mil, t, ألف, الف`);

/** Pay before tax, which is what all pay here is. */
export const GROSS = phrases(`
  gross, before tax, pre tax, basic, basic salary, base, base salary, gros,
  brut, bruts, brute, brutto, bruto, brutos, brutto., إجمالي, اجمالي, ymlaen llaw, fixe, fix, fijo, fest`);

/** What may stand before the pay and says no more than that it is pay. */
export const LABEL = phrases(`
  salary, salary range, pay, pay range, pay rate, rate, rate of pay, wage, wages, remuneration, compensation, salary :, range, package,
  employer provided salary, employer provided, employer estimate, estimated salary,
  cyflog, tâl,
  salaire, rémunération, gehalt, lohn, vergütung, bruttogehalt, verdienst,
  salario, sueldo, retribución, wynagrodzenie, pensja, stawka, zarobki,
  الراتب, راتب, الأجر, أجر, :`);

/** After the pay, saying nothing of their own: India's "45,000/-". */
export const IDLE = phrases('/-, only');

/** After the pay, kept as notes; units may still follow. */
export const REMARK = phrases(`
  est, estimate, estimated, pro rata, prorata, pro-rata, fte, full time equivalent, negotiable, neg, doe, dependent on experience,
  depending on experience, ono, o n o, competitive, glassdoor est, employer est, pre-tax, per position,
  full time, full-time, part time, part-time, permanent, temporary, contract, fixed term, fixed-term, freelance, apprenticeship,
  vollzeit, teilzeit, temps plein, temps partiel, jornada completa, pełny etat, llawn amser, rhan amser, دوام كامل,
  dibynnol ar brofiad, pro rata, selon profil, selon expérience, négociable, je nach erfahrung, nach erfahrung, verhandelbar, vb, vhb,
  según experiencia, según valía, negociable, w zależności od doświadczenia, do negocjacji, حسب الخبرة, قابل للتفاوض`);

/** After these, words without figures are a note. */
export const TAIL = phrases(`
  +, plus, inc, incl, including, includes, inclusive, inclusive of, with, and, excluding, excl, exclusive of, ex, depending, dependent,
  dep, according to, subject to, benefits, bonus, commission, or equivalent, in line with,
  ynghyd â, gan gynnwys, a buddion,
  avec, y compris, selon, variable, primes, hors, inkl, zzgl, je nach, nach, mit, plus,
  más, con, incluido, según, plus, oraz, w zależności, premia, z, بالإضافة, يشمل, شامل, زائد, حسب`);

/** What makes a note more than a note: units that were not read. */
export const UNREAD_UNIT = phrases('per, each, /, %, k, every, par, pro, por, za, لكل');

function phrases(list: string): Phrases<true> {
  return new Phrases([[true, list]]);
}
