/** The little that writing XML by strings needs. */
import { NOT_IN_XML } from '../../characters.js';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An element that is empty where it has no content. `tag` is its name with its attributes. */
export function element(tag: string, content: string): string {
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${/^\S+/.exec(tag)?.[0]}>`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as it may stand in an element or between double quotes. White space stays as it is, in attributes too. */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(/[&<>"\t\n\r]/g, (character) => SPECIAL[character] ?? character);
}

export function withoutForbidden(text: string): string {
  return text.replace(NOT_IN_XML, '');
}
