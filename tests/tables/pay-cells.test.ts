/** The grammar of pay, a cell a line: what is written, and what is read. Between slashes stands the note that is kept. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DecimalMark, type PayCell, readPayCell } from '../../src/dataset/tables/pay/index.js';

/** "40000 to 45000 GBP a year /plus bonus/", "silent", "no range: net", "unread". */
function said(cell: PayCell): string {
  if (cell.kind === 'no-range') return `no range: ${cell.why}`;
  if (cell.kind !== 'range') return cell.kind;
  const { min, max, currency, period, note } = cell;
  const amounts = min === max ? `${min}` : `${min} to ${max}`;
  return [amounts, currency, period && `a ${period}`, note && `/${note}/`].filter(Boolean).join(' ');
}

/** A cell, two spaces or more, and what is read of it. */
function cases(lines: string): [string, string][] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, cell = '', read = ''] = /^ *(.*?) {2,}(.*)$/.exec(line) ?? [];
      return [cell, read];
    });
}

function holds(lines: string, mark: DecimalMark = '.'): void {
  test.each(cases(lines))('%s: %s', (cell, read) => {
    expect(said(readPayCell(cell, mark))).toBe(read);
  });
}

describe('an amount is both ends', () => {
  holds(`
    45000                                   45000
    45,000                                  45000
    £45,000                                 45000 GBP
    £45,000.00                              45000 GBP
    £ 45 000                                45000 GBP
    45’000                                  45000
    CHF 45'000.-                            45000 CHF
    2,00,000 INR                            200000 INR
    ₹12,50,000                              1250000 INR
    $1,234,567                              1234567 USD
    £45k                                    45000 GBP
    45K GBP                                 45000 GBP
    45.5k                                   45500
    15.50                                   15.5
    15.125                                  15.125
    15.3333                                 15.3333
    ４５，０００                             45000
    ٤٥٬٠٠٠                                  45000
    EUR45000                                45000 EUR
    45000 eur                               45000 EUR
    RUR 90 000                              90000 RUB
    $45,000 CAD                             45000 CAD
    US$45,000                               45000 USD
    A$98,000                                98000 AUD
    HK$ 30,000                              30000 HKD
    R$ 8,000                                8000 BRL
    Rs. 45,000/- per month                  45000 INR a month
    ¥5,000,000                              5000000 JPY
    45 000 SEK                              45000 SEK
    45 tys. zł                              45000 PLN
    Salary: £45,000                         45000 GBP
    Pay rate: £15.50 per hour               15.5 GBP a hour
    Annual salary £45,000                   45000 GBP a year
    £0                                      silent
  `);
});

describe('two amounts are a range', () => {
  holds(`
    40000-45000                             40000 to 45000
    £40,000 - £45,000                       40000 to 45000 GBP
    £40,000 – 45,000                        40000 to 45000 GBP
    £40,000—£45,000                         40000 to 45000 GBP
    40,000 to 45,000 GBP                    40000 to 45000 GBP
    £40-45k                                 40000 to 45000 GBP
    £40k-£45k                               40000 to 45000 GBP
    30,000-40k                              30000 to 40000
    800 - 1.2k                              800 to 1200
    40-45 k€                                40000 to 45000 EUR
    €40-45K                                 40000 to 45000 EUR
    $35 - $45 an hour                       35 to 45 USD a hour
    £12 per hour - £15 per hour             12 to 15 GBP a hour
    £35,392 to £42,618 a year               35392 to 42618 GBP a year
    £29,970 to £36,483 a year per annum pro rata  29970 to 36483 GBP a year /pro rata/
    from £40,000 to £45,000                 40000 to 45000 GBP
    from £40k up to £45k                    40000 to 45000 GBP
    between £30,000 and £40,000 a year      30000 to 40000 GBP a year
    $110k~$130k                             110000 to 130000 USD
    (£40,000 - £45,000)                     unread
    30,000 and 40,000                       unread
  `);
});

