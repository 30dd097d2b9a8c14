/** Tables, one role a row: workbooks, CSV, TSV and text in columns, whatever the file is called. */
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
      case 'text':
      case 'binary': {
        const { readList } = await import('../tables/list.js');
        return readList(bytes, file, report, options);
      }
    }
  },
};
