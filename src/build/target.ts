/** Where documents go: `-o`. */
import { basename, dirname, extname, join } from 'node:path';
import type { Report } from '../diagnostic.js';
import { shownName } from '../files.js';
import { outputFormatConflict } from '../messages/usage.js';
import type { DocumentFormat } from '../output/index.js';

export const FORMATS = ['pptx', 'pdf', 'html'] as const satisfies readonly DocumentFormat[];

export type Target =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'file'; readonly folder: string; readonly name: string; readonly format: DocumentFormat }
  | { readonly kind: 'stdout' };

export const DEFAULT_FOLDER = 'output';

/** `-` is standard output, a path whose extension is a format is a file, anything else a folder. */
export function targetOf(output: string, formats: readonly DocumentFormat[], report: Report): Target {
  if (output === '-') return { kind: 'stdout' };
  const extension = extname(output).slice(1).toLowerCase();
  const format = FORMATS.find((known) => known === extension);
  if (format === undefined || /[\\/]$/.test(output)) return { kind: 'folder', folder: output };
  if (formats.some((asked) => asked !== format)) report(outputFormatConflict(output, formats));
  return { kind: 'file', folder: dirname(output), name: basename(output), format };
}

/** A planned file as a person would name it. */
export function shownTarget(target: Target, path: string): string {
  return target.kind === 'stdout' ? 'standard output' : shownName(join(target.folder, path));
}
