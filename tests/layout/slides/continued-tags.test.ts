/** What goes on on another slide is read there: after that slide's own heading, in that slide's own section of the tags. */
import { expect, test } from 'vitest';
import { slidesOf } from '../../pipeline/building.js';
import { allItems } from '../scenes.js';

const LONG = 'Every answer takes its time, because people who ask deserve more than a word or two. '.repeat(4);
const ROLES = [1, 2, 3].map((at) => ({
  title: `Nurse ${at}`,
  salary: { min: 30_000, max: 50_000 },
  summary: LONG,
  responsibilities: Array.from({ length: 9 }, (_, index) => `Explains results and choices in plain language ${index}`),
  skills: Array.from({ length: 7 }, (_, index) => `Skill ${at}.${index}`),
}));
const DATASET = {
  tiers: Array.from({ length: 14 }, (_, at) => ({
    id: `t${at}`,
    name: `Tier ${at}`,
    from: at * 10_000,
    ...(at < 13 && { below: (at + 1) * 10_000 }),
  })),
  roles: [
    ...ROLES,
    ...Array.from({ length: 12 }, (_, at) => ({
      title: `Porter ${at}`,
      salary: { min: at * 10_000 + 1000, max: at * 10_000 + 9000 },
    })),
  ],
  faq: Array.from({ length: 9 }, (_, at) => ({ question: `Question ${at}?`, answer: LONG })),
  skills: Array.from({ length: 12 }, (_, at) => ({ name: `Skill ${at}`, summary: LONG })),
};

test.each(['deck', 'talk'])('on every slide of the %s', async (template) => {
  const { pages, tags } = await slidesOf(template, { dataset: DATASET, expected: 'anything' });
  const topOf = (tag: number): number => {
    const parent = tags[tag]?.parent ?? -1;
    return parent <= 0 ? tag : topOf(parent);
  };
  const found = pages.map((page) => {
    const used = allItems(page).flatMap((item) =>
      item.kind === 'text' ? item.paragraphs.flatMap(({ tag }) => tag ?? []) : [],
    );
    return { name: page.name, sections: new Set(used.map(topOf)).size, first: tags[Math.min(...used)]?.role };
  });
  expect(found.length).toBeGreaterThan(ROLES.length + 2);
  for (const { name, sections, first } of found)
    expect({ name, sections, first }).toEqual({ name, sections: 1, first: 'H1' });
});
