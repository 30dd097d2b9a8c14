/** How tables write what pay is for. A new way is a few words in its period's list; phrases are parted by commas. */
import { PERIODS } from '../../schema.js';
import type { Period } from '../../types.js';
import { Phrases, plain, tokensOf } from './phrases.js';

/** After an amount, in a header, or before the amount: each says its period wherever it stands. */
const SAID: Readonly<Record<Period, string>> = {
  hour: `
    per hour, an hour, a hour, each hour, /hour, /hr, /h, p/h, per hr, per h, ph, hourly,
    yr awr, fesul awr, /awr,
    par heure, de l'heure, /heure, horaire, horaires,
    pro stunde, je stunde, die stunde, /stunde, /std, pro std, stündlich,
    por hora, la hora, a la hora, /hora,
    za godzinę, na godzinę, /godzinę, /godz, godz, za godz, godzinowo, godzinowe, godzinowa,
    في الساعة, بالساعة, للساعة, لكل ساعة, /ساعة`,
  day: `
    per day, a day, each day, /day, /d, p/d, pd, per diem, daily,
    y dydd, y diwrnod, fesul diwrnod, /dydd,
    par jour, /jour, journalier, journaliers,
    pro tag, je tag, am tag, /tag, täglich,
    por día, al día, /día, diario, diarios,
    za dzień, na dzień, /dzień, dziennie, dzienne,
    في اليوم, باليوم, لليوم, لكل يوم, يوميا, /يوم`,
  week: `
    per week, a week, each week, /week, /wk, per wk, p/w, pw, weekly,
    yr wythnos, fesul wythnos, /wythnos, wythnosol,
    par semaine, /semaine, hebdomadaire, hebdomadaires, hebdo,
    pro woche, je woche, die woche, /woche, wöchentlich,
    por semana, a la semana, /semana, semanal, semanales,
    za tydzień, na tydzień, /tydzień, /tydz, tygodniowo, tygodniowe,
    في الأسبوع, بالأسبوع, لكل أسبوع, أسبوعيا, /أسبوع`,
  month: `
    per month, a month, each month, per calendar month, /month, /mth, /mo, p/m, pm, pcm, monthly,
    y mis, fesul mis, /mis, misol,
    par mois, /mois, mensuel, mensuels, mensuelle,
    pro monat, je monat, im monat, /monat, monatlich, monatliches, mtl,
    por mes, al mes, /mes, mensual, mensuales,
    za miesiąc, na miesiąc, /miesiąc, /mies, /mc, mies, miesięcznie, miesięczne, miesięczna,
    في الشهر, بالشهر, لكل شهر, شهريا, /شهر, شهري`,
  year: `
    per annum, per year, a year, each year, /year, /yr, /annum, /pa, /y, per yr, p/a, p a, pa, annum,
    annual, annually, yearly, per anum,
    y flwyddyn, fesul blwyddyn, /flwyddyn, blynyddol,
    par an, par année, /an, l'an, annuel, annuels, annuelle,
    pro jahr, je jahr, im jahr, /jahr, /a, jährlich, jährliches,
    por año, al año, /año, anual, anuales, por ano, al ano,
    za rok, na rok, /rok, rocznie, roczne, roczna,
    في السنة, بالسنة, لكل سنة, سنويا, /سنة, سنوي`,
};

/** Alone in a cell of a column for the period, in brackets of a header, or after `--pay`. */
const ALONE: Readonly<Record<Period, string>> = {
  hour: 'hour, hours, hr, h, pt1h, awr, heure, stunde, std, hora, godzina, godzinę, godz, ساعة',
  day: 'day, days, d, p1d, dydd, diwrnod, jour, tag, día, dzień, يوم',
  week: 'week, weeks, wk, p1w, p7d, wythnos, semaine, woche, semana, tydzień, أسبوع',
  month: 'month, months, mth, mo, p1m, mis, mois, monat, mes, miesiąc, mies, شهر',
  year: 'year, years, yr, p1y, p12m, blwyddyn, an, année, jahr, año, rok, سنة',
};

/** Names of pay with their period in them, and the name that stays without it. */
const PAY_OF: readonly (readonly [Period, string, string])[] = [
  ['hour', 'rate', 'hourly rate, rate per hour, rate ph'],
  ['day', 'rate', 'daily rate, day rate, rate per day'],
  ['hour', 'salaire', 'taux horaire'],
  ['hour', 'Lohn', 'stundenlohn, bruttostundenlohn'],
  ['hour', 'Lohn', 'stundensatz'],
  ['day', 'Lohn', 'tagessatz, tageslohn'],
  ['week', 'Lohn', 'wochenlohn'],
  ['month', 'Lohn', 'monatslohn'],
  ['month', 'Gehalt', 'monatsgehalt, bruttomonatsgehalt, monatsbrutto, monatsentgelt'],
  ['year', 'Gehalt', 'jahresgehalt, bruttojahresgehalt, jahresbruttogehalt, jahresbrutto, jahresentgelt'],
  ['hour', 'stawka', 'stawka godzinowa'],
];

const ALL = PERIODS.map((period) => [period, SAID[period]] as const);

export const RATES = new Phrases(PAY_OF.map(([period, pay, phrases]) => [{ period, pay }, phrases] as const));
export const PERIOD_PHRASES = new Phrases([...ALL, ...PAY_OF.map(([period, , phrases]) => [period, phrases] as const)]);
export const PERIOD_NAMES = new Phrases(
  PERIODS.map((period) => [period, `${SAID[period]}, ${ALONE[period]}`] as const),
);

/** The period that a text names and nothing else: "HOURLY", "per annum", "Monat", "P1Y". */
export function periodNamed(text: string): Period | undefined {
  const tokens = tokensOf(plain(text));
  const found = PERIOD_NAMES.at(tokens, 0);
  return found?.length === tokens.length ? found.meaning : undefined;
}