describe('a period stands anywhere', () => {
  holds(`
    £45,000 per annum                       45000 GBP a year
    £45,000 pa                              45000 GBP a year
    £45,000pa                               45000 GBP a year
    £45,000 p.a.                            45000 GBP a year
    £45,000 p. a.                           45000 GBP a year
    £45,000 /yr                             45000 GBP a year
    £45,000/year                            45000 GBP a year
    £45,000 a year                          45000 GBP a year
    £45,000 (per annum)                     45000 GBP a year
    £15.50 per hour                         15.5 GBP a hour
    £15.50ph                                15.5 GBP a hour
    £15.50 /h                               15.5 GBP a hour
    £15.50/hr                               15.5 GBP a hour
    £15.50 an hour                          15.5 GBP a hour
    Hourly: £15.50                          15.5 GBP a hour
    £400 per day                            400 GBP a day
    £400pd                                  400 GBP a day
    £400 daily rate                         400 GBP a day
    £600 pw                                 600 GBP a week
    £2,500 pcm                              2500 GBP a month
    £2,500 monthly                          2500 GBP a month
    £15 an hour a year                      unread
    £45,000 per shift                       unread
    £45,000 for two years                   unread
    £300 / session                          unread
  `);
});

describe('seven languages are read', () => {
  holds(
    `
    45.000 €                                45000 EUR
    45.000,50 €                             45000.5 EUR
    45.000,- EUR                            45000 EUR
    40.000 bis 45.000 € brutto pro Jahr     40000 to 45000 EUR a year
    40.000–45.000 Euro jährlich             40000 to 45000 EUR a year
    15,50 €/Std.                            15.5 EUR a hour
    15,50 € pro Stunde                      15.5 EUR a hour
    3.200 € im Monat                        3200 EUR a month
    45 T€                                   45000 EUR
    bis zu 45.000 €                         no range: no lower end
    ab 45.000 €                             no range: no upper end
    2.800 € netto                           no range: net
    ca. 45.000 €                            no range: about
    nach Vereinbarung                       silent
    k. A.                                   silent
    de 30 000 à 40 000 € brut annuel        30000 to 40000 EUR a year
    45 k€ brut annuel                       45000 EUR a year
    2 200 € brut par mois                   2200 EUR a month
    12,50 € de l’heure                      12.5 EUR a hour
    entre 30 000 € et 40 000 €              30000 to 40000 EUR
    jusqu’à 40 000 €                        no range: no lower end
    à partir de 30 000 €                    no range: no upper end
    selon profil                            silent
    De 30.000 € a 40.000 € brutos al año    30000 to 40000 EUR a year
    hasta 40.000 €                          no range: no lower end
    desde 30.000 €                          no range: no upper end
    según experiencia                       silent
    a convenir                              silent
    od 5 000 do 8 000 zł brutto/mies.       5000 to 8000 PLN a month
    30,50 zł/godz.                          30.5 PLN a hour
    do 8 000 zł                             no range: no lower end
    od 5 000 zł                             no range: no upper end
    5 000 zł na rękę                        no range: net
    do uzgodnienia                          silent
    `,
    ',',
  );
  holds(`
    £30,000 i £40,000 y flwyddyn            30000 to 40000 GBP a year
    o £30,000 i £40,000                     30000 to 40000 GBP
    £15.50 yr awr                           15.5 GBP a hour
    hyd at £40,000                          no range: no lower end
    cystadleuol                             silent
    i’w drafod                              silent
    من 30,000 إلى 40,000 درهم شهرياً         30000 to 40000 AED a month
    تنافسي                                  silent
    حسب الخبرة                              silent
    حتى 40,000                              no range: no lower end
  `);
});

describe('what stands behind the pay without figures is a note', () => {
  holds(`
    £45,000 inc benefits                    45000 GBP /inc benefits/
    £45,000 est.                            45000 GBP /est./
    $53K-$91K (Glassdoor est.)              53000 to 91000 USD /Glassdoor est./
    Employer Provided Salary:$150K-$160K    150000 to 160000 USD
    $53K-$91K (Employer est.)               53000 to 91000 USD /Employer est./
    45,000 + bonus                          45000 /+ bonus/
    £45k+bonus                              45000 GBP /+bonus/
    £45,000 plus pension                    45000 GBP /plus pension/
    £45,000, plus pension                   45000 GBP /plus pension/
    £45,000 DOE                             45000 GBP /DOE/
    £45,000 - negotiable                    45000 GBP /negotiable/
    £45,000 depending on skills             45000 GBP /depending on skills/
    £45,000 FTE pro rata                    45000 GBP /FTE, pro rata/
    £45,000 gross                           45000 GBP
    $35 - $45 an hour - Part-time           35 to 45 USD a hour /Part-time/
    £45,000 a year (full-time, permanent)   45000 GBP a year /full-time, permanent/
    £31,365-£37,796 p.a. inclusive of outer London HCAs  31365 to 37796 GBP a year /inclusive of outer London HCAs/
    £45,000 plus £5,000 bonus               unread
    £45,000 plus 25 days                    unread
    £45,000 inc. 20% HCAS                   unread
    £12 plus bonus per week                 unread
    £45,000 shifts                          unread
  `);
});

