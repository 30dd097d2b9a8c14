/** Datasets and the focus as a command line gives them. */
import { relative } from 'node:path';
import { focusGiven } from '../dataset/focus-given.js';
import { LIMITS } from '../dataset/limits.js';
import { builtInDataset, type DatasetInput, type ReadOptions } from '../dataset/read.js';
import type { Focus } from '../dataset/types.js';
import type { Report } from '../diagnostic.js';
import { flagRepeated } from '../messages/usage.js';
import type { Arguments } from './arguments.js';
import { TABLE_FLAGS } from './flags.js';

const STANDARD_INPUT = 'standard input';

/** The datasets of `--data`, or the built-in one. What was doubtful in the command line is reported, too. */
export async function inputsOf(given: Arguments, report: Report): Promise<readonly DatasetInput[]> {
  given.doubts.forEach(report);
  const paths = given.texts('data');
  if (paths.length === 0) return [builtInDataset()];
  if (paths.filter((path) => path === '-').length > 1) report(flagRepeated({ name: '--data -' }));
  const bytes = paths.includes('-') ? await standardInput() : undefined;
  return paths.map((path) =>
    path === '-' && bytes ? { kind: 'bytes', name: STANDARD_INPUT, bytes } : { kind: 'file', path },
  );
}

let typed: Promise<Buffer> | undefined;

/** Read once, whichever jobs ask for it. */
function standardInput(): Promise<Buffer> {
  typed ??= readStandardInput();
  return typed;
}

/** Up to more than a dataset may have, which is then told: it may never end. */
async function readStandardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    parts.push(part);
    size += part.length;
    if (size > LIMITS.fileSize) break;
  }
  return Buffer.concat(parts);
}

/** Whether a file is one of those that are read: what is written there would be the end of it. */
export function isAmong(read: readonly string[], path: string): boolean {
  return read.some((file) => relative(file, path) === '');
}

/** How the inputs are read: what `--on-duplicate` and the flags of tables say. */
export async function readOptionsOf(given: Arguments, report: Report): Promise<ReadOptions> {
  const [onDuplicate] = given.choices('on-duplicate', ['error', 'last'], report);
  const asked = Object.keys(TABLE_FLAGS).some((flag) => given.all(flag).length > 0);
  if (!asked) return { onDuplicate };
  const { readTableOptions } = await import('./tables.js');
  return { onDuplicate, tables: await readTableOptions(given, report) };
}

export function focusOf(given: Arguments, report: Report): Focus {
  return focusGiven((name) => given.all(name), report);
}
