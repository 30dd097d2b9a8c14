/** Every piece of a rendered template knows where it was written. */
import { describe, expect, test } from 'vitest';
import { Diagnostics, type Report } from '../../src/diagnostic.js';
import { readMarkup } from '../../src/markup/read.js';
import type { Node } from '../../src/markup/tree.js';
import { compileTemplate } from '../../src/template/compile.js';
import { templateContext } from '../../src/template/context.js';
import { renderTemplate } from '../../src/template/render.js';
import type { RenderedTemplate } from '../../src/template/types.js';
import { london, selectionOf } from './rendering.js';

/** Runs a template of a few lines, with partials. */
async function rendered(text: string, partials: Readonly<Record<string, string>> = {}): Promise<RenderedTemplate> {
  const { all: said, report } = new Diagnostics();
  const files = Object.entries(partials).map(
    ([name, content]) => [name, { name: `partials/${name}.hbs`, text: content }] as const,
  );
  const source = {
    id: 'talk',
    folder: '.',
    name: 'talk.hbs',
    text,
    front: { medium: 'slides', title: undefined } as const,
    partials: new Map(files),
  };
  const dataset = await london();
  const template = compileTemplate(source, report);
  const result = template && renderTemplate(template, templateContext(dataset, selectionOf(dataset)), report);
  expect(said).toEqual([]);
  if (!result) throw new Error('a text was expected');
  return result;
}

/** Fails on any diagnostic. */
const unwanted: Report = (diagnostic) => {
  throw new Error(JSON.stringify(diagnostic));
};

/** `text @ line:column < call`, a line a text node; data in quotation marks. */
function places(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'element') return [`<${node.name}> @ ${at(node)}`, ...places(node.children)];
    const text = node.text.trim();
    return text === '' ? [] : [`${node.fromData ? `"${text}"` : text} @ ${at(node)}`];
  });
}

function at({ place, via }: Node): string {
  return [place, ...via].map(({ file, line, column }) => `${file}:${line}:${column}`).join(' < ');
}

describe('the place of', () => {
  test('tags, words and values', async () => {
    const nodes = readMarkup(await rendered('<section>\n<h1>On {{name}}</h1>\n</section>\n'), unwanted);
    expect(places(nodes ?? [])).toEqual([
      '<section> @ talk.hbs:1:1',
      '<h1> @ talk.hbs:2:1',
      'On @ talk.hbs:2:5',
      '"AI operations roles in London" @ talk.hbs:2:8',
    ]);
  });

  test('text after white space that Handlebars takes away', async () => {
    const nodes = readMarkup(
      await rendered('<section>\n  {{#if name}}\n  <h1>A</h1>\n  {{~/if~}}\n\n  <p>B</p>\n</section>'),
      unwanted,
    );
    expect(places(nodes ?? [])).toEqual([
      '<section> @ talk.hbs:1:1',
      '<h1> @ talk.hbs:3:3',
      'A @ talk.hbs:3:7',
      '<p> @ talk.hbs:6:3',
      'B @ talk.hbs:6:6',
    ]);
  });

  test('text in partials, with the calls that led there', async () => {
    const text = '<section>\n  {{> outer}}\n</section>';
    const nodes = readMarkup(
      await rendered(text, { outer: '<h1>A</h1>\n{{> inner}}', inner: '<p>B {{count 3}}</p>' }),
      unwanted,
    );
    expect(places(nodes ?? [])).toEqual([
      '<section> @ talk.hbs:1:1',
      '<h1> @ partials/outer.hbs:1:1 < talk.hbs:2:3',
      'A @ partials/outer.hbs:1:5 < talk.hbs:2:3',
      '<p> @ partials/inner.hbs:1:1 < partials/outer.hbs:2:1 < talk.hbs:2:3',
      'B @ partials/inner.hbs:1:4 < partials/outer.hbs:2:1 < talk.hbs:2:3',
      'three @ partials/inner.hbs:1:6 < partials/outer.hbs:2:1 < talk.hbs:2:3',
    ]);
  });
});

describe('what is said of a record of the dataset', () => {
  /** `<element> PATH` of each element. */
  function abouts(nodes: readonly Node[]): readonly string[] {
    return nodes.flatMap((node) =>
      node.kind === 'element' ? [`<${node.name}> ${node.about ?? '-'}`, ...abouts(node.children)] : [],
    );
  }

  test('knows which, the innermost; what is of no record stands in none', async () => {
    const text =
      '<section><h1>A</h1>{{#each tiers}}<p>{{name}}</p>{{#each roles}}{{> row}}{{/each}}<i>{{name}}</i>{{/each}}{{#with stats}}<b>{{total}}</b>{{/with}}<p>B</p></section>';
    const nodes = readMarkup(
      await rendered(text, { row: '<em>{{title}}{{#each skills}}<a>{{this}}</a>{{/each}}</em>' }),
      unwanted,
    );
    const [section, ...all] = abouts(nodes ?? []);
    expect(section).toBe('<section> -');
    expect(all.filter((one) => !one.startsWith('<a>')).slice(0, 6)).toEqual([
      '<h1> -',
      '<p> tiers[2]',
      '<em> roles[7]',
      '<em> roles[6]',
      '<em> roles[0]',
      '<i> tiers[2]',
    ]);
    expect(all.slice(-2)).toEqual(['<b> -', '<p> -']);
  });
});

describe('inside a tag', () => {
  test('no stamp stands, whatever leads into it; a value that an expression begins is marked', async () => {
    const { text } = await rendered('<p {{#if name}}class="{{> look}}"{{/if}} id="{{count 3}}">{{> look}}</p>', {
      look: 'lead{{asOf}}',
    });
    const [tag = ''] = /<p [^>]*>/.exec(text) ?? [];
    expect(tag).toBe('<p class="lead2025-01-01" id="&printed;three">');
    expect(text).toContain('<?at 1:1:1?>lead<?data 1:1:5?>2025-01-01<?end?><?leave?>');
  });
});
