/** A company's colours and logo from the command line, a config and `init`. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { coloursOf } from '../../src/commands/colours.js';
import { readLine } from '../../src/commands/line.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { packaged } from '../../src/home.js';
import { rolecast, temporaryFolder } from './rolecast.js';

async function given(...colours: readonly string[]) {
  const read = await readLine(['plan', ...colours.flatMap((one) => ['--colour', one])], {});
  if (read.kind !== 'run') throw new Error('no line to run');
  const found = new Diagnostics();
  return { colours: await coloursOf(read.given, found.report), said: found.all.map(({ message }) => message) };
}

const CRIMSON = { primary: '#7A0019', accent: '#FFCC33' };

describe('two colours', () => {
  it.each([
    ['with a comma', ['#7A0019,#FFCC33']],
    ['without what begins a comment in shells', ['7a0019,ffcc33']],
    ['one after the other', ['#7A0019', '#FFCC33']],
    ['with a space', ['#7A0019, #FC3']],
  ])('%s', async (_, words) => {
    expect(await given(...words)).toEqual({ colours: CRIMSON, said: [] });
  });

  it('by the names that CSS has for them', async () => {
    expect((await given('Crimson,gold')).colours).toEqual({ primary: '#DC143C', accent: '#FFD700' });
  });

  it.each([
    [
      ['7A0019'],
      '--colour is "7A0019"; wanted is two colours, the main one and the one beside it, such as "#7A0019,#FFCC33".',
    ],
    [
      ['red,green,blue'],
      '--colour is "red,green,blue"; wanted is two colours, the main one and the one beside it, such as "#7A0019,#FFCC33".',
    ],
    [
      ['red,#F00'],
      '--colour is "red,#F00"; wanted is two different colours, the main one and the one beside it, such as "#7A0019,#FFCC33".',
    ],
    [
      ['crimsn,gold'],
      '--colour has "crimsn", which is no colour; wanted is one such as #7A0019, or the name of one in CSS.',
    ],
  ])('are not %j', async (words, message) => {
    expect(await given(...words)).toEqual({ colours: undefined, said: [message] });
  });
});

it('colour decks and pages, whatever the theme, and build again what has others', async () => {
  const cwd = temporaryFolder();
  copyFileSync(packaged('examples/themes/logo.svg'), join(cwd, 'ours.svg'));
  writeFileSync(
    join(cwd, 'rolecast.config.yaml'),
    'template: deck\nformat: svg\nlogo: ours.svg\ncolour: ["#7A0019", "#FFCC33"]\n',
  );
  const first = await rolecast(['build'], { cwd });
  expect(first.words).toContain('The accent colour #FFCC33 is too pale for words on white, 1.5 : 1');
  const ladder = () => readFileSync(join(cwd, 'output/deck/03.svg'), 'utf8');
  expect(ladder()).toContain('#7A0019');
  expect(readFileSync(join(cwd, 'output/deck/01.svg'), 'utf8')).toContain('<image');
  const dark = await rolecast(['build', '--theme', 'stage', '--colour', '002147,C8102E'], { cwd });
  expect(dark.code).toBe(0);
  expect(ladder()).not.toContain('#7A0019');
});

it('init writes them into the theme', async () => {
  const cwd = temporaryFolder();
  expect((await rolecast(['init', 'fair', '--yes', '--colour', 'crimson,gold'], { cwd })).code).toBe(0);
  const theme = parse(readFileSync(join(cwd, 'fair', 'theme.yaml'), 'utf8'));
  expect(theme).toMatchObject({ extends: 'default', brand: { primary: '#DC143C', accent: '#FFD700' } });
  const checked = await rolecast(['check'], { cwd: join(cwd, 'fair') });
  expect(checked.words).toContain('theme.yaml:');
  expect(checked.code).toBe(0);
});
