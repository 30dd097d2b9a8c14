/** The parts of a JPEG file (ITU-T T.81, B.1): what each marker brings, and the pixels behind the head of a scan. */

export interface Segment {
  /** The second byte of the marker. */
  readonly marker: number;
  readonly data: Buffer;
  /** Behind the head of a scan, up to the next marker that is none of theirs: with stuffed zeros and restarts. */
  readonly pixels?: Buffer;
}

export const MARKERS = { dht: 0xc4, soi: 0xd8, eoi: 0xd9, sos: 0xda, dqt: 0xdb, dri: 0xdd, app1: 0xe1 } as const;

/** Far more than programs write: a dozen of tables, notes and scans, and a profile of colours in pieces. */
const MAX_SEGMENTS = 10_000;

/** The segments before the end mark; nothing where one is cut off, or there are too many. */
export function readSegments(file: Buffer): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  for (let at = 2; at + 2 <= file.length && segments.length < MAX_SEGMENTS; ) {
    if (file[at] !== 0xff) return undefined;
    const marker = file.readUInt8(at + 1);
    if (marker === MARKERS.eoi) return segments;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (at + 4 > file.length) return undefined;
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end < at + 4 || end > file.length) return undefined;
    const data = file.subarray(at + 4, end);
    at = marker === MARKERS.sos ? endOfPixels(file, end) : end;
    segments.push({ marker, data, ...(marker === MARKERS.sos && { pixels: file.subarray(end, at) }) });
  }
  return undefined;
}

/** Where the next marker stands that is neither a restart nor a stuffed zero. */
function endOfPixels(file: Buffer, start: number): number {
  for (let at = file.indexOf(0xff, start); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return file.length;
}

export function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/** All SOF markers: C0 to CF without DHT, JPG and DAC. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![MARKERS.dht, 0xc8, 0xcc].includes(marker);
}
