/** Bookmarks and page labels. */
import type { Bookmark, Scene } from '../../layout/scene.js';

import { type Document, extend } from './pdfkit.js';

/** Adds the scene's bookmarks to the document, whose pages are all there. */
export function addBookmarks(document: Document, scene: Scene): void {
  const add = (parent: PDFKit.PDFOutline, bookmark: Bookmark): void => {
    // pdfkit takes `left` from the page's right edge.
    const options = { expanded: false, fit: false, pageNumber: bookmark.page, left: scene.width, top: bookmark.y };
    const item = parent.addItem(bookmark.title, options);
    for (const child of bookmark.children) add(item, child);
  };
  for (const bookmark of scene.bookmarks) add(document.outline, bookmark);
}

/** Pages are numbered from 1 in figures, as they are in print. */
export function addPageLabels(document: Document): void {
  extend(document._root, { PageLabels: { Nums: [0, { Type: 'PageLabel', S: 'D' }] } });
}
