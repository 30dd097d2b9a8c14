import { LIMITS } from '../../src/dataset/limits.js';
import { dataset, file, inputs, type Occasion } from './occasion.js';

const read = (path: string) => inputs([{ kind: 'file', path }]);
const two = (one: string, other: string, onDuplicate: 'error' | 'last') =>
  inputs(
    [one, other].map((text, index) => ({ kind: 'text', name: `${index}.yaml`, text })),
    { onDuplicate },
  );

export const FILES: Readonly<Record<string, Occasion>> = {
  brokenJson: dataset('{"roles": [', 'roles.json'),
  foreignJson: dataset('{"offices": [{"departments": []}], "jobs": [{"id": 1}]}', 'jobs.json'),
  missingFile: read('nothing.yaml'),
  notAFile: read('tests'),
  notUtf8: read(file('latin.yaml', Buffer.from('roles: [{ title: Caf\xE9 }]', 'latin1'))),
  tooLargeFile: read(file('large.yaml', Buffer.alloc(LIMITS.fileSize + 1, '#'))),
  unknownExtension: read(file('roles.toml', 'title = "A"')),
  unreadableFile: read('/proc/self/mem'),
};

export const FIELDS: Readonly<Record<string, Occasion>> = {
  droppedCharacters: dataset('roles: [{ title: "A\\a" }]'),
  textTooLong: dataset(`roles: [{ title: ${'A'.repeat(LIMITS.textLength + 1)} }]`),
  tooManyItems: dataset(`roles: [{ title: A, skills: [${'a,'.repeat(LIMITS.listLength + 1)}] }]`),
};

export const DATA: Readonly<Record<string, Occasion>> = {
  idsNumbered: dataset('roles: [{ title: A }, { title: A, employer: B }]'),
  laterRoleWins: two('roles: [{ title: A }]', 'roles: [{ title: A }]', 'last'),
  otherCurrency: dataset('roles: [{ title: A, salary: { min: 1, max: 2, currency: EUR } }]'),
  payNotStated: dataset('roles: [{ title: A }]'),
  tiersMade: dataset(
    `roles: [${[10, 20, 30, 40, 50, 60].map((pay) => `{ title: A${pay}, salary: { min: ${pay}000, max: ${pay}000 } }`)}]`,
  ),
  twoFilesOneField: two('name: A\nroles: [{ title: A }]', 'name: B\nroles: [{ title: B }]', 'error'),
};
