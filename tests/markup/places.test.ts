/** Every node and complaint stands where the template's author wrote it, not where it came to stand in the rendered text. */
import { describe, expect, test } from 'vitest';
import type { Node } from '../../src/markup/tree.js';
import { inOneLine, read } from './marked.js';

/** The nodes with words or a name, outermost first, each with its place. */
function places(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    const { file, line, column } = node.place;
    const at = `${file}:${line}:${column}${node.via.map((call) => ` via ${call.file}:${call.line}:${call.column}`).join('')}`;
    if (node.kind === 'element') return [`<${node.name}> ${at}`, ...places(node.children)];
    return node.text.trim() === '' ? [] : [`${node.fromData ? 'value' : 'text'} "${node.text.trim()}" ${at}`];
  });
}

describe('the place of a node', () => {
  test('is its own line and column where nothing is stamped', () => {
    expect(places(read('<section>\n  <h1>\n    A talk</h1>\n</section>').nodes ?? [])).toEqual([
      '<section> talk.hbs:1:1',
      '<h1> talk.hbs:2:3',
      'text "A talk" talk.hbs:3:5',
    ]);
  });

  test('is walked from the last stamp', () => {
    const { nodes } = read('<?at 0:10:5?><section>\n<h1>A <em>talk</em></h1></section>');
    expect(places(nodes ?? [])).toEqual([
      '<section> talk.hbs:10:5',
      '<h1> talk.hbs:11:1',
      'text "A" talk.hbs:11:5',
      '<em> talk.hbs:11:7',
      'text "talk" talk.hbs:11:11',
    ]);
  });

  test('is that of the mustache for all of a value, however many lines it has', () => {
    const { nodes } = read(
      '<?at 0:1:1?><section><h1><?data 0:1:14?>R&amp;D,\nand so on<?end?><?at 0:1:23?>!</h1></section>',
    );
    expect(places(nodes ?? []).slice(2)).toEqual(['value "R&D,\nand so on" talk.hbs:1:14', 'text "!" talk.hbs:1:23']);
  });

  test('names the partials on the way, innermost first', () => {
    const { nodes } = read(
      '<?at 0:1:1?><section><?enter 0:2:3?><?at 1:1:1?><h1>A</h1><?enter 1:4:1?><?at 0:9:9?><p>b</p><?leave?><?leave?><?at 0:3:1?><p>c</p></section>',
    );
    expect(places(nodes ?? [])).toEqual([
      '<section> talk.hbs:1:1',
      '<h1> partials/role.hbs:1:1 via talk.hbs:2:3',
      'text "A" partials/role.hbs:1:5 via talk.hbs:2:3',
      '<p> talk.hbs:9:9 via partials/role.hbs:4:1 via talk.hbs:2:3',
      'text "b" talk.hbs:9:12 via partials/role.hbs:4:1 via talk.hbs:2:3',
      '<p> talk.hbs:3:1',
      'text "c" talk.hbs:3:4',
    ]);
  });
});

describe('the place of a complaint', () => {
  test('is the start tag of what is not closed, though it shows pages later', () => {
    const { said } = read('<section><h1><?enter 0:4:1?><?at 1:7:2?><em>Long<?leave?><?at 0:9:1?>\n\n</h1></section>');
    expect(said.map(inOneLine)).toEqual([
      '7:2 via 4:1 unclosed-element: <em> is not closed before </h1>. Close it: write </em> before </h1>.',
    ]);
  });

  test('is exact after a comment, which is no part of the words', () => {
    const { nodes, said } = read('<section><h1>One<!-- two -- & --> three</h1></section>');
    expect(said).toEqual([]);
    expect(places(nodes ?? []).slice(2)).toEqual(['text "One" talk.hbs:1:14', 'text "three" talk.hbs:1:35']);
  });
});
