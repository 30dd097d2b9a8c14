/** The browsers that are installed: Chromium by Playwright, Firefox by WebDriver BiDi. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasChromium, launchChromium } from '../../scripts/chromium.mjs';
import { TextSocket } from './web-socket.js';

export interface Tab {
  /** The value of an expression in the page, which may be a promise. */
  evaluate(expression: string): Promise<unknown>;
  /** A key, by the name that pages know it under. */
  press(key: Key): Promise<void>;
}

export interface Browser {
  open(address: string): Promise<Tab>;
  close(): Promise<void>;
}

/** As WebDriver writes them (Keyboard Actions, 17.4.2). */
const KEYS = {
  ArrowRight: '\ue014',
  ArrowLeft: '\ue012',
  Home: '\ue011',
  End: '\ue010',
  PageDown: '\ue00f',
  Tab: '\ue004',
  Enter: '\ue007',
  Space: ' ',
} as const;
export type Key = keyof typeof KEYS;

const FIREFOX = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path !== undefined && existsSync(path),
);

/** By their names, what starts them; nothing where there is none. */
export const BROWSERS: Readonly<Record<string, (() => Promise<Browser>) | undefined>> = {
  Chromium: hasChromium ? chromium : undefined,
  Firefox: FIREFOX === undefined ? undefined : () => firefox(FIREFOX),
};

async function chromium(): Promise<Browser> {
  const browser = await launchChromium();
  if (browser === undefined) throw new Error('Chromium is gone');
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  return {
    open: async (address) => {
      const page = await context.newPage();
      await page.goto(address);
      return { evaluate: (expression) => page.evaluate(expression), press: (key) => page.keyboard.press(key) };
    },
    close: () => browser.close(),
  };
}

/** Milliseconds in which a browser starts. */
const PATIENCE = 60_000;

async function firefox(program: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'rolecast-firefox-'));
  const line = ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile];
  const child = spawn(program, line, { env: { ...process.env, HOME: profile } });
  const ended = new Promise((done) => child.on('close', done));
  // What nobody reads would stop it.
  child.stdout.resume();
  const address = await new Promise<string>((done, fail) => {
    setTimeout(() => fail(new Error(`${program} does not start`)), PATIENCE).unref();
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) done(found);
    });
  });
  const session = new Session(await TextSocket.open(`${address}/session`));
  await session.send('session.new', { capabilities: {} });
  return {
    open: async (page) => {
      const { context } = await session.send('browsingContext.create', { type: 'tab' });
      await session.send('browsingContext.setViewport', { context, viewport: { width: 1200, height: 800 } });
      await session.send('browsingContext.navigate', { context, url: page, wait: 'complete' });
      return tabOf(session, context);
    },
    close: async () => {
      await session.send('browser.close', {}).catch(() => {});
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function tabOf(session: Session, context: unknown): Tab {
  return {
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await session.send('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        target: { context },
        awaitPromise: true,
        userActivation: false,
      });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      const json = Object(result).value;
      return typeof json === 'string' ? JSON.parse(json) : undefined;
    },
    press: async (key) => {
      await session.send('browsingContext.activate', { context });
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] }));
      await session.send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
  };
}

type Answer = Readonly<Record<string, unknown>>;

/** Commands and their answers. */
class Session {
  readonly #socket: TextSocket;
  readonly #waiting = new Map<number, { done: (answer: Answer) => void; fail: (error: Error) => void }>();
  #id = 0;

  constructor(socket: TextSocket) {
    this.#socket = socket;
    socket.onText = (text) => {
      const { id, result, error, message } = JSON.parse(text);
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.done(result);
      else waiting?.fail(new Error(`${error}: ${message}`));
    };
  }

  send(method: string, params: Answer): Promise<Answer> {
    this.#id += 1;
    const id = this.#id;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((done, fail) => this.#waiting.set(id, { done, fail }));
  }
}
