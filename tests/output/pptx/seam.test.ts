import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { newPresentation, type Presentation, partsOf } from '../../../src/output/pptx/generator.js';
import { Seam } from '../../../src/output/pptx/xml.js';

describe('a seam in what pptxgenjs wrote', () => {
  it('gives what stands before it and goes on behind it', () => {
    const seam = new Seam('<a>one</a> <b>two</b>', 'part.xml');
    expect([seam.between('<a>', '</a>'), seam.between('<b>', '</b>'), seam.rest()]).toEqual(['one', 'two', '']);
  });

  it('that is missing is an error which names the part', () => {
    expect(() => new Seam('<a/>', 'ppt/slides/slide1.xml').upTo('<b/>')).toThrow(/slide1\.xml.*<b\/>/);
  });

  it('that comes later than expected is an error', () => {
    expect(() => new Seam('<x/><a/>', 'part.xml').expect('<a/>')).toThrow('<a/>');
  });
});

describe('pptxgenjs', () => {
  it('fills our collector, and everybody else’s copy stays as it is', async () => {
    const ours = newPresentation();
    ours.addSlide();
    expect((await partsOf(ours)).get('ppt/slides/slide1.xml')).toContain('<p:spTree>');
    const PptxGenJS: new () => Presentation = createRequire(import.meta.url)('pptxgenjs');
    const theirs = new PptxGenJS();
    theirs.addSlide();
    await expect(partsOf(theirs)).rejects.toThrow('something else than ours');
  });
});
