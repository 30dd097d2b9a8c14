/** Where documents go: `-o`. */
import { basename, dirname, extname, join } from 'node:path';
import type { Report } from '../../diagnostic.js';
import { shownName } from '../../files.js';
import { outputFormatConflict, outputFormatUnknown, picturesNeedFolder } from '../../messages/targets.js';
import type { DocumentFormat, Format, PictureFormat } from '../../output/index.js';

const DOCUMENTS = ['pptx', 'pdf', 'html'] as const satisfies readonly DocumentFormat[];
const PICTURES = ['svg', 'png'] as const satisfies readonly PictureFormat[];
export const FORMATS: readonly Format[] = [...DOCUMENTS, ...PICTURES];

/** Whether a format is one picture a page, not one file. */
export function isPictured(format: Format): format is PictureFormat {
  return PICTURES.some((known) => known === format);
}

export type Target =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'file'; readonly folder: string; readonly name: string; readonly format: DocumentFormat }
  | { readonly kind: 'stdout' };

export const DEFAULT_FOLDER = 'output';

/**
 * `-` is standard output, a path whose extension is a format is a file, anything else a folder. Other extensions are refused: who
 * writes `report.docx` wants no folder of that name. What begins with a figure is none: `2025.01`.
 */
export function targetOf(output: string, formats: readonly Format[], report: Report): Target {
  if (output === '-') return { kind: 'stdout' };
  const extension = extname(output).slice(1).toLowerCase();
  const endsInSlash = /[\\/]$/.test(output);
  const format = FORMATS.find((known) => known === extension);
  if (format === undefined && /^[a-z]/.test(extension) && !endsInSlash)
    report(outputFormatUnknown(output, extension, DOCUMENTS));
  if (format === undefined || endsInSlash) return { kind: 'folder', folder: output };
  if (isPictured(format)) {
    report(picturesNeedFolder(output));
    return { kind: 'folder', folder: output };
  }
  if (formats.some((asked) => asked !== format)) report(outputFormatConflict(output, formats));
  return { kind: 'file', folder: dirname(output), name: basename(output), format };
}

/** Names planned files as a person would. */
export function namerOf(target: Target): (path: string) => string {
  if (target.kind === 'stdout') return () => 'standard output';
  const [marked, mark] = [shownName(join(target.folder, 'a/b')), 'a/b'];
  // Of a file outside the working folder only the last name is told.
  if (!marked.endsWith(mark)) return (path) => basename(path);
  const folder = marked.slice(0, -mark.length);
  return (path) => folder + path;
}
