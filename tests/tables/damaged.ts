/**
 * Workbooks that tests write as text, some of which cannot be read. Lines before the first sheet say what is wrong with the file:
 * `! ole EncryptedPackage` (an OLE file with a stream of that name, as Excel encrypts and wrote until 2003), `! cut 400` (so many
 * bytes of its end are missing), `! part NAME CONTENT` (a part with another content; without one, the part is missing).
 */
import { workbookPartsOfText } from './written.js';
import { zipOf } from './zip.js';

export function damagedWorkbook(text: string): Buffer {
  const faults = text.split('\n').filter((line) => line.startsWith('! '));
  const said = (word: string) =>
    faults.flatMap((line) => (line.startsWith(`! ${word} `) ? line.slice(word.length + 3) : []));
  const [stream] = said('ole');
  if (stream !== undefined) return oleOf(stream);
  const others = new Map(said('part').map((part) => [part.split(' ', 1).join(), part.split(' ').slice(1).join(' ')]));
  const parts = workbookPartsOfText(text).flatMap((part) => {
    const content = others.get(part.name) ?? part.content;
    return content === '' ? [] : { ...part, content };
  });
  const bytes = zipOf(parts);
  return bytes.subarray(0, bytes.length - Number(said('cut')[0] ?? 0));
}

/** What Excel encrypted, or wrote until 2003, begins with, and the name of its stream. */
export function oleOf(stream: string): Buffer {
  const start = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([start, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
}
