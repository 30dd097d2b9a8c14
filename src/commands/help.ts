/** The help that yargs prints, made from the commands' own tables. */
import yargs, { type Argv, type Options } from 'yargs';
import type { Command } from './command.js';
import type { Flag } from './flags.js';

const WIDTH = 100;
const EPILOGUE =
  'Every flag can stand in the environment, as ROLECAST_ and its name in capitals: ROLECAST_DATA=roles.yaml. ' +
  'Documents go to standard output or into files, words to standard error.';

/** A command's words, flags and examples. */
export function commandHelp(command: Command): Promise<string> {
  const words = command.words;
  const usage = [`rolecast ${command.name} ${words?.usage ?? ''}`.trimEnd(), command.summary, words?.text];
  const options = Object.entries(command.flags).map(([name, flag]) => [name, optionOf(flag)] as const);
  const parser = plainYargs()
    .usage(usage.filter((part) => part !== undefined).join('\n\n'))
    .options(Object.fromEntries(options))
    .option('help', { alias: 'h', type: 'boolean', description: 'Show this', group: 'Telling:' })
    .epilogue(EPILOGUE);
  for (const [line, does] of command.examples) parser.example(line, does);
  return helpOf(parser);
}

async function helpOf(parser: Argv): Promise<string> {
  const help = await parser.getHelp();
  return help.replace(/ *\[(?:string|boolean)\]$/gm, '').replace(/\[array\]$/gm, '[repeatable]');
}

/** The commands and what they do. */
export async function generalHelp(commands: readonly Command[]): Promise<string> {
  const parser = plainYargs()
    .usage('rolecast COMMAND\n\nCareers-fair slide decks and accessible reports from a dataset of job roles.')
    .option('help', { alias: 'h', type: 'boolean', description: 'Show this; after a command, its flags' })
    .option('version', { type: 'boolean', description: 'Show the version' })
    .epilogue('rolecast COMMAND --help shows a command’s flags and examples.');
  for (const { name, summary, examples } of commands) {
    parser.command(name, summary);
    const [first] = examples;
    if (first !== undefined) parser.example(first[0], first[1]);
  }
  return helpOf(parser);
}

function plainYargs(): Argv {
  return yargs().scriptName('rolecast').locale('en').help(false).version(false).exitProcess(false).wrap(WIDTH);
}

function optionOf(flag: Flag): Options {
  const group = `${flag.group}:`;
  if (flag.takes === undefined) return { type: 'boolean', group, description: flag.text, alias: flag.alias };
  const description = `${flag.value}: ${flag.text}`;
  const array = flag.takes !== 'once';
  return { type: 'string', array, nargs: 1, group, description, alias: flag.alias };
}
