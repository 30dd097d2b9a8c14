/** Of tables of which each row is a document. */
import { LIMITS } from '../../src/dataset/limits.js';
import { file, line, type Occasion } from './occasion.js';

const table = (text: string, name = 'people.csv'): Occasion => line(`plan deck --each ${file(name, text)}`);

export const RECORDS: Readonly<Record<string, Occasion>> = {
  columnRepeated: table('name,name\nAda,Bob\n'),
  noRecords: table('name\n'),
  recordChoice: table('role\nrocket scientist\n'),
  tooManyRecords: table(`name\n${'x\n'.repeat(LIMITS.roles + 1)}`),
};
