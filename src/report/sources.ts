/** Finding a person's file again by the name that a message uses, to show its lines. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { shownName } from '../files.js';
import { packaged } from '../home.js';

/** The text of a file by its shown name; nothing where it cannot be shown. */
export type Sources = (file: string) => string | undefined;

const MAX_BYTES = 16 * 1024 * 1024;

/** Texts that came without a file (standard input), by name; then the paths that a person gave, the working folder, this package. */
export function sourcesAmong(paths: readonly string[], texts: ReadonlyMap<string, string> = new Map()): Sources {
  return (file) => {
    const direct = texts.get(file);
    if (direct !== undefined) return direct;
    const given = paths.find((path) => shownName(path) === file);
    for (const path of [given, resolve(file), packaged(file)]) {
      const text = path === undefined ? undefined : read(path);
      if (text !== undefined) return text;
    }
    return undefined;
  };
}

function read(path: string): string | undefined {
  try {
    const found = statSync(path);
    if (!found.isFile() || found.size > MAX_BYTES) return undefined;
    // In another encoding, or no text at all, its lines would not be what the person sees.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
