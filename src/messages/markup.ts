/** What the strict reader can say of the markup of a template, before its elements mean anything. Sorted by name. */
import { codePoint } from '../characters.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Origin } from '../markup/tree.js';
import { error } from './in-template.js';

export function attributeWithoutValue(origin: Origin, attribute: string): Diagnostic {
  return error(
    'attribute-without-value',
    origin,
    `The attribute "${attribute}" has no value.`,
    `Write ${attribute}="...".`,
  );
}

export function bareAmpersand(origin: Origin): Diagnostic {
  return error('bare-ampersand', origin, 'A "&" stands by itself.', 'Write &amp; for the sign itself.');
}

export function bareLessThan(origin: Origin): Diagnostic {
  return error('bare-less-than', origin, 'A "<" stands by itself.', 'Write &lt; for the sign itself.');
}

export function duplicateAttribute(origin: Origin, attribute: string): Diagnostic {
  return error('duplicate-attribute', origin, `The attribute "${attribute}" is given twice.`, 'Keep one of the two.');
}

export function elementsTooDeep(origin: Origin, limit: number): Diagnostic {
  const message = `Elements stand inside each other more than ${limit} deep here.`;
  return error('elements-too-deep', origin, message, 'Take some of them out.');
}

export function forbiddenCharacter(origin: Origin, character: string): Diagnostic {
  return error(
    'forbidden-character',
    origin,
    `The control character ${codePoint(character)} cannot be printed.`,
    'Take it out.',
  );
}

export function forbiddenConstruct(origin: Origin, what: string, hint: string): Diagnostic {
  return error('forbidden-construct', origin, `The markup holds ${what}, which templates do without.`, hint);
}

export function malformedTag(origin: Origin, tag: string): Diagnostic {
  return error(
    'malformed-tag',
    origin,
    `The tag ${tag} cannot be read.`,
    'A tag is <name attribute="value"> or </name>.',
  );
}

export function strayEndTag(origin: Origin, name: string, open: string | undefined): Diagnostic {
  const message = `</${name}> closes an element that is not open.`;
  return error(
    'stray-end-tag',
    origin,
    message,
    open === undefined ? 'Take it out.' : `Take it out, or write </${open}>.`,
  );
}

export function unclosedElement(origin: Origin, name: string, before: string | undefined): Diagnostic {
  const message = before === undefined ? `<${name}> is never closed.` : `<${name}> is not closed before ${before}.`;
  return error(
    'unclosed-element',
    origin,
    message,
    `Close it: write </${name}>${before === undefined ? '' : ` before ${before}`}.`,
  );
}

export function unclosedVoid(origin: Origin, name: string): Diagnostic {
  return error('unclosed-void', origin, `<${name}> does not close itself.`, `Write <${name} />.`);
}

export function unfinishedTag(origin: Origin, tag: string): Diagnostic {
  const hint = 'Close the quotation mark of the attribute and the tag; a "<" inside a value is written &lt;.';
  return error('unfinished-tag', origin, `The tag ${tag} does not end where it should.`, hint);
}

export function unknownEntity(origin: Origin, entity: string): Diagnostic {
  return error(
    'unknown-entity',
    origin,
    `"${entity}" is not a character that HTML knows.`,
    'Write the character itself.',
  );
}

export function unquotedAttribute(origin: Origin, attribute: string): Diagnostic {
  const message = `The value of the attribute "${attribute}" has no quotation marks.`;
  return error('unquoted-attribute', origin, message, `Write ${attribute}="...".`);
}

export function upperCaseName(origin: Origin, name: string): Diagnostic {
  return error('upper-case-name', origin, `"${name}" is written in capitals.`, `Write ${name.toLowerCase()}.`);
}
