/** The JSON Schema (draft-07) of a dataset, for editors that complete and check while a person types. */
import { DATASET, type Field, type FieldType, type Shape, type TextFormat } from './schema.js';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** A bare list of roles is a dataset too. */
export function jsonSchema(): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A rolecast dataset',
    definitions: Object.fromEntries([...shapesOf(DATASET)].map((shape) => [nameOf(shape), shapeSchema(shape)])),
    oneOf: [reference(DATASET), typeSchema(DATASET.fields.roles.type)],
  };
}

/** The shape and all that are reached from it, outermost first, each once. */
export function shapesOf(shape: Shape): ReadonlySet<Shape> {
  const inside = Object.values(shape.fields).flatMap(({ type }) => {
    const inner = type.kind === 'list' ? type.of : type;
    return inner.kind === 'record' ? [...shapesOf(inner.shape)] : [];
  });
  return new Set([shape, ...inside]);
}

function shapeSchema(shape: Shape): JsonObject {
  const required = Object.keys(shape.fields).filter((name) => shape.fields[name]?.required && shape !== DATASET);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, fieldSchema(field)])),
  };
}

function fieldSchema({ type, doc, otherwise }: Field): JsonObject {
  const description = otherwise === undefined ? doc : `${doc} Absent: ${otherwise}.`;
  const schema = typeSchema(type);
  // In draft-07, what stands beside a reference is ignored.
  return '$ref' in schema ? { description, allOf: [schema] } : { description, ...schema };
}

function typeSchema(type: FieldType): JsonObject {
  switch (type.kind) {
    case 'text':
      return type.oneOf
        ? { enum: type.oneOf }
        : { type: 'string', pattern: type.format ? PATTERNS[type.format] : '\\S' };
    case 'number':
      return { type: type.whole ? 'integer' : 'number', [type.positive ? 'exclusiveMinimum' : 'minimum']: 0 };
    case 'list':
      return { type: 'array', items: typeSchema(type.of), ...(type.filled && { minItems: 1 }) };
    case 'record':
      return reference(type.shape);
    case 'open':
      return { type: 'object', additionalProperties: { type: 'string', pattern: '\\S' } };
  }
}

/** What an editor can see of a format; that a date or a currency exists, the check of the file knows. */
const PATTERNS: Readonly<Record<TextFormat, string>> = {
  address: '\\S',
  currency: '^[A-Z]{3}$',
  date: '^\\d{4}-\\d{2}-\\d{2}$',
  language: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
  'partial-date': '^\\d{4}(-\\d{2}){0,2}$',
  path: '^[^/\\\\]',
};

function reference(shape: Shape): JsonObject {
  return { $ref: `#/definitions/${nameOf(shape)}` };
}

/** "a role" is the definition "role", "the year factors" is "year-factors". */
function nameOf(shape: Shape): string {
  return shape.name.replace(/^(an?|the) /, '').replaceAll(' ', '-');
}
