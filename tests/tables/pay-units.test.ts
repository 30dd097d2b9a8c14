/** The units in a header, and in `--pay`. */
import { describe, expect, test } from 'vitest';
import { parsePayFlag, unitsOf } from '../../src/dataset/tables/pay/index.js';

describe('a header says its units', () => {
  test.each([
    ['Salary', { rest: 'Salary' }],
    ['Salary (£)', { currency: 'GBP', rest: 'Salary' }],
    ['Salary £', { currency: 'GBP', rest: 'Salary' }],
    ['Annual pay (£)', { currency: 'GBP', period: 'year', rest: 'pay' }],
    ['Annual pay (£000s)', { currency: 'GBP', period: 'year', thousands: true, rest: 'pay' }],
    ["Salary (£'000)", { currency: 'GBP', thousands: true, rest: 'Salary' }],
    ['Salary £k', { currency: 'GBP', thousands: true, rest: 'Salary' }],
    ['Salary (in thousands)', { thousands: true, rest: 'Salary' }],
    ['Salary (per annum)', { period: 'year', rest: 'Salary' }],
    ['Salary p.a.', { period: 'year', rest: 'Salary' }],
    ['Salary (£/hr)', { currency: 'GBP', period: 'hour', rest: 'Salary' }],
    ['Salary (hour)', { period: 'hour', rest: 'Salary' }],
    ['Hourly rate', { period: 'hour', rest: 'rate' }],
    ['Hourly Wage From', { period: 'hour', rest: 'Wage From' }],
    ['Monthly salary min', { period: 'month', rest: 'salary min' }],
    ['Gross annual salary', { period: 'year', rest: 'salary' }],
    ['salary_min_gbp', { currency: 'GBP', rest: 'salary min' }],
    ['salaryMin', { rest: 'salary Min' }],
    ['salary_in_usd', { rest: 'salary in usd' }],
    ['Salary (in EUR)', { currency: 'EUR', rest: 'Salary' }],
    ['Gehalt in €', { currency: 'EUR', rest: 'Gehalt' }],
    ['Jahresgehalt (T€)', { currency: 'EUR', period: 'year', thousands: true, rest: 'Gehalt' }],
    ['Salaire annuel brut (k€)', { currency: 'EUR', period: 'year', thousands: true, rest: 'Salaire' }],
    ['Wynagrodzenie brutto (zł/mies.)', { currency: 'PLN', period: 'month', rest: 'Wynagrodzenie' }],
    ['Wynagrodzenie miesięczne brutto', { period: 'month', rest: 'Wynagrodzenie' }],
    ['Stundensatz (€)', { currency: 'EUR', period: 'hour', rest: 'Lohn' }],
    ['Monatsentgelt', { period: 'month', rest: 'Gehalt' }],
    ['Taux horaire', { period: 'hour', rest: 'salaire' }],
    ['Cyflog blynyddol (£)', { currency: 'GBP', period: 'year', rest: 'Cyflog' }],
    ['Salario bruto anual (€)', { currency: 'EUR', period: 'year', rest: 'Salario' }],
    ['Salary (£/€)', { rest: 'Salary' }],
    ['Pay, hourly or annual (£)', { currency: 'GBP', rest: 'Pay, or' }],
    ['Salary ($, CAD)', { currency: 'CAD', rest: 'Salary' }],
    ['Annual salary (£ a year)', { currency: 'GBP', period: 'year', rest: 'salary' }],
    ['Job title', { rest: 'Job title' }],
    ['Entitlement (days)', { period: 'day', rest: 'Entitlement' }],
    ['Salary [note 1]', { rest: 'Salary [note 1]' }],
    ['', { rest: '' }],
  ])('%s', (header, units) => {
    expect(unitsOf(header)).toEqual(units);
  });

  test('and a sign that several currencies share means the dataset’s own', () => {
    expect(unitsOf('Pay ($)', 'AUD').currency).toBe('AUD');
    expect(unitsOf('Pay ($)', 'GBP').currency).toBe('USD');
  });
});

describe('--pay says what a file does not', () => {
  test.each([
    ['hour', { period: 'hour' }],
    ['hourly', { period: 'hour' }],
    ['PLN', { currency: 'PLN' }],
    ['PLN/month', { currency: 'PLN', period: 'month' }],
    ['£/hour', { currency: 'GBP', period: 'hour' }],
    ['eur a year', { currency: 'EUR', period: 'year' }],
    ['month PLN', { currency: 'PLN', period: 'month' }],
    ['fortnight', undefined],
    ['PLN/month/year', undefined],
    ['XYZ', undefined],
    ['15', undefined],
    ['', undefined],
  ])('%s', (text, flag) => {
    expect(parsePayFlag(text)).toEqual(flag);
  });
});
