/** The writers, each loaded when it is wanted: a deck never loads pdfkit. */
import type { Scene } from '../layout/scene.js';
import type { Theme } from '../theme/types.js';
import type { writeHtml } from './html/index.js';
import type { KeptDrawings, WriteOptions } from './options.js';
import type { Undrawn } from './png/index.js';

export type { Attachment, KeptDrawings } from './options.js';

/** Formats that are one file made from a scene. */
export type SceneFormat = 'pptx' | 'pdf';
/** Formats that are one file. */
export type DocumentFormat = SceneFormat | 'html';
/** Formats that are one file a page. */
export type PictureFormat = 'svg' | 'png';
export type Format = DocumentFormat | PictureFormat;

type Writer<Output> = (scene: Scene, theme: Theme, options: WriteOptions) => Promise<Output>;

const DOCUMENTS: Readonly<Record<SceneFormat, Writer<Uint8Array>>> = {
  pdf: async (scene, theme, options) => (await import('./pdf/index.js')).writePdf(scene, theme, options),
  pptx: async (scene, theme, options) => (await import('./pptx/index.js')).writePptx(scene, theme, options),
};

const PICTURES: Readonly<Record<PictureFormat, Writer<readonly Uint8Array[] | Undrawn>>> = {
  png: async (scene, theme) => (await import('./png/index.js')).writePng(scene, theme),
  svg: async (scene, theme, options) => {
    const encoder = new TextEncoder();
    const [{ writeSvg }, { sceneMeasure }] = await Promise.all([import('./svg/index.js'), import('./measure.js')]);
    return writeSvg(scene, theme, await sceneMeasure(scene, false), options).map((text) => encoder.encode(text));
  },
};

export function write(
  scene: Scene,
  theme: Theme,
  format: SceneFormat,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  return DOCUMENTS[format](scene, theme, options);
}

/** A web page, from the document itself: the reader's browser lays it out. */
export async function writePage(...given: Parameters<typeof writeHtml>): Promise<Uint8Array> {
  return (await import('./html/index.js')).writeHtml(...given);
}

/** The pages as pictures, in order; or the first that cannot be drawn. */
export function writePictures(
  scene: Scene,
  theme: Theme,
  format: PictureFormat,
  kept?: KeptDrawings,
): Promise<readonly Uint8Array[] | Undrawn> {
  return PICTURES[format](scene, theme, { kept });
}
