/** The page of the preview in the browsers that are installed, by its keys alone. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../cli/rolecast.js';
import { BROWSERS, type Browser, type Key, type Tab } from './browsers.js';
import { previewOf, ROLES, TALK } from './preview.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const folder = temporaryFolder();
let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(folder, 'stall-'));
  put('roles.yaml', ROLES);
  put('talk.hbs', TALK);
});

const put = (name: string, text: string) => writeFileSync(join(cwd, name), text);

/** Waits until an expression holds in the page. */
async function holds(tab: Tab, expression: string): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if ((await tab.evaluate(expression)) === true) return;
    await pause(50);
  }
  throw new Error(`never: ${expression}\n${await tab.evaluate('document.body.innerText')}`);
}

/** Presses a key until an expression holds. */
async function pressUntil(tab: Tab, key: Key, expression: string): Promise<void> {
  for (let times = 0; times < 60; times++) {
    if ((await tab.evaluate(expression)) === true) return;
    await tab.press(key);
  }
  throw new Error(`never: ${expression}`);
}

const slides = (count: number) => `document.querySelectorAll('#pages svg').length === ${count}`;
const isAt = (words: string) => `document.activeElement.textContent.trim() === ${JSON.stringify(words)}`;
const status = (words: string) => `document.getElementById('status').textContent.includes(${JSON.stringify(words)})`;

