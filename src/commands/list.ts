import { LAYOUT_WORDS } from '../blocks/layouts.js';
import { unaccepted } from '../dataset/acceptance.js';
import { tierOf } from '../dataset/pay.js';
import { readDataset } from '../dataset/read.js';
import { select } from '../dataset/select.js';
import type { Dataset, Role, Selection } from '../dataset/types.js';
import { columnsOf, roleRow, writtenJson } from '../dataset/written.js';
import { Diagnostics, type Report } from '../diagnostic.js';
import { LAYOUTS } from '../document/types.js';
import { valueUnknown, wordMissing, wordSuperfluous } from '../messages/usage.js';
import { printOmitted } from '../report/outcome.js';
import { swatchesFor } from '../report/style.js';
import { printCsv, printTable, type Rows } from '../report/table.js';
import type { Arguments } from './arguments.js';
import type { Command } from './command.js';
import { CONFIG_FLAGS, DATA_FLAGS, FOCUS_FLAGS, TELLING_FLAGS } from './flags.js';
import { framesAmong } from './frames.js';
import { focusOf } from './inputs.js';
import { dataAsked } from './jobs.js';
import { say, tell, tellingOf } from './tell.js';

const LIST_FORMATS = ['table', 'json', 'csv', 'jsonld'] as const;
type ListFormat = (typeof LIST_FORMATS)[number];

interface List extends Rows {
  /** What programs get, where it is more than people see; made when it is asked for. */
  readonly whole?: Whole;
  /** Colours that a terminal shows beside each row. */
  readonly swatches?: readonly (readonly string[])[];
}

interface Whole {
  /** A dataset that can be read again. */
  json(): Iterable<string>;
  /** All columns. */
  sheet(): Rows;
  linked(report: Report): Promise<Iterable<string>>;
}

/** What the dataset and its focus hold. */
const OF_DATA: Readonly<Record<string, (dataset: Dataset, selection: Selection) => List>> = {
  roles: (dataset, { roles }) => ({
    columns: ['id', 'title', 'tier', 'min', 'max', 'currency', 'period'],
    rows: roles.map((role) => ({ id: role.id, title: role.title, tier: tierOf(role, dataset)?.id, ...role.salary })),
    whole: wholeRoles(dataset, roles),
  }),
  tiers: (dataset, { roles }) => ({
    columns: ['id', 'name', 'from', 'below', 'roles'],
    rows: dataset.tiers.map((tier) => ({
      ...tier,
      roles: roles.filter((role) => tierOf(role, dataset)?.id === tier.id).length,
    })),
  }),
  skills: (_, { roles }) => {
    const counts = new Map<string, number>();
    for (const skill of roles.flatMap((role) => [...new Set(role.skills)]))
      counts.set(skill, (counts.get(skill) ?? 0) + 1);
    return { columns: ['skill', 'roles'], rows: [...counts].map(([skill, count]) => ({ skill, roles: count })) };
  },
};

function wholeRoles(dataset: Dataset, roles: readonly Role[]): Whole {
  return {
    json: () => writtenJson(dataset, roles),
    sheet: () => {
      const rows = roles.map(roleRow);
      const tiers = roles.map((role) => tierOf(role, dataset)?.id);
      return {
        columns: [...columnsOf(rows), 'tier'],
        rows: rows.map((row, index) => ({ ...row, tier: tiers[index] })),
      };
    },
    linked: async (report) => (await import('../dataset/linked/write.js')).linkedData(roles, dataset.language, report),
  };
}

/** Of a theme, on a terminal. */
const SHOWN_TOKENS = ['paper', 'ink', 'lower', 'middle', 'upper', 'signal'] as const;

/** What the package holds. */
const OF_PACKAGE: Readonly<Record<string, (report: Report) => Promise<List>>> = {
  templates: async (report) => {
    const { builtInTemplates } = await import('../template/files.js');
    const { loadTemplate } = await import('../template/load.js');
    const templates = await Promise.all((await builtInTemplates()).map((name) => loadTemplate(name, report)));
    const rows = templates.flatMap((template) =>
      template ? { name: template.id, medium: template.front.medium } : [],
    );
    return { columns: ['name', 'medium'], rows };
  },
  themes: async (report) => {
    const { loadTheme, themeNames } = await import('../theme/load.js');
    const themes = await Promise.all((await themeNames()).map((name) => loadTheme(name, report)));
    const known = themes.filter((theme) => theme !== undefined);
    const rows = known.map(({ name, dark }) => ({ name, ground: dark ? 'dark' : 'light' }));
    const swatches = known.map(({ colours }) => SHOWN_TOKENS.map((token) => colours[token]));
    return { columns: ['name', 'ground'], rows, swatches };
  },
  layouts: async () => {
    const { namesInPowerPoint } = await import('../layout/slides/index.js');
    const rows = LAYOUTS.map((layout) => ({
      layout,
      purpose: LAYOUT_WORDS[layout].purpose,
      powerpoint: namesInPowerPoint(layout).join(', '),
    }));
    // What PowerPoint calls them is for programs: a line a layout is what people read.
    return { columns: ['layout', 'purpose'], rows };
  },
};

