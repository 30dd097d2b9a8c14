/**
 * JPEG files: of the kinds that every program shows, upright, and every pixel there. The codes are followed here, for jpeg-js,
 * which makes all pixels, takes eight times the time and memory.
 */
import { pictureBroken, pictureInCmyk, pictureNotSupported, pictureTurned } from '../../messages/pictures.js';
import { type Inspect, isWithinLimits } from '../size.js';
import { isDecodable } from './decode.js';
import { readJpeg } from './read.js';

/** Baseline, extended and progressive frames. */
const COMMON_FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];

export const inspectJpeg: Inspect = async (bytes, asked, report) => {
  const jpeg = readJpeg(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (typeof jpeg === 'string') {
    report(pictureBroken(asked, 'JPEG', jpeg));
    return undefined;
  }
  const { frame, orientation } = jpeg;
  const { width, height, components } = frame;
  if (width === 0 || height === 0) report(pictureBroken(asked, 'JPEG', 'it has no size'));
  else if (!COMMON_FRAMES.includes(frame.marker) || frame.bits !== 8)
    report(pictureNotSupported(asked, 'special JPEG'));
  else if (components.length === 4) report(pictureInCmyk(asked));
  else if (components.length !== 1 && components.length !== 3) report(pictureNotSupported(asked, 'special JPEG'));
  else if (orientation !== 1) report(pictureTurned(asked));
  else if (!isWithinLimits(frame, asked, report)) return undefined;
  else if (!isDecodable(jpeg)) report(pictureBroken(asked, 'JPEG', 'its pixels cannot be read'));
  else return { width, height, bytes };
  return undefined;
};
