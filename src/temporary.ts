/**
 * Files that are being written. Each has a name that nobody else takes, whichever machines and containers share the folder,
 * and the name says whose it is: so a run takes away what a killed one left, and nothing that is being written.
 */
import { readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import zlib from 'node:zlib';

const NAME = /^\.rolecast-([0-9a-f]+)-(\d+)-(\d+)\.tmp$/;

/** In milliseconds. No file is being written for as long: what is older was left, though its machine cannot be asked. */
const DAY = 24 * 60 * 60 * 1000;

/** A path in `folder` for a file to be written and then renamed. */
export function temporaryIn(folder: string): string {
  return join(folder, `.rolecast-${here()}-${process.pid}-${process.hrtime.bigint()}.tmp`);
}

/** Whether a name is of such a file. */
export function isTemporary(name: string): boolean {
  return NAME.test(name);
}

/** Takes away what killed runs left half-written in `folder`. What cannot be taken away stays. */
export function removeAbandoned(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (isAbandoned(path, name)) rmSync(path, { force: true });
    }
  } catch {
    // Not ours to read or to change: whoever writes there is told by that.
  }
}

function isAbandoned(path: string, name: string): boolean {
  const [, place, pid, moment] = NAME.exec(name) ?? [];
  if (place === undefined || pid === undefined || moment === undefined) return false;
  if (place === here() && hasEnded(Number(pid), BigInt(moment))) return true;
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > DAY;
}

/** Whether the process that had the number `pid` at `moment` is no more. */
function hasEnded(pid: number, moment: bigint): boolean {
  if (pid === process.pid) return moment < process.hrtime.bigint() - BigInt(Math.round(process.uptime() * 1e9));
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

let known: string | undefined;

/** Names the place where a process's number means one process: a machine since its start, and a container on it. */
function here(): string {
  const names = [
    hostname(),
    orNothing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    orNothing(() => readlinkSync('/proc/self/ns/pid')),
  ];
  // By way of the module: a Node that is too old lacks it, and must come as far as to be told so.
  known ??= zlib.crc32(names.join('\n')).toString(16).padStart(8, '0');
  return known;
}

/** Only Linux tells, and only it has containers. */
function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
