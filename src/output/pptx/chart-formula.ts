/**
 * A label of a chart as a formula of the numbers that it prints, so that it goes on saying what the sheet says when somebody
 * edits that.
 */

/** A cell and what is in it. */
export interface Source {
  readonly reference: string;
  readonly value: number;
}

/** A number as a text prints it: in how many units, with how many decimals, divided into groups or not. */
interface Printed {
  readonly unit: number;
  readonly decimals: number;
  readonly grouped: boolean;
}

/** By what printed amounts are shortened: thousands, ten thousands, lakhs, millions, crores, hundred millions. */
const UNITS = [1, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
const NUMBER = /[0-9](?:[0-9.,'’ \u00A0\u202F]*[0-9])?/g;
/** ECMA-376 part 1, 18.17.2.5: characters of a string in a formula, as Excel limits them. */
const LONGEST = 255;

/**
 * The formula for a text that prints numbers of cells, in the order in which they are given; nothing where a formula cannot
 * hold it. While the cells are as they are, it is the very text, whatever language Excel writes numbers in. A text that
 * prints its number in no way known here becomes the plain number when that is edited.
 */
export function labelFormula(text: string, sources: readonly Source[]): string | undefined {
  const literals = text.split(NUMBER);
  const numbers = text.match(NUMBER) ?? [];
  if (literals.concat(text).some((literal) => literal.length > LONGEST)) return undefined;
  const found = sources.map(({ value }, index) => printed(numbers[index] ?? '', value));
  const known = numbers.length === sources.length && found.every((one) => one !== undefined);
  const parts = sources.flatMap((source, index) => {
    const number = found[index];
    if (!known || number === undefined) return index === 0 ? [`${source.reference}&""`] : [];
    return [quoted(literals[index] ?? ''), numberFormula(source, number)];
  });
  const edited = [...parts, known ? quoted(literals.at(-1) ?? '') : ''].filter((part) => part !== '').join('&');
  if (known && found.every((one) => one?.decimals === 0 && !one.grouped)) return edited;
  const same = sources.map(({ reference, value }) => `${reference}=${value}`);
  return `IF(${same.length > 1 ? `AND(${same.join(',')})` : same.join('')},${quoted(text, '""')},${edited})`;
}

/** How a value was printed, or nothing where the number is not the value's. */
function printed(number: string, value: number): Printed | undefined {
  const digits = Number(number.replace(/[^0-9]/g, ''));
  const tail = /[.,]([0-9]{1,2})$/.exec(number)?.[1]?.length ?? 0;
  for (const decimals of new Set([0, tail])) {
    const whole = decimals === 0 ? number : number.slice(0, -decimals - 1);
    const unit = UNITS.find((one) => Math.abs(value / one - digits / 10 ** decimals) <= 0.5 / 10 ** decimals);
    if (number !== '' && unit !== undefined) return { unit, decimals, grouped: /[^0-9]/.test(whole) };
  }
  return undefined;
}

/** FIXED writes groups and decimals as the reader's Excel does. */
function numberFormula({ reference, value }: Source, { unit, decimals, grouped }: Printed): string {
  const amount = unit === 1 ? reference : `${reference}/${unit}`;
  const plain = !grouped && `${value / unit}`.replace(/^\d+\.?/, '').length === decimals;
  return plain ? amount : `FIXED(${amount},${decimals},${grouped ? 'FALSE' : 'TRUE'})`;
}

/** A text that stands where a cell has no number, which it is until somebody gives one; nothing where a formula cannot hold it. */
export function unstatedFormula(text: string, reference: string): string | undefined {
  return text.length > LONGEST ? undefined : `IF(${reference}="",${quoted(text)},${reference}&"")`;
}

function quoted(text: string, empty = ''): string {
  return text === '' ? empty : `"${text.replaceAll('"', '""')}"`;
}
