import { join } from 'node:path';
import { Diagnostics } from '../diagnostic.js';
import { shownName } from '../files.js';
import { wordSuperfluous, wordWanted } from '../messages/usage.js';
import { countBySeverity } from '../report/diagnostics.js';
import { counted } from '../report/outcome.js';
import type { Arguments } from './arguments.js';
import type { Command } from './command.js';
import { REPORTING_FLAGS } from './flags.js';
import { framesAmong } from './frames.js';
import { INDEX_PAGE } from './merge.js';
import { reportingOf } from './reporting.js';
import { conclude, say, tellingOf } from './tell.js';

const EXAMPLE = 'rolecast verify output --manifest manifest.json';

export const verify: Command = {
  name: 'verify',
  words: { usage: 'FOLDER', text: 'The folder that build wrote into, or to which its documents were copied.' },
  summary: 'Say whether every document of a manifest is there, whole and unedited.',
  flags: {
    manifest: {
      group: 'Data',
      value: 'FILE',
      takes: 'once',
      text: 'What build or merge wrote with --output-file json=FILE',
    },
    ...REPORTING_FLAGS,
  },
  examples: [[EXAMPLE, 'Exit with 6 where a document is missing or changed']],
  run,
};

async function run(given: Arguments): Promise<number> {
  const found = new Diagnostics();
  const reporting = reportingOf(given, found.report, false, given.words);
  const telling = tellingOf(given, framesAmong(), reporting);
  given.doubts.forEach(found.report);
  const [folder, more] = given.words;
  const path = given.text('manifest');
  if (folder === undefined) found.report(wordWanted('verify', 'a folder', EXAMPLE));
  if (more !== undefined) found.report(wordSuperfluous('verify', more));
  if (path === undefined) found.report(wordWanted('verify', 'the manifest of the folder', EXAMPLE));
  if (folder === undefined || path === undefined || found.failed) return conclude('verify', found.all, telling);
  const { readReport } = await import('../build/report/read.js');
  const read = await readReport({ path, file: shownName(path) }, found.report);
  if (read === undefined) return conclude('verify', found.all, telling);
  const { verify: holdAgainst } = await import('../build/report/verify.js');
  await holdAgainst(
    folder,
    read.manifest,
    [path, join(folder, INDEX_PAGE), ...given.texts('output-file')],
    found.report,
  );
  const code = await conclude('verify', found.all, telling);
  const files = read.manifest.files.reduce((sum, { written }) => sum + written.length, 0);
  if (!telling.quiet)
    say([
      `Verified ${counted(files, 'file')} of ${counted(read.manifest.files.length, 'document')}: ${countBySeverity(found.all) || 'all whole'}.`,
    ]);
  return code;
}
