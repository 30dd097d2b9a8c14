/**
 * The process that draws. The renderer is native code, which ends its whole process where it meets what its authors did not
 * think of, and cannot be stopped: so it has one of its own. A second thread ends it where a drawing takes too much.
 */
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { type Drawn, type Job, MOST, type Target, type Undrawable } from './job.js';

/** Milliseconds between two looks at what a drawing takes. */
const LOOK = 10;

if (isMainThread) serve();
else watch();

type Renderer = typeof import('@resvg/resvg-js');

function serve(): void {
  const watcher = new Worker(new URL(import.meta.url));
  watcher.unref();
  const loading = import('@resvg/resvg-js');
  process.on('message', async (job: Job) => {
    const renderer = await loading;
    watcher.postMessage('begins');
    const outcome = draw(job, renderer);
    watcher.postMessage('ends');
    process.send?.(outcome);
  });
}

function draw({ svg, target, fonts, family }: Job, { Resvg }: Renderer): Drawn | Undrawable {
  const font = {
    loadSystemFonts: false,
    fontFiles: [...fonts],
    defaultFontFamily: family,
    serifFamily: family,
    sansSerifFamily: family,
  };
  try {
    const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: 'off' });
    const fitTo = fitted(target, width >= height);
    return { png: new Resvg(svg, { fitTo, font, logLevel: 'off' }).render().asPng(), width, height };
  } catch {
    return { undrawable: 'refused' };
  }
}

function fitted(target: Target, isWide: boolean): { mode: 'width' | 'height'; value: number } {
  if ('width' in target) return { mode: 'width', value: target.width };
  return { mode: isWide ? 'width' : 'height', value: target.longerSide };
}

/** The parent may be gone, so that time is kept here and not by it. */
function watch(): void {
  let until = Number.POSITIVE_INFINITY;
  parentPort?.on('message', (what) => {
    until = what === 'begins' ? performance.now() + MOST.milliseconds : Number.POSITIVE_INFINITY;
  });
  setInterval(() => {
    if (performance.now() > until || process.memoryUsage.rss() > MOST.memory) process.kill(process.pid, 'SIGKILL');
  }, LOOK);
}
