/** What can be wrong with a command line, and with options given in code. Sorted by name. */
import type { Diagnostic, Source } from '../diagnostic.js';
import { closest, didYouMean } from './closest.js';
import { alternatives } from './wording.js';

export function colourUnknown({ name, place }: Source, found: string, known: Iterable<string>): Diagnostic {
  return {
    code: 'usage/colour-unknown',
    severity: 'error',
    ...(place && { place }),
    message: `${name} has "${found}", which is no colour; wanted is one such as #7A0019, or the name of one in CSS.`,
    hint: didYouMean(found, known),
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

/** A choice of the layout that fits none of the documents; `mediums` are those that it is for. */
export function flagUnused(flag: string, value: string, mediums: readonly string[]): Diagnostic {
  const given = value === 'true' ? `--${flag}` : `--${flag} ${value}`;
  return {
    code: 'usage/flag-unused',
    severity: 'warning',
    setting: { flag, value },
    message: `${given} changes nothing: it is for the medium ${alternatives(mediums)}, and no document of this build has that.`,
    hint:
      flag === 'slides-per-page'
        ? 'Leave it out, or print slides on paper: rolecast build deck --medium handout.'
        : `Leave it out, or add --medium ${mediums[0]}.`,
  };
}

/** A look that a company's template has of its own: `what`, such as "it has a shape". */
export function keptByTemplate(flag: string, value: string, what: string): Diagnostic {
  return {
    code: 'usage/kept-by-template',
    severity: 'warning',
    setting: { flag, value },
    message: `--${flag} ${value} changes nothing for slides in a company’s template: ${what} of its own.`,
    hint: 'Leave it out, or choose another theme or template.',
  };
}

/** A dataset that is named, in its file, otherwise than it is asked to be. */
export function nameStated(file: string, stated: string, found: string): Diagnostic {
  return {
    code: 'usage/name-stated',
    severity: 'error',
    message: `--name is "${found}", and ${file} says that it is called "${stated}".`,
    hint: 'Leave the flag out, or change the name in the file.',
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

/** A map is of one table. */
export function tablesForMap(count: number): Diagnostic {
  return {
    code: 'usage/tables-for-map',
    severity: 'error',
    message: `--save-map is about one table; ${count === 0 ? 'there is none' : `there are ${count}`} among the data.`,
    hint: count === 0 ? 'Name one: --data roles.xlsx.' : 'Save the map of each in a run of its own.',
  };
}

/** A value for templates that none of them prints; `known` are the names that they print. */
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

/** `flag` is one with which there is nothing to watch for. */
export function watchUnfit(flag: string): Diagnostic {
  return {
    code: 'usage/watch-unfit',
    severity: 'error',
    message: `--watch builds files again when what they are made of changes; with ${flag} no file is written.`,
    hint: `Leave out --watch or ${flag}.`,
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
