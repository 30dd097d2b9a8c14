/** templates/README.md says what the code does. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { markupReference } from '../../src/blocks/reference.js';
import { CONTEXT } from '../../src/template/context-shape.js';
import { HELPERS } from '../../src/template/helpers.js';
import { namesOf } from '../../src/template/shape.js';

const readme = readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8');

/** The text of the section with this heading. */
function section(heading: string): string {
  return readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
}

/** What stands in the first column of a section's table. */
function firstCells(heading: string): string[] {
  return [...section(heading).matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell);
}

describe('templates/README.md', () => {
  test('prints the reference of the markup that the declarations give', () => {
    const printed = /<!-- reference -->\n([\s\S]*?)\n<!-- end of reference -->/.exec(readme)?.[1];
    expect(printed).toBe(markupReference());
  });

  test('explains every helper, and no other', () => {
    const named = firstCells('Helpers').map((cell) => /^`\{\{(?:#\w+ \()?(\w+)/.exec(cell)?.[1]);
    expect(named.sort()).toEqual([...HELPERS.keys()].sort());
  });

  test('explains only names that a template can use', () => {
    const named = firstCells('What a template can name').flatMap((cell) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    expect(namesOf(CONTEXT)).toEqual(expect.arrayContaining(named));
  });
});
