/** The writers, each loaded when it is wanted: a deck never loads pdfkit. */
import type { Scene } from '../layout/scene.js';
import type { Theme } from '../theme/types.js';

/** Formats that are one file. */
export type DocumentFormat = 'pptx' | 'pdf';
/** Formats that are one file a page. */
export type PictureFormat = 'svg';
export type Format = DocumentFormat | PictureFormat;

type Writer<Output> = (scene: Scene, theme: Theme) => Promise<Output>;

const DOCUMENTS: Readonly<Record<DocumentFormat, Writer<Uint8Array>>> = {
  pdf: async (scene, theme) => (await import('./pdf/index.js')).writePdf(scene, theme),
  pptx: async (scene, theme) => (await import('./pptx/index.js')).writePptx(scene, theme),
};

const PICTURES: Readonly<Record<PictureFormat, Writer<readonly string[]>>> = {
  svg: async (scene, theme) => (await import('./svg/index.js')).writeSvg(scene, theme),
};

export function write(scene: Scene, theme: Theme, format: DocumentFormat): Promise<Uint8Array> {
  return DOCUMENTS[format](scene, theme);
}

/** The pages as pictures, in order. */
export function writePictures(scene: Scene, theme: Theme, format: PictureFormat): Promise<readonly string[]> {
  return PICTURES[format](scene, theme);
}