describe('marks of notes and places on a scale are no part of the pay', () => {
  holds(`
    £25,000*                                25000 GBP /*/
    £25,000 **                              25000 GBP /*, */
    £25,000* - £30,000†                     25000 to 30000 GBP /*, †/
    £25,000¹                                25000 GBP /*/
    45000¹²                                 45000 /*/
    £12.50²                                 12.5 GBP /*/
    £25,000 (1)                             25000 GBP /(1)/
    £25,000 (a)                             25000 GBP /(a)/
    £25,000[2]                              25000 GBP /[2]/
    £25,000 [note 12] a year                25000 GBP a year /[note 12]/
    [1] £25,000                             25000 GBP /[1]/
    £25,000 to £30,000 (see note 2)         25000 to 30000 GBP /(see note 2)/
    Grade 7 £38,000                         38000 GBP /Grade 7/
    Grade 7: 38,000 - 42,000                38000 to 42000 /Grade 7/
    Grade 7 - £38,000                       38000 GBP /Grade 7/
    SCP 12 - £24,000                        24000 GBP /SCP 12/
    SCP12 £24,000                           24000 GBP /SCP12/
    SCP 12 - 18 £24,000 - £27,000           24000 to 27000 GBP /SCP 12 - 18/
    NJC SCP 12-18, 24,000-27,000            24000 to 27000 /NJC SCP 12-18/
    £24,000 SCP 12 - £27,000 SCP 18         24000 to 27000 GBP /SCP 12, SCP 18/
    £24,790 - £25,183 (SCP 5-6)             24790 to 25183 GBP /SCP 5-6/
    £24,790, Grade 3                        24790 GBP /Grade 3/
    Band 5 (£29,970 - £36,483)              29970 to 36483 GBP /Band 5/
    NHS AfC: Band 8a £53,755 to £60,504 per annum  53755 to 60504 GBP a year /NHS AfC: Band 8a/
    Scale SO1/SO2 £33k-£36k pa              33000 to 36000 GBP a year /Scale SO1/SO2/
    Grade G £38,000                         38000 GBP /Grade G/
    NJC Grade 3 SCP 5 £12.65 per hour       12.65 GBP a hour /NJC Grade 3, SCP 5/
    Band 3 £12.50 per hour                  12.5 GBP a hour /Band 3/
    £12.50 an hour (Grade 3)                12.5 GBP a hour /Grade 3/
    £45,000 depending on grade              45000 GBP /depending on grade/
    Grade 7 up to £38,000                   no range: no lower end
    Band 5 (£29,970+)                       no range: no upper end
    Grade 7 £38,000 Grade 8 £42,000         no range: grade
    Pay band 5 £29,970                      29970 GBP /Pay band 5/
    Pay band 5 - £30k                       no range: grade
    Pay band 20-25k                         no range: grade
    Band 30-35,000                          no range: grade
    SCP 12 - 24,000                         no range: grade
    Band 20 - £25k                          no range: grade
    £24,000 SCP 12 - 27,000                 no range: grade
    Grade 7 38                              no range: grade
    Grade 5 250                             no range: grade
    Band 6 750 - 900 a week                 no range: grade
    Level 3 - 15 an hour                    no range: grade
    £12 level 3 - 15 an hour                no range: grade
    Level 3 Diploma £20,000                 no range: grade
    Grade 7, 3.5 days, £38,000              no range: grade
    £25,0001                                unread
    £25,000 2                               unread
    £25,000 (12)                            unread
    £25,000 (30k)                           unread
    £25,000 a                               unread
    (1)                                     unread
  `);
});

