import { expect, test } from 'vitest';
import { emptyPages, filledShare } from './filled.js';
import { bar, page, paper, slide, slides, text, title } from './hand-made.js';

const SPARSE = [title('Cook'), text(['Knives'], 48, 130)];
const FULL = [title('Cook'), bar(48, 120, 864, 300)];

test('the box around the items of a slide is held against its body, without its title', () => {
  const scene = slides(slide([title('Cook'), bar(48, 78, 432, 206)]));
  expect(filledShare(...firstOf(scene))).toBeCloseTo(0.25, 2);
});

test('what stands outside of the body does not fill it', () => {
  const scene = slides(slide([title('Cook'), bar(0, 480, 960, 60)]));
  expect(filledShare(...firstOf(scene))).toBeCloseTo(10 / 412, 2);
});

test('a slide that goes on nearly empty is found', () => {
  const scene = slides(slide(FULL), slide(SPARSE, 'role cook, slide 2'), slide(FULL, 'role baker'));
  expect(emptyPages(scene)).toEqual([{ page: 2, what: '0 % of the body is filled' }]);
});

test('a slide that says all of its section, and the last one, may be as empty as they are', () => {
  expect(emptyPages(slides(slide(SPARSE), slide(SPARSE, 'role baker')))).toEqual([]);
});

test.each(['Title Slide', 'Section Header (upper tier)', 'Closing'])('so may a slide of the layout %s', (layout) => {
  const scene = slides(slide(FULL, 'x'), slide(SPARSE, 'x, slide 2', layout), slide(FULL, 'x, slide 3'));
  expect(emptyPages(scene)).toEqual([]);
});

test('on paper every page but the last is found, for what follows could stand on it', () => {
  const heading = text(['Three skills'], 57.64, 80);
  const scene = paper(page([heading]), page([heading, bar(57.64, 100, 480, 400)]), page([heading]));
  expect(emptyPages(scene)).toEqual([{ page: 1, what: '1 % of the body is filled' }]);
});

function firstOf(scene: ReturnType<typeof slides>) {
  const [first] = scene.pages;
  if (first === undefined) throw new Error('there is no page');
  return [first, scene] as const;
}
