/** The field reference, as the tables of data/README.md (there padded to columns by the formatter). */
import { shapesOf } from './json-schema.js';
import { DATASET, type Field, type FieldType, type Shape } from './schema.js';

/** A table a shape, under its heading. */
export function fieldReference(): string {
  return [...shapesOf(DATASET)].map((shape) => `### ${heading(shape)}\n\n${table(shape)}\n`).join('\n');
}

function heading({ name }: Shape): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function table(shape: Shape): string {
  const rows = Object.entries(shape.fields).map(
    ([name, field]) => `| \`${name}\` | ${kind(field.type)} | ${meaning(field)} |`,
  );
  return ['| field | what it is | what it says |', '| - | - | - |', ...rows].join('\n');
}

function meaning({ doc, required, otherwise }: Field): string {
  if (required) return `**Required.** ${doc}`;
  return otherwise === undefined ? doc : `${doc} _Absent: ${otherwise}._`;
}

function kind(type: FieldType): string {
  switch (type.kind) {
    case 'text':
      if (type.oneOf) return type.oneOf.map((word) => `\`${word}\``).join(', ');
      return type.format ? FORMATS[type.format] : 'text';
    case 'number':
      return `${type.whole ? 'whole ' : ''}number${type.positive ? ' above zero' : ''}`;
    case 'list':
      return type.of.kind === 'record' ? `list of: ${type.of.shape.name}` : `list of ${kind(type.of)}`;
    case 'record':
      return type.shape.name;
    case 'open':
      return 'texts under names of your own';
  }
}

const FORMATS = {
  address: 'address',
  currency: 'currency',
  date: 'date',
  language: 'language',
  'partial-date': 'date, month or year',
  path: 'path',
} as const;
