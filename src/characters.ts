/** Sets of characters after which several stages ask. */

/** What no XML file can hold (XML 1.0, production 2): most control characters, lone surrogates, U+FFFE and U+FFFF. */
export const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Where Unicode keeps its scripts from right to left (DerivedBidiClass.txt, "missing" values R and AL): ranges, for the
 * inside of a class in a pattern with the flag `u`.
 */
export const RIGHT_TO_LEFT = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
