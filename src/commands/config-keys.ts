/** What may stand in a config: the flags, and what only a config says. */
import type { Keys } from '../config/read-settings.js';
import {
  DATA_FLAGS,
  type Flags,
  FOCUS_FLAGS,
  LOOKS_FLAGS,
  OUTPUT_FLAGS,
  RUNNING_FLAGS,
  TELLING_FLAGS,
} from './flags.js';

/** Flags of the whole build; others that are of no job are of one run, and stand on the command line alone. */
const WHOLE = ['output', 'workers', 'cache', 'cache-size', 'unit-timeout', 'prune', 'fail-on-warnings'];

const OF_CONFIGS: Flags = {
  template: {
    group: 'Output',
    value: 'TEMPLATE',
    takes: 'repeatable',
    text: 'A built-in name (deck, report, handout) or the path of a template; without one, deck and report',
  },
  to: {
    group: 'Output',
    value: 'PATTERN',
    takes: 'once',
    text: 'What documents are called, inside the output folder: "{faculty}/{role.id}.pdf"',
  },
};

export const CONFIG_KEYS: Keys = {
  job: {
    ...OF_CONFIGS,
    ...DATA_FLAGS,
    ...LOOKS_FLAGS,
    ...among(OUTPUT_FLAGS, (name) => !WHOLE.includes(name)),
  },
  selection: FOCUS_FLAGS,
  whole: among({ ...OUTPUT_FLAGS, ...RUNNING_FLAGS, ...TELLING_FLAGS }, (name) => WHOLE.includes(name)),
};

function among(flags: Flags, isWanted: (name: string) => boolean): Flags {
  return Object.fromEntries(Object.entries(flags).filter(([name]) => isWanted(name)));
}
