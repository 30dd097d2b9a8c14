/** The English indefinite article before a name: it follows the sound, not the letter. */

/** "an AI Ethics Specialist", "a UX Designer", "an HVAC Engineer", "an Honorary Fellow", "a European Patent Attorney". */
export function withArticle(name: string): string {
  return `${beginsWithVowel(name) ? 'an' : 'a'} ${name}`;
}

function beginsWithVowel(name: string): boolean {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '');
  const word = /[\p{L}\p{N}]+/u.exec(letters)?.[0] ?? '';
  if (/^\d/.test(word)) return /^(?:8|1[18](?!\d))/.test(word);
  // Letter by letter or as a word, what is short for something with U begins like "you": a USDA Inspector, a UNESCO Fellow.
  if (/^U[A-Z\d]+$/.test(word) && /\p{Ll}/u.test(letters)) return false;
  if (isSpelt(word)) return /^[AEFHILMNORSX]/.test(word);
  return SILENT_H.test(word) || (/^[aeiou]/i.test(word) && !SOUNDS_LIKE_W_OR_Y.test(word));
}

/** Read letter by letter: a lone letter, up to three capitals, and capitals or figures among which no tongue finds a word. */
function isSpelt(word: string): boolean {
  return /^[A-Z]{1,3}s?$/.test(word) || (/^[A-Z].*[A-Z\d]/.test(word) && !BEGINS_LIKE_A_WORD.test(word));
}

/** NASA, STEM and SCADA do; HVAC, FPGA, RNLI, MLOps, MSc and F1 do not. What begins with other letters has "a" either way. */
const BEGINS_LIKE_A_WORD = /^(?:[AEIOU].*|F[LR]?|[HLMNRX]|S[CHKLMNPQTW]?[LR]?)[AEIOUY]/i;

const SILENT_H = /^h(?:eir|onest|onou?r|our)/i;

/** "Wun" and "you", before one consonant and a vowel: one, Europe, user, utility, unanimous; but an Uber driver, an unusual one. */
const SOUNDS_LIKE_W_OR_Y =
  /^(?:one(?!i)|once|eu|ewe|ue|uk|unanim|unesco|uni(?![mn]|dent|nt)|u(?!ber|buntu)[bcfgrstvz][aeiouy]|utr)/i;
