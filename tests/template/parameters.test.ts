/** Which values of `--param` a template asks for. */
import { expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { compileTemplate } from '../../src/template/compile.js';
import type { TemplateFile } from '../../src/template/types.js';

function asked(text: string, { title, ...partials }: Readonly<Record<string, string>> = {}): unknown {
  const files = Object.entries(partials).map(([name, of]): [string, TemplateFile] => [name, { name, text: of }]);
  const { all, report } = new Diagnostics();
  const front = { medium: 'pages', ...(title !== undefined && { title: { text: title, column: 1 } }) } as const;
  const source = { id: 'mine', name: 'mine.hbs', folder: '.', text, front, partials: new Map(files) };
  const parameters = compileTemplate(source, report)?.program.parameters;
  expect(all).toEqual([]);
  return parameters;
}

test.each([
  ['{{param.a}} {{#if param.b}}{{@root.param.c}}{{/if}}', ['a', 'b', 'c']],
  ['{{#with param}}{{speaker}}{{/with}}', ['speaker']],
  ['{{#each roles}}{{../param.link}}{{/each}}', ['link']],
  ['{{#each roles as |role|}}{{#with @root.param as |p|}}{{p.event}}{{/with}}{{/each}}', ['event']],
  ['{{or param.link url}}', ['link']],
  ['{{name}}', []],
  ['{{#each param}}{{this}}{{/each}}', 'any'],
  ['{{#with (or param param)}}{{this.x}}{{/with}}', 'any'],
])('%s asks for %j', (text, names) => {
  expect(asked(text)).toEqual(names);
});

test('those of its title and of the partials that it calls are among them', () => {
  const others = {
    title: '{{param.title}}',
    called: '{{param.called}}',
    handed: '{{it.handed}}',
    other: '{{param.other}}',
  };
  expect(asked('{{> called}}{{> handed it=param}}', others)).toEqual(['called', 'handed', 'title']);
});
