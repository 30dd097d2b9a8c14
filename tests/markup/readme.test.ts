/** templates/README.md says what the code does. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { markupReference } from '../../src/blocks/reference.js';
import { builtInDataset, readDataset } from '../../src/dataset/read.js';
import { select } from '../../src/dataset/select.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { readDocument } from '../../src/document/read.js';
import { documentSettings } from '../../src/document/settings.js';
import { readMarkup } from '../../src/markup/read.js';
import { compileTemplate } from '../../src/template/compile.js';
import { templateContext } from '../../src/template/context.js';
import { CONTEXT } from '../../src/template/context-shape.js';
import { readTemplate } from '../../src/template/files.js';
import { HELPERS } from '../../src/template/helpers.js';
import { renderTemplate } from '../../src/template/render.js';
import { namesOf } from '../../src/template/shape.js';

const readme = readFileSync(new URL('../../templates/README.md', import.meta.url), 'utf8');

const TALK = readFileSync(new URL('../../templates/talk.hbs', import.meta.url), 'utf8');

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

  test('walks through every line of templates/talk.hbs', () => {
    const parts = [...section('A talk, line by line').matchAll(/```handlebars\n([\s\S]*?)```/g)].map(
      ([, part = '']) => part,
    );
    const lines = (text: string) => text.split('\n').filter((line) => line !== '');
    expect(parts.length).toBeGreaterThan(5);
    expect(lines(parts.join(''))).toEqual(lines(TALK));
  });

  test('templates/talk.hbs works', async () => {
    const { all, report } = new Diagnostics();
    const dataset = (await readDataset([builtInDataset()], report))?.dataset;
    const everything = {
      roles: [],
      tiers: [],
      skills: [],
      tags: [],
      except: [],
      salaryBy: 'midpoint',
      sort: '-salary',
    } as const;
    const selection = dataset && select(dataset, everything, report);
    if (!dataset || !selection) throw new Error('the built-in dataset cannot be read');

    const source = await readTemplate('talk', report);
    const template = source && compileTemplate(source, report);
    const rendered = template && renderTemplate(template, templateContext(dataset, selection), report);
    const nodes = rendered && readMarkup(rendered, report);
    const document = nodes && readDocument(nodes, documentSettings(dataset, selection), report);

    expect(all).toEqual([]);
    expect(rendered?.front).toEqual({ medium: 'slides', title: dataset.name });
    expect(document?.sections.map(({ layout }) => layout)).toEqual([
      'title',
      ...dataset.roles.map(() => 'role'),
      'columns',
    ]);
    expect(document?.sections[0]?.blocks).toMatchObject([
      { style: 'lead', text: [{ text: 'Ten jobs, and what they pay' }] },
    ]);
  });
});
