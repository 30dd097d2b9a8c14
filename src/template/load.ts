/** Templates by their names: the built-in ones are at hand, others are read from their files and compiled. */
import type { Report } from '../diagnostic.js';
import { packaged } from '../home.js';
import { PREPARED } from './prepared.js';
import type { Template } from './types.js';

const BUILT_IN = packaged('templates');

/**
 * A template that is ready to run, or nothing where it has errors, which are reported, all at once. See `readTemplate`; `columns`
 * are those of a table whose rows it is for, of which the built-in ones name none; `root` is the folder from which it is named.
 */
export async function loadTemplate(
  reference: string,
  report: Report,
  { columns, root }: { readonly columns?: readonly string[]; readonly root?: string } = {},
): Promise<Template | undefined> {
  const prepared = PREPARED.get(reference);
  if (prepared !== undefined) return { ...(await prepared()), folder: BUILT_IN };
  const { readTemplate } = await import('./files.js');
  const source = await readTemplate(reference, report, root);
  return source && (await import('./compile.js')).compileTemplate(source, report, columns);
}
