/** The flags that commands share. The same table makes the help, the check of names, and the environment variables. */

import { EACH } from '../build/plan/each.js';
import { DEFAULT_FOLDER, FORMATS } from '../build/plan/target.js';
import { GROUPINGS } from '../dataset/tables/options.js';
import { SALARY_BY } from '../dataset/types.js';
import { ASPECTS, PAPER_SIZES, SLIDES_PER_PAGE } from '../layout/media/options.js';
import { REPORTERS } from '../report/reporters/outcome.js';
import { MEDIUMS } from '../template/types.js';

export interface Flag {
  readonly group: 'Data' | 'Focus' | 'Looks' | 'Output' | 'Running' | 'Telling';
  readonly text: string;
  /** What stands for the value in the help; absent: the flag is on or off. */
  readonly value?: string;
  /**
   * `once`: a second time is an error; `repeatable`: each time adds; `list`: repeatable, and commas separate; `files`: repeatable, and
   * in the environment divided as PATH is.
   */
  readonly takes?: 'once' | 'repeatable' | 'list' | 'files';
  readonly alias?: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** Of tables alone. */
export const TABLE_FLAGS: Flags = {
  map: {
    group: 'Data',
    value: 'HEADER=FIELD|FILE',
    takes: 'repeatable',
    text: 'What a column of a table is ("Ref=id", "Grade=none"), or a file in YAML that says it',
  },
  sheet: { group: 'Data', value: 'NAME', takes: 'once', text: 'The sheet of a workbook that has the roles' },
  'header-row': { group: 'Data', value: 'N', takes: 'once', text: 'The row of a table that names its columns' },
  encoding: { group: 'Data', value: 'NAME', takes: 'once', text: 'Of CSV, such as windows-1252' },
  pay: {
    group: 'Data',
    value: 'PLN/month',
    takes: 'once',
    text: 'What a table does not say of its pay: the currency, the period (hour), or both',
  },
  group: {
    group: 'Data',
    value: GROUPINGS.join('|'),
    takes: 'once',
    text: 'One role of the rows with one title: from the lowest to the highest, or the middle half of a survey',
  },
};

export const DATA_FLAGS: Flags = {
  data: {
    group: 'Data',
    value: 'FILE',
    takes: 'files',
    text: 'A dataset: a table (XLSX, CSV), YAML or JSON; several are joined; - reads standard input. Built in: ten AI jobs in London',
  },
  'on-duplicate': {
    group: 'Data',
    value: 'error|last',
    takes: 'once',
    text: 'When a role comes twice: refuse (error), or let the later one win (last)',
  },
  ...TABLE_FLAGS,
};

export const FOCUS_FLAGS: Flags = {
  role: { group: 'Focus', value: 'ROLE', takes: 'list', text: 'Only these roles: id, title, or the beginning of one' },
  tier: { group: 'Focus', value: 'TIER', takes: 'list', text: 'Only roles of these tiers' },
  skill: { group: 'Focus', value: 'WORDS', takes: 'list', text: 'Only roles whose skills have these words' },
  tag: { group: 'Focus', value: 'TAG', takes: 'list', text: 'Only roles with these tags' },
  except: { group: 'Focus', value: 'ROLE', takes: 'list', text: 'Without these roles' },
  'min-salary': {
    group: 'Focus',
    value: 'PAY',
    takes: 'once',
    text: 'Only roles whose midpoint is at least this: 80000 or 80k a year, 15/h',
  },
  'max-salary': {
    group: 'Focus',
    value: 'PAY',
    takes: 'once',
    text: 'Only roles whose midpoint is at most this',
  },
  'salary-by': {
    group: 'Focus',
    value: SALARY_BY.join('|'),
    takes: 'once',
    text: 'What the two compare: with ends, no range that is shown passes a limit',
  },
  sort: {
    group: 'Focus',
    value: 'ORDER',
    takes: 'once',
    text: 'Within a tier by -salary (the default), salary, title or given',
  },
  top: { group: 'Focus', value: 'N', takes: 'once', text: 'Only the first N roles, after sorting' },
};

export const LOOKS_FLAGS: Flags = {
  theme: { group: 'Looks', value: 'THEME', takes: 'once', text: 'default, stage, mono, or a theme file of your own' },
  colour: {
    group: 'Looks',
    value: 'MAIN,ACCENT',
    takes: 'list',
    text: 'Two colours of which the theme makes all others, such as "#7A0019,#FFCC33"',
  },
  logo: {
    group: 'Looks',
    value: 'FILE',
    takes: 'once',
    text: 'A PNG, JPEG or SVG for the first slide and for covers, in the place of the theme’s',
  },
  medium: {
    group: 'Looks',
    value: MEDIUMS.join('|'),
    takes: 'once',
    text: 'How a document is laid out, instead of what its template says',
  },
  'slides-per-page': {
    group: 'Looks',
    value: SLIDES_PER_PAGE.join('|'),
    takes: 'once',
    text: 'Of handouts: 6 by default; 3 and 6 have lines for notes',
  },
  minutes: {
    group: 'Looks',
    value: 'N',
    takes: 'once',
    text: 'How long a talk may take: it decides how much slides say, and which roles have one',
  },
  aspect: { group: 'Looks', value: ASPECTS.join('|'), takes: 'once', text: 'Of slides: 16:9 (the default) or 4:3' },
  page: {
    group: 'Looks',
    value: PAPER_SIZES.join('|'),
    takes: 'once',
    text: 'Paper of pages and handouts: A4 by default, or what the template says',
  },
  'large-print': { group: 'Looks', text: 'Pages in 18 point type, one column' },
  bleed: { group: 'Looks', text: 'Pages 3 mm larger on each side, for a printer who cuts them' },
  'dark-pages': { group: 'Looks', text: 'Paper in the colours of a dark theme, too; without it, paper is light' },
  locale: {
    group: 'Looks',
    value: 'TAG',
    takes: 'once',
    text: 'Language of numbers, and of the words of a template that does not say its own, such as en-GB',
  },
  param: {
    group: 'Looks',
    value: 'KEY=VALUE',
    takes: 'repeatable',
    text: 'A value for the template; the built-in ones print speaker, event and link',
  },
};

export const OUTPUT_FLAGS: Flags = {
  format: {
    group: 'Output',
    value: FORMATS.join(','),
    takes: 'list',
    text: 'The kind of file; without it, slides become pptx and pages pdf. svg and png are a picture a slide or page',
  },
  each: {
    group: 'Output',
    value: [...EACH, 'FILE.csv'].join('|'),
    takes: 'once',
    text: 'One document for each chosen role or tier, or for each row of a table, which templates know as record',
  },
  'attach-data': {
    group: 'Output',
    text: 'Put the chosen roles into each PDF, as a file that programs read (PDF/A-3)',
  },
  'no-stamp': {
    group: 'Output',
    text: 'Without the part of each deck that repeats what it shows, by which later edits can be told',
  },
  output: {
    group: 'Output',
    value: 'PATH',
    takes: 'once',
    alias: 'o',
    text: `A file if its extension is a format, otherwise a folder; - is standard output. By default ${DEFAULT_FOLDER}/`,
  },
};

/** Of the commands that a config tells what to do. */
export const CONFIG_FLAGS: Flags = {
  config: {
    group: 'Running',
    value: 'FILE',
    takes: 'once',
    text: 'What to build; by default rolecast.config.yaml, .json or .mjs in the working folder',
  },
};

/** Where the cache is. */
export const CACHE_FLAGS: Flags = {
  cache: {
    group: 'Running',
    value: 'FOLDER',
    takes: 'once',
    text: 'What earlier builds made; by default .rolecast beside the config or the output folder',
  },
};

/** How a build runs. */
export const RUNNING_FLAGS: Flags = {
  ...CONFIG_FLAGS,
  shard: {
    group: 'Running',
    value: 'I/N|auto|auto/N',
    takes: 'once',
    text: 'Only part I of N, which merge joins; auto takes both from Slurm, Kubernetes, AWS Batch, GitLab or Buildkite',
  },
  force: { group: 'Running', text: 'Make and write everything, also what is as it was' },
  prune: { group: 'Running', text: 'Remove documents that the plan no longer has, but for those that were edited' },
  workers: {
    group: 'Running',
    value: 'N',
    takes: 'once',
    text: 'Threads that make documents; by default as many as processors, where there are many documents',
  },
  'unit-timeout': {
    group: 'Running',
    value: 'SECONDS',
    takes: 'once',
    text: 'How long workers may take for one document: 120 by default',
  },
  ...CACHE_FLAGS,
  'no-cache': { group: 'Running', text: 'Know and remember nothing of other builds' },
  'cache-size': {
    group: 'Running',
    value: 'SIZE',
    takes: 'once',
    text: 'How large the cache may grow, such as 500MB; 5GB by default',
  },
};

export const TELLING_FLAGS: Flags = {
  quiet: { group: 'Telling', text: 'Say nothing but errors' },
  'fail-on-warnings': {
    group: 'Telling',
    text: 'Exit with 3 where there are warnings; files are written all the same',
  },
};

/** Of the commands whose outcome a program may want to read. */
export const REPORTING_FLAGS: Flags = {
  ...TELLING_FLAGS,
  reporter: {
    group: 'Telling',
    value: REPORTERS.join(','),
    takes: 'list',
    text: 'Who is told what was found: a person, or a program on standard output',
  },
  'output-file': {
    group: 'Telling',
    value: '[REPORTER=]FILE',
    takes: 'repeatable',
    text: 'Where a reporter writes, instead of standard output',
  },
};

/** What the names of our variables begin with. */
export const PREFIX = 'ROLECAST_';

/** `ROLECAST_MIN_SALARY` for `min-salary`. */
export function environmentName(flag: string): string {
  return `${PREFIX}${flag.replaceAll('-', '_').toUpperCase()}`;
}
