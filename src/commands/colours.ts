/** The two colours of a company as a command line gives them: with or without `#`, which begins a comment in shells, or by a name of CSS. */
import type { Report } from '../diagnostic.js';
import type { Given } from '../given.js';
import { colourUnknown, valueWrong } from '../messages/usage.js';
import type { BrandColours, Hex } from '../theme/types.js';
import type { Arguments } from './arguments.js';

const EXAMPLE = 'the main one and the one beside it, such as "#7A0019,#FFCC33"';

export async function coloursOf(given: Arguments, report: Report): Promise<BrandColours | undefined> {
  const all = given.all('colour');
  const [first] = all;
  if (first === undefined) return undefined;
  const read = await Promise.all(all.map((one) => colourOf(one, report)));
  const [primary, accent] = read;
  const written = all.map(({ value }) => value).join(',');
  if (all.length !== 2) report(valueWrong(first.source, written, `two colours, ${EXAMPLE}`));
  else if (primary !== undefined && primary === accent)
    report(valueWrong(first.source, written, `two different colours, ${EXAMPLE}`));
  return all.length === 2 && primary && accent && primary !== accent ? { primary, accent } : undefined;
}

async function colourOf({ value, source }: Given, report: Report): Promise<Hex | undefined> {
  const written = value.trim();
  const digits = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(written)?.[1]?.toUpperCase();
  if (digits !== undefined) return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
  const { CSS_NAMES } = await import('./css-names.js');
  const named = CSS_NAMES.get(written.toLowerCase());
  if (named === undefined) report(colourUnknown(source, value, CSS_NAMES.keys()));
  return named;
}