for (const [name, launch] of Object.entries(BROWSERS)) {
  describe.skipIf(launch === undefined)(`in ${name}`, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await launch?.();
    });
    afterAll(() => browser?.close());

    async function opened(line: readonly string[] = ['talk.hbs'], query = ''): Promise<Tab> {
      const { address } = await previewOf([...line, '--data', 'roles.yaml'], cwd);
      const tab = await browser?.open(address + query);
      if (tab === undefined) throw new Error('no browser');
      await holds(tab, 'document.documentElement.dataset.drawn !== undefined');
      return tab;
    }

    test('every slide is there, with its role and line, in the fonts of the package', async () => {
      const tab = await opened();
      expect(await tab.evaluate("[...document.querySelectorAll('figcaption')].map((one) => one.textContent)")).toEqual([
        'Slide 1: Jobs',
        'Slide 2: Diver — Diver (roles.yaml, line 3)',
        'Slide 3: Cook — Cook (roles.yaml, line 4)',
      ]);
      expect(await tab.evaluate('document.title')).toBe('A fair – preview');
      expect(await tab.evaluate("document.fonts.load('16px Inter').then((all) => all.length > 0)")).toBe(true);
      const asked = await tab.evaluate(
        "performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)",
      );
      expect(new Set(Object(asked))).toEqual(new Set([await tab.evaluate('location.origin')]));
    });

    test('arrows, Page Down, Home and End go from slide to slide', async () => {
      const tab = await opened();
      const at: unknown[] = [];
      for (const key of ['ArrowRight', 'PageDown', 'ArrowRight', 'ArrowLeft', 'End', 'Home'] as const) {
        await tab.press(key);
        at.push(await tab.evaluate("location.hash + ' ' + document.activeElement.parentElement.id"));
      }
      expect(at).toEqual(['#2 2', '#3 3', '#3 3', '#2 2', '#3 3', '#1 1']);
    });

    test('a save draws what looks different, and leaves the reader where they are', async () => {
      const tab = await opened();
      await tab.press('End');
      await tab.evaluate("(window.first = document.querySelector('#pages svg'), window.y = scrollY, true)");
      put('roles.yaml', ROLES.replace('Stirs.', 'Salts.'));
      await holds(tab, "document.getElementById('pages').textContent.includes('Salts.')");
      expect(await tab.evaluate("document.querySelector('#pages svg') === window.first")).toBe(true);
      expect(await tab.evaluate('[location.hash, scrollY === window.y]')).toEqual(['#3', true]);
      await holds(tab, status('Drawn 1 of 3'));
    });

    test('an error stands over the last picture, and its button copies the place', async () => {
      const tab = await opened();
      put('talk.hbs', `${TALK}{{#if roles}}`);
      await holds(tab, "document.getElementById('over').textContent.includes('talk.hbs:5:1')");
      expect(await tab.evaluate(slides(3))).toBe(true);
      await pressUntil(tab, 'Tab', isAt('talk.hbs:5:1'));
      await tab.press('Enter');
      await holds(tab, status('Copied talk.hbs:5:1'));
      put('talk.hbs', TALK);
      await holds(tab, "document.getElementById('over').textContent === ''");
    });

    test('where nothing could be drawn yet, the other tabs are there', async () => {
      put('talk.hbs', '{{#if roles}}');
      const tab = await opened(['talk.hbs', 'report']);
      await holds(tab, status('Nothing could be drawn yet.'));
      await pressUntil(tab, 'Tab', isAt('report'));
      await tab.press('Enter');
      await holds(tab, "document.querySelectorAll('#pages svg').length > 1");
    });

    test('tabs and the bar are reached by Tab, and keep the focus when what they choose is drawn', async () => {
      const tab = await opened();
      await pressUntil(tab, 'Tab', isAt('notes'));
      await tab.press('Enter');
      await holds(tab, "document.getElementById('line').textContent.endsWith('--medium notes')");
      await holds(tab, slides(3));
      await pressUntil(tab, 'Tab', isAt('Tiers: all'));
      await tab.press('Enter');
      await pressUntil(tab, 'Tab', "document.activeElement.value === 'upper'");
      await tab.press('Space');
      await holds(tab, slides(2));
      expect(await tab.evaluate("document.getElementById('line').textContent")).toBe(
        'rolecast build talk.hbs --data roles.yaml --tier upper --medium notes',
      );
      expect(await tab.evaluate('[document.activeElement.name, document.activeElement.value]')).toEqual([
        'tier',
        'upper',
      ]);
      expect(await tab.evaluate("new URLSearchParams(location.search).getAll('tier')")).toEqual(['upper']);
    });

    test('who is at a tab or an open list stays there when the bar changes', async () => {
      const tab = await opened(['talk.hbs', 'report']);
      await pressUntil(tab, 'Tab', isAt('Roles: all'));
      put('roles.yaml', ROLES.replace('Cook', 'Baker'));
      await holds(tab, "document.getElementById('bar').textContent.includes('Baker')");
      expect(await tab.evaluate(isAt('Roles: all'))).toBe(true);
      await tab.evaluate("[...document.querySelectorAll('#tabs a')].at(-1).focus()");
      await tab.press('Enter');
      await holds(tab, "document.querySelector('#tabs [aria-current]').textContent === 'phone'");
      expect(await tab.evaluate(isAt('phone'))).toBe(true);
    });

    test('a phone shows the web page as wide as a phone', async () => {
      const tab = await opened(['talk.hbs'], '?way=phone');
      const inside = "document.querySelector('iframe').contentDocument";
      // A browser makes the document of a frame before its body.
      await holds(tab, `${inside}.body?.textContent.includes('Goes down.') === true`);
      expect(await tab.evaluate(`${inside}.documentElement.clientWidth`)).toBe(390);
    });

    test('the presenter has this slide, the next, the notes and the time, and both windows go on together', async () => {
      const tab = await opened();
      await tab.press('ArrowRight');
      const address = String(await tab.evaluate("document.getElementById('presenter').href"));
      const presenter = await browser?.open(address);
      if (presenter === undefined) throw new Error('no browser');
      await holds(presenter, "document.querySelectorAll('#now svg, #next svg').length === 2");
      expect(await presenter.evaluate("document.getElementById('now-name').textContent")).toBe('Diver');
      await presenter.press('ArrowLeft');
      await holds(tab, "location.hash === '#1'");
      expect(await presenter.evaluate("document.getElementById('notes').textContent")).toBe('Say hello.');
      expect(await presenter.evaluate("document.getElementById('clock').textContent")).toMatch(/^\d\d:\d\d$/);
      await holds(presenter, "document.getElementById('passed').textContent === '0:01'");
      await presenter.press('ArrowRight');
      await holds(presenter, "document.getElementById('place').textContent === '2 of 3'");
      await holds(tab, "location.hash === '#2'");
      await tab.press('End');
      await holds(presenter, "document.getElementById('next').textContent === 'This is the last slide.'");
      expect(await presenter.evaluate(VIOLATIONS)).toEqual([]);
    });

    test.each([
      ['the deck', 'template=deck'],
      ['the notes', 'template=deck&way=notes'],
      ['six on a page', 'template=deck&way=6-up'],
      ['the report', 'template=report'],
      ['a phone', 'template=report&way=phone'],
    ])('nothing keeps anybody out: %s', async (_, query) => {
      const tab = await opened([], `?${query}`);
      await tab.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
      expect(await tab.evaluate(VIOLATIONS)).toEqual([]);
    });

    test('nothing keeps anybody out where something is wrong', async () => {
      put('roles.yaml', ROLES.replace('Cook', 'Cook '.repeat(60).trim()));
      const tab = await opened();
      await holds(tab, "document.querySelectorAll('#pages .problems li').length > 0");
      put('talk.hbs', `${TALK}{{#if roles}}`);
      await holds(tab, "document.getElementById('over').textContent !== ''");
      expect(await tab.evaluate(VIOLATIONS)).toEqual([]);
    });
  });
}

/** What axe-core finds, in words. */
const VIOLATIONS = `(async () => {
  ${AXE};
  const { violations } = await axe.run(document, { resultTypes: ['violations'], iframes: false });
  return violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 120));
})()`;
