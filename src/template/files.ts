/** Finds a template and its partials: a built-in one by name, another by its path. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path';
import type { Report } from '../diagnostic.js';
import { fileInside, keepListed, keepMissing, leadsOut, readBytes } from '../files.js';
import { packaged } from '../home.js';
import { notText, partialOutside, tooLarge, unknownTemplate } from '../messages/template.js';
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
 * `reference` is a built-in name (`deck`) or the path of a file that its author may read, absolute or from `root`, the working folder
 * (`talks/mine.hbs`). A partial beside the template, in `partials/`, goes before a built-in one of the same name.
 */
export async function readTemplate(
  reference: string,
  report: Report,
  root: string = process.cwd(),
): Promise<TemplateSource | undefined> {
  const builtIns = await builtInTemplates();
  const builtIn = builtIns.includes(reference);
  const path = builtIn ? join(BUILT_IN, `${reference}${EXTENSION}`) : resolve(root, reference);
  const folder = dirname(path);
  if (!builtIn && !(path.endsWith(EXTENSION) && (await isFile(path)))) {
    keepMissing(path);
    const beside = (await templatesIn(folder)).map((name) => posix.join(posix.dirname(reference), name));
    report(unknownTemplate(reference, [...builtIns, ...beside]));
    return undefined;
  }
  const shown = builtIn ? 'templates' : nameFrom(root, folder);
  const file = await readFile(path, posix.join(shown, basename(path)), path, report);
  if (!file) return undefined;
  const partials = new Map<string, TemplateFile>();
  await addPartials(partials, BUILT_IN, 'templates', report);
  if (!builtIn) await addPartials(partials, folder, shown, report);
  return { ...file, id: basename(path, EXTENSION), folder, front: readFront(file, report), partials };
}

/** The way to a folder, with `/`; of one that lies elsewhere nothing, so that nothing of the machine shows. */
function nameFrom(root: string, folder: string): string {
  const way = relative(root, folder);
  return leadsOut(way) ? '' : way.split(sep).join('/');
}

/** Those beside the templates of a folder, which a message calls `shown`. */
async function addPartials(
  partials: Map<string, TemplateFile>,
  folder: string,
  shown: string,
  report: Report,
): Promise<void> {
  const names = await templatesIn(join(folder, 'partials'));
  if (folder !== BUILT_IN) keepListed(join(folder, 'partials'), EXTENSION, names);
  const read = async (name: string): Promise<TemplateFile | undefined> => {
    const path = join('partials', name);
    const called = posix.join(shown, 'partials', name);
    const real = fileInside(folder, path);
    if (real === undefined) report(partialOutside({ file: called }));
    return real === undefined ? undefined : readFile(real, called, join(folder, path), report);
  };
  for (const file of await Promise.all(names.map(read))) {
    // The line break that ends the file would come between the words of a sentence and its full stop.
    if (file) partials.set(basename(file.name, EXTENSION), { ...file, text: file.text.replace(/\n$/, '') });
  }
}

/** `named` is the path under which it is kept that the file was read. */
async function readFile(path: string, name: string, named: string, report: Report): Promise<TemplateFile | undefined> {
  if ((await stat(path)).size > MAX_BYTES) {
    report(tooLarge({ file: name }, MAX_BYTES));
    return undefined;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(path, named));
    return {
      name,
      ...(named.startsWith(BUILT_IN + sep) && { builtIn: true as const }),
      text: text.replace(/\r\n?/g, '\n'),
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
