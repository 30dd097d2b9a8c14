/** Files inside the file, as PDF/A-3 wants them: the data from which the document was made. */
import type { Scene } from '../../layout/scene.js';
import type { Attachment } from '../options.js';
import type { Document } from './pdfkit.js';

export function attach(document: Document, scene: Scene, { name, type, description, text }: Attachment): void {
  const date = new Date(scene.date);
  document.file(Buffer.from(text), {
    name,
    type,
    description,
    relationship: 'Source',
    creationDate: date,
    modifiedDate: date,
  });
}
