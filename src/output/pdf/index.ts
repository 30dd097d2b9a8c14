/** The PDF writer: pages first, then everything that refers to them. */
import type { Scene } from '../../layout/scene.js';
import type { Theme } from '../../theme/types.js';
import { Canvas } from './canvas.js';
import { FontSet } from './fonts.js';
import { paintItem } from './items.js';
import { openDocument } from './open.js';
import { addBookmarks, addPageLabels } from './outline.js';

/** A tagged PDF 1.7 that conforms to PDF/UA-1 and PDF/A-2a. */
export async function writePdf(scene: Scene, theme: Theme): Promise<Uint8Array> {
  const document = await openDocument(scene, theme);
  const fonts = await FontSet.load(document, scene.fonts);
  const canvas = new Canvas(document, scene, theme, fonts);
  for (const page of scene.pages) {
    canvas.addPage();
    paintBackground(canvas);
    for (const item of page.items) paintItem(canvas, item);
  }
  fonts.write();
  canvas.links.write();
  canvas.structure.write();
  addBookmarks(document, scene);
  addPageLabels(document);
  document.end();
  return bytesOf(document);
}

/** Paper is white by itself. */
function paintBackground(canvas: Canvas): void {
  const { document, scene, structure, theme } = canvas;
  if (theme.colours.paper === '#FFFFFF') return;
  structure.mark('decoration', () => {
    canvas.fill('paper');
    document.rect(0, 0, scene.width, scene.height).fill();
  });
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
