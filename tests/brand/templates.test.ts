/** The corpus itself: packages that open, with what is told of them in them. `.ci/run` has the Open XML SDK look at each. */
import { describe, expect, test } from 'vitest';
import { LAYOUT_USES } from '../../src/brand/types.js';
import { openPackage } from '../../src/opc/package.js';
import { textParts } from '../output/pptx/zip.js';
import { TEMPLATES } from './templates/index.js';

describe.each(TEMPLATES)('$file', ({ bytes, potx, uses, gone, width, height }) => {
  const parts = textParts(bytes());

  test('opens as a presentation, or as a template of PowerPoint’s own kind', async () => {
    const opened = await openPackage(bytes());
    expect(opened).toMatchObject({
      value: { main: { contentType: expect.stringContaining(potx ? '.template.main+xml' : '.presentation.main+xml') } },
    });
  });

  test('is the same at each making', () => {
    expect(bytes()).toEqual(bytes());
  });

  test('has the layouts that are told of it, on slides of its size', () => {
    for (const use of LAYOUT_USES)
      expect(parts.get(uses[use].part)).toContain(`<p:cSld name="${uses[use].name.replace('\n', '&#10;')}"`);
    expect(parts.get('ppt/presentation.xml')).toContain(`<p:sldSz cx="${width * 12_700}" cy="${height * 12_700}"/>`);
  });

  test('holds all that must not come into a deck', () => {
    const everything = [...parts.keys(), ...parts.values()].join('\n');
    expect(gone.filter((word) => !everything.includes(word))).toEqual([]);
  });
});
