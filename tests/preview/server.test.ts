/** The preview of the built command, asked as its page asks it. */
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { rolecast, start, temporaryFolder } from '../cli/rolecast.js';
import { workbookOfText } from '../tables/written.js';
import { madeFont } from '../theme/font-files.js';
import { drawnIn, look, type Preview, previewOf, ROLES, TALK } from './preview.js';

const folder = temporaryFolder();
let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(folder, 'stall-'));
  put('roles.yaml', ROLES);
  put('talk.hbs', TALK);
});

const put = (name: string, contents: string | Uint8Array) => writeFileSync(join(cwd, name), contents);
const TALK_LINE = ['talk.hbs', '--data', 'roles.yaml'];

describe('what is shown', () => {
  test('every slide, with its role and the line that it came from', async () => {
    const shown = await look(await previewOf(['--data', 'roles.yaml'], cwd)).next();
    const { picture, line } = shown;
    expect(picture?.title).toBe('A fair');
    expect(drawnIn(shown)[0]).toMatch(/^<svg .*A fair.*<\/svg>\n$/s);
    expect(picture?.pages.flatMap(({ about }) => about)).toEqual([
      { role: 'Diver', from: 'roles.yaml, line 3' },
      { role: 'Cook', from: 'roles.yaml, line 4' },
    ]);
    expect(picture?.pages[0]?.notes.join(' ')).toContain('ask the room');
    expect(line).toBe('rolecast build deck --data roles.yaml');
  });

  test('of a workbook the row', async () => {
    put(
      'roles.xlsx',
      workbookOfText('== Roles\nJob title | Salary\nArchivist | 27000 - 33000\nPorter | 20000 - 22000\n'),
    );
    const { picture } = await look(await previewOf(['deck', '--data', 'roles.xlsx'], cwd)).next();
    expect(picture?.pages.flatMap(({ about }) => about)).toContainEqual({ role: 'Porter', from: 'roles.xlsx, row 3' });
  });

  test('what is wrong in a row of a workbook beside the slide of its role', async () => {
    put(
      'roles.xlsx',
      workbookOfText('== Roles\nJob title | Salary\nArchivist | 27000 - 33000\nPorter | up to £22,000\n'),
    );
    const { picture, problems } = await look(await previewOf(['deck', '--data', 'roles.xlsx'], cwd)).next();
    const doubt = problems.find(({ code }) => code === 'data/no-range');
    expect(picture?.pages[doubt?.page ?? 0]?.about.map(({ role }) => role)).toEqual(['Porter']);
  });

  test('the deck, its notes, six on a page, the report, the handout, and each on a phone', async () => {
    const preview = await previewOf(['--data', 'roles.yaml'], cwd);
    const lines = {
      'template=deck': 'build deck',
      'template=deck&way=notes': '--medium notes',
      'template=deck&way=6-up': '--medium handout',
      'template=report': 'build report',
      'template=handout': 'build handout',
    };
    for (const [query, line] of Object.entries(lines)) {
      const shown = await look(preview, query).next();
      expect(shown.line).toContain(line);
      expect(shown.failed).toBe(false);
      expect(drawnIn(shown).length, query).toBeGreaterThan(0);
      expect(shown.offer.templates).toEqual([
        { name: 'deck', isSlides: true },
        { name: 'report', isSlides: false },
        { name: 'handout', isSlides: false },
      ]);
    }
    const phone = await look(preview, 'template=report&way=phone').next();
    expect(phone.line).toBe('rolecast build report --data roles.yaml --format html');
    expect(phone.picture?.html?.text).toMatch(/^<!doctype html>/i);
  });

  test('what was chosen on the page, over what the command line says, with the line that makes it', async () => {
    const preview = await previewOf([...TALK_LINE, '--tier', 'lower', '--param', 'event=Spring fair'], cwd);
    const first = await look(preview).next();
    expect(first.chosen.tier).toEqual(['lower']);
    expect(first.line).toBe('rolecast build talk.hbs --data roles.yaml --tier lower --param "event=Spring fair"');
    const upper = await look(preview, 'tier=upper&min-salary=45k&minutes=5&theme=stage&aspect=4%3A3').next();
    expect(upper.picture?.pages.map(({ name }) => name)).toEqual(['Jobs', 'Diver']);
    expect(upper.line).toBe(
      'rolecast build talk.hbs --data roles.yaml --tier upper --min-salary 45k --theme stage --minutes 5 --aspect 4:3 --param "event=Spring fair"',
    );
    const all = await look(preview, 'tier=').next();
    expect(all.picture?.pages.map(({ name }) => name)).toEqual(['Jobs', 'Diver', 'Cook']);
    const none = await look(preview, 'min-salary=lots').next();
    expect(none.problems[0]?.text).toBe('--min-salary is "lots"; wanted is pay such as 80000, 80k or 15/h.');
  });

  test('what is wrong, but not that a value is for another template', async () => {
    put('other.hbs', '<section><h1>{{param.link}}</h1></section>');
    const line = ['talk.hbs', 'other.hbs', '--data', 'roles.yaml', '--param', 'link=here', '--param', 'lnk=there'];
    const { problems } = await look(await previewOf(line, cwd)).next();
    expect(problems.map(({ text }) => text)).toEqual(['No template of this build prints --param lnk.']);
  });

  test('a config’s theme and selection, over which the page chooses, nothing too', async () => {
    put('look.yaml', 'extends: default\n');
    put(
      'rolecast.config.yaml',
      'data: roles.yaml\ntheme: look.yaml\njobs:\n  - { template: talk.hbs, selection: { role: [cook] } }\n',
    );
    const preview = await previewOf([], cwd);
    const own = await look(preview).next();
    expect(own.chosen).toMatchObject({ theme: 'look.yaml', role: ['cook'] });
    expect(own.offer?.themes).toContain('look.yaml');
    expect(own.picture?.pages).toHaveLength(2);
    expect((await look(preview, 'theme=default').next()).chosen.theme).toBe('default');
    const all = await look(preview, 'role=').next();
    expect(all.chosen.role).toEqual([]);
    expect(all.picture?.pages).toHaveLength(3);
  });

  test('the jobs of a config, each of its subjects, and what it says from now on', async () => {
    put(
      'rolecast.config.yaml',
      'data: roles.yaml\njobs:\n  - { template: talk.hbs, each: role }\n  - { template: report }\n',
    );
    const preview = await previewOf([], cwd);
    const talk = look(preview, 'subject=talk%2Fcook');
    const shown = await talk.next();
    expect(shown.offer.jobs).toHaveLength(2);
    expect(shown.offer.subjects).toEqual(['talk/diver', 'talk/cook']);
    expect(shown.picture?.pages.map(({ name }) => name)).toEqual(['Jobs', 'Cook']);
    expect((await look(preview, 'job=1').next()).chosen.template).toBe('report');
    put('rolecast.config.yaml', 'data: roles.yaml\njobs:\n  - { template: talk.hbs }\n');
    expect((await talk.next()).picture?.pages).toHaveLength(3);
  });
});

