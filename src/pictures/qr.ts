/** QR codes (ISO/IEC 18004) as pictures: dark on white in every theme, with the quiet zone that scanners need. */
import { deflateSync } from 'node:zlib';
import { correction, generate } from 'lean-qr';
import { isLink, uriOf } from '../address.js';
import type { Report } from '../diagnostic.js';
import type { Picture } from '../layout/scene.js';
import { type Asked, qrNotLinked, qrTooLong } from '../messages/pictures.js';
import { writeChunks } from './png/chunks.js';

/** Bytes of a row that a module fills, one bit a pixel: 16 pixels, sharp on a projector and in print. */
const BYTES = 2;
const SCALE = BYTES * 8;
/** Modules of white around the code (ISO/IEC 18004, 5.3.8). */
const QUIET = 4;
/** White, and the ink of the default theme: a code has to be dark on light, in a dark theme too. */
const PALETTE = Buffer.from('ffffff14202b', 'hex');

/** The code of the address that `asked` names: scanning follows a link, so it holds what may be linked. One that has none is warned of: the document does without. */
export function qrCode(asked: Asked, report: Report): Picture | undefined {
  const { name } = asked;
  const opens = isLink(name);
  const picture = opens ? (known.get(name) ?? qrPicture(name)) : undefined;
  if (picture === undefined) report(opens ? qrTooLong(asked) : qrNotLinked(asked));
  else {
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(name, picture);
  }
  return picture;
}

/** A batch shows one address in every document. */
const known = new Map<string, Picture>();
const MAX_KNOWN = 100;

/** Nothing where the address is longer than a code can hold. What is lost is mended up to a seventh (level M). */
function qrPicture(address: string): Picture | undefined {
  const code = codeOf(address);
  if (code === undefined) return undefined;
  const modules = code.size + 2 * QUIET;
  const rows = Array.from({ length: modules }, (_, y) =>
    Array.from({ length: modules }, (_, x) => code.get(x - QUIET, y - QUIET)),
  );
  const side = modules * SCALE;
  return { type: 'png', width: side, height: side, modules, data: twoColourPng(rows).toString('base64') };
}

/** Scanners do not all read codes with letters of other languages. */
function codeOf(address: string) {
  try {
    return generate(uriOf(address), { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M });
  } catch {
    return undefined;
  }
}

/** A PNG of one bit a pixel, each an index into the palette. */
function twoColourPng(modules: readonly (readonly boolean[])[]): Buffer {
  const side = modules.length * SCALE;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // One bit a sample, with a palette.
  header.set([1, 3], 8);
  const rows = modules.flatMap((row) => {
    const pixels = row.map((dark) => Buffer.alloc(BYTES, dark ? 0xff : 0));
    return Array.from({ length: SCALE }, () => Buffer.concat([Buffer.alloc(1), ...pixels]));
  });
  return writeChunks([
    { type: 'IHDR', data: header },
    { type: 'PLTE', data: PALETTE },
    { type: 'IDAT', data: deflateSync(Buffer.concat(rows)) },
  ]);
}
