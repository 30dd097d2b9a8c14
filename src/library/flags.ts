/** The flags that calls take as options: all but those of a person at a terminal. */
import { DATA_FLAGS, type Flags, LOOKS_FLAGS, OUTPUT_FLAGS, RUNNING_FLAGS } from '../commands/flags.js';

export const BUILD: Flags = {
  template: {
    group: 'Output',
    value: 'TEMPLATE',
    takes: 'repeatable',
    text: 'A built-in name, or the path of a template',
  },
  ...DATA_FLAGS,
  ...LOOKS_FLAGS,
  ...OUTPUT_FLAGS,
  ...RUNNING_FLAGS,
};

/** What says how a batch runs and where it goes is nothing to one document at hand. */
const OF_FILES = Object.keys({ output: 0, shard: 0, ...RUNNING_FLAGS });

export const RENDER: Flags = Object.fromEntries(Object.entries(BUILD).filter(([name]) => !OF_FILES.includes(name)));
