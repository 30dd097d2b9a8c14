/** The files of a brand: a theme, the logo beside it, and the template where it lies elsewhere. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { brandFileText } from '../brand/file.js';
import type { Study } from '../brand/study.js';
import { isShown } from '../brand/survey.js';
import { digestOf } from '../files.js';
import { likelyName, nameIn } from '../starter/given.js';
import { installedFrom } from './installed.js';

/** By their paths. `path` is the template's, `output` the theme's. */
export async function brandFiles(
  path: string,
  bytes: Uint8Array,
  output: string,
  studied: Study,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = dirname(output);
  const file = nameIn(folder, path);
  const logo = await logoOf(studied, basename(output).replace(/(?:\.brand)?\.ya?ml$/i, ''));
  const text = brandFileText({
    name: likelyName(path),
    file,
    sha256: await digestOf(bytes),
    template: studied.template,
    safe: studied.safe,
    ...(logo && { logo: logo.name }),
    schema: schemaFrom(folder),
  });
  const files = new Map<string, Uint8Array>([[output, new TextEncoder().encode(text)]]);
  if (logo !== undefined) files.set(join(folder, logo.name), logo.bytes);
  // A theme names no file outside of its folder.
  if (resolve(folder, file) !== resolve(path)) files.set(join(folder, file), bytes);
  return files;
}

async function logoOf(
  { opened, template }: Study,
  stem: string,
): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  const { logo } = template;
  if (logo === undefined || !isShown(logo.part)) return undefined;
  const bytes = await opened.source.picture(logo.part);
  return bytes && { name: `${stem}-logo${extname(logo.part).toLowerCase()}`, bytes };
}

/** Where editors find the schema of themes; nothing where neither the package nor `init` has put it there. */
function schemaFrom(folder: string): string | undefined {
  const installed = installedFrom(folder);
  if (installed !== undefined) return `${installed}/templates/themes/theme.schema.json`;
  const copied = 'schemas/theme.schema.json';
  return existsSync(join(folder, copied)) ? copied : undefined;
}
