/** The currency that a number's format shows. */
import { currencyNamed } from '../pay/currencies.js';

/** Signs that several countries share; which is meant, only the format's own locale can tell. */
const SHARED = /^(?:\$|¥|￥|kr\.?|rs\.?|ريال)$/i;

/** For shared signs: Windows' numbers of locales (MS-LCID, hexadecimal), their regions, and the currency. */
const LOCALES: readonly (readonly [string, string])[] = [
  ['409 US', 'USD'],
  ['1009 c0c CA', 'CAD'],
  ['c09 AU', 'AUD'],
  ['1409 NZ', 'NZD'],
  ['1004 4809 SG', 'SGD'],
  ['c04 HK', 'HKD'],
  ['404 TW', 'TWD'],
  ['80a MX', 'MXN'],
  ['340a CL', 'CLP'],
  ['240a CO', 'COP'],
  ['2c0a AR', 'ARS'],
  ['380a UY', 'UYU'],
  ['41d SE', 'SEK'],
  ['414 814 NO', 'NOK'],
  ['406 438 DK', 'DKK'],
  ['40f IS', 'ISK'],
  ['411 JP', 'JPY'],
  ['804 CN', 'CNY'],
  ['439 445 446 447 449 44a 4009 IN', 'INR'],
  ['420 PK', 'PKR'],
  ['45b LK', 'LKR'],
  ['461 NP', 'NPR'],
  ['401 SA', 'SAR'],
  ['4001 QA', 'QAR'],
  ['2401 YE', 'YER'],
  ['2001 OM', 'OMR'],
  ['429 IR', 'IRR'],
];

const BY_LOCALE: ReadonlyMap<string, string> = new Map(
  LOCALES.flatMap(([names, currency]) => names.split(' ').map((name) => [name.toLowerCase(), currency] as const)),
);

/**
 * ISO 4217. `locale` is what follows the sign in the format: `809` in `[$£-809]`, `en-GB` in `[$£-en-GB]`. Nothing for a text that
 * is no sign, and for a sign that several currencies share and no locale explains.
 */
export function currencyOf(sign: string, locale = ''): string | undefined {
  const shown = sign.trim();
  if (!SHARED.test(shown)) return currencyNamed(shown);
  const region = /^[a-z]{2,3}-(?:[a-z]{4}-)?([a-z]{2})$/i.exec(locale)?.[1];
  return BY_LOCALE.get((region ?? locale).toLowerCase());
}
