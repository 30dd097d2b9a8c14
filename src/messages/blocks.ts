/** What the blocks of a template, and the document that they make, can be told. Sorted by name. */
import type { Diagnostic } from '../diagnostic.js';
import type { Origin } from '../markup/tree.js';
import { didYouMean } from './closest.js';
import { contentAt } from './content.js';
import { error, warning } from './in-template.js';
import { counted, few, quoted } from './wording.js';

export function addressNotLinked(origin: Origin, address: string): Diagnostic {
  const message = `"${address}" is printed as text, without a link.`;
  return { ...warning('address-not-linked', origin, message, LINKS), ...contentAt(origin, address) };
}

export function badAttributeValue(
  origin: Origin,
  element: string,
  attribute: string,
  value: string,
  wanted: string,
  choices: readonly string[] = [],
): Diagnostic {
  const message = `${attribute}="${value}" on <${element}> is not understood; it takes ${wanted}.`;
  return error('bad-attribute-value', origin, message, didYouMean(value, choices));
}

/** Of a table, the first of its rows that stand in no part of it. */
export function bareRows(origin: Origin, count: number): Diagnostic {
  const message = `${counted(count, 'row')} ${count === 1 ? 'stands' : 'stand'} in <table> itself.`;
  return error('bare-rows', origin, message, 'Put the row of <th> into a <thead>, the others into a <tbody>.');
}

/** `words` are such as a cell holds. */
export function chartOfWords(origin: Origin, words: string): Diagnostic {
  const message = `The cells of this chart hold words such as ${quoted(words)} and no values, so no bar is drawn.`;
  return warning('chart-of-words', origin, message, 'Give them values: <td data-value="{{salary.min}}">...</td>.');
}

/** A chart of rows that are words alone: `rows` are what they say, and `names` who they are of. */
export function chartWithoutValues(origin: Origin, names: readonly string[], rows: readonly Origin[]): Diagnostic {
  const message = `No row of this chart has a value (${few(names)}), so no bar is drawn.`;
  const hint = 'State the salary of the roles; in a template of your own, give the cells a data-value.';
  return { ...warning('chart-without-values', origin, message, hint), ...contentAt(origin, rows) };
}

/** `heads` are the headings of the groups that there are. */
export function columnsNotTwo(origin: Origin, heads: readonly string[]): Diagnostic {
  const found = heads.length === 0 ? 'none' : `${heads.length} (${few(heads)})`;
  return error(
    'columns-not-two',
    origin,
    `The layout "columns" has two groups, each under an <h2>; this section has ${found}.`,
    heads.length > 2
      ? 'Divide it into two sections, or make a group of <h3> inside another.'
      : 'Write two <h2>, each with what belongs under it, or leave out data-layout="columns".',
  );
}

export function duplicateId(origin: Origin, id: string): Diagnostic {
  return error(
    'duplicate-id',
    origin,
    `Two sections have the id "${id}".`,
    'Give each section an id of its own, or none.',
  );
}

export function elementNotAllowedHere(
  origin: Origin,
  name: string,
  parent: string,
  allowed: readonly string[],
): Diagnostic {
  return error(
    'element-not-allowed-here',
    origin,
    `<${name}> cannot stand in ${inside(parent)}.`,
    `Allowed here: ${listed(allowed)}.`,
  );
}

export function emptyColumn(origin: Origin, head: string): Diagnostic {
  return warning(
    'empty-column',
    origin,
    `Nothing stands under ${quoted(head)}: its column is empty.`,
    'Where the data may leave it out, ask first: data-layout="{{#if skills}}columns{{/if}}".',
  );
}

/** `file` is the template, where it gave anything at all. */
export function emptyDocument(file: string | undefined): Diagnostic {
  const origin = file === undefined ? undefined : { place: { file }, via: [] };
  const message = 'The template gave no section, so there is nothing to show.';
  return error('empty-document', origin, message, 'Write at least one <section><h1>...</h1></section>.');
}

export function emptyTitle(origin: Origin): Diagnostic {
  return error('empty-title', origin, 'The title of this section is empty.', 'Put words into its <h1>.');
}

/** An element of HTML that templates do without. */
export function foreignElement(origin: Origin, name: string, instead: string): Diagnostic {
  const written = name === 'doctype' ? '<!DOCTYPE>' : `<${name}>`;
  return error('foreign-element', origin, `Templates have no ${written}.`, instead);
}

export function incompleteRange(origin: Origin): Diagnostic {
  const hint =
    'Give both cells of a chart’s row a data-value, or none, or write one <td colspan="2">not stated</td>; give a cell of a table both data-from and data-to.';
  return error('incomplete-range', origin, 'One end of this range is there, not both.', hint);
}

export function incompleteSignal(origin: Origin): Diagnostic {
  const message = 'A signal line needs both its value and its words.';
  return error('incomplete-signal', origin, message, 'Write data-signal="100000" and data-signal-text="..." together.');
}

export function medianOutsideRange(origin: Origin, median: number, min: number, max: number): Diagnostic {
  return error(
    'median-outside-range',
    origin,
    `The median is ${median}, outside of the range from ${min} to ${max}.`,
    'It lies between the two ends.',
  );
}

