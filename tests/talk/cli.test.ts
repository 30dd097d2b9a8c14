import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rolecast, temporaryFolder } from '../cli/rolecast.js';

const cwd = temporaryFolder();

describe('--minutes', () => {
  it.each([
    [
      5,
      '5 minutes',
      /note: In 5 minutes, deck leaves these roles without a slide of their own: AI Research Scientist, .+\. /,
    ],
    [10, '10 minutes', /^(?![\s\S]*note:)/],
    [20, '17 minutes', /note: A talk from deck takes only about 17 minutes of 20: nothing is left out\. /],
  ])('%i fits the talk, and says what that means', async (minutes, takes, said) => {
    const { code, words } = await rolecast(['build', 'deck', '--minutes', String(minutes)], { cwd });
    expect(code).toBe(0);
    expect(words).toMatch(new RegExp(`^output/deck\\.pptx .* a talk of about ${takes}$`, 'm'));
    expect(words).toMatch(said);
  });

  it('with more time than matter makes the deck that is made without it', async () => {
    await rolecast(['build', 'deck', '--minutes', '240', '-o', 'long'], { cwd });
    await rolecast(['build', 'deck', '-o', 'free'], { cwd });
    expect(readFileSync(join(cwd, 'long/deck.pptx')).equals(readFileSync(join(cwd, 'free/deck.pptx')))).toBe(true);
  });

  it('fits a template of one’s own that asks what to leave out', async () => {
    const readme = readFileSync('templates/README.md', 'utf8');
    const [, example = ''] = /## A talk of some minutes[\s\S]*?```handlebars\n([\s\S]*?)```/.exec(readme) ?? [];
    writeFileSync(join(cwd, 'talk.hbs'), example);
    const { code, words } = await rolecast(['build', 'talk.hbs', '--minutes', '2'], { cwd });
    expect(code).toBe(0);
    expect(words).toMatch(/^output\/talk\.pptx .* a talk of about 2 minutes$/m);
    expect(words).toMatch(/In 2 minutes, talk leaves these roles without a slide of their own: /);
  });

  it.each(['0', '241', '-5', '7.5', 'ten', ''])('refuses "%s"', async (value) => {
    const { code, words } = await rolecast(['build', 'deck', `--minutes=${value}`, '-o', 'none'], { cwd });
    expect(code).toBe(2);
    expect(words).toContain('--minutes');
  });
});
