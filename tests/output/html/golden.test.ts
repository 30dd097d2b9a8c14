import { expect, it } from 'vitest';
import { LONDON, pageOf } from './documents.js';

const STYLE = /<style>\n([\s\S]*)\n<\/style>/;

it.each(['report', 'deck', 'handout'])('the London %s as a page', async (template) => {
  const page = await pageOf(LONDON, template);
  await expect(page.replace(STYLE, '<style></style>')).toMatchFileSnapshot(`golden/${template}.html`);
});

it('the style sheet of each theme', async () => {
  for (const theme of ['default', 'mono', 'stage']) {
    const page = await pageOf(LONDON, 'report', theme);
    const style = STYLE.exec(page)?.[1]?.replace(/base64,[^)]+/g, 'base64,…');
    await expect(`${style}\n`).toMatchFileSnapshot(`golden/${theme}.css`);
  }
});
