/** A preview that the built command serves, and what it shows, heard as its page hears it. */
import { afterEach } from 'vitest';
import type { Shown } from '../../src/preview/shown.js';
import { start } from '../cli/rolecast.js';

/** Two roles in two tiers. */
export const ROLES = `name: A fair
roles:
  - { title: Diver, summary: Goes down., salary: { min: 50000, max: 60000 } }
  - { title: Cook, summary: Stirs., salary: { min: 20000, max: 30000 } }
tiers:
  - { id: lower, name: Lower tier, from: 0, below: 40000 }
  - { id: upper, name: Upper tier, from: 40000 }
`;

/** A slide with words to say, and one for each role. */
export const TALK = `<section><h1>Jobs</h1><p>Hello</p><aside class="notes"><p>Say hello.</p></aside></section>
{{#each roles}}
  <section data-role="{{id}}"><h1>{{title}}</h1><p>{{summary}}</p></section>
{{/each}}
`;

export interface Preview {
  /** `http://127.0.0.1:4114/`. */
  readonly address: string;
  /** All that was said on standard error until now. */
  words(): string;
  readonly pid: number | undefined;
}

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Starts a preview on any port unless the line names one; it ends with the test. */
export async function previewOf(
  line: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Preview> {
  const port = line.includes('--port') ? [] : ['--port', '0'];
  const child = start(['preview', ...line, ...port], { cwd, environment });
  ends.push(() => child.kill('SIGKILL'));
  let said = '';
  const address = await new Promise<string>((done, fail) => {
    child.stderr?.on('data', (part) => {
      said += part;
      const found = /^Preview at (\S+) /m.exec(said)?.[1];
      if (found !== undefined) done(found);
    });
    child.on('close', (code) => fail(new Error(`ended with ${code}: ${said}`)));
  });
  return { address, words: () => said, pid: child.pid };
}

export interface Looking {
  /** What is shown next, or was already and not asked for. */
  next(): Promise<Shown>;
  /** The first that fits, of those that come. */
  until(fits: (shown: Shown) => boolean): Promise<Shown>;
}

/** Looks at what a query asks for. */
export function look({ address }: Preview, query = ''): Looking {
  const ending = new AbortController();
  ends.push(() => ending.abort());
  const events = read(`${address}events?${query}`, ending.signal);
  const next = async () => {
    const { value } = await events.next();
    if (value === undefined) throw new Error('the preview ended');
    return value;
  };
  return {
    next,
    until: async (fits) => {
      for (;;) {
        const shown = await next();
        if (fits(shown)) return shown;
      }
    },
  };
}

async function* read(address: string, signal: AbortSignal): AsyncGenerator<Shown> {
  const response = await fetch(address, { signal });
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of response.body ?? []) {
    text += decoder.decode(part, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) if (event.startsWith('data: ')) yield JSON.parse(event.slice(6));
  }
}

/** The drawings that were sent: those of the pages that changed. */
export function drawnIn({ picture }: Shown): readonly string[] {
  return picture?.pages.flatMap(({ svg }) => svg ?? []) ?? [];
}
