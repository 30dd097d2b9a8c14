import { expect, test } from 'vitest';
import { documentOf, FRAME } from '../markup/marked.js';

test('a section says what it is, in which tier, and about whom', () => {
  const { document } = documentOf(
    '<section data-layout="role" id="data" data-tier="upper" data-role="data-scientist"><h1>Data Scientist</h1></section>',
  );
  expect(document?.sections).toMatchObject([
    { layout: 'role', id: 'data', tier: 1, role: 'data-scientist', title: [{ text: 'Data Scientist' }], blocks: [] },
  ]);
});

test('without attributes it is a list', () => {
  const { document } = documentOf('<section><h1>Skills</h1></section>');
  expect(document?.sections).toEqual([
    {
      layout: 'list',
      title: [{ text: 'Skills' }],
      blocks: [],
      footer: [],
      notes: [],
      place: expect.anything(),
      via: [],
    },
  ]);
});

test('a title of blanks that are no white space in HTML is empty', () => {
  const { said } = documentOf('<section><h1>&nbsp;<strong>&#8203;</strong></h1></section>');
  expect(said.map(({ code }) => code)).toEqual(['template/empty-title']);
});

test('small print and speaker notes are kept apart from its blocks', () => {
  const { document } = documentOf(`<section>
    <h1>Skills</h1>
    <p>Shown</p>
    <footer><p>Imprint</p></footer>
    <aside class="notes"><p>Say hello</p><ul><li>Ask</li><li>Wait</li></ul></aside>
  </section>`);
  expect(document?.sections).toMatchObject([
    {
      blocks: [{ kind: 'paragraph', text: [{ text: 'Shown' }] }],
      footer: [[{ text: 'Imprint' }]],
      notes: [[{ text: 'Say hello' }], [{ text: 'Ask' }], [{ text: 'Wait' }]],
    },
  ]);
});

test('the rest of the document is what it was given', () => {
  const { document } = documentOf('<section><h1>Skills</h1></section>', { ...FRAME, dataLanguage: 'de' });
  expect({ ...document, sections: [] }).toEqual({ ...FRAME, sections: [], imprint: [] });
});
