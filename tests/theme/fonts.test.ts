import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faceMetrics } from '../../src/layout/text/face.js';
import { FAMILY_NAMES, family, fontFile, metricsFile } from '../../src/theme/fonts.js';

describe.each(FAMILY_NAMES)('the family %s', (name) => {
  const { regular, bold } = family(name);

  test('has a regular and a bold face, each a file with its measures beside it', () => {
    expect(regular.weight).toBe(400);
    expect(bold.weight).toBeGreaterThan(500);
    for (const face of [regular, bold]) expect([fontFile(face), metricsFile(face)].every(existsSync)).toBe(true);
  });

  test('has every character of ordinary text in European languages', () => {
    const text = 'Ærøskøbing, Łódź, Þingvellir, İzmir, Ελλάδα, Україна – “£85,000” · €10 • … ’';
    for (const face of [regular, bold]) {
      const missing = [...text].filter((character) => !faceMetrics(face).has(character.codePointAt(0) ?? 0));
      expect(missing, face.name).toEqual([]);
    }
  });
});

test('Arial, which decks name, breaks like Arimo, which stands in for it', () => {
  expect(family('Arial')).toEqual(family('Arimo'));
});

test('a family without measures cannot come this far: the theme was checked', () => {
  expect(() => family('Comic Sans MS')).toThrow('Comic Sans MS');
});
