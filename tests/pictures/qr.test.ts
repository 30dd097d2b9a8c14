/** QR codes are scanned back, as a phone would. */
import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { qrCode } from '../../src/pictures/qr.js';

function code(name: string) {
  const found = new Diagnostics();
  const picture = qrCode({ owner: 'template', name, place: { file: 'deck.hbs', line: 2 } }, found.report);
  return { picture, said: found.all };
}

/** The pixels of our own PNGs, a bit each with a palette, as RGBA. */
function pixelsOf(data: string): { side: number; rgba: Uint8ClampedArray } {
  const png = Buffer.from(data, 'base64');
  const side = png.readUInt32BE(16);
  const palette = png.subarray(png.indexOf('PLTE') + 4);
  const start = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  const stride = 1 + Math.ceil(side / 8);
  const rgba = new Uint8ClampedArray(side * side * 4);
  for (let pixel = 0; pixel < side * side; pixel += 1) {
    const [x, y] = [pixel % side, Math.floor(pixel / side)];
    const bit = (rows.readUInt8(y * stride + 1 + (x >> 3)) >> (7 - (x & 7))) & 1;
    rgba.set([...palette.subarray(bit * 3, bit * 3 + 3), 255], pixel * 4);
  }
  return { side, rgba };
}

describe('a QR code', () => {
  test.each([
    'https://example.org/jobs',
    'HTTPS://EXAMPLE.ORG/2025',
    'mailto:ada@example.org?subject=Careers%20fair',
    `https://example.org/${'long/'.repeat(60)}`,
  ])('of %s is scanned as it was written', (address) => {
    const { picture } = code(address);
    const { side, rgba } = pixelsOf(picture?.data ?? '');
    expect(jsQR.default(rgba, side, side)?.data).toBe(address);
  });

  test('of an address in other letters is scanned as browsers would send it', () => {
    const { picture } = code('https://münchen.example/été?x=北京');
    const { side, rgba } = pixelsOf(picture?.data ?? '');
    expect(jsQR.default(rgba, side, side)?.data).toBe(
      'https://xn--mnchen-3ya.example/%C3%A9t%C3%A9?x=%E5%8C%97%E4%BA%AC',
    );
  });

  test('is dark on white, with four modules of white around it', () => {
    const { side, rgba } = pixelsOf(code('https://example.org').picture?.data ?? '');
    const quiet = 4 * 16;
    const at = (x: number, y: number) => [...rgba.subarray((y * side + x) * 4, (y * side + x) * 4 + 3)];
    expect(at(quiet, quiet)).toEqual([0x14, 0x20, 0x2b]);
    for (const [x, y] of [
      [quiet - 1, quiet],
      [quiet, quiet - 1],
      [side - quiet, quiet],
      [0, side - 1],
    ] as const) {
      expect(at(x, y)).toEqual([255, 255, 255]);
    }
  });

  test('is left out with a warning where the address is too long for one', () => {
    const { picture, said } = code(`https://example.org/${'a'.repeat(3000)}`);
    expect(picture).toBeUndefined();
    expect(said).toMatchObject([{ code: 'template/qr-too-long', severity: 'warning', place: { line: 2 } }]);
    expect(said[0]?.message.length).toBeLessThan(200);
  });

  test.each(['example.org/jobs', 'javascript:alert(1)', 'file:///etc/passwd', 'ftp://example.org', 'https:// x'])(
    'is left out with a warning where a phone would not open %s',
    (address) => {
      const { picture, said } = code(address);
      expect(picture).toBeUndefined();
      expect(said).toMatchObject([{ code: 'template/qr-not-linked', severity: 'warning' }]);
    },
  );
});
