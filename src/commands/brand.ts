import type { Command } from './command.js';
import { REPORTING_FLAGS } from './flags.js';

export const brand: Command = {
  name: 'brand',
  words: { usage: 'FILE.pptx', text: 'A company’s own presentation or template (.potx).' },
  summary: 'Read a company’s PowerPoint template, and write what was understood as a theme.',
  flags: {
    output: {
      group: 'Output',
      value: 'FILE.yaml',
      takes: 'once',
      alias: 'o',
      text: 'Where the theme goes; by default beside the template, such as corporate.brand.yaml',
    },
    picture: {
      group: 'Output',
      value: 'FILE.png|svg',
      takes: 'once',
      text: 'One page that shows it: colours, type, each layout with the room that it leaves',
    },
    force: { group: 'Running', text: 'Write over files that are there' },
    ...REPORTING_FLAGS,
  },
  examples: [
    ['rolecast brand corporate.potx', 'corporate.brand.yaml, for --theme'],
    [
      'rolecast brand corporate.potx --force --picture corporate.png',
      'Anew, with a page that shows what was understood',
    ],
  ],
  run: async (given) => (await import('./read-brand.js')).readBrand(given),
};
