/** The catalogue of messages, read from its sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../src/messages');

/** The files that hold messages, without their extension. */
export const MESSAGE_FILES: readonly string[] = readdirSync(FOLDER)
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => messages(name).length > 0);

/** The messages of a file, each with its text. */
export function messages(file: string): { readonly name: string; readonly text: string }[] {
  const [, ...texts] = readFileSync(join(FOLDER, `${file}.ts`), 'utf8').split(/^export function /m);
  return texts
    .filter((text) => text.slice(0, text.indexOf('\n}')).includes('): Diagnostic {'))
    .map((text) => ({ name: /^\w+/.exec(text)?.[0] ?? '', text }));
}

/** `unknown-field` of `unknownField`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
