/** What can be wrong with what was asked for. Sorted by name. */
import type { Diagnostic, Source } from '../diagnostic.js';
import { closest, didYouMean } from './closest.js';

export function ambiguousRole(found: string, titles: readonly string[]): Diagnostic {
  return {
    code: 'usage/ambiguous-role',
    severity: 'error',
    message: `"${found}" can mean ${titles.length} roles: ${titles.slice(0, 5).join(', ')}${titles.length > 5 ? ' …' : ''}.`,
    hint: 'Write more of the title, or the id.',
  };
}

export function commandMissing(known: readonly string[]): Diagnostic {
  return {
    code: 'usage/command-missing',
    severity: 'error',
    message: `What to do is missing: ${known.join(', ')}.`,
    hint: 'It comes before the flags: rolecast build --tier upper. rolecast --help shows more.',
  };
}

export function commandUnknown(found: string, known: readonly string[]): Diagnostic {
  return {
    code: 'usage/command-unknown',
    severity: 'error',
    message: `There is no command "${found}". Known: ${known.join(', ')}.`,
    hint: didYouMean(found, known) ?? 'rolecast --help shows them all.',
  };
}

/** `nearest` says what could be asked instead. */
export function emptySelection(nearest: string): Diagnostic {
  return {
    code: 'usage/empty-selection',
    severity: 'error',
    message: 'No role fits all that was asked for.',
    hint: nearest,
  };
}

export function flagRepeated({ name, place }: Source): Diagnostic {
  return {
    code: 'usage/flag-repeated',
    severity: 'error',
    ...(place && { place }),
    message: `${name} is given more than once, and takes one value.`,
  };
}

export function flagUnknown(found: string, command: string, known: readonly string[]): Diagnostic {
  return {
    code: 'usage/flag-unknown',
    severity: 'error',
    message: `"${command}" has no flag ${found}.`,
    hint: didYouMean(found, known) ?? `rolecast ${command} --help shows them all.`,
  };
}

export function limitTooLow(flag: string, found: string, lowest: string, likely: string): Diagnostic {
  return {
    code: 'usage/limit-too-low',
    severity: 'error',
    setting: { flag: flag.replace(/^--/, '') },
    message: `${flag} is ${found} a year, and the lowest pay is ${lowest} a year.`,
    hint: `Did you mean "${likely}"?`,
  };
}

/** `min` and `max` as they were typed. */
export function limitsReversed(min: string, max: string): Diagnostic {
  return {
    code: 'usage/limits-reversed',
    severity: 'error',
    setting: { flag: 'min-salary' },
    message: `--min-salary ${min} is above --max-salary ${max}, so no role can fit.`,
    hint: `Did you mean --min-salary ${max} --max-salary ${min}?`,
  };
}

export function noSubjects(each: string): Diagnostic {
  return {
    code: 'usage/no-subjects',
    severity: 'error',
    setting: { flag: 'each' },
    message: `--each ${each} makes no document: none of the chosen roles is in a ${each}.`,
  };
}

/** `documents` are those that would be made by a call that makes one. */
export function notOneDocument(documents: readonly string[]): Diagnostic {
  return {
    code: 'usage/not-one-document',
    severity: 'error',
    message: `renderDocument makes one document, and ${documents.length} were asked for: ${listed(documents)}.`,
    hint: 'Choose one role or tier by selection, or build them all.',
  };
}

export function oneFileManyDocuments(output: string, documents: readonly string[]): Diagnostic {
  return {
    code: 'usage/one-file-many-documents',
    severity: 'error',
    setting: { flag: 'output' },
    message: `-o ${output} takes one document, but ${documents.length} would be written: ${listed(documents)}.`,
    hint: 'Give a folder; or name one template and one format, without --each.',
  };
}

/** An option in code, by its path; `known` are the paths that there are. */
export function optionUnknown(option: string, known: readonly string[]): Diagnostic {
  const likely = known.find((one) => one.endsWith(`.${option}`)) ?? option;
  return {
    code: 'usage/option-unknown',
    severity: 'error',
    message: `There is no option ${option}.`,
    hint: didYouMean(likely, known) ?? `Known: ${known.join(', ')}.`,
  };
}

