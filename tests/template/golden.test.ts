/** The built-in templates on the London dataset, as markup without stamps. A change of wording shows here as a diff. */
import { expect, test } from 'vitest';
import { markupOf } from './rendering.js';

test.each(['deck', 'report'])('the %s of London', async (name) => {
  await expect(await markupOf(name)).toMatchFileSnapshot(`golden/${name}.html`);
});

test('the deck of a focus', async () => {
  const markup = await markupOf('deck', {
    focus: { tiers: ['upper'] },
    options: { parameters: { speaker: 'Ada Byron', event: 'Spring Fair', link: 'https://careers.example.org/roles' } },
  });
  await expect(markup).toMatchFileSnapshot('golden/deck-upper.html');
});

test('the report of a focus', async () => {
  await expect(await markupOf('report', { focus: { tiers: ['upper'] } })).toMatchFileSnapshot(
    'golden/report-upper.html',
  );
});
