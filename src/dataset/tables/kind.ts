/** What a file is by its first bytes, whatever its name says. */
import { wideEncodingOf } from './wide-encoding.js';

/**
 * `zip` may be a workbook; its parts tell. `ole` is what Excel wrote until 2007, and what holds a workbook with a password. `markup`
 * is a web page or another XML, which some systems call ".xls".
 */
export type FileKind = 'zip' | 'opendocument' | 'ole' | 'pdf' | 'markup' | 'json' | 'text' | 'binary';

const ZIP = 'PK\x03\x04';
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** What an OpenDocument has at byte 30: its first entry, never compressed, is its type. */
const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument';

export function kindOf(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
  if (start.startsWith(ZIP)) return start.startsWith(OPEN_DOCUMENT, 30) ? 'opendocument' : 'zip';
  if (start.startsWith(OLE)) return 'ole';
  if (start.startsWith('%PDF-')) return 'pdf';
  const text = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^<(?:\?xml|!doctype|html|head|meta|body|table|style)\b/i.test(text)) return 'markup';
  if (/^[[{]/.test(text)) return 'json';
  // Text has no control characters but those that move the pen; of a wide encoding every other byte may look like one.
  const isText = wideEncodingOf(bytes) !== undefined || !/(?![\s\u0080-\u009f])\p{Cc}/u.test(start);
  return isText ? 'text' : 'binary';
}
