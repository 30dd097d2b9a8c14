/** The fonts that a document needs beside its own faces. */
import { expect, it, vi } from 'vitest';
import { stackFor } from '../../src/fonts/stack.js';
import { bundledFonts } from '../../src/theme/fonts.js';

it.each([
  ['an installed font shows', 'م', 'ofScript'],
  ['a font of ours puts together', 'n̄', 'ofKin'],
] as const)('asks its fonts once for what %s', async (_, unit, by) => {
  const options = {
    language: 'ar',
    weights: [400],
    bundled: bundledFonts({ heading: 'Inter', body: 'Arimo' }),
    boxes: false,
  } as const;
  const { stack } = await stackFor(['م', 'n̄'], options);
  const font = stack[by](unit, 400, true);
  if (font === undefined) throw new Error(`no font has ${unit}`);
  const asked = vi.spyOn(font, 'has');
  expect(stack[by](unit, 400, true)).toBe(font);
  expect(asked).not.toHaveBeenCalled();
});
