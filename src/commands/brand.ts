import { ASPECTS } from '../layout/media/options.js';
import type { Command } from './command.js';
import { REPORTING_FLAGS } from './flags.js';

export const brand: Command = {
  name: 'brand',
  words: { usage: 'FILE.pptx|THEME', text: 'A company’s own presentation or template (.potx); or a theme.' },
  summary: 'Read a company’s PowerPoint template and write it as a theme; or write a theme as a template.',
  flags: {
    output: {
      group: 'Output',
      value: 'FILE.yaml|potx',
      takes: 'once',
      alias: 'o',
      text: 'Where the theme goes, by default beside the template (corporate.brand.yaml); or the template (stage.potx)',
    },
    picture: {
      group: 'Output',
      value: 'FILE.png|svg',
      takes: 'once',
      text: 'One page that shows it: colours, type, each layout with the room that it leaves',
    },
    colour: {
      group: 'Looks',
      value: 'MAIN,ACCENT',
      takes: 'list',
      text: 'Of a theme: two colours of which it makes all others',
    },
    aspect: {
      group: 'Looks',
      value: ASPECTS.join('|'),
      takes: 'once',
      text: 'Of a theme: the shape of its slides, 16:9 (the default) or 4:3',
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
    ['rolecast brand stage -o stage.potx', 'The other way: a theme as a template for PowerPoint'],
  ],
  run: async (given) => (await import('./read-brand.js')).readBrand(given),
};
