/**
 * An image as its Dockerfile says. Where Docker is, Docker builds and runs it. Elsewhere the file's steps are taken in folders, one for
 * each stage, and what the image starts is run there by someone who is not root and may write nowhere but to the volume.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packaged } from '../../src/home.js';
import { type Ran, run, succeed } from './run.js';
import { lastStage } from './stages.js';

export interface Image {
  /** The folder that is mounted. */
  readonly volume: string;
  /** Runs the entry point with further words. */
  run(line: readonly string[], environment: Readonly<Record<string, string>>): Ran;
  remove(): void;
}

export const HAS_DOCKER = run('docker', ['info']).status === 0;

/** Builds from the root of this repository; `mountPath` is where the image has its volume. */
export function buildImage(dockerfile: string, mountPath: string): Image {
  const home = mkdtempSync(join(tmpdir(), 'rolecast-image-'));
  // Who is not root must be able to come in.
  chmodSync(home, 0o755);
  return HAS_DOCKER ? inDocker(dockerfile, mountPath, home) : inFolders(dockerfile, mountPath, home);
}

function inDocker(dockerfile: string, mountPath: string, home: string): Image {
  const name = 'rolecast-test';
  succeed('docker', ['build', '-q', '-f', packaged(dockerfile), '-t', name, packaged('.')]);
  const volume = writable(join(home, 'volume'));
  const held = ['--rm', '--read-only', '--network=none', '--cap-drop=ALL', '-v', `${volume}:${mountPath}`];
  return {
    volume,
    run(line, environment) {
      const variables = Object.entries(environment).flatMap(([key, value]) => ['-e', `${key}=${value}`]);
      return run('docker', ['run', ...held, ...variables, name, ...line]);
    },
    remove() {
      // What the image's user wrote is not ours to remove.
      const asRoot = ['--rm', '--user=0', '--entrypoint=sh', '-v', `${volume}:/volume`];
      succeed('docker', ['run', ...asRoot, name, '-c', 'rm -rf /volume/*']);
      succeed('docker', ['rmi', '-f', name]);
      rmSync(home, { recursive: true });
    },
  };
}

function inFolders(dockerfile: string, mountPath: string, home: string): Image {
  const { root, folder, user, entry } = lastStage(packaged(dockerfile), packaged('.'), home);
  const volume = join(root, mountPath);
  succeed('chmod', ['-R', 'a-w', root]);
  chmodSync(folder, 0o755);
  writable(volume);
  chmodSync(folder, 0o555);
  const [command = '', ...words] = entry;
  // Only root can be someone else.
  const held = process.geteuid?.() === 0 ? { uid: user, gid: user } : {};
  return {
    volume,
    run: (line, environment) =>
      run(command, [...words, ...line], {
        ...held,
        cwd: folder,
        env: { PATH: process.env.PATH, HOME: '/nonexistent', TMPDIR: '/nonexistent', ...environment },
      }),
    remove() {
      succeed('chmod', ['-R', 'u+w', home]);
      rmSync(home, { recursive: true });
    },
  };
}

function writable(folder: string): string {
  mkdirSync(folder);
  chmodSync(folder, 0o777);
  return folder;
}