/** `found` and `wanted` say what kind of thing a value is: "a list", "a path". */
export function optionWrong(option: string, found: string, wanted: string): Diagnostic {
  return { code: 'usage/option-wrong', severity: 'error', message: `${option} is ${found}; wanted is ${wanted}.` };
}

export function outputFormatConflict(output: string, formats: readonly string[]): Diagnostic {
  return {
    code: 'usage/output-format-conflict',
    severity: 'error',
    setting: { flag: 'format' },
    message: `-o ${output} names another format than --format ${formats.join(',')}.`,
  };
}

/** `known` are the extensions of files that hold a whole document. */
export function outputFormatUnknown(output: string, extension: string, known: readonly string[]): Diagnostic {
  const folder = `A folder of that name is given with a slash at its end: ${output}/`;
  const near = didYouMean(extension, known);
  return {
    code: 'usage/output-format-unknown',
    severity: 'error',
    setting: { flag: 'output' },
    message: `-o ${output} ends in .${extension}, which is no format. Known: ${known.join(', ')}.`,
    hint: near === undefined ? folder : `${near} ${folder}`,
  };
}

/** `wanted` says what the pattern of a file's name has to do: "stay inside the output folder". */
export function patternWrong(pattern: string, wanted: string): Diagnostic {
  return {
    code: 'usage/pattern-wrong',
    severity: 'error',
    setting: { flag: 'to' },
    message: `"${pattern}" is no name for files: it has to ${wanted}.`,
  };
}

export function picturesNeedFolder(output: string): Diagnostic {
  return {
    code: 'usage/pictures-need-folder',
    severity: 'error',
    message: `-o ${output} is one file, but SVG and PNG are a file for each slide or page.`,
    hint: 'Give a folder.',
  };
}

/** A place in braces that nothing fills; `known` are the names that would. */
export function placeholderUnknown({ name, place }: Source, found: string, known: readonly string[]): Diagnostic {
  const near = closest(found, known);
  const all =
    known.length === 0 ? 'Nothing has a place here.' : `Known here: ${known.map((one) => `{${one}}`).join(', ')}.`;
  return {
    code: 'usage/placeholder-unknown',
    severity: 'error',
    ...(place && { place }),
    message: `${name} has a place for {${found}}, which nothing fills.`,
    hint: `${near === undefined ? all : `Did you mean {${near}}?`} A brace that is meant is written twice: {{.`,
  };
}

/** `machines` are the reporters that could have a file. */
export function reportOfNobody({ name }: Source, found: string, machines: readonly string[]): Diagnostic {
  return {
    code: 'usage/report-of-nobody',
    severity: 'error',
    message: `${name} is "${found}", and no reporter is asked for that would write there.`,
    hint:
      machines.length === 0
        ? 'Name one, such as --reporter junit.'
        : `It is for one of ${machines.join(', ')}, once each: --output-file ${machines[0]}=FILE.`,
  };
}

export function reporterWithoutFile(reporter: string): Diagnostic {
  return {
    code: 'usage/reporter-without-file',
    severity: 'error',
    message: `Standard output has no room for the report of ${reporter}: something else goes there.`,
    hint: `Give it a file: --output-file ${reporter}=FILE.`,
  };
}

export function sameOutput(path: string, first: string, second: string): Diagnostic {
  return {
    code: 'usage/same-output',
    severity: 'error',
    setting: { flag: 'to' },
    message: `${first} and ${second} would both be written to ${path}.`,
    hint: 'Names that differ only in case, or in signs that no file name can hold, count as the same. A config gives others with "to".',
  };
}

/** A value for templates that none of them prints; `known` are the names that they print. */
/** A map is of one table. */
export function tablesForMap(count: number): Diagnostic {
  return {
    code: 'usage/tables-for-map',
    severity: 'error',
    message: `--save-map is about one table; ${count === 0 ? 'there is none' : `there are ${count}`} among the data.`,
    hint: count === 0 ? 'Name one: --data roles.xlsx.' : 'Save the map of each in a run of its own.',
  };
}

