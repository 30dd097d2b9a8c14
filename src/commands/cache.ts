import { resolve } from 'node:path';
import type { Stored } from '../build/cache/check.js';
import { Diagnostics } from '../diagnostic.js';
import { shownName } from '../files.js';
import { cacheMissing, cacheNewer } from '../messages/batch.js';
import { valueUnknown, wordMissing, wordSuperfluous } from '../messages/usage.js';
import { countBySeverity } from '../report/diagnostics.js';
import { counted, sizeInWords } from '../report/outcome.js';
import { printable } from '../report/printable.js';
import type { Arguments } from './arguments.js';
import type { Command } from './command.js';
import { CACHE_FLAGS, TELLING_FLAGS } from './flags.js';
import { say, tell, tellingOf } from './tell.js';

const ACTIONS = ['size', 'clear', 'verify'] as const;

export const cache: Command = {
  name: 'cache',
  words: { usage: ACTIONS.join('|'), text: 'What to do with what earlier builds made.' },
  summary: 'Measure, check or remove what builds remember.',
  flags: { ...CACHE_FLAGS, ...TELLING_FLAGS },
  examples: [
    ['rolecast cache size', 'How many documents are known, and what they take'],
    ['rolecast cache verify', 'Every document and its contents, read and held against what was written'],
    ['rolecast cache clear', 'The next build makes everything'],
  ],
  run,
};

async function run(given: Arguments): Promise<number> {
  const found = new Diagnostics();
  const telling = tellingOf(given);
  given.doubts.forEach(found.report);
  const [word, more] = given.words;
  const action = ACTIONS.find((known) => known === word);
  if (word === undefined) found.report(wordMissing('cache', ACTIONS));
  else if (action === undefined) found.report(valueUnknown({ name: 'What to do' }, word, ACTIONS));
  if (more !== undefined) found.report(wordSuperfluous('cache', more));
  if (action === undefined || found.failed) return tell(found.all, telling);
  const [{ clear, measure, verify }, { USUAL }] = await Promise.all([
    import('../build/cache/check.js'),
    import('../build/cache/open.js'),
  ]);
  const folder = resolve(given.text('cache') ?? USUAL);
  const stored = measure(folder, found.report);
  if (stored === undefined && !found.failed) found.report(cacheMissing(shownName(folder)));
  if (stored === undefined) return tell(found.all, telling);
  if (action === 'clear') clear(folder, found.report);
  else if (stored.cache === undefined) found.report(cacheNewer(shownName(folder)));
  if (action === 'verify' && stored.cache !== undefined) await verify(stored.cache, found.report);
  const code = await tell(found.all, telling);
  if (!telling.quiet && (action === 'verify' || !found.failed))
    say([wordsOf(action, stored, shownName(folder), countBySeverity(found.all))]);
  return code;
}

function wordsOf(action: (typeof ACTIONS)[number], stored: Stored, folder: string, complaints: string): string {
  const { documents, blobs, bytes } = stored;
  const known = documents === undefined ? '' : `${counted(documents, 'document')}, `;
  const size = `${known}${counted(blobs, 'file')} of ${sizeInWords(bytes)} in ${printable(folder)}`;
  if (action === 'verify') return `Verified ${size}: ${complaints || 'all whole'}.`;
  return action === 'clear' ? `Removed ${size}.` : `${size}.`;
}
