/** The JSON Schema (draft-07) of a config, for editors that complete and check while a person types. */
import type { Flag, Flags } from '../commands/flags.js';
import { choicesIn, PAIRED } from '../given.js';
import { MATRIX_NAME } from './matrix.js';
import type { Keys } from './read-settings.js';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const SCALAR: JsonObject = { type: ['string', 'number', 'boolean'] };

export function configSchema({ job, selection, whole }: Keys): JsonObject {
  const ofAJob = {
    ...properties(job),
    selection: {
      description: 'Which roles are shown, and in which order.',
      ...closed(properties(selection)),
    },
    matrix: {
      description:
        'Makes a job of each combination of these values. {name} stands for the value in every text of the job.',
      type: 'object',
      propertyNames: { pattern: MATRIX_NAME },
      additionalProperties: { type: 'array', minItems: 1, items: SCALAR },
    },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A rolecast config',
    ...closed({
      $schema: { type: 'string' },
      jobs: {
        description: 'What is built. What stands at the top is said for every job.',
        type: 'array',
        minItems: 1,
        items: closed(ofAJob),
      },
      ...ofAJob,
      ...properties(whole),
    }),
  };
}

function closed(fields: JsonObject): JsonObject {
  return { type: 'object', additionalProperties: false, properties: fields };
}

function properties(flags: Flags): JsonObject {
  return Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [name, { description: `${flag.text}.`, ...typeOf(name, flag) }]),
  );
}

function typeOf(name: string, { takes, value = '' }: Flag): JsonObject {
  if (takes === undefined) return { type: 'boolean' };
  const one = scalarOf(value);
  const several: readonly JsonObject[] = takes === 'once' ? [] : [{ type: 'array', items: one }];
  const texts: readonly JsonObject[] = takes === 'list' && 'enum' in one ? [{ type: 'string', pattern: ',' }] : [];
  const pairs: readonly JsonObject[] = PAIRED.includes(name) ? [{ type: 'object', additionalProperties: SCALAR }] : [];
  const all = [one, ...several, ...texts, ...pairs];
  return all.length === 1 ? one : { anyOf: all };
}

function scalarOf(value: string): JsonObject {
  const choices = choicesIn(value);
  // In YAML, 6 is a number.
  const written = choices.flatMap((choice) => (/^\d+$/.test(choice) ? [Number(choice), choice] : [choice]));
  if (choices.length === value.split(/[|,]/).length) return { enum: written };
  return choices.length === 0 ? SCALAR : { anyOf: [{ enum: choices }, { type: 'string' }] };
}