describe('words that say nothing are no pay', () => {
  holds(`
    Competitive                             silent
    COMPETITIVE SALARY                      silent
    Competitive + benefits                  silent
    £Competitive                            silent
    Salary: negotiable                      silent
    Competitive, DOE                        silent
    DOE                                     silent
    D.O.E.                                  silent
    negotiable                              silent
    n/a                                     silent
    N.A.                                    silent
    NaN                                     silent
    unknown                                 silent
    x                                       silent
    [x]                                     silent
    [c]                                     silent
    *                                       silent
    **                                      silent
    -                                       silent
    –                                       silent
    £ -                                     silent
    ..                                      silent
    -1                                      silent
    0                                       silent
    0 - 0                                   silent
    Not disclosed                           silent
    TBC                                     silent
    Market rate                             silent
    unpaid                                  silent
  `);
  test.each(['', ' ', '\u00a0', '\u200b'])('%j is silent', (cell) => {
    expect(said(readPayCell(cell, '.'))).toBe('silent');
  });
});

describe('what is no range is not guessed', () => {
  holds(`
    up to £40k                              no range: no lower end
    Up to £40,000 per annum                 no range: no lower end
    max £40,000                             no range: no lower end
    £40,000 max                             no range: no lower end
    < £40,000                               no range: no lower end
    to £40k                                 no range: no lower end
    from £45,000                            no range: no upper end
    45,000+                                 no range: no upper end
    £45,000 +                               no range: no upper end
    £40-45k+                                no range: no upper end
    £45,000+ bonus                          no range: no upper end
    £45,000 and above                       no range: no upper end
    £45,000 or more                         no range: no upper end
    min. £45,000                            no range: no upper end
    > £45,000                               no range: no upper end
    starting at £45,000                     no range: no upper end
    0 - 45,000                              no range: zero
    £45,000 OTE                             no range: on target
    £30,000 (OTE £45,000)                   no range: on target
    £45,000 net                             no range: net
    £2,000 take home                        no range: net
    Band 6                                  no range: grade
    Grade 7 (SCP 26)                        no range: grade
    NHS AfC: Band 5                         no range: grade
    12 LPA                                  no range: lakh
    8-12 lakhs                              no range: lakh
    1.2 crore                               no range: lakh
    circa £45,000                           no range: about
    c. £45k                                 no range: about
    ~45,000                                 no range: about
    average £45,000                         no range: average
    30,000, 35,000, 40,000                  no range: several amounts
    50,000 - 40,000                         no range: reversed
    50k-40k                                 no range: reversed
    25%                                     no range: percentage
  `);
});

describe('what is not understood is not read at all', () => {
  holds(`
    30-40,000                               unread
    £40k-45                                 unread
    £30k - €40k                             unread
    45 000 kr                               unread
    45,00                                   unread
    1,2,3                                   unread
    45.000.000                              unread
    £45,000 b                               unread
    £1.2m                                   unread
    -45,000                                 unread
    (45,000)                                unread
    ask Anna                                unread
    see the advert, £20                     unread
    2025-01-31                              no range: several amounts
    12/03/2025                              no range: several amounts
    07700 900123                            unread
    07700900123                             unread
    #REF!                                   unread
    £                                       unread
  `);
});

test('a sign that several currencies share means the dataset’s own among them', () => {
  expect(said(readPayCell('$98,000', '.', 'AUD'))).toBe('98000 AUD');
  expect(said(readPayCell('$98,000', '.', 'GBP'))).toBe('98000 USD');
  expect(said(readPayCell('450 000 kr', '.', 'SEK'))).toBe('450000 SEK');
});

test('whatever a cell holds, an amount that is read stands in it', () => {
  const pieces = fc.constantFrom(
    '£',
    '45',
    '000',
    ',',
    '.',
    ' ',
    'k',
    '-',
    'to',
    'pa',
    'net',
    '+',
    '(',
    ')',
    'x',
    '€',
    '/',
    '0',
    'Grade ',
    'SCP',
    '12',
    '(1)',
    '¹',
    '*',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 2 })), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const cell = readPayCell(text, '.');
      if (cell.kind !== 'range') return;
      expect(cell.min).toBeGreaterThan(0);
      expect(cell.max).toBeGreaterThanOrEqual(cell.min);
      const digits = text.replaceAll('¹', '').normalize('NFKC').replace(/\D/g, '');
      for (const end of [cell.min, cell.max])
        expect(digits).toContain(
          String(end)
            .replace(/\.|0+$/g, '')
            .replace('.', ''),
        );
    }),
    { numRuns: 2000 },
  );
});
