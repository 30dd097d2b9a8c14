/** What a picture is, by its content: its name proves nothing. */
import type { Report } from '../diagnostic.js';
import { type Asked, pictureNotKnown, pictureNotSupported, pictureTooHeavy } from '../messages/pictures.js';
import type { Found } from './found.js';
import { inspectJpeg } from './jpeg/inspect.js';
import { LIMITS } from './limits.js';
import { inspectPng } from './png/inspect.js';
import type { Inspect } from './size.js';

/** The picture that a file holds, or a complaint about it. `ink` is the colour of the text around it. */
export async function pictureOf(
  bytes: Uint8Array,
  ink: string,
  asked: Asked,
  report: Report,
): Promise<Found | undefined> {
  if (startsWith(bytes, '89504e470d0a1a0a')) return raster('png', inspectPng);
  if (startsWith(bytes, 'ffd8ff')) return raster('jpeg', inspectJpeg);
  const other = OTHERS.find(([start, at]) => startsWith(bytes, start, at));
  if (other !== undefined) report(pictureNotSupported(asked, other[2]));
  else if (!isMarkup(bytes)) report(pictureNotKnown(asked));
  else if (bytes.length > LIMITS.svgSize) report(pictureTooHeavy(asked, LIMITS.svgSize));
  else return (await import('./svg/read.js')).readSvg(bytes, ink, asked, report);
  return undefined;

  async function raster(type: 'png' | 'jpeg', inspect: Inspect): Promise<Found | undefined> {
    const found = await inspect(bytes, asked, report);
    if (found === undefined) return undefined;
    const { width, height } = found;
    return { picture: { type, width, height, data: Buffer.from(found.bytes).toString('base64') }, inked: false };
  }
}

/** What files of other kinds begin with: hexadecimal digits, the offset at which they stand, and the kind's name. */
const OTHERS: readonly (readonly [start: string, at: number, name: string])[] = [
  ['474946383761', 0, 'GIF'],
  ['474946383961', 0, 'GIF'],
  ['57454250', 8, 'WebP'],
  ['424d', 0, 'BMP'],
  ['49492a00', 0, 'TIFF'],
  ['4d4d002a', 0, 'TIFF'],
  ['6674797061766966', 4, 'AVIF'],
  ['66747970', 4, 'HEIC'],
  ['25504446', 0, 'PDF'],
  ['38425053', 0, 'Photoshop'],
  ['1f8b', 0, 'compressed SVG (SVGZ)'],
];

function startsWith(bytes: Uint8Array, digits: string, at = 0): boolean {
  return Buffer.from(bytes.subarray(at, at + digits.length / 2)).toString('hex') === digits;
}

/** Whether a text begins with a tag: after a byte order mark, white space. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*</.test(Buffer.from(bytes.subarray(0, 1000)).toString('utf8'));
}
