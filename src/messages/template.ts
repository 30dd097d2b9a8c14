/** What is said about templates. One function a message, sorted; the code is its name in kebab case. */
import type { Diagnostic, Place } from '../diagnostic.js';
import { didYouMean } from './closest.js';
import { error, type Where } from './in-template.js';

/** `found` is in words, as a value's shape is told. */
export function badArgument(where: Where, helper: string, found: string, wanted: string): Diagnostic {
  return error('bad-argument', where, `{{${helper}}} was given ${found}; it wants ${wanted}.`, PRINTED_BY[found]);
}

/** How values that are no text are printed. */
const PRINTED_BY: Readonly<Record<string, string>> = {
  'a salary': 'Write {{pay salary}} for all of it, {{lowest salary}} or {{highest salary}} for one end.',
  'a span of pay': 'Write {{pay ...}} for all of it, {{money ...}} of its min or max for one end.',
};

export function blocksTooDeep(where: Where, limit: number): Diagnostic {
  return error(
    'blocks-too-deep',
    where,
    `Blocks, calls in parentheses and partials stand inside each other more than ${limit} deep here.`,
    'Put parts of it side by side.',
  );
}

export function brokenTag(where: Where, block: string): Diagnostic {
  return error(
    'broken-tag',
    where,
    `What {{${block}}} prints begins in one part of the markup and ends in another, so that a tag is left open or closed twice.`,
    'Put whole tags, or whole attributes, inside the block.',
  );
}

export function decorator(where: Where): Diagnostic {
  return error(
    'decorator',
    where,
    'Decorators and inline partials ({{#*inline}}) cannot be used.',
    'Put the part into a file of its own in partials/ and call it with {{> name}}.',
  );
}

export function dynamicPartial(where: Where): Diagnostic {
  return error(
    'dynamic-partial',
    where,
    'A partial must be called by its name, not by one that is worked out.',
    'Write {{> name}}, inside an {{#if}} where there is a choice.',
  );
}

export function frontSyntax(place: Place, found: string): Diagnostic {
  return error(
    'front-syntax',
    { place },
    `The comment on the first line has "${found}", which is not a key and a value.`,
    'Write {{!-- rolecast: medium=slides title="..." --}}.',
  );
}

export function helperFailed(where: Where, helper: string, reason: string): Diagnostic {
  return error('helper-failed', where, `{{${helper}}} cannot do this: ${reason}.`);
}

export function literalValue(where: Where): Diagnostic {
  return error(
    'literal-value',
    where,
    'Braces are for values and helpers; here they hold a literal.',
    'Write the text itself.',
  );
}

export function missingPartial(where: Where, name: string, known: Iterable<string>): Diagnostic {
  return error(
    'missing-partial',
    where,
    `There is no partial "${name}" in partials/ beside the template, nor among the built-in ones.`,
    didYouMean(name, known),
  );
}

export function notAList(where: Where, name: string, found: string): Diagnostic {
  return error('not-a-list', where, `{{#each}} goes through a list, and "${name}" is ${found}.`);
}

export function notPrintable(where: Where, name: string, found: string): Diagnostic {
  return error(
    'not-printable',
    where,
    `"${name}" is ${found}, which cannot be printed as it is.`,
    found === 'a list'
      ? `Go through it with {{#each ${name}}}, or print it with {{list ${name}}}.`
      : (PRINTED_BY[found] ?? 'Print one of its fields.'),
  );
}

export function notText(place: Place): Diagnostic {
  return error('not-text', { place }, 'This file is not text in UTF-8.', 'Save it again as UTF-8.');
}

/** A locale that a template has no words in. */
export function otherLanguage(template: string, language: string, locale: string): Diagnostic {
  return {
    code: 'template/other-language',
    severity: 'note',
    message: `${template} is written in ${language}: --locale ${locale} changes its figures alone.`,
  };
}

export function outputTooLong(place: Place, characters: number): Diagnostic {
  return error(
    'output-too-long',
    { place },
    `The template prints more than ${characters} characters.`,
    'Choose fewer roles, or look for a loop inside a loop.',
  );
}

export function partialBlock(where: Where): Diagnostic {
  return error(
    'partial-block',
    where,
    'A partial cannot be given a block ({{#> name}}).',
    'Give it values instead: {{> name heading="..."}}.',
  );
}

export function partialCycle(where: Where, names: readonly string[]): Diagnostic {
  return error('partial-cycle', where, `The partials call each other without end: ${names.join(', then ')}.`);
}

export function partialOutside(place: Place): Diagnostic {
  return error(
    'partial-outside',
    { place },
    'A link leads this partial out of the folder of its template, inside of which partials are read.',
    'Copy the file there.',
  );
}

