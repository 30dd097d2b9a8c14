/** Other programs, and lines for a shell. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';

export interface Ran {
  readonly status: number | null;
  /** Standard output, then standard error. */
  readonly said: string;
}

export function run(command: string, line: readonly string[], setting: SpawnSyncOptions = {}): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, line, { ...setting, encoding: 'utf8' });
  return { status, said: `${stdout ?? ''}${stderr ?? ''}${error ?? ''}` };
}

export function succeed(command: string, line: readonly string[], setting: SpawnSyncOptions = {}): void {
  const { status, said } = run(command, line, setting);
  if (status !== 0) throw new Error(`${command} ${line.join(' ')}\n${said}`);
}

/** A script as GitHub and GitLab run it: it ends at the first line that fails. */
export function bash(script: string, cwd: string, environment: Readonly<Record<string, string>> = {}): Ran {
  const { PATH = '', HOME = '' } = process.env;
  return run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    env: { PATH, HOME, npm_config_prefer_offline: 'true', npm_config_update_notifier: 'false', ...environment },
  });
}
