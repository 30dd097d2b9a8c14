/** The deck of a talk: nobody is lost, nothing is told twice, and it takes as long as was asked for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FOCUS } from '../../src/dataset/focus.js';
import { builtInDataset } from '../../src/dataset/read.js';
import type { Dataset } from '../../src/dataset/types.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { readDocument } from '../../src/document/read.js';
import { documentSettings } from '../../src/document/settings.js';
import type { Document, Inlines } from '../../src/document/types.js';
import { talkSeconds } from '../../src/layout/talk.js';
import { readMarkup } from '../../src/markup/read.js';
import { arrange, compose, prepare } from '../../src/pipeline.js';
import { type TalkPlan, talkMatter } from '../../src/template/talk.js';
import { rendering, selectionOf } from '../template/rendering.js';
import { anyDataset } from './datasets.js';

/** The deck of a plan, which must be without any complaint. */
async function deckOf(dataset: Dataset, talk: TalkPlan | undefined): Promise<Document> {
  const { rendered, said } = await rendering('deck', { dataset, options: { ...(talk && { talk }) } });
  const { all, report } = new Diagnostics();
  const nodes = rendered && readMarkup(rendered, report);
  const document = nodes && readDocument(nodes, documentSettings(dataset, selectionOf(dataset)), report);
  expect([...said, ...all]).toEqual([]);
  if (!document) throw new Error('a deck was expected');
  return document;
}

const words = (inlines: Inlines) => inlines.map(({ text }) => text).join('');

const shownIn = ({ sections }: Document) => sections.flatMap(({ layout, role }) => (layout === 'role' && role) || []);

/** The headings of the list of roles without a slide. */
function listedIn({ sections }: Document): readonly string[] {
  const blocks = sections.filter(({ id }) => id === 'listed').flatMap((section) => section.blocks);
  return blocks.flatMap((block) => (block.kind === 'entries' ? block.entries.map(({ term }) => words(term)) : []));
}

/** Where the agenda leads. */
function linksOf({ sections }: Document): readonly string[] {
  const blocks = sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) => (block.kind === 'contents' ? block.entries.map(({ target }) => target) : []));
}

describe('of any dataset, at any length', () => {
  test('every chosen role has a slide of its own or a row in the list, the agenda leads to slides that are there, and a longer talk has them all', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, fc.double({ min: 0, max: 1, noNaN: true }), async (making, share) => {
        const dataset = await making;
        const { roles } = selectionOf(dataset);
        const matter = talkMatter(dataset, { roles });
        const told = matter.slice(0, Math.round(share * matter.length));
        const deck = await deckOf(dataset, { minutes: 10, told });
        const shown = shownIn(deck);
        expect(new Set(shown).size).toBe(shown.length);
        const chosen = roles.filter(({ id }) => told.some((one) => 'brief' in one && one.brief === id));
        // A role of which nothing is known but its title has no slide in any deck: it is named with others, or on the title.
        const withSlides = new Set(shownIn(await deckOf(dataset, undefined)));
        const [slides, names] = [true, false].map((has) => chosen.filter(({ id }) => withSlides.has(id) === has));
        expect(shown).toEqual(slides?.map(({ id }) => id));
        for (const { title } of names ?? [])
          expect(JSON.stringify(deck.sections)).toContain(JSON.stringify(title).slice(1, -1));
        expect(shown.length + listedIn(deck).length).toBe(roles.length - (names?.length ?? 0));
        expect(deck.sections.map(({ id }) => id)).toEqual(expect.arrayContaining([...linksOf(deck)]));
        const fuller = await deckOf(dataset, { minutes: 10, told: matter.slice(0, told.length + 1) });
        expect(shownIn(fuller)).toEqual(expect.arrayContaining(shown));
      }),
      { numRuns: 15 },
    );
  });

  test('a talk that tells everything is the deck without a limit', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (making) => {
        const dataset = await making;
        const told = talkMatter(dataset, selectionOf(dataset));
        expect(meaningOf(await deckOf(dataset, { minutes: 240, told }))).toEqual(
          meaningOf(await deckOf(dataset, undefined)),
        );
      }),
      { numRuns: 12 },
    );
  });
});

