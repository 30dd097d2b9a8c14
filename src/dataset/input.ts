/** Gets the bytes of an input and finds its reader. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import type { Report } from '../diagnostic.js';
import { errorCode, keepBytes, keepMissing, readBytes, shownName } from '../files.js';
import { packaged } from '../home.js';
import { closest } from '../messages/closest.js';
import * as messages from '../messages/files.js';
import { keepHeapSmall, optimise } from '../optimised.js';
import { type Contents, contentsOf } from './contents.js';
import { LIMITS } from './limits.js';
import { EXTENSIONS, readerOf } from './readers/index.js';
import type { Reader } from './readers/reader.js';
import { inFile } from './source.js';
import type { TableOptions } from './tables/options.js';

/**
 * A file, or what is at hand (standard input, a test) under the name that messages use. Where that name has no extension, the
 * content tells what it is.
 */
export type DatasetInput =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array };

/** Bytes of a dataset from which V8's optimising compiler pays for itself. */
const WORTH_OPTIMISING = 500_000;

/** The path of the London dataset. */
export const LONDON = packaged('data/london.yaml');

/** The London dataset of the package. */
export function builtInDataset(): DatasetInput {
  return { kind: 'file', path: LONDON };
}

/** The title of a document whose dataset has no name: the file's, without its extension. */
export function nameOf(input: DatasetInput): string {
  const name = basename(input.kind === 'file' ? input.path : input.name);
  return name.slice(0, name.length - extname(name).length).normalize('NFC');
}

/** The folder from which an input names pictures. */
export function folderOf(input: DatasetInput): string {
  return input.kind === 'file' ? dirname(resolve(input.path)) : process.cwd();
}

/** What one input says, not yet checked. `options` are of tables alone. */
export async function readInput(
  input: DatasetInput,
  report: Report,
  options: TableOptions = {},
): Promise<Contents | undefined> {
  const file = input.kind === 'file' ? shownName(input.path) : input.name;
  if (input.kind === 'file' && input.path === LONDON) {
    const { prepared } = await import('./prepared.js');
    if (prepared !== undefined) return contentsOf(inFile(prepared, file), report);
  }
  const extension = extname(input.kind === 'file' ? input.path : input.name);
  const named = await readerOf(extension);
  const bytes = await bytesOf(input, file, named?.fileSize ?? LIMITS.fileSize, report);
  if (bytes === undefined) return undefined;
  if (bytes.length > WORTH_OPTIMISING) {
    optimise();
    keepHeapSmall();
  }
  const reader = extension === '' && input.kind !== 'file' ? await readerOfContent(bytes) : named;
  if (reader === undefined) {
    report(messages.unknownExtension({ file }, EXTENSIONS));
    return undefined;
  }
  return reader.read(bytes, file, report, options);
}

async function readerOfContent(bytes: Uint8Array): Promise<Reader> {
  return (await import('./readers/content.js')).readerOfContent(bytes);
}

export async function bytesOf(
  input: DatasetInput,
  file: string,
  most: number,
  report: Report,
): Promise<Uint8Array | undefined> {
  if (input.kind === 'file') return fileBytes(input.path, file, most, report);
  const bytes = input.kind === 'text' ? new TextEncoder().encode(input.text) : input.bytes;
  await keepBytes(input.name, bytes);
  if (bytes.length <= most) return bytes;
  report(messages.tooLargeFile({ file }, most));
  return undefined;
}

async function fileBytes(path: string, file: string, most: number, report: Report): Promise<Uint8Array | undefined> {
  const place = { file };
  try {
    const found = await stat(path);
    if (!found.isFile()) report(messages.notAFile(place, found.isDirectory() ? 'a folder' : 'a pipe or a device'));
    else if (found.size > most) report(messages.tooLargeFile(place, most));
    else return await readBytes(path);
  } catch (error) {
    keepMissing(path);
    const missing = ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '');
    report(missing ? messages.missingFile(place, await neighbour(path)) : messages.unreadableFile(place));
  }
  return undefined;
}

/** The file in the same folder whose name is closest. */
async function neighbour(path: string): Promise<string | undefined> {
  try {
    return closest(basename(path), (await readdir(dirname(resolve(path)))).sort());
  } catch {
    return undefined;
  }
}
