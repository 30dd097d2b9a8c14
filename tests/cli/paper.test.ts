/** What the flags for paper do to a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
const ONE = ['--role', 'data-scientist', '--format', 'svg'];

/** The first picture of what a build writes. */
async function firstPicture(template: string, ...flags: string[]): Promise<string> {
  const folder = [template, ...flags].join('').replace(/\W/g, '');
  const { code, words } = await rolecast(['build', template, ...ONE, ...flags, '-o', folder], { cwd });
  expect([code, words]).toEqual([0, expect.any(String)]);
  const pictures = join(cwd, folder, template);
  return readFileSync(join(pictures, readdirSync(pictures).sort()[0] ?? ''), 'utf8');
}

const colours = (svg: string): Set<string> => new Set(svg.match(/#[\dA-F]{6}\b/gi)?.map((one) => one.toUpperCase()));
const DARK_PAPER = '#0E1620';

describe('under a dark theme', () => {
  test.each([
    ['report', []],
    ['handout', []],
    ['deck', ['--medium', 'handout']],
    ['deck', ['--medium', 'notes']],
  ])('%s on paper %j is light, and dark where that is asked for', async (template, flags) => {
    const light = await firstPicture(template, '--theme', 'stage', ...flags);
    expect(light).toBe(await firstPicture(template, ...flags));
    const dark = await firstPicture(template, '--theme', 'stage', '--dark-pages', ...flags);
    expect(colours(dark)).toContain(DARK_PAPER);
  });

  test('slides are dark, whatever paper is', async () => {
    expect(colours(await firstPicture('deck', '--theme', 'stage'))).toContain(DARK_PAPER);
  });
});

test.each([
  ['A6', 297.64],
  ['a5', 419.53],
  ['letter', 612],
])('--page %s, in capitals or not, is paper of its width', async (page, width) => {
  expect(await firstPicture('report', '--page', page)).toContain(`viewBox="0 0 ${width} `);
});
