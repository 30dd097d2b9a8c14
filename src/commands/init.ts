import { CIS } from '../starter/options.js';
import type { Command } from './command.js';
import { TABLE_FLAGS } from './flags.js';

export const init: Command = {
  name: 'init',
  words: {
    usage: '[folder]',
    text: 'Without a folder, the working folder. At a terminal it asks for what no flag says. Nothing is overwritten.',
  },
  summary: 'Begin: roles, a config, a theme and a template to change, which build as they stand.',
  flags: {
    from: { group: 'Data', value: 'FILE', takes: 'once', text: 'Your roles: a table (XLSX, CSV), YAML or JSON' },
    ...TABLE_FLAGS,
    name: { group: 'Looks', value: 'NAME', takes: 'once', text: 'What the documents are called' },
    logo: {
      group: 'Looks',
      value: 'FILE',
      takes: 'once',
      text: 'A PNG, JPEG or SVG for the first slide and for covers',
    },
    colour: {
      group: 'Looks',
      value: 'MAIN,ACCENT',
      takes: 'list',
      text: 'Two colours of which all others are made, such as "#7A0019,#FFCC33"',
    },
    ci: {
      group: 'Running',
      value: CIS.join('|'),
      takes: 'once',
      text: 'A workflow that builds on every change, for github where nothing is said',
    },
    yes: { group: 'Running', text: 'Ask nothing' },
    quiet: { group: 'Telling', text: 'Say nothing but errors' },
  },
  examples: [
    ['rolecast init fair', 'In the folder fair, with three invented roles to replace'],
    ['rolecast init spring --from roles.xlsx --name "Spring fair" --yes', 'With your spreadsheet, as it is understood'],
    ['rolecast init harbour --colour 7A0019,FFCC33 --yes', 'In the colours of a university: crimson and gold'],
    ['rolecast init pages --ci gitlab', 'With a pipeline for GitLab'],
  ],
  run: async (given) => (await import('./begin.js')).begin(given),
};
