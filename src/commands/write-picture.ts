/** A drawing as a file, of the kind that its name says. */
import type { Report } from '../diagnostic.js';
import { shownName } from '../files.js';
import { companyPictureUndrawn } from '../messages/company.js';
import { rasterise } from '../pictures/raster.js';
import { writeFiles } from './write-files.js';

/** Pixels across. */
const WIDTH = 2400;

export async function writePicture(path: string, svg: string, report: Report): Promise<void> {
  const bytes = /\.svg$/i.test(path) ? new TextEncoder().encode(svg) : await pixelsOf(svg);
  if (bytes === undefined) report(companyPictureUndrawn({ file: shownName(path) }));
  else writeFiles(new Map([[path, bytes]]), true).forEach(report);
}

async function pixelsOf(svg: string): Promise<Uint8Array | undefined> {
  const outcome = await rasterise(svg, { width: WIDTH });
  return 'png' in outcome ? outcome.png : undefined;
}