export function processingInstruction(where: Where): Diagnostic {
  return error(
    'processing-instruction',
    where,
    'A template cannot have processing instructions ("<?").',
    'Write &lt;? where a page shall show it.',
  );
}

export function rawValue(where: Where): Diagnostic {
  return error(
    'raw-value',
    where,
    'A value is always printed as text: {{{three braces}}} and {{&}} cannot be used.',
    'Write {{two braces}}.',
  );
}

export function syntax(place: Place, problem: string, hint?: string): Diagnostic {
  return error('syntax', { place }, `The template cannot be read: ${problem}.`, hint);
}

export function tooLarge(place: Place, bytes: number): Diagnostic {
  return error('too-large', { place }, `This template is larger than ${bytes / 1024} KB.`);
}

export function tooManyCalls(where: Where, calls: number): Diagnostic {
  return error('too-many-calls', where, `The template calls partials more than ${calls} times.`);
}

export function unknownBlock(where: Where, name: string, known: readonly string[]): Diagnostic {
  return error(
    'unknown-block',
    where,
    `There is no block {{#${name}}}; there are ${known.map((block) => `{{#${block}}}`).join(', ')}.`,
    didYouMean(name, known) ?? `Write {{#each ${name}}} to go through it, {{#if ${name}}} to ask whether it is there.`,
  );
}

export function unknownFrontKey(place: Place, key: string): Diagnostic {
  return error(
    'unknown-front-key',
    { place },
    `The comment on the first line has an unknown key "${key}"; it can have medium, page, language and title.`,
    didYouMean(key, ['medium', 'page', 'language', 'title']),
  );
}

export function unknownFrontLanguage(place: Place, found: string): Diagnostic {
  return error(
    'unknown-front-language',
    { place },
    `There is no language with the tag "${found}".`,
    'Tags look like "en-GB", "de" or "cy".',
  );
}

export function unknownFrontPage(place: Place, found: string, known: readonly string[]): Diagnostic {
  return error(
    'unknown-front-page',
    { place },
    `There is no paper called "${found}"; there are ${known.join(', ')}.`,
    didYouMean(found, known),
  );
}

export function unknownHelper(where: Where, name: string, known: Iterable<string>): Diagnostic {
  return error('unknown-helper', where, `There is no helper "${name}".`, didYouMean(name, known));
}

export function unknownMedium(place: Place, found: string, mediums: readonly string[]): Diagnostic {
  return error(
    'unknown-medium',
    { place },
    `There is no medium "${found}"; there are ${mediums.join(', ')}.`,
    didYouMean(found, mediums),
  );
}

/** `elsewhere`: the same name as it would have to be written to reach it from here. */
export function unknownName(
  where: Where,
  name: string,
  owner: string,
  allowed: Iterable<string>,
  elsewhere?: string,
): Diagnostic {
  return error(
    'unknown-name',
    where,
    `There is no "${name}" in ${owner}.`,
    elsewhere === undefined
      ? (didYouMean(name, allowed) ?? (owner === 'a list' ? OF_A_LIST : undefined))
      : `Write {{${elsewhere}}} to reach it from here.`,
  );
}

const OF_A_LIST = 'Go through it with {{#each}}, or take one of it with (lookup list 0), some with (first 3 list).';

export function unknownOption(where: Where, helper: string, option: string, allowed: readonly string[]): Diagnostic {
  return error(
    'unknown-option',
    where,
    `{{${helper}}} has no option "${option}"${allowed.length > 0 ? `; it has ${allowed.join(', ')}` : ''}.`,
    didYouMean(option, allowed),
  );
}

/** A path out of everything, or `@index` outside a loop. */
export function unknownPlace(where: Where, path: string): Diagnostic {
  return error(
    'unknown-place',
    where,
    path.startsWith('@') ? `"${path}" has no meaning here.` : `"${path}" leads out of everything that is known here.`,
    path.startsWith('@') ? '@index, @first, @last and @key stand inside {{#each}}.' : 'Start from the top with @root.',
  );
}

export function unknownTemplate(reference: string, known: readonly string[]): Diagnostic {
  return {
    code: 'usage/unknown-template',
    severity: 'error',
    setting: { flag: 'template', value: reference },
    message: `There is no template "${reference}": it is neither the name of a built-in one nor the path of a .hbs file.`,
    hint: didYouMean(reference, known) ?? `There are ${known.join(', ')}.`,
  };
}

export function valueInTag(where: Where): Diagnostic {
  return error(
    'value-in-tag',
    where,
    'A value can stand in the text, or between the quotes of an attribute, but not elsewhere in a tag or in a comment.',
    'Put quotes around it: class="{{...}}".',
  );
}

export function wrongCount(where: Where, helper: string, found: number, wanted: string): Diagnostic {
  return error('wrong-count', where, `{{${helper}}} was given ${found} values; it takes ${wanted}.`);
}
