/** Ids for roles that have none: readable where the title is Latin, stable everywhere. */

/** Latin letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  '+': '-plus-',
  '#': '-sharp-',
};

/** Nothing to be taken apart or looked up. */
const SIMPLE = /^[ !"$-*,-~]*[A-Za-z0-9][ !"$-*,-~]*$/;

/** An id from a title: `Data Scientist` is `data-scientist`. Letters that are not Latin stand in it as a hash of the whole title. */
export function idFromTitle(title: string): string {
  if (SIMPLE.test(title))
    return (
      title
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join('-') ?? title
    );
  const latin = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/./gu, (character) => LETTERS[character] ?? character);
  const words = latin.match(/[a-z0-9]+/g) ?? [];
  const lost = words.length === 0 || /[\p{L}\p{N}]/u.test(latin.replace(/[a-z0-9]/g, ''));
  return (lost ? [...words, hash(title)] : words).join('-');
}

function hash(text: string): string {
  // Few titles need it, and it takes a twentieth of a short command to load.
  return process
    .getBuiltinModule('node:crypto')
    .createHash('sha256')
    .update(text.normalize('NFC'))
    .digest('hex')
    .slice(0, 8);
}
