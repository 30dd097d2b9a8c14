/** Font files as people have them, made of one of ours. */
import { readFileSync } from 'node:fs';
import { postscriptOf } from './postscript.js';

export interface Made {
  /** The file in templates/themes/fonts, without extension. */
  readonly of?: string;
  /** The family of all weights; then that of regular and bold alone, where it is another. */
  readonly families?: readonly [string, string?];
  readonly weight?: number;
  /** By how much wider its letters stand. */
  readonly wider?: number;
  /** What may be done with it, as OS/2 says. */
  readonly fsType?: number;
  /** With PostScript outlines in the place of TrueType's: an OTF file. */
  readonly postscript?: boolean;
  /** Tables that are left out, and others in the place of its own. */
  readonly tables?: Readonly<Record<string, Uint8Array | undefined>>;
}

export function madeFont({
  of = 'Arimo-Regular',
  families,
  weight,
  wider,
  fsType,
  postscript,
  tables = {},
}: Made): Uint8Array {
  const bytes = readFileSync(new URL(`../../templates/themes/fonts/${of}.ttf`, import.meta.url));
  const font = tablesOf(bytes);
  if (families) font.set('name', names(families));
  const os2 = viewOf(font, 'OS/2');
  if (weight !== undefined) os2.setUint16(4, weight);
  if (fsType !== undefined) os2.setUint16(8, fsType);
  if (wider !== undefined) {
    const hmtx = viewOf(font, 'hmtx');
    const count = viewOf(font, 'hhea').getUint16(34);
    for (let at = 0; at < 4 * count; at += 4) hmtx.setUint16(at, Math.round(hmtx.getUint16(at) * wider));
  }
  const outlines = { glyf: undefined, loca: undefined, 'CFF ': postscript && postscriptOf(bytes) };
  for (const [tag, table] of Object.entries({ ...(postscript && outlines), ...tables })) {
    if (table instanceof Uint8Array) font.set(tag, table);
    else font.delete(tag);
  }
  return assembled(font, postscript ? 'OTTO' : '\0\x01\0\0');
}

function tablesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const record = 12 + 16 * index;
      const start = view.getUint32(record + 8);
      const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
      return [tag, Uint8Array.from(bytes.subarray(start, start + view.getUint32(record + 12)))];
    }),
  );
}

function viewOf(font: ReadonlyMap<string, Uint8Array>, tag: string): DataView {
  return new DataView(font.get(tag)?.buffer ?? new ArrayBuffer(0));
}

/** "name" with the families and a PostScript name, in English for Windows. */
function names([all, few = all]: readonly [string, string?]): Uint8Array {
  const texts = [[1, few], [6, few.replaceAll(' ', '')], ...(few === all ? [] : ([[16, all]] as const))] as const;
  const encoded = texts.map(([id, text]) => [id, Buffer.from(text, 'utf16le').swap16()] as const);
  const table = Buffer.alloc(6 + 12 * encoded.length);
  table.writeUInt16BE(encoded.length, 2);
  table.writeUInt16BE(table.length, 4);
  let offset = 0;
  encoded.forEach(([id, bytes], index) => {
    [3, 1, 0x409, id, bytes.length, offset].forEach((value, field) => {
      table.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    });
    offset += bytes.length;
  });
  return Buffer.concat([table, ...encoded.map(([, bytes]) => bytes)]);
}

function assembled(font: ReadonlyMap<string, Uint8Array>, signature: string): Uint8Array {
  const header = Buffer.alloc(12 + 16 * font.size);
  header.write(signature, 'latin1');
  header.writeUInt16BE(font.size, 4);
  const parts: Uint8Array[] = [header];
  let at = header.length;
  [...font].forEach(([tag, bytes], index) => {
    header.write(tag, 12 + 16 * index, 'latin1');
    header.writeUInt32BE(at, 12 + 16 * index + 8);
    header.writeUInt32BE(bytes.length, 12 + 16 * index + 12);
    const padded = Buffer.alloc((bytes.length + 3) & ~3);
    padded.set(bytes);
    parts.push(padded);
    at += padded.length;
  });
  return Buffer.concat(parts);
}