/** A document without the places in the template. */
function meaningOf(document: Document): unknown {
  return JSON.parse(JSON.stringify(document, (key, value) => (key === 'place' || key === 'via' ? undefined : value)));
}

describe('London', () => {
  /** A talk as the command makes it: its minutes, its roles with a slide, and what was said. */
  async function talkOf(minutes: number | undefined, template = 'deck') {
    const { all: said, report } = new Diagnostics();
    const request = {
      data: [builtInDataset()],
      focus: NO_FOCUS,
      templates: [template],
      theme: 'default',
      parameters: {},
    };
    const prepared = await prepare({ ...request, ...(minutes && { minutes }) }, report);
    const [loaded] = prepared?.templates ?? [];
    const document = prepared && loaded && (await compose(loaded, undefined, prepared, report));
    const scene = document && (await arrange(document, loaded.front.medium, prepared, report));
    if (!document || !scene) throw new Error(JSON.stringify(said));
    return { takes: talkSeconds(scene) / 60, document, said };
  }

  test.each([5, 7, 10, 12, 14, 16])('is told in %i minutes', async (minutes) => {
    const { takes, said } = await talkOf(minutes);
    expect(takes).toBeLessThanOrEqual(minutes);
    expect(takes).toBeGreaterThanOrEqual(minutes - Math.max(1, minutes * 0.15));
    expect(said.filter(({ code }) => code !== 'layout/roles-listed')).toEqual([]);
  });

  test.each([20, 45])('has no more to tell in %i minutes than without a limit, and says so', async (minutes) => {
    const { document, said } = await talkOf(minutes);
    expect(meaningOf(document)).toEqual(meaningOf((await talkOf(undefined)).document));
    expect(said).toMatchObject([{ code: 'layout/talk-shorter', severity: 'note' }]);
  });

  test('cannot be told in a minute, which is a warning', async () => {
    const { document, said } = await talkOf(1);
    expect(document.sections.map(({ layout }) => layout)).toEqual(['title', 'ladder', 'list', 'closing']);
    expect(said).toMatchObject([
      { code: 'layout/roles-listed', severity: 'note' },
      { code: 'layout/talk-longer', severity: 'warning' },
    ]);
  });

  test('in five minutes meets every tier, lists the other roles with their pay, and promises no slide that is not there', async () => {
    const { document } = await talkOf(5);
    const tiers = document.sections.flatMap(({ layout, tier }) =>
      layout === 'role' && tier !== undefined ? tier : [],
    );
    expect(new Set(tiers)).toEqual(new Set([0, 1, 2]));
    const [list] = document.sections.filter(({ id }) => id === 'listed');
    expect(list && words(list.title)).toBe('What six more roles pay');
    const [block] = list?.blocks ?? [];
    expect(block?.kind === 'entries' && block.entries.map(({ description }) => description.map(words))).toContainEqual([
      '£80,000 to £130,000 a year',
    ]);
  });

  test('says how a talk prepares for a first role only where it does', async () => {
    const lead = ({ sections }: Document) =>
      sections[0]?.blocks.flatMap((block) => (block.kind === 'paragraph' ? words(block.text).trim() : []));
    expect(lead((await talkOf(3)).document)).toEqual(['What ten roles pay']);
    expect(lead((await talkOf(5)).document)).toEqual(['Ten roles, what they pay, and how to get ready for them']);
  });

  test('fills the same report, whatever the minutes', async () => {
    const { document, said } = await talkOf(5, 'report');
    expect(document).toEqual((await talkOf(undefined, 'report')).document);
    expect(said).toEqual([]);
  });
});
