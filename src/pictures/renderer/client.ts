/** Has drawings made by a process of their own, which is started for the first one and again where one ends it. */
import { type ChildProcess, type ForkOptions, fork, type StdioOptions } from 'node:child_process';
import { packaged } from '../../home.js';
import { type Drawn, type Job, MOST, type Undrawable } from './job.js';

let renderer: Renderer | undefined;
let last: Promise<unknown> = Promise.resolve();

/** The drawing, one at a time, or why there is none. */
export function draw(job: Job): Promise<Drawn | Undrawable> {
  const drawing = last.then(() => {
    if (!renderer?.runs) renderer = new Renderer();
    return renderer.draw(job);
  });
  last = drawing.catch(() => {});
  return drawing;
}

/** A panic of the native code would print its trace. */
const STDIO: StdioOptions = ['ignore', 'ignore', 'ignore', 'ipc'];

/** The process. It holds this one back only while it draws. */
class Renderer {
  runs = true;
  readonly #child: ChildProcess;
  #waiting:
    | { resolve(outcome: Drawn | Undrawable): void; reject(error: Error): void; readonly since: number }
    | undefined;

  constructor() {
    // Options of this process, a debugger or more modules, are not for that one.
    const { NODE_OPTIONS: _, ...env } = process.env;
    const options: ForkOptions = { env, execArgv: [], serialization: 'advanced', stdio: STDIO };
    this.#child = fork(packaged('dist/renderer.cjs'), options);
    this.#child.on('message', (message) => this.#answered(message));
    this.#child.on('exit', (_, signal) => this.#ended(signal));
    this.#child.on('error', (error) => this.#waiting?.reject(error));
    this.#rest();
  }

  async draw(job: Job): Promise<Drawn | Undrawable> {
    this.#child.ref();
    this.#child.channel?.ref();
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting = { resolve, reject, since: performance.now() };
        this.#child.send(job);
      });
    } finally {
      this.#waiting = undefined;
      this.#rest();
    }
  }

  #rest(): void {
    this.#child.unref();
    this.#child.channel?.unref();
  }

  #answered(message: unknown): void {
    if (isOutcome(message)) this.#waiting?.resolve(message);
    else this.#waiting?.reject(new Error('the renderer answers something else'));
  }

  #ended(signal: string | null): void {
    this.runs = false;
    const waiting = this.#waiting;
    if (waiting === undefined) return;
    const late = performance.now() - waiting.since > MOST.milliseconds;
    waiting.resolve({ undrawable: late ? 'time' : signal === 'SIGKILL' ? 'memory' : 'broke-off' });
  }
}

function isOutcome(message: unknown): message is Drawn | Undrawable {
  return typeof message === 'object' && message !== null && ('png' in message || 'undrawable' in message);
}
