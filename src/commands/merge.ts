import { basename, dirname, extname, join, relative, sep } from 'node:path';
import type { BuildReport } from '../build/report/read.js';
import { Diagnostics, type Report, unique } from '../diagnostic.js';
import { shownName } from '../files.js';
import { valueWrong, wordWanted } from '../messages/usage.js';
import { countBySeverity } from '../report/diagnostics.js';
import type { Manifest } from '../report/manifest.js';
import { counted } from '../report/outcome.js';
import type { Arguments } from './arguments.js';
import { coloursOf } from './colours.js';
import type { Command } from './command.js';
import { LOOKS_FLAGS, REPORTING_FLAGS } from './flags.js';
import { framesAmong } from './frames.js';
import { type Reporting, reportingOf } from './reporting.js';
import { conclude, say, tellingOf } from './tell.js';

/** In the folder of the documents, unless it is wanted elsewhere. */
export const INDEX_PAGE = 'index.html';

export const merge: Command = {
  name: 'merge',
  words: {
    usage: 'REPORT...',
    text: 'Reports are what build --shard wrote with --output-file json=FILE, or folders of them.',
  },
  summary: 'Join the reports of shards, and prove that they are the whole plan.',
  flags: {
    output: {
      group: 'Output',
      value: 'FOLDER',
      takes: 'once',
      alias: 'o',
      text: 'Where the documents of all shards lie; index.html is written there',
    },
    index: { group: 'Output', value: 'FILE.html', takes: 'once', text: 'Where the index page is written instead' },
    thumbnails: {
      group: 'Output',
      text: 'First pages on the index page, of documents that are also built as pictures (--format pdf,png)',
    },
    theme: { ...LOOKS_FLAGS.theme, group: 'Output', value: 'THEME', takes: 'once', text: 'How the index page looks' },
    colour: { ...LOOKS_FLAGS.colour, group: 'Output', text: 'Two colours for the index page' },
    ...REPORTING_FLAGS,
  },
  examples: [
    ['rolecast merge reports', 'Exit with 6 unless the reports in the folder are all of one plan'],
    ['rolecast merge reports -o output --output-file json=manifest.json', 'With an index page and one manifest'],
    ['rolecast merge one.json two.json --index site/index.html -o site/documents --thumbnails', 'With first pages'],
  ],
  run,
};

async function run(given: Arguments): Promise<number> {
  const found = new Diagnostics();
  const reporting = reportingOf(given, found.report, false, given.words);
  const telling = tellingOf(given, framesAmong(), reporting);
  given.doubts.forEach(found.report);
  if (given.words.length === 0) found.report(wordWanted('merge', 'the reports of shards', 'rolecast merge reports'));
  const page = pageOf(given, found.report);
  if (found.failed) return conclude('merge', found.all, telling);
  const reports = await readReports(given.words, reporting, found.report);
  const unread = found.failed;
  const { joinReports } = await import('../build/shard/join.js');
  const joined = joinReports(reports, found.report);
  if (unread || joined === undefined) return conclude('merge', found.all, telling);
  const { manifest, version } = joined;
  if (page !== undefined) await writeIndexPage(page, manifest, version, given, found.report);
  const told = unique([...found.all, ...joined.diagnostics]);
  const code = await conclude('merge', told, telling, manifest);
  const shards = `${counted(reports.length, 'report')}, ${counted(manifest.units.length, 'unit')}, ${counted(manifest.files.length, 'document')}`;
  if (!telling.quiet) say([`Merged ${shards}: ${countBySeverity(told) || 'the whole plan'}.`]);
  return code;
}

async function readReports(
  words: readonly string[],
  { others }: Reporting,
  report: Report,
): Promise<readonly BuildReport[]> {
  const { readReport, reportFiles } = await import('../build/report/read.js');
  const read: BuildReport[] = [];
  const written = others.flatMap(({ file }) => file ?? []);
  for (const file of await reportFiles(words, written, report)) {
    const one = await readReport(file, report);
    if (one !== undefined) read.push(one);
  }
  return read;
}

/** Where the index page goes, and the way from it to the documents. */
interface IndexPage {
  readonly file: string;
  /** Of the documents. */
  readonly folder: string;
  /** Empty, or a path that ends in `/`. */
  readonly way: string;
}

function pageOf(given: Arguments, report: Report): IndexPage | undefined {
  const folder = given.text('output');
  const [index] = given.all('index');
  if (index !== undefined && extname(index.value).toLowerCase() !== '.html')
    report(valueWrong(index.source, index.value, 'a file whose name ends in .html'));
  const file = index?.value ?? (folder === undefined ? undefined : join(folder, INDEX_PAGE));
  if (file === undefined) return undefined;
  const documents = folder ?? dirname(file);
  const way = relative(dirname(file), documents);
  return { file, folder: documents, way: way === '' ? '' : `${way.split(sep).join('/')}/` };
}

async function writeIndexPage(
  { file, folder, way }: IndexPage,
  manifest: Manifest,
  version: string,
  given: Arguments,
  report: Report,
): Promise<void> {
  const [{ indexPage }, { loadTheme }, { writeDocument }] = await Promise.all([
    import('../build/report/index-page.js'),
    import('../theme/load.js'),
    import('../build/run/deliver.js'),
  ]);
  const colours = await coloursOf(given, report);
  const theme = await loadTheme(given.text('theme') ?? 'default', report, { colours });
  if (theme === undefined) return;
  const inside = relative(folder, file).split(sep).join('/');
  if (manifest.files.some(({ written }) => written.some(({ path }) => path === inside))) {
    report(valueWrong({ name: '--index' }, shownName(file), 'a file that is no document'));
    return;
  }
  const bytes = indexPage(manifest, version, { way, theme, thumbnails: given.isOn('thumbnails') }, report);
  const fault = writeDocument(dirname(file), basename(file), bytes);
  if (fault !== undefined) report(fault);
}
