import { readFile } from 'node:fs/promises';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { installedFont } from '../../src/fonts/installed.js';
import { ShapedFont } from '../../src/fonts/shape.js';

const file = installedFont('@expo-google-fonts/noto-sans-arabic', 400) ?? '';

describe('a word of a font whose dotted letters are a body and dots', () => {
  it('is cut into its letters, whatever was shaped before', async () => {
    const [fresh, used] = [await arabic(), await arabic()];
    used.shape('الذكاء');
    const letters = fresh.shape('مهندس ').clusters.map(({ characters }) => characters.join(''));
    expect(letters).toEqual([' ', 'س', 'د', 'ن', 'ه', 'م']);
    expect(used.shape('مهندس ')).toEqual(fresh.shape('مهندس '));
  });
});

async function arabic(): Promise<ShapedFont> {
  const bytes = await readFile(file);
  const font = create(bytes);
  if (!('layout' in font)) throw new Error('a collection of fonts');
  return new ShapedFont(bytes, font);
}
