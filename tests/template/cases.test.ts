/**
 * Every file of tests/cases/template is a template. Its first comment of several lines holds what is said of it,
 * `line:column code: message hint` a line, with `< line:column` for each partial call on the way; a case without one is right.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.js';
import { rendering } from './rendering.js';

const FOLDER = 'tests/cases/template';

describe('what is said of a template', () => {
  test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.hbs')))('%s', async (name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const expected = /^\{\{!--\n([\s\S]*?)--\}\}/m.exec(text)?.[1]?.trimEnd().split('\n') ?? [];
    const { said } = await rendering(`${FOLDER}/${name}`);
    expect(said.map(inOneLine)).toEqual(expected);
  });
});

function inOneLine({ code, message, place, hint, via = [] }: Diagnostic): string {
  const places = [place, ...via].map((at) => [at?.line, at?.column].filter(Boolean).join(':'));
  return [`${places.join(' < ')} ${code.replace('template/', '')}: ${message}`, hint].filter(Boolean).join(' ');
}
