/** Tables, one role a row: workbooks, CSV, TSV and text in columns, whatever the file is called. */
import { Diagnostics } from '../../diagnostic.js';
import { kindOf } from '../tables/kind.js';
import type { Reader } from './reader.js';

export const table: Reader = {
  async read(bytes, file, report, options) {
    switch (kindOf(bytes)) {
      case 'zip':
      case 'opendocument':
      case 'ole':
      case 'pdf':
      case 'markup': {
        const { readBook } = await import('../tables/book.js');
        return readBook(bytes, file, report, options);
      }
      case 'json':
      case 'text': {
        const { readList } = await import('../tables/list.js');
        return readList(bytes, file, report, options);
      }
      case 'binary':
        return readBinary(bytes, file, report, options);
    }
  },
};

/** Separated values with a stray control character or two; where they are no table, it is something else, such as a picture. */
async function readBinary(...[bytes, file, report, options]: Parameters<Reader['read']>) {
  const { readList } = await import('../tables/list.js');
  const found = new Diagnostics();
  const contents = readList(bytes, file, found.report, options);
  if (contents === undefined && bytes.includes(0)) {
    const { readBook } = await import('../tables/book.js');
    return readBook(bytes, file, report, options);
  }
  found.all.forEach(report);
  return contents;
}
