/** Every letter of the scripts whose packages the warnings name, alone and with each mark of its script. */
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { installedFont } from '../../src/fonts/installed.js';
import { packagesIn } from '../../src/fonts/scripts.js';
import { ShapedFont } from '../../src/fonts/shape.js';

const packagesOf = packagesIn('en');

/** The characters of Unicode for which each package is named first. */
const named = new Map<string, string[]>();
for (let codePoint = 0x80; codePoint < 0x30000; codePoint += 1) {
  const character = String.fromCodePoint(codePoint);
  const [name] = /[\p{L}\p{M}]/u.test(character) ? packagesOf(character) : [];
  if (name === undefined) continue;
  const known = named.get(name);
  if (known === undefined) named.set(name, [character]);
  else known.push(character);
}

function fontOf(name: string): ShapedFont | undefined {
  const file = installedFont(name, 400);
  const bytes = file === undefined ? undefined : readFileSync(file);
  const font = bytes && create(bytes);
  return bytes && font && 'layout' in font ? new ShapedFont(bytes, font) : undefined;
}

describe.each([...named])('the font of %s', (name, characters) => {
  const font = fontOf(name);

  it.skipIf(font === undefined)('shapes its letters with its marks', { timeout: 120_000 }, () => {
    const shown = characters.filter((character) => font?.has(character.codePointAt(0) ?? 0));
    const marks = shown.filter((character) => /\p{M}/u.test(character));
    const letters = shown.filter((character) => /\p{L}/u.test(character));
    expect(letters.length).toBeGreaterThan(0);
    const lost = letters.flatMap((letter) =>
      ['', ...marks].filter((mark) => {
        const { clusters, width } = font?.shape(letter + mark) ?? { clusters: [], width: 0 };
        const read = clusters.flatMap((cluster) => cluster.characters);
        return !(width >= 0) || [...read].sort().join('') !== [...`${letter}${mark}`].sort().join('');
      }),
    );
    expect(lost).toEqual([]);
  });
});
