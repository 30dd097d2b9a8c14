import { expect, it } from 'vitest';
import { LONDON, pageOf } from './documents.js';

const STYLE = /<style>\n([\s\S]*)\n<\/style>/;

it.each(['report', 'deck', 'handout'])('the London %s as a page', async (template) => {
  const page = await pageOf(LONDON, template);
  await expect(page.replace(STYLE, '<style></style>')).toMatchFileSnapshot(`golden/${template}.html`);
});

it('the style sheet', async () => {
  await expect((await styleOf('default')).join('')).toMatchFileSnapshot('golden/default.css');
});

it.each(['mono', 'stage'])('what is different in that of the theme %s', async (theme) => {
  const usual = new Set(await styleOf('default'));
  const own = (await styleOf(theme)).filter((line) => !usual.has(line));
  await expect(own.join('')).toMatchFileSnapshot(`golden/${theme}.css`);
});

async function styleOf(theme: string): Promise<readonly string[]> {
  const style = STYLE.exec(await pageOf(LONDON, 'report', theme))?.[1] ?? '';
  return style.split('\n').map((line) => `${line.replace(/base64,[^)]+/g, 'base64,…')}\n`);
}
