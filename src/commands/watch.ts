/** `build --watch`: a build, and another whenever something that it read is no longer as it was. */
import type { Diagnostic } from '../diagnostic.js';
import { type Inputs, shownName, witnessed } from '../files.js';
import { watchUnfit } from '../messages/usage.js';
import { optimise } from '../optimised.js';
import { counted } from '../report/outcome.js';
import { printable } from '../report/printable.js';
import { Watcher } from '../watch/watcher.js';
import type { Arguments } from './arguments.js';
import { readyOf } from './ready.js';
import { type Built, runBuild } from './run-build.js';
import { say, tell } from './tell.js';

/** Builds until the process is ended; gives an exit code only where there is nothing to watch for. */
export async function watchBuild(line: Arguments): Promise<number> {
  if (line.isOn('dry-run')) return tell([watchUnfit('--dry-run')]);
  const said = new Set<string>();
  const { value: unfit, ...first } = await witnessed(() => buildFirst(line, said));
  if (unfit !== undefined) return tell([unfit]);
  if (!line.isOn('quiet')) say(['Watching what was read; Ctrl-C ends it.']);
  // Whoever builds again and again gains by what one build does not.
  optimise();
  const changes = new Changes();
  for (let inputs: Inputs = first; ; ) {
    const changed = await changes.from(inputs);
    inputs = await witnessed(() => buildAgain(line, changed, said));
  }
}

/** A build told in full; gives why it cannot be watched. What was wrong with it may be mended with the next save. */
async function buildFirst(line: Arguments, said: Set<string>): Promise<Diagnostic | undefined> {
  const ready = await readyOf(line, 'build');
  if (typeof ready === 'number') return undefined;
  if (ready.plan.target.kind === 'stdout') return watchUnfit('-o -');
  await runBuild(ready);
  for (const one of ready.found.all) said.add(keyOf(one));
  return undefined;
}

/** Says one line, before it the errors, after it the warnings that were not said before. */
async function buildAgain(line: Arguments, changed: readonly string[], said: Set<string>): Promise<void> {
  const start = process.uptime();
  const ready = await readyOf(line.over(QUIET), 'build');
  const built = typeof ready === 'number' ? undefined : await runBuild(ready);
  const seconds = process.uptime() - start;
  const names = changed.map((path) => printable(shownName(path))).join(', ');
  if (!line.isOn('quiet')) say([`${names}: ${built ? inWords(built, seconds) : 'not built'}.`]);
  if (typeof ready === 'number' || line.isOn('quiet')) return;
  const fresh = ready.found.all.filter((one) => one.severity === 'warning' && !said.has(keyOf(one)));
  for (const one of fresh) said.add(keyOf(one));
  await tell(fresh, { ...ready.telling, quiet: false });
}

const QUIET = new Map([['quiet', [{ value: 'true', source: { name: '--watch' } }]]]);

/** «built output/deck.pptx in 0.21 s, 1 document as it was». */
function inWords({ files, failed }: Built, seconds: number): string {
  const made = files.filter(({ state }) => state !== 'unchanged').map(({ file }) => printable(file));
  const parts = [
    made.length === 0
      ? 'nothing to build'
      : `built ${made.length > SHOWN ? counted(made.length, 'document') : made.join(', ')} in ${seconds.toFixed(2)} s`,
    ...(files.length > made.length ? [`${counted(files.length - made.length, 'document')} as before`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  return parts.join(', ');
}

const SHOWN = 3;

function keyOf(diagnostic: Diagnostic): string {
  return JSON.stringify(diagnostic);
}

/** Changes one after the other, for who waits for the next. */
class Changes {
  #heard: (paths: readonly string[]) => void = () => {};
  readonly #watcher = new Watcher((paths) => this.#heard(paths));

  /** The next change of what was read. */
  from(inputs: Inputs): Promise<readonly string[]> {
    return new Promise((done) => {
      this.#heard = done;
      this.#watcher.hold(inputs);
    });
  }
}
