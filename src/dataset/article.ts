/** The English indefinite article before a name: it follows the sound, not the letter. */

/** "an AI Ethics Specialist", "a UX Designer", "an Honorary Fellow", "a European Patent Attorney". */
export function withArticle(name: string): string {
  return `${beginsWithVowel(name) ? 'an' : 'a'} ${name}`;
}

function beginsWithVowel(name: string): boolean {
  const word = /[\p{L}\p{N}]+/u.exec(name.normalize('NFD').replace(/\p{M}/gu, ''))?.[0] ?? '';
  if (/^\d/.test(word)) return /^(?:8|1[18](?!\d))/.test(word);
  if (isSpelt(word)) return /^[AEFHILMNORSX]/.test(word);
  if (SILENT_H.test(word)) return true;
  return /^[aeiou]/i.test(word) && !SOUNDS_LIKE_W_OR_Y.test(word);
}

/** Capitals that are read letter by letter: up to three, or more that no vowel makes a word of. A lone letter is its own name. */
function isSpelt(word: string): boolean {
  return /^[A-Z]+s?$/.test(word) && (word.length <= 3 || !/[AEIOUY]/.test(word));
}

const SILENT_H = /^h(?:ei?r(?:s?$|loom|ess)|onest|on(?:our|or)|our)/i;

/** One, Europe, unit, user, utility: "wun" and "you". An unusual or an unnamed one begins with a vowel. */
const SOUNDS_LIKE_W_OR_Y =
  /^(?:one(?!i)|once|eu|ewe|u(?:ni(?![mn]|dent|nt)|s(?:e|ab|er|ing|ual|urp)|ro|ra(?:n|l)|ti|to|tr|bi|k[eu]|gan))/i;
