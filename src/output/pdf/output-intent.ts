/** The colour profile that PDF/A wants in every file, packed once a process: pdfkit would pack it anew for each document. */
import { deflateSync } from 'node:zlib';
import { type Document, extend, type Reference } from './pdfkit.js';

export function packProfileOnce(document: Document): void {
  const add = document._addColorOutputIntent.bind(document);
  document._addColorOutputIntent = () => {
    const ref = document.ref.bind(document);
    document.ref = (data) => packedOnce(ref(data));
    add();
    document.ref = ref;
  };
}

let packed: Uint8Array | undefined;

/** An object whose stream, if it gets one, is the profile. */
function packedOnce(reference: Reference): Reference {
  const write = reference.write.bind(reference);
  reference.write = (profile) => {
    packed ??= deflateSync(profile);
    reference.compress = false;
    extend(reference, { Filter: 'FlateDecode' });
    write(packed);
  };
  return reference;
}
