import type { Report } from '../../diagnostic.js';
import * as messages from '../../messages/files.js';

/** The text of a file in UTF-8, with or without a byte order mark; empty files and other encodings are reported. */
export function decodeUtf8(bytes: Uint8Array, file: string, report: Report): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() !== '') return text;
    report(messages.emptyFile({ file }));
  } catch {
    report(messages.notUtf8({ file }));
  }
  return undefined;
}
