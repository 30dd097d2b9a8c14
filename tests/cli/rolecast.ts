/** Runs the built command as a person does: another process, in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: Buffer;
  /** Standard output as text. */
  readonly text: string;
  readonly words: string;
}

export interface Setting {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Of Node itself. */
  readonly node?: readonly string[];
  /** Another copy of the command. */
  readonly cli?: string;
}

/** A folder that is gone after the file's tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolecast-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function start(line: readonly string[], { cwd, environment, node = [], cli = CLI }: Setting = {}): ChildProcess {
  const { CI: _, NO_COLOR: __, FORCE_COLOR: ___, ...inherited } = process.env;
  return spawn(process.execPath, [...node, cli, ...line], { cwd, env: { ...inherited, ...environment } });
}

export async function rolecast(line: readonly string[], setting: Setting = {}): Promise<Ran> {
  const child = start(line, setting);
  child.stdin?.end(setting.input ?? '');
  return ended(child);
}

export function ended(child: ChildProcess): Promise<Ran> {
  const out: Buffer[] = [];
  const words: Buffer[] = [];
  child.stdout?.on('data', (part) => out.push(part));
  child.stderr?.on('data', (part) => words.push(part));
  return new Promise((done) =>
    child.on('close', (code) => {
      const bytes = Buffer.concat(out);
      done({ code, out: bytes, text: bytes.toString('utf8'), words: Buffer.concat(words).toString('utf8') });
    }),
  );
}

/** Of a command that a person ends: all that it says until it waits for that. Ended so, it is as if all went well. */
export async function untilInterrupted(line: readonly string[], setting: Setting): Promise<Ran> {
  const child = start(line, setting);
  child.stderr?.on('data', (part) => String(part).includes('Ctrl-C ends it') && child.kill('SIGINT'));
  const ran = await ended(child);
  return { ...ran, code: ran.code === 130 ? 0 : ran.code };
}
