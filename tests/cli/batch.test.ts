/** Many documents: built again, interrupted, failing alone, and by another rolecast. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLI, ended, rolecast, start, temporaryFolder } from './rolecast.js';

const folder = temporaryFolder();
const stall = () => mkdtempSync(join(folder, 'stall-'));

describe('building again', () => {
  test('names what is as it was, and plan says why the rest is not', async () => {
    const cwd = stall();
    const first = await rolecast(['build', 'deck'], { cwd });
    expect(first.words).toMatch(/^output\/deck\.pptx +\d+ slides/);
    const again = await rolecast(['build', 'deck', 'report'], { cwd });
    expect(again.words).toMatch(/^output\/report\.pdf +\d+ pages.*\n1 document is as it was: output\/deck\.pptx\.\n$/);
    const { text } = await rolecast(['plan', '--param', 'event=Spring fair'], { cwd });
    expect(text).toMatch(/^output\/deck\.pptx .* options changed: param\.event$/m);
    rmSync(join(cwd, 'output/deck.pptx'));
    expect((await rolecast(['plan'], { cwd })).text).toMatch(/^output\/deck\.pptx .* missing$/m);
    expect((await rolecast(['build', 'deck', '--force'], { cwd })).words).toMatch(/^output\/deck\.pptx/);
  });

  test('tells the warnings of what is left alone, and fails on them', async () => {
    const cwd = stall();
    writeFileSync(join(cwd, 'roles.yaml'), 'roles:\n  - { title: Diver, salary: { min: 1, max: 2 }, skills: ["𐤀"] }\n');
    const line = ['build', 'deck', 'report', '--data', 'roles.yaml', '--fail-on-warnings'];
    const first = await rolecast(line, { cwd });
    const again = await rolecast(line, { cwd });
    expect(first.code).toBe(3);
    expect(again.code).toBe(3);
    const warnings = (words: string) => words.split('\n').filter((row) => /warning:/.test(row));
    expect(warnings(again.words)).toEqual(warnings(first.words));
    expect(again.words).toContain('2 documents are as they were');
  });

  test('is said to programs, a line of JSON for each file of a plan', async () => {
    const cwd = stall();
    await rolecast(['build', 'report'], { cwd });
    const { text, code } = await rolecast(['plan', '--reporter', 'json'], { cwd });
    const lines = text
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row));
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { file: 'output/deck.pptx', reasons: [{ kind: 'new' }] },
      { file: 'output/report.pdf', reasons: [] },
    ]);
  });

  test('by another rolecast makes all anew', async () => {
    const home = stall();
    for (const part of ['dist', 'data', 'templates', 'package.json'])
      cpSync(join(dirname(dirname(CLI)), part), join(home, part), { recursive: true });
    const packages = join(dirname(dirname(CLI)), 'node_modules');
    mkdirSync(join(home, 'node_modules'));
    for (const name of readdirSync(packages).filter((one) => one !== 'fontkit'))
      symlinkSync(join(packages, name), join(home, 'node_modules', name));
    cpSync(join(packages, 'fontkit'), join(home, 'node_modules/fontkit'), { recursive: true });
    const cli = join(home, 'dist/cli.js');
    const cwd = stall();
    await rolecast(['build', 'deck'], { cwd, cli });
    expect((await rolecast(['plan', 'deck'], { cwd, cli })).text).toMatch(/as it is$/m);
    writeFileSync(join(home, 'node_modules/fontkit/package.json'), '{"version":"99.0.0"}');
    expect((await rolecast(['plan', 'deck'], { cwd, cli })).text).toMatch(/another rolecast or Node$/m);
    cpSync(join(packages, 'fontkit'), join(home, 'node_modules/fontkit'), { recursive: true });
    writeFileSync(join(home, 'dist/build-id'), 'another\n');
    expect((await rolecast(['plan', 'deck'], { cwd, cli })).text).toMatch(/another rolecast or Node$/m);
  });
});

test.each(['1', '2'])(
  'an interrupted build of %s threads says what stays at once, ends with 130, and goes on from there',
  async (workers) => {
    const cwd = stall();
    writeFileSync(
      join(cwd, 'roles.csv'),
      `Title\n${Array.from({ length: 80 }, (_, index) => `Post ${index}`).join('\n')}\n`,
    );
    const line = ['build', 'deck', '--each', 'role', '--data', 'roles.csv', '--workers', workers];
    const child = start(line, { cwd });
    const end = ended(child);
    let written = '';
    child.stderr?.on('data', (part) => {
      written += part;
      if (written.includes('post-3.pptx')) child.kill('SIGINT');
    });
    const { code, words } = await end;
    expect(code).toBe(130);
    expect(words).toMatch(/Interrupted\. \d+ finished documents of 80 stay; the next build goes on from there\.\n$/);
    const finished = Number(/Interrupted\. (\d+)/.exec(words)?.[1]);
    expect(finished).toBeLessThan(80);
    const next = await rolecast(line, { cwd });
    expect(next.code).toBe(0);
    expect(Number(/^(\d+) documents are as they were/m.exec(next.words)?.[1])).toBeGreaterThanOrEqual(finished);
  },
  60_000,
);

test('a document that fails, fails alone: the others are built, on workers as well', async () => {
  const cwd = stall();
  mkdirSync(join(cwd, 'talks'));
  const card =
    '{{!-- rolecast: medium=pages --}}\n<section><h1>{{role.title}}</h1><p>{{date role.summary}}</p></section>\n';
  writeFileSync(join(cwd, 'talks/card.hbs'), card);
  const rows = Array.from({ length: 6 }, (_, index) => `Post ${index},${index === 3 ? 'soon' : '2026-05-01'}`);
  writeFileSync(join(cwd, 'roles.csv'), `Title,Summary\n${rows.join('\n')}\n`);
  for (const workers of ['1', '2']) {
    const { code, words } = await rolecast(
      ['build', 'talks/card.hbs', '--each', 'role', '--data', 'roles.csv', '--workers', workers],
      { cwd },
    );
    expect(words).toMatch(/talks\/card\.hbs:2:\d+: error/);
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'output/card/post-5.pdf')).length).toBeGreaterThan(1000);
    rmSync(join(cwd, 'output'), { recursive: true });
  }
});

test('what many documents share is said once, with their count', async () => {
  const cwd = stall();
  mkdirSync(join(cwd, 'talks'));
  const card = '{{!-- rolecast: medium=pages --}}\n<section><h1>Ask</h1><p>For 𐤀: {{role.title}}</p></section>\n';
  writeFileSync(join(cwd, 'talks/card.hbs'), card);
  for (const workers of ['1', '2']) {
    const line = ['build', 'talks/card.hbs', '--each', 'role', '--workers', workers, '--no-cache'];
    const { words } = await rolecast(line, { cwd });
    expect(words.match(/warning: .* \(in 10 documents\)/g)).toHaveLength(1);
    expect(words.match(/warning:/g)).toHaveLength(1);
  }
});
