/** What a header names: the case table of the headers. */
import { describe, expect, test } from 'vitest';
import { ALIASES } from '../../src/dataset/tables/aliases.js';
import { fieldOf, headerKey, isHeaderName, nearField, percentileOf } from '../../src/dataset/tables/headers.js';

/** Header, and the field. Units are another's matter: what is left without them stands after a bar. */
test.each([
  ['title', 'title'],
  ['Job Title', 'title'],
  ['JOB_TITLE', 'title'],
  ['jobTitle', 'title'],
  ['job-title', 'title'],
  ['Job title*', 'title'],
  ['Job title¹', 'title'],
  ['Job title (as advertised)', 'title'],
  ['  Role ', 'title'],
  ['Position:', 'title'],
  ['preferredLabel', 'title'],
  ['shortTitle', 'shortTitle'],
  ['short title', 'shortTitle'],
  ['salary.min', 'salary.min'],
  ['Salary From', 'salary.min'],
  ['salary_max', 'salary.max'],
  ['Maximum', 'salary.max'],
  ['Salary (min)', 'salary.min'],
  ['Salary (£, maximum)', 'salary.max'],
  ['Annual pay [to]', 'salary.max'],
  ['Salary (up to)', 'salary.max'],
  ['Salary (median)', 'salary.median'],
  ['Salary (from April 2025)', 'salary'],
  ['Salary (subject to review)', 'salary'],
  ['Top of scale', 'salary.max'],
  ['Pay ceiling', 'salary.max'],
  ['Salary Estimate', 'salary'],
  ['Annual pay (£)', 'salary'],
  ['Hourly rate', 'salary'],
  ['Salary p.a.', 'salary'],
  ['Min annual salary', 'salary.min'],
  ['Key skills', 'skills'],
  ['Requirements', 'skills'],
  ['Main duties', 'responsibilities'],
  ['Description', 'summary'],
  ['Organisation', 'employer'],
  ['City', 'location'],
  ['Apply', 'url'],
  ['Closing date', 'closes'],
  ['codes.soc', 'codes.soc'],
  ['SOC 2020', 'codes.soc'],
  ['O*NET-SOC Code', 'codes.onet'],
  ['codes.house', 'codes.house'],
  ['Median salary', 'salary.median'],
  ['Teitl y swydd', 'title'],
  ['Cyflog o', 'salary.min'],
  ['Intitulé du poste', 'title'],
  ['COMPETENCES', 'skills'],
  ['Salaire brut annuel', 'salary'],
  ['Gehalt von', 'salary.min'],
  ['HÖCHSTGEHALT', 'salary.max'],
  ['Stellenbezeichnung', 'title'],
  ['Descripción del puesto', 'summary'],
  ['sueldo maximo', 'salary.max'],
  ['Wynagrodzenie od', 'salary.min'],
  ['Umiejętności', 'skills'],
  ['المسمى الوظيفي', 'title'],
  ['الأجر', 'salary'],
  ['الراتب إلى', 'salary.max'],
])('%s is %s', (header, field) => {
  expect(fieldOf(header)).toBe(field);
});

test.each([
  'Entitlement',
  'Job title code',
  'Salary in USD',
  'Mean salary',
  'Average pay',
  'Total salary',
  'Salary (OTE)',
  'Salary (actual)',
  'Salary (FTE)',
  'Salary (net)',
  'Gehalt (netto)',
  'Salary (top of scale)',
  'Pay (upper end)',
  'Salary (90th percentile)',
  'Salary (lower quartile)',
  'Bonus',
  'Hours',
  'Salary hours',
  'Work year',
  'Skills year',
  'codes.__proto__',
  'codes.',
  '__proto__',
  '',
  '(£)',
])('%s is no field', (header) => {
  expect(fieldOf(header)).toBeUndefined();
});

test.each([
  ['Tittle', 'title'],
  ['Salery', 'salary'],
  ['Salray (£)', 'salary'],
  ['salry_min', 'salary.min'],
  ['Responsibilites', 'responsibilities'],
  ['Resposibilites', 'responsibilities'],
  ['Emploier', 'employer'],
  ['curency', 'salary.currency'],
  ['Sumary', 'summary'],
])('%s was most likely meant as %s', (header, field) => {
  expect(fieldOf(header)).toBeUndefined();
  expect(nearField(header)).toBe(field);
});

test.each([
  'Salary (actual)',
  'Salary (upper quartile)',
  'Grade',
  'Ref',
  'FTE',
  'urk',
  'Employee',
  'Relocation',
  'Closed',
  'Basic',
  'Staff',
  'Title code',
  'Mix',
])('%s is another word', (header) => {
  expect(nearField(header)).toBeUndefined();
});

test.each([
  ['P25', 25],
  ['p_75', 75],
  ['25th percentile', 25],
  ['Annual 90th percentile wage', 90],
  ['A_PCT10', 10],
  ['75%', 75],
  ['Lower quartile', 25],
  ['Upper quartile (£)', 75],
  ['P50', undefined],
  ['25 days', undefined],
  ['Step 25', undefined],
])('%s is the percentile %s', (header, percentile) => {
  expect(percentileOf(header)).toBe(percentile);
});

describe('the table of aliases', () => {
  test('gives a name one field', () => {
    const keys = ALIASES.map(([name]) => headerKey(name));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('holds no name that is nothing once it is folded', () => {
    expect(ALIASES.filter(([name]) => headerKey(name) === '')).toEqual([]);
  });

  test('holds no name that no header could reach', () => {
    expect(ALIASES.filter(([name, field]) => fieldOf(name) !== field)).toEqual([]);
  });
});

test('a cell below the header is a header again by its whole name, however it is written', () => {
  for (const [name] of ALIASES) {
    const written = [name, name.toUpperCase(), `${name}:`, `${name} (2)`, ` ${name}*`, name.replaceAll(' ', '_')];
    expect(written.filter((text) => !isHeaderName(text))).toEqual([]);
  }
  expect(
    ['Role 12', 'Job 2020', 'Head of Title Deeds', 'Data engineer', 'Title IX officer'].filter(isHeaderName),
  ).toEqual([]);
});
