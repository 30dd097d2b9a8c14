/** JPEG (ITU-T T.81): its size, its colours, and which way is up (Exif 2.3). */
import { pictureBroken, pictureInCmyk, pictureNotSupported, pictureTurned } from '../messages/pictures.js';
import { orientationOf } from './exif.js';
import { type Inspect, isWithinLimits } from './size.js';

/** Baseline, extended and progressive frames: what every program shows. */
const COMMON_FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];
const START_OF_SCAN = 0xda;
const EXIF = 0xe1;

export const inspectJpeg: Inspect = async (bytes, asked, report) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const segments = segmentsOf(file);
  const frame = segments?.find(({ marker }) => isFrame(marker));
  if (segments === undefined || frame === undefined || frame.data.length < 6) {
    report(pictureBroken(asked, 'JPEG', 'it ends too early'));
    return undefined;
  }
  const [height, width] = [frame.data.readUInt16BE(1), frame.data.readUInt16BE(3)];
  const [bits, components] = [frame.data.readUInt8(0), frame.data.readUInt8(5)];
  const exif = segments.find(({ marker, data }) => marker === EXIF && data.toString('latin1', 0, 4) === 'Exif');
  if (width === 0 || height === 0) report(pictureBroken(asked, 'JPEG', 'it has no size'));
  else if (!COMMON_FRAMES.includes(frame.marker) || bits !== 8) report(pictureNotSupported(asked, 'special JPEG'));
  else if (components === 4) report(pictureInCmyk(asked));
  else if (exif !== undefined && orientationOf(exif.data.subarray(6)) !== 1) report(pictureTurned(asked));
  else if (isWithinLimits({ width, height }, asked, report)) return { width, height, bytes };
  return undefined;
};

interface Segment {
  readonly marker: number;
  readonly data: Buffer;
}

/** The segments before the pixels; nothing where one is cut off, or where the pixels have no end. */
function segmentsOf(file: Buffer): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  for (let at = 2; at + 4 <= file.length; ) {
    if (file[at] !== 0xff) return undefined;
    const marker = file.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end > file.length) return undefined;
    if (marker === START_OF_SCAN) return file.indexOf('ffd9', end, 'hex') > 0 ? segments : undefined;
    segments.push({ marker, data: file.subarray(at + 4, end) });
    at = end;
  }
  return undefined;
}

/** All SOF markers: C0 to CF without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
