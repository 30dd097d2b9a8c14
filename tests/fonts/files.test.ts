/** Font files that cannot be embedded, and why. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultOf } from '../../src/fonts/truetype.js';
import { packaged } from '../../src/home.js';

const inter = readFileSync(packaged('templates/themes/fonts/Inter-Regular.ttf'));

/** A font file with one table renamed. */
function renamed(from: string, to: string): Buffer {
  const file = Buffer.from(inter);
  file.write(to, file.indexOf(from, 12, 'latin1'), 'latin1');
  return file;
}

describe('a font file', () => {
  it('of static TrueType outlines is used', () => {
    expect(faultOf(inter)).toBeUndefined();
  });

  it.each([
    ['a web font', Buffer.concat([Buffer.from('wOF2'), inter.subarray(4)]), /web font/],
    ['PostScript outlines', Buffer.concat([Buffer.from('OTTO'), inter.subarray(4)]), /PostScript/],
    ['a variable font', renamed('name', 'fvar'), /variable/],
    ['something else', Buffer.from('<svg/>'), /not a TrueType font/],
    ['one cut short', inter.subarray(0, 400), /broken/],
    ['one without outlines', renamed('glyf', 'xxxx'), /broken/],
  ])('of %s is not', (_, file, reason) => {
    expect(faultOf(file)).toMatch(reason);
  });
});
