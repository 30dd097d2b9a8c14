/** The PDF writer: pages first, then everything that refers to them. */
import { createHash } from 'node:crypto';
import type { Scene } from '../../layout/scene.js';
import type { Theme } from '../../theme/types.js';
import type { WriteOptions } from '../options.js';
import { orderFor } from '../order.js';
import { textsOf } from '../texts.js';
import { attach } from './attach.js';
import { Canvas } from './canvas.js';
import { FontSet } from './fonts.js';
import { paintItem } from './items.js';
import { openDocument } from './open.js';
import { addBookmarks, addPageLabels } from './outline.js';
import type { Document } from './pdfkit.js';
import { Sink } from './sink.js';

/** A tagged PDF 1.7 that conforms to PDF/UA-1 and PDF/A-2a; with a file attached, to PDF/A-3a instead. */
export async function writePdf(
  scene: Scene,
  theme: Theme,
  { attachment, onPage }: WriteOptions = {},
): Promise<Uint8Array> {
  const document = await openDocument(scene, attachment === undefined ? 'PDF/A-2a' : 'PDF/A-3a');
  const sink = new Sink(document);
  const texts = textsOf(scene);
  const fonts = await FontSet.load(document, scene);
  const order = await orderFor(texts, scene.direction, fonts.measure);
  const canvas = new Canvas(document, scene, theme, fonts, order);
  for (const [index, page] of scene.pages.entries()) {
    onPage?.(index + 1);
    canvas.addPage();
    paintBackground(canvas);
    for (const item of page.items) paintItem(canvas, item);
  }
  fonts.write();
  canvas.links.write();
  canvas.structure.write();
  addBookmarks(document, scene);
  addPageLabels(document);
  if (attachment !== undefined) attach(document, scene, attachment);
  return finish(document, sink, scene);
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

/**
 * The bytes of the file. Its id is a hash of what was written before the trailer, and of what only `end` writes: half of a SHA-256, which
 * processors take a third of the time for that they take for the MD5 that is recommended (ISO 32000-1, 14.4).
 */
function finish(document: Document, sink: Sink, scene: Scene): Uint8Array {
  document.flushPages();
  const rest = JSON.stringify([scene.title, scene.date, scene.language, scene.bookmarks]);
  document._id = createHash('sha256').update(sink.bytes()).update(rest).digest().subarray(0, 16);
  document.end();
  return sink.bytes();
}
