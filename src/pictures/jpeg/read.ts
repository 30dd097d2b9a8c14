/** JPEG (ITU-T T.81): what a file says of its pixels, before any is unpacked. */
import { type Orientation, orientationOf } from '../exif.js';
import { isFrame, MARKERS, readSegments, type Segment } from './segments.js';

/** A colour of the picture. */
export interface Component {
  readonly id: number;
  /** How often it is sampled, across and down, against the others: 1 to 4. */
  readonly across: number;
  readonly down: number;
  /** The number of its quantisation table. */
  readonly quantisation: number;
}

export interface Frame {
  /** Which of the SOF markers: the kind of JPEG. */
  readonly marker: number;
  /** Bits of a sample. */
  readonly bits: number;
  readonly width: number;
  readonly height: number;
  readonly components: readonly Component[];
}

export interface Jpeg {
  readonly frame: Frame;
  readonly orientation: Orientation;
  readonly segments: readonly Segment[];
}

/** Or in words that follow "it is broken" why there is none. */
export function readJpeg(file: Buffer): Jpeg | string {
  const segments = readSegments(file);
  if (segments === undefined) return 'it ends too early';
  const frames = segments.filter(({ marker }) => isFrame(marker));
  if (frames.length > 1) return 'it has more than one frame';
  const frame = frames[0] && frameOf(frames[0]);
  if (frame === undefined) return 'it has no frame';
  const exif = segments.find(({ marker, data }) => marker === MARKERS.app1 && data.toString('latin1', 0, 4) === 'Exif');
  return { frame, orientation: exif === undefined ? 1 : orientationOf(exif.data.subarray(6)), segments };
}

function frameOf({ marker, data }: Segment): Frame | undefined {
  const count = data[5] ?? 0;
  if (count === 0 || data.length !== 6 + 3 * count) return undefined;
  const components = Array.from({ length: count }, (_, index) => {
    const [id = 0, sampling = 0, quantisation = 0] = data.subarray(6 + 3 * index);
    return { id, across: sampling >> 4, down: sampling & 15, quantisation };
  });
  const isSampled = (times: number) => times >= 1 && times <= 4;
  if (!components.every(({ across, down }) => isSampled(across) && isSampled(down))) return undefined;
  return { marker, bits: data.readUInt8(0), height: data.readUInt16BE(1), width: data.readUInt16BE(3), components };
}