describe('a save', () => {
  test('sends the theme’s own fonts once, and others when they are others', async () => {
    put('talk.hbs', TALK);
    put('made.ttf', madeFont({ families: ['Made'] }));
    put('look.yaml', 'extends: default\nfonts: { slides: { heading: Made }, files: [made.ttf] }\n');
    const looking = look(await previewOf([...TALK_LINE, '--theme', 'look.yaml'], cwd));
    const first = await looking.until(({ picture }) => picture !== undefined);
    expect(first.picture?.fonts?.text).toMatch(/^@font-face\{font-family:"Made";font-weight:1 1000;src:url\(data:/);
    expect(first.picture?.pages[0]?.svg).toContain('font-family="Made, sans-serif"');
    put('talk.hbs', `${TALK}\n`.replace('<h1>', '<h1>Now: '));
    const second = await looking.until(({ picture }) => picture?.pages[0]?.svg?.includes('Now: ') ?? false);
    expect(second.picture?.fonts).toEqual({ digest: first.picture?.fonts?.digest });
    put('made.ttf', madeFont({ families: ['Made'], wider: 1.2 }));
    const third = await looking.until(({ picture }) => picture?.fonts?.text !== undefined);
    expect(third.picture?.fonts?.digest).not.toBe(first.picture?.fonts?.digest);
  });

  test('sends the slides that look different, and no other', async () => {
    const talk = look(await previewOf(TALK_LINE, cwd));
    expect(drawnIn(await talk.next())).toHaveLength(3);
    put('roles.yaml', ROLES.replace('Stirs.', 'Salts.'));
    const again = await talk.next();
    expect(again.picture?.pages).toHaveLength(3);
    expect(drawnIn(again)).toEqual([expect.stringContaining('Salts.')]);
  });

  test.each([
    ['a partial', 'partials/end.hbs', '<section><h1>The end</h1></section>', 'The end'],
    ['a theme', 'look.yaml', 'extends: default\ncolours: { paper: "#fff4e0" }\n', '#FFF4E0'],
    [
      'a picture',
      'mark.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>',
      'data:image',
    ],
  ])('of %s is drawn', async (_, name, contents, seen) => {
    put('look.yaml', 'extends: default\n');
    put('talk.hbs', `${TALK}{{> end}}`);
    put('mark.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>');
    mkdirSync(join(cwd, 'partials'));
    put(
      'partials/end.hbs',
      '<section><h1>Beside a mark</h1><figure><img src="mark.svg" alt="A mark" /></figure></section>',
    );
    const talk = look(await previewOf([...TALK_LINE, '--theme', 'look.yaml'], cwd));
    await talk.next();
    put(name, contents);
    expect(drawnIn(await talk.next()).join('\n')).toContain(seen);
  });

  test('of a template with an error leaves the last picture, and tells the error with its line', async () => {
    const talk = look(await previewOf(TALK_LINE, cwd));
    await talk.next();
    put('talk.hbs', `${TALK}{{#if roles}}\n`);
    const broken = await talk.next();
    expect(broken.failed).toBe(true);
    expect(broken.picture?.pages).toHaveLength(3);
    expect(broken.problems).toEqual([
      expect.objectContaining({ severity: 'error', code: 'template/syntax', at: 'talk.hbs:5:1', hint: 'Add {{/if}}.' }),
    ]);
    expect(broken.problems[0]?.frame.join('\n')).toContain('5 | {{#if roles}}');
    put('talk.hbs', TALK.replace('Hello', 'Goodbye'));
    const mended = await talk.next();
    expect(mended.failed).toBe(false);
    expect(drawnIn(mended)).toEqual([expect.stringContaining('Goodbye')]);
  });

  test('of a role whose text does not fit is told beside its slide', async () => {
    const talk = look(await previewOf(TALK_LINE, cwd));
    await talk.next();
    put('roles.yaml', ROLES.replace('Cook', 'Cook '.repeat(60).trim()));
    const { problems } = await talk.next();
    expect(problems).toEqual([expect.objectContaining({ at: expect.stringMatching(/^roles\.yaml:4:/), page: 2 })]);
  });

  test('that leaves the file half-written is told, and what it ends as is drawn', async () => {
    const talk = look(await previewOf(TALK_LINE, cwd));
    await talk.next();
    put('roles.yaml', 'name: A fair\nroles: [{ title: "Di');
    expect((await talk.next()).problems[0]?.at).toMatch(/^roles\.yaml:2/);
    put('roles.yaml', ROLES.replace('Diver', 'Pilot'));
    expect(drawnIn(await talk.next())).toEqual([expect.stringContaining('Pilot')]);
  });

  test('that takes a file away is told, and the file drawn when it is back', async () => {
    const talk = look(await previewOf(TALK_LINE, cwd));
    await talk.next();
    rmSync(join(cwd, 'roles.yaml'));
    expect((await talk.next()).problems.map(({ code }) => code)).toEqual(['data/missing-file']);
    put('roles.yaml', ROLES);
    const back = await talk.next();
    expect([back.failed, back.problems]).toEqual([false, []]);
  });
});

/** Ten to the thirteenth words, for two roles many more than anybody waits for. */
const ENDLESS = `<section><h1>Jobs</h1><p>${'{{#each @root.roles}}'.repeat(44)}x${'{{/each}}'.repeat(44)}</p></section>`;

/** They wait for what is given up after fifteen seconds. */
describe('a template that never ends', { timeout: 120_000 }, () => {
  test('is told, and the next is drawn', async () => {
    const talk = look(await previewOf(TALK_LINE, cwd));
    await talk.next();
    const saved = performance.now();
    put('talk.hbs', ENDLESS);
    const { failed, problems, picture } = await talk.next();
    // Not drawn twice.
    expect(performance.now() - saved).toBeLessThan(25_000);
    expect(failed).toBe(true);
    expect(problems.map(({ code }) => code)).toEqual(['output/drawing-timed-out']);
    expect(picture?.pages).toHaveLength(3);
    put('talk.hbs', TALK.replace('Hello', 'Goodbye'));
    expect(drawnIn(await talk.next())).toEqual([expect.stringContaining('Goodbye')]);
  });

  test('is given up as soon as it is saved without it', async () => {
    const talk = look(await previewOf(TALK_LINE, cwd));
    await talk.next();
    put('talk.hbs', ENDLESS);
    await pause(1500);
    const saved = performance.now();
    put('talk.hbs', TALK.replace('Hello', 'Goodbye'));
    expect(drawnIn(await talk.next())).toEqual([expect.stringContaining('Goodbye')]);
    expect(performance.now() - saved).toBeLessThan(8000);
  });

  test('is given up as soon from the start', async () => {
    put('talk.hbs', ENDLESS);
    const talk = look(await previewOf(TALK_LINE, cwd));
    await pause(1500);
    put('talk.hbs', TALK);
    // Given up at the end of its time, it would have been told.
    const first = await talk.next();
    expect([first.failed, first.picture?.pages.length]).toEqual([false, 3]);
  });
});

test('of two hundred saves in a row, each is shown, and none after a later one', async () => {
  put('card.hbs', '<section><h1>{{#each roles}}{{title}}{{/each}}</h1></section>');
  const save = (count: number) => put('roles.yaml', `roles: [{ title: Word ${count}. }]`);
  save(0);
  const card = look(await previewOf(['card.hbs', '--data', 'roles.yaml'], cwd));
  const countIn = (svg: readonly string[]) => Number(/Word (\d+)\./.exec(svg.join(''))?.[1]);
  expect(countIn(drawnIn(await card.next()))).toBe(0);
  for (let count = 1; count <= 100; count++) {
    save(count);
    expect(countIn(drawnIn(await card.next()))).toBe(count);
  }
  // As fast as a script saves: some are gone before anybody could see them, but never the last.
  for (let count = 101; count <= 200; count++) {
    save(count);
    await pause(10);
  }
  let last = 100;
  while (last < 200) {
    const now = countIn(drawnIn(await card.until((shown) => drawnIn(shown).length > 0)));
    expect(now).toBeGreaterThan(last);
    last = now;
  }
});

describe('what is chosen', () => {
  test('by the beginning of its name is chosen on the page', async () => {
    const preview = await previewOf([...TALK_LINE, '--role', 'Coo', '--tier', 'LOWER'], cwd);
    const { chosen, offer, line } = await look(preview).next();
    expect(chosen.role).toEqual(offer.roles.flatMap(({ id, title }) => (title === 'Cook' ? id : [])));
    expect(chosen.tier).toEqual(['lower']);
    expect(line).toContain('--role Coo');
  });

  test('of two templates of one name is the one that is asked for', async () => {
    const sides = ['left', 'right'].map((side) => {
      const elsewhere = mkdtempSync(join(folder, `${side}-`));
      writeFileSync(join(elsewhere, 'talk.hbs'), `<section><h1>On the ${side}</h1></section>`);
      return join(elsewhere, 'talk.hbs');
    });
    const preview = await previewOf([...sides, '--data', 'roles.yaml'], cwd);
    const { offer } = await look(preview).next();
    expect(offer.templates.map(({ name }) => name)).toEqual(['talk.hbs', 'talk.hbs (2)']);
    const second = await look(preview, 'template=talk.hbs%20(2)').next();
    expect(second.chosen.template).toBe('talk.hbs (2)');
    expect(drawnIn(second).join()).toContain('On the right');
  });
});

describe('the server', () => {
  test('answers to its address and to localhost, and to no name that somebody else may have made', async () => {
    const { address } = await previewOf(TALK_LINE, cwd);
    const { port } = new URL(address);
    const statusAs = (host: string): Promise<number | undefined> =>
      new Promise((done) => request(address, { headers: { host } }, ({ statusCode }) => done(statusCode)).end());
    expect(await statusAs(`127.0.0.1:${port}`)).toBe(200);
    expect(await statusAs(`localhost:${port}`)).toBe(200);
    expect(await statusAs(`[::1]:${port}`)).toBe(200);
    expect(await statusAs(`roles.example.org:${port}`)).toBe(403);
    expect(await statusAs('127.0.0.1.example.org')).toBe(403);
    expect((await fetch(address, { method: 'POST' })).status).toBe(405);
    const statusOf = (path: string): Promise<number | undefined> =>
      new Promise((done) => request(address, { path }, ({ statusCode }) => done(statusCode)).end());
    expect(await statusOf('/../package.json')).toBe(404);
    // No address at all: every page on the web can ask for it.
    expect(await statusOf('//')).toBe(400);
    expect(await statusOf('/')).toBe(200);
    expect((await fetch(`${address}..%2f..%2fpackage.json`)).status).toBe(404);
  });

  test('is on this machine alone', async () => {
    // Linux has another address of its own everywhere.
    const own = process.platform === 'linux' ? ['127.0.0.2'] : [];
    const outer = Object.values(networkInterfaces()).flatMap(
      (all) => all?.flatMap((one) => (one.internal || one.family !== 'IPv4' ? [] : one.address)) ?? [],
    );
    const others = [...own, ...outer];
    const alone = await previewOf(TALK_LINE, cwd);
    const open = await previewOf([...TALK_LINE, '--host', '0.0.0.0'], cwd);
    expect(new URL(open.address).hostname).toBe('127.0.0.1');
    for (const other of others) {
      const at = ({ address }: Preview) => fetch(address.replace('127.0.0.1', other));
      await expect(at(alone)).rejects.toThrow('fetch failed');
      expect((await at(open)).status).toBe(200);
    }
    expect(others.length).toBeGreaterThan(0);
  });

  test('says nothing of where things lie on this machine', async () => {
    put('talk.hbs', `${TALK}{{#if`);
    const line = [join(cwd, 'talk.hbs'), '--data', join(cwd, 'roles.yaml'), '--theme', join(cwd, 'look.yaml')];
    const preview = await previewOf(['talk.hbs', ...line.slice(1)], cwd);
    const shown = await look(preview).next();
    expect(shown.problems.length).toBeGreaterThan(1);
    expect(JSON.stringify(shown)).not.toContain(cwd);
    expect(shown.line).toBe('rolecast build talk.hbs --data roles.yaml --theme look.yaml');
    put('talk.hbs', TALK);
    put('look.yaml', 'extends: default\n');
    const good = await look(preview).until(({ failed }) => !failed);
    expect(JSON.stringify(good)).not.toContain(cwd);
  });

  test('cannot be asked for files by way of a choice', async () => {
    put('secret.yaml', 'password: swordfish\n');
    const preview = await previewOf(TALK_LINE, cwd);
    for (const query of ['theme=secret.yaml', 'template=secret.yaml', 'data=secret.yaml', 'map=secret.yaml'])
      expect(JSON.stringify(await look(preview, query).next())).not.toContain('swordfish');
  });

  test('has what the page needs, and the page asks for nothing from elsewhere', async () => {
    const { address } = await previewOf(TALK_LINE, cwd);
    for (const path of ['', 'presenter', 'preview.js', 'presenter.js', 'preview.css', 'fonts.css']) {
      const response = await fetch(address + path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await response.text()).not.toMatch(/(?:src|href|url)[=(]"?https?:/);
    }
    const css = await (await fetch(`${address}fonts.css`)).text();
    const fonts = [...css.matchAll(/url\(\/(fonts\/[^)]+)\)/g)].map(([, path = '']) => path);
    expect(fonts.length).toBeGreaterThan(10);
    for (const font of fonts)
      expect((await fetch(address + font)).headers.get('content-type')).toMatch(/^font\/(?:woff2|ttf)$/);
  });
});

describe('where it is', () => {
  test('two previews have two ports, and the second says so', async () => {
    const first = await previewOf(TALK_LINE, cwd);
    const { port } = new URL(first.address);
    const second = await previewOf([...TALK_LINE, '--port', port], cwd);
    expect(new URL(second.address).port).not.toBe(port);
    expect(second.words()).toContain(
      `Port ${port} is in use, perhaps by another preview; this one has port ${new URL(second.address).port}.`,
    );
    expect((await look(first).next()).picture?.pages).toHaveLength(3);
    expect((await look(second).next()).picture?.pages).toHaveLength(3);
  });

  test.each([
    [['--port', '70000'], '(usage/value-wrong)'],
    [['--port', 'any'], '(usage/value-wrong)'],
    [['--host', '203.0.113.7'], '(usage/address-refused)'],
  ])('%j is wrong', async (line, code) => {
    const { code: exit, words } = await rolecast(['preview', ...line], { cwd });
    expect(words).toContain(code);
    expect(exit).toBe(2);
  });

  test('--host is told as what it is', async () => {
    const { words } = await previewOf([...TALK_LINE, '--host', '0.0.0.0'], cwd);
    expect(words()).toContain('there is no password. (usage/host-open)');
  });

  test('--quiet does not hide it', async () => {
    const line = ['preview', ...TALK_LINE, '--host', '0.0.0.0', '--port', '0', '--quiet'];
    const child = start(line, { cwd });
    try {
      expect(String((await once(child.stderr ?? child, 'data'))[0])).toContain('(usage/host-open)');
    } finally {
      child.kill('SIGKILL');
    }
  });

  test('--open gives the address to what opens pages, and says where there is nothing', async () => {
    const opener = join(cwd, 'xdg-open');
    put('xdg-open', `#!/bin/sh\necho "$1" > '${join(cwd, 'opened')}'\n`);
    chmodSync(opener, 0o755);
    const { address } = await previewOf([...TALK_LINE, '--open'], cwd, { PATH: `${cwd}:${process.env.PATH}` });
    for (let waited = 0; waited < 5000 && !existsSync(join(cwd, 'opened')); waited += 50) await pause(50);
    expect(readFileSync(join(cwd, 'opened'), 'utf8')).toBe(`${address}\n`);
    const without = await previewOf([...TALK_LINE, '--open'], cwd, { PATH: join(cwd, 'nowhere') });
    expect(without.words()).toContain(`Open ${without.address} yourself.`);
  });
});