export function misplacedElement(origin: Origin, name: string, rule: string): Diagnostic {
  return error('misplaced-element', origin, `<${name}> is out of place: ${rule}.`);
}

export function missingAttribute(origin: Origin, element: string, attribute: string): Diagnostic {
  return error('missing-attribute', origin, `<${element}> needs the attribute ${attribute}="...".`);
}

export function missingElement(origin: Origin, parent: string, wanted: string): Diagnostic {
  return error('missing-element', origin, `<${parent}> needs ${wanted}.`);
}

export function nestedSection(origin: Origin): Diagnostic {
  return error(
    'nested-section',
    origin,
    'A section stands inside another.',
    'Close the one before it: sections follow each other. Two columns are two <h2> in a section with data-layout="columns".',
  );
}

export function overColumns(origin: Origin): Diagnostic {
  return error(
    'over-columns',
    origin,
    'This stands over two columns, where only paragraphs have a place.',
    'Put it under one of their two <h2>.',
  );
}

export function rangeReversed(origin: Origin, min: number, max: number): Diagnostic {
  return error(
    'range-reversed',
    origin,
    `The range begins at ${min} and ends below it, at ${max}.`,
    'Put the smaller number first.',
  );
}

export function rowWidth(origin: Origin, found: number, wanted: number): Diagnostic {
  const message = `This row has ${counted(found, 'cell')}, the table has ${wanted} columns.`;
  return error('row-width', origin, message, 'Give every row one cell a column; an empty <td></td> will do.');
}

export function severalTitles(origin: Origin): Diagnostic {
  const message = 'A section has one <h1>, and this is another.';
  return error('several-titles', origin, message, 'Begin a new <section>, or make it an <h2>.');
}

export function skippedHeading(origin: Origin, level: number, last: number): Diagnostic {
  const message = `<h${level}> follows <h${last}>: a level is left out.`;
  return error('skipped-heading', origin, message, `Write <h${last + 1}>: headings are an outline, not a size.`);
}

export function textNotAllowedHere(
  origin: Origin,
  text: string,
  parent: string,
  allowed: readonly string[],
): Diagnostic {
  const message = `The words "${excerpt(text)}" stand loose in ${inside(parent)}.`;
  return error(
    'text-not-allowed-here',
    origin,
    message,
    allowed.length === 0 ? 'Take them out.' : `Put them into one of: ${listed(allowed)}.`,
  );
}

export function titleNotFirst(origin: Origin): Diagnostic {
  return error('title-not-first', origin, 'Something stands before the title of this section.', 'Put its <h1> first.');
}

export function unknownAttribute(
  origin: Origin,
  element: string,
  attribute: string,
  allowed: readonly string[],
): Diagnostic {
  const takes = allowed.length === 0 ? 'It takes none.' : `Allowed: ${listed(allowed)}.`;
  return error(
    'unknown-attribute',
    origin,
    `<${element}> has no attribute "${attribute}".`,
    suggestion(attribute, allowed, takes),
  );
}

export function unknownClass(origin: Origin, element: string, name: string, allowed: readonly string[]): Diagnostic {
  const takes = allowed.length === 0 ? 'It takes none.' : `Allowed: ${listed(allowed)}.`;
  return error('unknown-class', origin, `<${element}> has no class "${name}".`, suggestion(name, allowed, takes));
}

export function unknownElement(
  origin: Origin,
  name: string,
  parent: string,
  allowed: readonly string[],
  known: readonly string[],
): Diagnostic {
  const hint = suggestion(name, known, `Allowed in ${inside(parent)}: ${listed(allowed)}.`);
  return error('unknown-element', origin, `There is no element <${name}>.`, hint);
}

export function unknownLayout(origin: Origin, name: string, allowed: readonly string[]): Diagnostic {
  return error(
    'unknown-layout',
    origin,
    `There is no layout "${name}".`,
    suggestion(name, allowed, `Layouts: ${listed(allowed)}.`),
  );
}

export function unknownTarget(origin: Origin, id: string, ids: readonly string[]): Diagnostic {
  return error(
    'unknown-target',
    origin,
    `No section has the id "${id}" that this link points at.`,
    didYouMean(id, ids),
  );
}

export function unknownTier(origin: Origin, id: string, ids: readonly string[]): Diagnostic {
  const tiers = ids.length === 0 ? 'The dataset has no tiers.' : `Tiers: ${listed(ids)}.`;
  return error('unknown-tier', origin, `There is no tier "${id}".`, suggestion(id, ids, tiers));
}

const LINKS =
  'Links lead to https://, http:// and mailto: addresses without blanks and backslashes, or to "#id" of a section, with the "#" in the template itself.';

/** The rules speak of the top level as of an element without a name. */
function inside(parent: string): string {
  return parent === '' ? 'the template itself' : `<${parent}>`;
}

function listed(names: readonly string[]): string {
  return names.map((name) => (name === '#text' ? 'text' : name)).join(', ');
}

function excerpt(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}

function suggestion(word: string, candidates: readonly string[], otherwise: string): string {
  const near = didYouMean(word, candidates);
  return near === undefined ? otherwise : `${near} ${otherwise}`;
}
