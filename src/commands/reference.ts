/** `docs/commands.md`, made from the commands' own tables. */
import type { Command } from './command.js';
import { environmentName, type Flag } from './flags.js';

const GROUPS: readonly Flag['group'][] = ['Data', 'Focus', 'Looks', 'Output', 'Running', 'Telling'];

export function commandReference(commands: readonly Command[]): string {
  const parts = [
    '# Commands and flags',
    'This page is what `rolecast --help` and `rolecast COMMAND --help` say, in one place. A flag may stand in the environment, too: ' +
      `\`--min-salary\` as \`${environmentName('min-salary')}\`.`,
    ...commands.map(commandPart),
    '# Flags',
    ...GROUPS.map((group) => groupPart(group, commands)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function commandPart({ name, words, summary, examples }: Command): string {
  const usage = `## rolecast ${name}${words === undefined ? '' : ` ${words.usage}`}`;
  const said = [summary, words?.text].filter((text) => text !== undefined).join(' ');
  const lines = examples.map(([line, does]) => `| \`${cell(line)}\` | ${cell(does)} |`);
  return `${usage}\n\n${said}\n\n| for example | |\n| - | - |\n${lines.join('\n')}`;
}

/** A flag that several commands take is told once for all whose words for it are the same. */
function groupPart(group: Flag['group'], commands: readonly Command[]): string {
  const told = new Map<string, readonly string[]>();
  for (const { name, flags } of commands) {
    for (const [flagName, flag] of Object.entries(flags)) {
      if (flag.group !== group) continue;
      const row = flagRow(flagName, flag);
      told.set(row, [...(told.get(row) ?? []), name]);
    }
  }
  const rows = [...told].map(([row, names]) => `${row} ${names.join(', ')} |`);
  return `## ${group}\n\n| flag | | of |\n| - | - | - |\n${rows.join('\n')}`;
}

function flagRow(name: string, { alias, value, takes, text }: Flag): string {
  const names = [...(alias === undefined ? [] : [`-${alias}`]), `--${name}`].join(', ');
  const again =
    takes === undefined || takes === 'once'
      ? ''
      : takes === 'list'
        ? ' Commas separate several.'
        : ' May stand several times.';
  return `| \`${cell([names, value].filter((part) => part !== undefined).join(' '))}\` | ${cell(text)}.${again} |`;
}

/** What would end a cell of a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
