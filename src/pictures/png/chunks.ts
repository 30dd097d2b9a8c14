/** The parts of a PNG file (W3C, third edition, 5.3), each with its length and its checksum. */
import { crc32 } from 'node:zlib';

export interface Chunk {
  /** Four letters: `IHDR`, `IDAT`. */
  readonly type: string;
  readonly data: Buffer;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** More than any program writes in ten megabytes. */
const MAX_CHUNKS = 50_000;

/** The chunks before the end mark, or in words that follow "it is broken" why there are none. */
export function readChunks(file: Buffer): readonly Chunk[] | string {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= file.length; ) {
    const end = at + 8 + file.readUInt32BE(at);
    if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) break;
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') return chunks;
    if (chunks.length === MAX_CHUNKS) return `it is in more than ${MAX_CHUNKS.toLocaleString('en-GB')} parts`;
    chunks.push({ type, data: file.subarray(at + 8, end) });
    at = end + 4;
  }
  return 'a part of it is missing or changed';
}

/** A file of these chunks, with its end mark. */
export function writeChunks(chunks: readonly Chunk[]): Buffer {
  const parts = [...chunks, { type: 'IEND', data: Buffer.alloc(0) }].flatMap(({ type, data }) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    checksum.writeUInt32BE(crc32(body));
    return [length, body, checksum];
  });
  return Buffer.concat([SIGNATURE, ...parts]);
}
