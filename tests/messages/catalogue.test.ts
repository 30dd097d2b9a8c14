/** The catalogue of messages keeps its habits: sorted, one function a message, each named like its code, none unused. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kebab, MESSAGE_FILES, messages } from './catalogue.js';

const source = join(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const code = files
  .filter((file) => !file.startsWith('messages'))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');

describe.each(MESSAGE_FILES)('%s', (file) => {
  const names = messages(file).map(({ name }) => name);

  test('is sorted', () => {
    expect(names).toEqual([...names].sort());
  });

  test('names every message like its code', () => {
    const otherwise = messages(file).filter(({ name, text }) => {
      const quoted = [...text.matchAll(/'(?:[a-z]+\/)?([a-z\d-]+)'/g)].map(([, found = '']) => found);
      // The problems of pictures share their first word; the rest of many has the code of the many.
      return !quoted.includes(kebab(name)) && !quoted.includes(kebab(name).replace(/^(picture|more)-/, ''));
    });
    expect(otherwise.map(({ name }) => name)).toEqual([]);
  });

  test('holds no message that nobody says', () => {
    const said = (name: string) => new RegExp(`\\b${name}\\b`).test(code);
    expect(names.filter((name) => !said(name))).toEqual([]);
  });
});
