/**
 * Every file of tests/cases/template is a template. Its first comment of several lines holds what is said of it,
 * `line:column code: message hint` a line, with `< line:column` for each partial call on the way; a case without one is right.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import { compileTemplate } from '../../src/template/compile.js';
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

describe('partials that call partials', () => {
  const levels = (count: number, call: (next: string) => string) =>
    Array.from({ length: count }, (_, level): [string, string] => [`p${level}`, call(`{{> p${level + 1}}}`)]);
  const said = (partials: readonly (readonly [string, string])[]) => {
    const { all, report } = new Diagnostics();
    const files = partials.map(([name, text]) => [name, { name: `${name}.hbs`, text }] as const);
    const last = ['last', { name: 'last.hbs', text: 'x' }] as const;
    const named = new Map([...files, [`p${partials.length}`, last[1]]]);
    const source = { id: 'mine', name: 'mine.hbs', folder: '.', text: '{{> p0}}', partials: named };
    compileTemplate({ ...source, front: { medium: 'pages' } }, report);
    return all.map(inOneLine);
  };

  test('a hundred deep are refused at the call', () => {
    const [first, ...more] = said(levels(150, (next) => next));
    expect(first).toMatch(/^1:1 < .* blocks-too-deep: Blocks, calls in parentheses and partials /);
    expect(more).toEqual([]);
  });

  test('twice at each of thirty levels are no check without end', () => {
    expect(said(levels(30, (next) => next + next))).toEqual([
      ' too-many-calls: The template calls partials more than 2000 times.',
    ]);
  });
});
