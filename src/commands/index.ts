/**
 * The commands, in the order of the help. A new one is a file here and a line below.
 */
import { brand } from './brand.js';
import { build } from './build.js';
import { cache } from './cache.js';
import { check } from './check.js';
import type { Command } from './command.js';
import { completion } from './completion.js';
import { init } from './init.js';
import { list } from './list.js';
import { merge } from './merge.js';
import { plan } from './plan.js';
import { preview } from './preview.js';
import { verify } from './verify.js';

export const COMMANDS: readonly Command[] = [
  build,
  preview,
  plan,
  check,
  list,
  merge,
  verify,
  cache,
  init,
  brand,
  completion,
];
