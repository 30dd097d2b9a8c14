/**
 * PNG files: every chunk whole and in its place, every pixel there. They are read here, for fast-png unpacks without a limit, pngjs
 * takes a file that lacks rows, and neither gives the camera's note or the packed rows.
 */
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { pictureBroken, pictureMoves } from '../../messages/pictures.js';
import { type Inspect, isWithinLimits } from '../size.js';
import { type Png, readPng } from './read.js';
import { areFiltered, sizeOfRows } from './rows.js';
import { uprightPng } from './turn.js';

export const inspectPng: Inspect = async (bytes, asked, report) => {
  const png = readPng(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (typeof png === 'string') {
    report(pictureBroken(asked, 'PNG', png));
    return undefined;
  }
  if (!isWithinLimits(png, asked, report)) return undefined;
  if (!(await hasAllPixels(png))) {
    report(pictureBroken(asked, 'PNG', 'its pixels cannot be read'));
    return undefined;
  }
  if (png.animated) report(pictureMoves(asked));
  return png.orientation === 1 ? { width: png.width, height: png.height, bytes } : uprightPng(png);
};

async function hasAllPixels(png: Png): Promise<boolean> {
  const size = sizeOfRows(png);
  try {
    const rows = await promisify(inflate)(png.data, { maxOutputLength: size, chunkSize: Math.max(64, size) });
    return rows.length === size && areFiltered(png, rows);
  } catch {
    return false;
  }
}
