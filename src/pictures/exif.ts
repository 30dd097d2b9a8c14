/** Exif (2.3), as cameras write it into JPEG and PNG files: which way is up. */

/** The field that says how the camera was held. */
const ORIENTATION = 0x0112;

/** How the rows and columns of a picture lie: 1 is upright; 2 mirrored; 3 on its head; 5 to 8 on a side. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** From the first directory of a TIFF block; 1 where it does not say, says what there is not, or cannot be read. */
export function orientationOf(tiff: Buffer): Orientation {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  if (tiff.length < 8) return 1;
  const directory = long(4);
  if (directory + 2 > tiff.length) return 1;
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (short(at) === ORIENTATION) return ORIENTATIONS.find((known) => known === short(at + 8)) ?? 1;
  }
  return 1;
}

const ORIENTATIONS: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];
