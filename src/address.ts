/** Addresses (URLs): which ones documents link to, and how a link is written. Check, pages and codes all ask here. */

/** What ends an address or hides in it: blanks, controls, zero-width characters, and the backslash, which programs read differently. */
const UNFIT = /[\s\\\p{Cc}\p{Bidi_Control}\u00AD\u200B\u2060]/u;

/** Whether an address is followed: http, https or mailto. Any other is printed as text. */
export function isLink(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)./iu.test(address) && !UNFIT.test(address) && URL.canParse(address);
}

/** The characters of a URI (RFC 3986, 2). */
const URI = /^(?:[\w!#$&'()*+,./:;=?@[\]~-]|%[\da-f]{2})*$/i;

/** A link as every program takes it: as it was written where that is a URI, else percent-encoded as browsers do. */
export function uriOf(link: string): string {
  if (URI.test(link)) return link;
  return new URL(link).href.replace(/["<>^`{|}]|%(?![\da-f]{2})/gi, (character) => encodeURIComponent(character));
}
