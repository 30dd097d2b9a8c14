/** The flags that calls take as options: all but those of a person at a terminal. */
import { CONFIG_KEYS } from '../commands/config-keys.js';
import { type Flags, OUTPUT_FLAGS, RUNNING_FLAGS } from '../commands/flags.js';

export const BUILD: Flags = { ...CONFIG_KEYS.job, ...OUTPUT_FLAGS, ...RUNNING_FLAGS };

/** What says where documents go, what they are called and how a batch runs is nothing to one document at hand. */
const OF_FILES = ['output', 'to', ...Object.keys(RUNNING_FLAGS)];

export const RENDER: Flags = Object.fromEntries(Object.entries(BUILD).filter(([name]) => !OF_FILES.includes(name)));
