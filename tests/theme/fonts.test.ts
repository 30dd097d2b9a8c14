import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faceMetrics } from '../../src/layout/text/face.js';
import { DRAWN } from '../../src/theme/families.js';
import { embedded, FAMILY_NAMES, family, fontFile, metricsFile, shownBy } from '../../src/theme/fonts.js';

const widthOf = (name: string, text: string) => faceMetrics(family(name).regular).width(text, false);

describe.each(FAMILY_NAMES)('the family %s', (name) => {
  const { regular, bold } = family(name);

  test('has the measures of a regular and a bold face', () => {
    for (const face of [regular, bold]) expect(existsSync(metricsFile(face)), face.name).toBe(true);
  });

  test('has every character of ordinary text in western and central Europe', () => {
    const text = 'Ærøskøbing, Łódź, Þingvellir, İzmir – “£85,000” · €10 • … ’';
    for (const face of [regular, bold]) {
      const missing = [...text].filter((character) => !faceMetrics(face).has(character.codePointAt(0) ?? 0));
      expect(missing, face.name).toEqual([]);
    }
  });

  test('can be embedded, or is shown by one that can', () => {
    const shown = shownBy(name);
    const faces = shown === undefined ? [regular, bold] : Object.values(DRAWN[shown]);
    for (const face of faces) if (typeof face === 'object') expect(existsSync(fontFile(face)), face.name).toBe(true);
  });
});

test.each(['Arimo', 'Carlito', 'Inter', 'Tinos'])('%s has Greek and Cyrillic too', (name) => {
  for (const letter of 'Ελλάδα, Україна')
    expect(faceMetrics(family(name).regular).has(letter.charCodeAt(0))).toBe(true);
});

test.each([
  ['Arial', 'Arimo'],
  ['Calibri', 'Carlito'],
  ['Cambria', 'Caladea'],
  ['Georgia', 'Gelasio'],
  ['Helvetica', 'Arimo'],
  ['Times New Roman', 'Tinos'],
])('%s, which decks name, breaks like %s, which stands in for it', (named, standIn) => {
  expect(family(named)).toEqual(family(standIn));
});

// In ems, by the tables of the fonts themselves: "OS/2" and "hmtx" of Windows 10.
test.each([
  ['Calibri', 'n', 1076 / 2048],
  ['Segoe UI', 'a', 1042 / 2048],
  ['Courier New', 'i', 1229 / 2048],
  ['Times New Roman', 'n', 1024 / 2048],
])('%s is as wide as its own "%s"', (name, letter, em) => {
  expect(widthOf(name, letter)).toBeCloseTo(em, 4);
});

test.each([
  ['a family that nobody has', 'Comic Sans MS', 'Arial', 1.06],
  ['a light weight', 'Calibri Light', 'Calibri', 1.06],
  ['a narrow one', 'Arial Narrow', 'Arial', 0.82],
  ['a wide one', 'Verdana', 'Arial', (0.5122 / 0.4458) * 1.06],
  ['one with serifs', 'ITC Garamond Std', 'Georgia', 1.06],
])('%s, as %s, has the room of %s times a share', (_, name, other, share) => {
  expect(widthOf(name, 'Careers')).toBeCloseTo(share * widthOf(other, 'Careers'));
});

test('a pair that can be embedded stays what it is', () => {
  const pair = { heading: 'Calibri', body: 'Georgia' };
  expect(embedded(pair)).toBe(pair);
  expect(embedded({ heading: 'Segoe UI', body: 'Georgia' })).toEqual({ heading: 'Arimo', body: 'Georgia' });
});