const SUBJECTS = [...Object.keys(OF_DATA), ...Object.keys(OF_PACKAGE)];

export const list: Command = {
  name: 'list',
  words: {
    usage: SUBJECTS.join('|'),
    text: 'The lists of data take a focus, and without --data are of the config’s; all go to standard output.',
  },
  summary: 'Show what there is to choose from.',
  flags: {
    ...DATA_FLAGS,
    ...FOCUS_FLAGS,
    ...CONFIG_FLAGS,
    format: { group: 'Output', value: LIST_FORMATS.join('|'), takes: 'once', text: 'How the list is printed' },
    ...TELLING_FLAGS,
  },
  examples: [
    ['rolecast list roles', 'The roles of the built-in dataset, best paid first'],
    ['rolecast list roles --min-salary 90k --format csv', 'Those from £90,000 a year, for a spreadsheet'],
    ['rolecast list roles --format json', 'The roles as a dataset in JSON: how a spreadsheet is converted'],
    ['rolecast list themes', 'The themes that --theme takes by name'],
    ['rolecast list layouts', 'The layouts that a section of a template takes, and what each is for'],
  ],
  run,
};

async function run(given: Arguments): Promise<number> {
  const usage = new Diagnostics();
  const [subject, superfluous] = given.words;
  if (subject === undefined) usage.report(wordMissing('list', SUBJECTS));
  else if (!SUBJECTS.includes(subject)) usage.report(valueUnknown({ name: 'list' }, subject, SUBJECTS));
  if (superfluous !== undefined) usage.report(wordSuperfluous('list', superfluous));
  const [format = 'table'] = given.choices('format', LIST_FORMATS, usage.report);
  if (format === 'jsonld' && subject !== 'roles')
    usage.report(valueUnknown({ name: '--format' }, format, LIST_FORMATS.slice(0, -1)));
  const focus = focusOf(given, usage.report);
  if (subject === undefined || usage.failed) return tell(usage.all);

  const found = new Diagnostics();
  const ofData = OF_DATA[subject];
  const asked = ofData && (await dataAsked(given, found.report));
  if (asked === undefined) given.doubts.forEach(found.report);
  const telling = tellingOf(given, framesAmong(asked?.data, given.texts('config'), asked?.tables));
  if (found.failed) return tell(found.all, telling);
  const dataset = asked && (await readDataset(asked.data, found.report, asked))?.dataset;
  const list = ofData ? dataset && listOfData(ofData, dataset) : await OF_PACKAGE[subject]?.(found.report);
  if (list !== undefined) writeOut(await printed(list, format, found.report));
  return tell(unaccepted(found.all, dataset), telling);

  function listOfData(rowsOf: (dataset: Dataset, selection: Selection) => List, dataset: Dataset): List | undefined {
    const selection = select(dataset, focus, found.report);
    if (selection === undefined) return undefined;
    if (!telling.quiet) say(printOmitted(selection.omitted));
    return rowsOf(dataset, selection);
  }
}

/** The pieces of what is printed. */
async function printed(
  { whole, swatches = [], ...shown }: List,
  format: ListFormat,
  report: Report,
): Promise<Iterable<string>> {
  switch (format) {
    case 'table':
      return [printTable(shown, swatches.map(swatchesFor(process.stdout)))];
    case 'csv':
      return printCsv(whole?.sheet() ?? shown);
    case 'json':
      return whole?.json() ?? [`${JSON.stringify(shown.rows, undefined, 2)}\n`];
    case 'jsonld':
      return (await whole?.linked(report)) ?? [];
  }
}

/** Characters that are written at once. */
const BLOCK = 65_536;

function writeOut(pieces: Iterable<string>): void {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    process.stdout.write(block);
    block = '';
  }
  process.stdout.write(block);
}
