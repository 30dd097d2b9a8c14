/** Characters that no font has are told of before a page is laid out. */
import { expect, it } from 'vitest';
import { compose, Diagnostics, EVERYTHING, prepare, render } from '../../src/inside.js';

async function said(dataset: object): Promise<string[]> {
  const found = new Diagnostics();
  const data = [{ kind: 'text', name: 'roles.json', text: JSON.stringify(dataset) } as const];
  const request = { data, focus: EVERYTHING, templates: ['report'], theme: 'default', parameters: {} };
  const prepared = await prepare(request, found.report);
  const [template] = prepared?.templates ?? [];
  const document = prepared && template && (await compose(template, undefined, prepared, found.report));
  if (prepared === undefined || document === undefined) throw new Error(JSON.stringify(found.all));
  await render(document, 'pages', 'pdf', prepared, found.report);
  return found.all
    .filter(({ code }) => code === 'output/missing-characters')
    .map(({ message, hint }) => `${message} ${hint ?? ''}`.trim());
}

const role = (more: object) => ({ roles: [{ id: 'porter', title: 'Porter', ...more }] });

it('by role, field, character and the package to install', async () => {
  expect(await said(role({ skills: ['ᬅ 漢字'] }))).toEqual([
    'The list of the role "Porter" has "ᬅ" (U+1B05), which no font here shows: a box with the code is printed instead. No font package is known for it: write it in other characters.',
    'The list of the role "Porter" has "漢" (U+6F22) and "字" (U+5B57), which no font here shows: a box with the code is printed instead. npm install @expo-google-fonts/noto-sans-sc',
  ]);
});

it('with the package of the language', async () => {
  const [warning] = await said({ language: 'ja', ...role({ summary: '漢' }) });
  expect(warning).toMatch(/noto-sans-jp$/);
});

it('in so many words that they are still read', async () => {
  const warnings = await said({
    roles: Array.from({ length: 40 }, (_, index) => ({ title: `Role ${index}`, summary: '漢字' })),
  });
  expect(warnings).toHaveLength(13);
  expect(warnings.at(-1)).toMatch(/^28 more texts have characters/);
});

it('with marks that no font has, which are boxed too', async () => {
  const [warning, ...others] = await said(role({ summary: 'Ay\u1be6o and Ọ̀ṣọ́' }));
  expect(others).toEqual([]);
  expect(warning).toMatch(/^The text of the role "Porter" has "\u1be6" \(U\+1BE6\), which no font here shows/);
});

it('and not where other characters say the same, or where there is nothing to see', async () => {
  expect(await said({ name: 'Ｃｏｐｉｅｄ', ...role({ summary: 'Staﬀ\u3000who ﬁx 𝗯𝗼𝗹𝗱 workﬂows, ㎏, Ⅷ' }) })).toEqual(
    [],
  );
});

it('but where others would say another number', async () => {
  const warnings = await said(role({ summary: 'Size 10\u{1f10d}, 3⅒ and ⓫' }));
  expect(warnings.join()).toMatch(/U\+1F10D/);
});

it('and not where an installed font has them', async () => {
  expect(await said(role({ summary: 'שלום مرحبا हिन्दी ภาษาไทย 🤖 Ελλάδα Україна' }))).toEqual([]);
});
