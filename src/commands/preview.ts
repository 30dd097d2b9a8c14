import type { Command } from './command.js';
import { CONFIG_FLAGS, DATA_FLAGS, FOCUS_FLAGS, LOOKS_FLAGS, OUTPUT_FLAGS } from './flags.js';

const { each } = OUTPUT_FLAGS;

export const preview: Command = {
  name: 'preview',
  words: {
    usage: '[template...]',
    text: 'Templates as for build; without any, deck, report and handout.',
  },
  summary: 'Look at slides and pages in a browser, drawn again on every save.',
  flags: {
    ...DATA_FLAGS,
    ...FOCUS_FLAGS,
    ...LOOKS_FLAGS,
    ...(each && { each }),
    ...CONFIG_FLAGS,
    open: { group: 'Running', text: 'Open it in the browser' },
    port: {
      group: 'Running',
      value: 'N',
      takes: 'once',
      text: '4114 by default, and the next that is free where it is in use; 0 is any',
    },
    host: {
      group: 'Running',
      value: 'ADDRESS',
      takes: 'once',
      text: 'Where it is reached: 127.0.0.1, this machine alone, by default. With 0.0.0.0 everybody on the network sees it',
    },
    quiet: { group: 'Telling', text: 'Say nothing but errors, and who else sees it with --host' },
  },
  examples: [
    ['rolecast preview --open', 'The built-in deck, report and handout'],
    ['rolecast preview --data roles.xlsx', 'The same of your own spreadsheet, drawn again when you save it'],
    ['rolecast preview talks/mine.hbs --theme stage', 'A template of your own, while you write it'],
  ],
  run: async (given) => (await import('./run-preview.js')).runPreview(given),
};
