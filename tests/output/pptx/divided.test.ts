import { expect, test } from 'vitest';
import type { TextParagraph } from '../../../src/layout/scene.js';
import { Measure } from '../../../src/layout/text/metrics.js';
import { setText } from '../../../src/layout/text/set.js';
import { printedRuns } from '../../../src/output/pptx/divided.js';
import { run } from '../../layout/setting.js';

const GERMAN = new Measure({ heading: 'Arial', body: 'Arial' }, undefined, 'de');

function paragraph(...words: readonly string[]): TextParagraph {
  const runs = words.map((text, index) => run(text, { bold: index % 2 === 1 }));
  const [first] = setText([{ runs, leading: 24 }], { x: 0, y: 0, w: 190, h: 500 }, GERMAN).paragraphs;
  if (first === undefined) throw new Error('nothing was set');
  return first;
}

test('a word that the layout divides has its hyphen printed, and its line broken', () => {
  const [run] = printedRuns(paragraph('der Wasserversorgungsunternehmen'));
  expect(run?.text).toBe('der Wasserversor-\ngungsunternehmen');
});

test('in the run in which it stands', () => {
  const texts = printedRuns(paragraph('Recht: ', 'Wasserversorgungsunternehmen', ' der Stadt')).map(({ text }) => text);
  expect(texts).toEqual(['Recht: ', 'Wasserver-\nsorgungsunterneh-\nmen', ' der Stadt']);
});

test('line breaks of the text stay where they are', () => {
  const [run] = printedRuns(paragraph('Stadt\nder Wasserversorgungsunternehmen'));
  expect(run?.text).toBe('Stadt\nder Wasserversor-\ngungsunternehmen');
});

test('a paragraph without such a word is what it was', () => {
  const { runs, lines } = paragraph('Unternehmen der Wasserversorgung und der Stadt');
  expect(lines.length).toBeGreaterThan(1);
  expect(printedRuns({ runs, lines })).toBe(runs);
});