export function unknownParameter(name: string, known: readonly string[]): Diagnostic {
  const printed = known.length === 0 ? 'They take none.' : `They print ${known.join(', ')}.`;
  return {
    code: 'usage/unknown-parameter',
    severity: 'warning',
    setting: { flag: 'param', value: name },
    message: `No template of this build prints --param ${name}.`,
    hint: didYouMean(name, known) ?? printed,
  };
}

export function unknownRole(found: string, titles: readonly string[], ids: readonly string[]): Diagnostic {
  return {
    code: 'usage/unknown-role',
    severity: 'error',
    message: `There is no role "${found}" in the dataset.`,
    hint: didYouMean(found, [...titles, ...ids]) ?? 'See them all with: rolecast list roles.',
  };
}

export function unknownSkill(found: string, words: Iterable<string>): Diagnostic {
  return {
    code: 'usage/unknown-skill',
    severity: 'error',
    message: `No role names the skill "${found}".`,
    hint: didYouMean(found, words) ?? 'See them all with: rolecast list skills.',
  };
}

export function unknownTag(found: string, tags: readonly string[]): Diagnostic {
  const known =
    tags.length === 0 ? 'The roles of this dataset have no tags.' : `The tags are ${tags.slice(0, 20).join(', ')}.`;
  return {
    code: 'usage/unknown-tag',
    severity: 'error',
    message: `No role has the tag "${found}".`,
    hint: didYouMean(found, tags) ?? known,
  };
}

export function unknownTier(found: string, ids: readonly string[]): Diagnostic {
  const near = closest(found, ids);
  const known = ids.length === 0 ? 'This dataset has no tiers.' : `The tiers are ${ids.join(', ')}.`;
  return {
    code: 'usage/unknown-tier',
    severity: 'error',
    message: `There is no tier "${found}" in the dataset.`,
    hint: near === undefined ? known : `Did you mean "${near}"?`,
  };
}

/** A variable whose name begins with our `prefix`; `known` are the names that may follow it. */
export function unknownVariable(prefix: string, name: string, known: readonly string[]): Diagnostic {
  const near = closest(name, known);
  return {
    code: 'usage/unknown-variable',
    severity: 'warning',
    message: `${prefix}${name} is set, and no flag has that name.`,
    hint:
      near === undefined
        ? `A flag stands in the environment as ${prefix} and its name in capitals.`
        : `Did you mean "${prefix}${near}"?`,
  };
}

export function valueMissing({ name, place }: Source): Diagnostic {
  return { code: 'usage/value-missing', severity: 'error', ...(place && { place }), message: `${name} wants a value.` };
}

export function valueUnknown({ name, place }: Source, found: string, known: readonly string[]): Diagnostic {
  return {
    code: 'usage/value-unknown',
    severity: 'error',
    ...(place && { place }),
    message: `${name} has no "${found}". Known: ${known.join(', ')}.`,
    hint: didYouMean(found, known),
  };
}

/** `likely` is what was meant, where that is plain. */
export function valueWrong({ name, place }: Source, found: string, wanted: string, likely?: string): Diagnostic {
  return {
    code: 'usage/value-wrong',
    severity: 'error',
    ...(place && { place }),
    message: `${name} is "${found}"; wanted is ${wanted}.`,
    ...(likely !== undefined && { hint: `Did you mean "${likely}"?` }),
  };
}

export function wordMissing(command: string, known: readonly string[]): Diagnostic {
  return {
    code: 'usage/word-missing',
    severity: 'error',
    message: `"${command}" wants to know what: ${known.join(', ')}.`,
    hint: `For example: rolecast ${command} ${known[0]}.`,
  };
}

export function wordSuperfluous(command: string, found: string): Diagnostic {
  return {
    code: 'usage/word-superfluous',
    severity: 'error',
    message: `"${command}" does not know what to do with "${found}".`,
    hint: `rolecast ${command} --help shows what it takes.`,
  };
}

/** `what` is a kind of word, `example` a line that has one. */
export function wordWanted(command: string, what: string, example: string): Diagnostic {
  return {
    code: 'usage/word-wanted',
    severity: 'error',
    message: `"${command}" wants ${what}.`,
    hint: `For example: ${example}`,
  };
}

function listed(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}
