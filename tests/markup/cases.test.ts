/**
 * Every file of tests/cases/markup is a template's markup. Its first comment holds what is said of it,
 * `line:column code: message hint` a line; a case without that comment's lines is right.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentOf, inOneLine } from './marked.js';

const folder = new URL('../cases/markup/', import.meta.url);

describe('what is said of markup', () => {
  test.each(readdirSync(folder))('%s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const expected = /^<!--\n([\s\S]*?)-->/.exec(text)?.[1]?.trimEnd().split('\n') ?? [];
    expect(documentOf(text).said.map(inOneLine)).toEqual(expected);
  });
});
