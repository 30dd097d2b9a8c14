/** Amounts of money as people write them: "85,000", "45 000", "45.000", "12.50", "85k". */

/** Digits with their separators, and a "k" for thousands. */
export const AMOUNT = String.raw`\d{1,15}(?:[.,'’ \u00A0\u202F]\d{3}(?!\d))*(?:[.,]\d{1,2}(?!\d))?(?:\s?k\b)?`;

/** The number that a text writes, or nothing where it writes none. Exactly three digits after one separator are thousands. */
export function parseAmount(text: string): number | undefined {
  if (!new RegExp(`^${AMOUNT}$`, 'iu').test(text)) return undefined;
  const [, figure = '', k] = /^(.*?)\s?(k?)$/iu.exec(text) ?? [];
  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/u.exec(figure) ?? [];
  const number = Number(`${whole.replace(/\D/g, '')}.${fraction || '0'}`);
  return k ? number * 1000 : number;
}
