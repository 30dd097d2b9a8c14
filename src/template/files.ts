/** Finds a template and its partials: a built-in one by name, another by its path from the working folder. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, posix, resolve, sep } from 'node:path';
import type { Report } from '../diagnostic.js';
import { fileInside, keepListed, keepMissing, readBytes } from '../files.js';
import { packaged } from '../home.js';
import { notText, outsideFolder, tooLarge, unknownTemplate } from '../messages/template.js';
import { readFront } from './front.js';
import type { TemplateFile, TemplateSource } from './types.js';

const BUILT_IN = packaged('templates');
const MAX_BYTES = 1024 * 1024;
const EXTENSION = '.hbs';

/** The names of the templates that come with the package, sorted. */
export async function builtInTemplates(): Promise<readonly string[]> {
  return (await templatesIn(BUILT_IN)).map((file) => basename(file, EXTENSION));
}

/**
 * Reads a template with every partial that it could call.
 *
 * `reference` is a built-in name (`deck`) or a path from `folder`, the working folder (`talks/mine.hbs`). A partial beside the
 * template, in `partials/`, goes before a built-in one of the same name.
 */
export async function readTemplate(
  reference: string,
  report: Report,
  folder: string = process.cwd(),
): Promise<TemplateSource | undefined> {
  const builtIn = (await builtInTemplates()).includes(reference);
  const root = builtIn ? BUILT_IN : folder;
  const path = builtIn ? `${reference}${EXTENSION}` : reference;
  if (!builtIn && !(path.endsWith(EXTENSION) && (await isFile(resolve(root, path))))) {
    keepMissing(join(root, path));
    report(unknownTemplate(reference, [...(await builtInTemplates()), ...(await templatesIn(root))]));
    return undefined;
  }
  const file = await readInside(root, path, builtIn ? 'templates' : '', report);
  if (!file) return undefined;
  const partials = new Map<string, TemplateFile>();
  await addPartials(partials, BUILT_IN, 'partials', 'templates', report);
  if (!builtIn) await addPartials(partials, root, join(dirname(path), 'partials'), '', report);
  const id = basename(path, EXTENSION);
  return { ...file, id, folder: dirname(resolve(root, path)), front: readFront(file, report), partials };
}

async function addPartials(
  partials: Map<string, TemplateFile>,
  root: string,
  folder: string,
  prefix: string,
  report: Report,
): Promise<void> {
  const names = await templatesIn(join(root, folder));
  if (root !== BUILT_IN) keepListed(join(root, folder), EXTENSION, names);
  const files = await Promise.all(names.map((name) => readInside(root, join(folder, name), prefix, report)));
  for (const file of files) {
    // The line break that ends the file would come between the words of a sentence and its full stop.
    if (file) partials.set(basename(file.name, EXTENSION), { ...file, text: file.text.replace(/\n$/, '') });
  }
}

/** Reads a file that must lie inside `root`, links followed. `prefix` names the root where it is not the working folder. */
async function readInside(
  root: string,
  path: string,
  prefix: string,
  report: Report,
): Promise<TemplateFile | undefined> {
  const name = posix.join(prefix, path.split(sep).join('/'));
  const real = isAbsolute(path) ? undefined : await fileInside(root, path);
  if (real === undefined) {
    report(outsideFolder({ file: basename(path) }));
    return undefined;
  }
  if ((await stat(real)).size > MAX_BYTES) {
    report(tooLarge({ file: name }, MAX_BYTES));
    return undefined;
  }
  try {
    return {
      name,
      ...(root === BUILT_IN && { builtIn: true as const }),
      text: new TextDecoder('utf-8', { fatal: true })
        .decode(await readBytes(real, resolve(root, path)))
        .replace(/\r\n?/g, '\n'),
    };
  } catch {
    report(notText({ file: name }));
    return undefined;
  }
}

async function templatesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(EXTENSION)).sort();
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
