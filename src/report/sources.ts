/** Finding a person's file again by the name that a message uses, to show what stands at a place. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { shownName } from '../files.js';
import { packaged } from '../home.js';

/** The bytes of a file by its shown name; nothing where it cannot be shown. */
export type Sources = (file: string) => Uint8Array | undefined;

const MAX_BYTES = 16 * 1024 * 1024;

/** Bytes that came without a file (standard input), by name; then the paths that a person gave, the working folder, this package. */
export function sourcesAmong(paths: readonly string[], typed: ReadonlyMap<string, Uint8Array> = new Map()): Sources {
  return (file) => {
    const direct = typed.get(file);
    if (direct !== undefined) return direct.length > MAX_BYTES ? undefined : direct;
    const given = paths.find((path) => shownName(path) === file);
    for (const path of [given, resolve(file), packaged(file)]) {
      const bytes = path === undefined ? undefined : read(path);
      if (bytes !== undefined) return bytes;
    }
    return undefined;
  };
}

function read(path: string): Uint8Array | undefined {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= MAX_BYTES ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** In another encoding, or of no text at all, lines would not be what the person sees. */
export function textIn(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) && !bytes.includes(0) ? new TextDecoder().decode(bytes) : undefined;
}
