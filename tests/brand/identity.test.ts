/** The theme that is made of a template: it can be read whatever the template has, and names two colours. */
import { describe, expect, test } from 'vitest';
import { identityOf } from '../../src/brand/identity.js';
import { coloursOn } from '../../src/brand/on-ground.js';
import { readTemplate } from '../../src/brand/read.js';
import type { CompanyTemplate, Ground } from '../../src/brand/types.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { faint, PAIRS } from '../../src/theme/contrast.js';
import { loadTheme } from '../../src/theme/load.js';
import { frame, type SmallMaster, shape, small, solid } from './small.js';

async function templateOf(master: SmallMaster): Promise<CompanyTemplate> {
  const found = await readTemplate(small({ masters: [master] }));
  if ('fault' in found) throw new Error(JSON.stringify(found.fault));
  return found.template;
}

const SLOTS = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink'];

/** A theme that has black, white, and these: the last for all slots that are left. */
function colours(...values: readonly string[]): string {
  const all = ['000000', 'FFFFFF', ...values];
  return SLOTS.map((slot, at) => `<a:${slot}><a:srgbClr val="${all[at] ?? all.at(-1)}"/></a:${slot}>`).join('');
}

describe('of a theme', () => {
  const pair = async (...values: readonly string[]) => {
    const { primary, accent } = identityOf(await templateOf({ colours: colours(...values) }));
    return [primary, accent].map(({ value, source }) => `${value} ${source.replace(/ppt.theme.t0.xml/, 'it')}`);
  };

  test('with one accent and a dark colour, that is the second', async () => {
    expect(await pair('00305E', 'EEEEEE', ...Array(6).fill('E2001A'), '00305E')).toEqual([
      '#E2001A accent1 of it',
      '#00305E dk2 of it',
    ]);
  });

  test('with one colour and greys, a grey is the second', async () => {
    expect(await pair('E2001A', 'EEEEEE', 'E2001A', '666666', 'E2001A')).toEqual([
      '#E2001A accent1 of it',
      '#666666 accent2 of it',
    ]);
  });

  test.each([
    ['dark', '7A0019', /^#[0-9A-F]{6} lighter than accent1 of it: the theme has no second colour$/],
    ['light', 'FFCC33', /^#[0-9A-F]{6} darker than accent1 of it: the theme has no second colour$/],
    ['black', '000000', /^#[0-9A-F]{6} lighter than accent1 of it: the theme has no second colour$/],
    ['white', 'FFFFFF', /^#[0-9A-F]{6} darker than accent1 of it: the theme has no second colour$/],
  ])('with one %s colour, a shade of that is the second', async (_, colour, wanted) => {
    const [primary, accent] = await pair(colour);
    expect(primary).toBe(`#${colour} accent1 of it`);
    expect(accent).toMatch(wanted);
  });
});

describe('of a ground on which no theme is read', () => {
  const blue: SmallMaster = { shapes: [shape(frame(24, 150, 936, 390), solid('0069B4'))] };

  test('the paper is the slide’s own', async () => {
    const template = await templateOf(blue);
    expect(template.uses.titleOnly.ground).toEqual({ kind: 'plain', colour: '#0069B4' });
    expect(identityOf(template)).toMatchObject({ paper: { value: '#FAFAFA' }, ink: { value: '#101010' }, dark: false });
  });

  const GROUNDS: readonly Ground[] = [
    { kind: 'plain', colour: '#0069B4' },
    { kind: 'plain', colour: '#0000FF' },
    { kind: 'plain', colour: '#777777' },
    { kind: 'plain', colour: '#FFCC33' },
    { kind: 'mixed', darkest: '#B0C4DE', lightest: '#FAFAFA' },
    { kind: 'mixed', darkest: '#000000', lightest: '#404060' },
  ];

  test.each(GROUNDS)('all that stands on it is read: $colour $darkest', async (ground) => {
    const { uses } = await templateOf({});
    const found = new Diagnostics();
    for (const name of ['default', 'stage', 'mono']) {
      const theme = await loadTheme(name, found.report);
      if (theme === undefined) throw new Error(name);
      const own = coloursOn({ ...uses.titleOnly, ground }, theme);
      const papers = ground.kind === 'plain' ? [ground.colour] : [ground.darkest, ground.lightest];
      expect(papers.flatMap((paper) => faint(PAIRS, { ...own, paper }))).toEqual([]);
    }
  });
});
