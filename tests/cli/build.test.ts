import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packaged } from '../../src/home.js';
import { rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
const read = (path: string) => readFileSync(join(cwd, path));
const isDeck = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));
const isPdf = (bytes: Buffer) => bytes.subarray(0, 5).toString() === '%PDF-';

describe('build', () => {
  it('makes a deck and a report, and says how large they are and how long they took', async () => {
    const { code, text, words } = await rolecast(['build'], { cwd });
    expect(words).toMatch(/^output\/deck\.pptx +\d+ slides +\d+ kB +in \d\.\d\d s {2}a talk of about \d+ minutes$/m);
    expect(words).toMatch(/^output\/report\.pdf +\d+ pages +\d+ kB +in \d\.\d\d s$/m);
    expect(code).toBe(0);
    expect(text).toBe('');
    expect(isDeck(read('output/deck.pptx'))).toBe(true);
    expect(isPdf(read('output/report.pdf'))).toBe(true);
    expect(readdirSync(join(cwd, 'output'))).toEqual(['deck.pptx', 'report.pdf']);
  });

  it('gives the same bytes in another process, folder, time zone and language', async () => {
    const elsewhere = { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' };
    await rolecast(['build', '-o', 'again'], { cwd: temporaryFolder(), environment: elsewhere });
    await rolecast(['build', '-o', 'again'], { cwd, environment: elsewhere });
    await rolecast(['build', '-o', 'first'], { cwd });
    for (const file of ['deck.pptx', 'report.pdf']) {
      expect(read(`again/${file}`).equals(read(`first/${file}`))).toBe(true);
    }
  });

  it('leaves out of a deck the stamp, which repeats what it shows, where that is asked for', async () => {
    await rolecast(['build', 'deck', '--tier', 'upper', '-o', 'stamped.pptx'], { cwd });
    await rolecast(['build', 'deck', '--tier', 'upper', '--no-stamp', '-o', 'plain.pptx'], { cwd });
    expect(read('stamped.pptx').includes('customXml/item1.xml')).toBe(true);
    expect(read('plain.pptx').includes('customXml/')).toBe(false);
  });

  it('says what a focus leaves out, and why', async () => {
    const { words } = await rolecast(['build', 'deck', '--tier', 'upper', '-o', 'focus'], { cwd });
    expect(words).toMatch(/^Left out 7 roles:\n {2}.+: .+$/m);
  });

  it('writes one document to a file or to standard output', async () => {
    const file = await rolecast(['build', 'deck', '-o', 'mine/Upper.PPTX', '--tier', 'upper'], { cwd });
    expect(file.code).toBe(0);
    expect(isDeck(read('mine/Upper.PPTX'))).toBe(true);
    const piped = await rolecast(['build', 'deck', '-o', '-', '--tier', 'upper'], { cwd });
    expect(piped.out.equals(read('mine/Upper.PPTX'))).toBe(true);
  });

  it('writes each template in each format that is asked for', async () => {
    await rolecast(['build', 'deck', '--format', 'pptx,pdf', '-o', 'formats'], { cwd });
    expect(readdirSync(join(cwd, 'formats'))).toEqual(['deck.pdf', 'deck.pptx']);
  });

  it('makes a document for each tier or role', async () => {
    await rolecast(['build', 'report', '--each', 'tier', '-o', 'each'], { cwd });
    expect(readdirSync(join(cwd, 'each/report'))).toEqual(['lower.pdf', 'middle.pdf', 'upper.pdf']);
    await rolecast(['build', 'deck', '--each', 'role', '--top', '2', '-o', 'each'], { cwd });
    expect(readdirSync(join(cwd, 'each/deck'))).toHaveLength(2);
  });

  it('renders a template of one’s own, on a dataset from standard input', async () => {
    writeFileSync(join(cwd, 'talk.hbs'), '<section data-layout="list"><h1>{{roles.0.title}}</h1></section>\n');
    const input = 'roles: [{ title: Gardener }]';
    const { code, words } = await rolecast(['build', 'talk.hbs', '--data', '-', '-o', 'own'], { cwd, input });
    expect(words).toMatch(/own\/talk\.pptx +1 slide /);
    expect(code).toBe(0);
  });

  it('takes a template from anywhere, by its path and by a config’s, with the pictures and partials beside it', async () => {
    const elsewhere = temporaryFolder();
    mkdirSync(join(elsewhere, 'partials'));
    const picture = (src: string) => `<section><h1>{{> own}}</h1><img src="${src}" alt="A weir" /></section>\n`;
    writeFileSync(join(elsewhere, 'far.hbs'), picture('weir.svg'));
    writeFileSync(join(elsewhere, 'out.hbs'), picture('../weir.svg'));
    writeFileSync(join(elsewhere, 'partials', 'own.hbs'), 'From elsewhere');
    copyFileSync(packaged('examples/data/weir.svg'), join(elsewhere, 'weir.svg'));
    const made = await rolecast(['build', join(elsewhere, 'far.hbs')], { cwd });
    expect(made.words).toMatch(/far\.pptx +1 slide/);
    expect(made.code).toBe(0);
    const config = join(cwd, 'far.config.yaml');
    writeFileSync(config, `jobs: [{ template: ${relative(cwd, join(elsewhere, 'far.hbs'))}, to: near.pptx }]\n`);
    expect((await rolecast(['build', '--config', 'far.config.yaml'], { cwd })).words).toMatch(/near\.pptx +1 slide/);
    const out = await rolecast(['build', join(elsewhere, 'out.hbs')], { cwd });
    expect(out.words).toMatch(/^out\.hbs:1:\d+: error: .*\(template\/picture-outside\)/);
    expect(out.words).not.toContain(elsewhere);
    expect(out.code).toBe(5);
  });

  it('takes flags from the environment, below those of the line', async () => {
    const environment = { ROLECAST_OUTPUT: 'variable', ROLECAST_TIER: 'upper,middle', ROLECAST_QUIET: 'true' };
    const { words } = await rolecast(['build', 'deck', '--tier', 'lower'], { cwd, environment });
    expect(words).toBe('');
    const lower = await rolecast(['build', 'deck', '--tier', 'lower', '-o', '-'], { cwd });
    expect(read('variable/deck.pptx').equals(lower.out)).toBe(true);
  });

  it('takes several files from the environment, divided as in PATH', async () => {
    writeFileSync(join(cwd, 'a.yaml'), 'roles: [{ title: "Gardener, part time" }]');
    writeFileSync(join(cwd, 'b.yaml'), 'roles: [{ title: Cook }]');
    const environment = { ROLECAST_DATA: `a.yaml${delimiter}b.yaml` };
    const { text } = await rolecast(['list', 'roles', '--format', 'csv', '--quiet'], { cwd, environment });
    expect(text.split('\r\n').slice(1, -1)).toEqual(['cook,Cook,', 'gardener-part-time,"Gardener, part time",']);
  });

  it('dates files by SOURCE_DATE_EPOCH', async () => {
    const environment = { SOURCE_DATE_EPOCH: '1700000000' };
    await rolecast(['build', 'report', '-o', 'dated'], { cwd, environment });
    expect(read('dated/report.pdf').toString('latin1')).toContain('D:20231114221320');
  });
});

describe('plan and --dry-run', () => {
  it('show the files that build would write, and write nothing', async () => {
    const plan = await rolecast(['plan', '--each', 'tier', '-o', 'later'], { cwd });
    expect(plan.text).toContain('later/deck/upper.pptx');
    expect(plan.text.trim().split('\n')).toHaveLength(1 + 6);
    const dry = await rolecast(['build', '--each', 'tier', '-o', 'later', '--dry-run'], { cwd });
    expect(dry.text).toBe(plan.text);
    expect(existsSync(join(cwd, 'later'))).toBe(false);
  });

  it('name the subject of each of more than a hundred thousand documents, in the time of reading them', async () => {
    const input = `Title\n${Array.from({ length: 75_000 }, (_, index) => `Role ${index}\n`).join('')}`;
    const { text } = await rolecast(['plan', '--each', 'role', '--data', '-'], { cwd, input });
    expect(text.split('\n').at(-2)).toMatch(/^output\/report\/role-74999\.pdf .* Role 74999 +1 +new$/);
  }, 25_000);
});

describe('list', () => {
  it('prints a focus as a table, JSON or CSV', async () => {
    const line = ['list', 'roles', '--tier', 'upper'];
    const table = await rolecast(line, { cwd });
    expect(table.text).toMatch(/^ID +TITLE .*\nai-systems-architect +AI Systems Architect +upper +90,000 +130,000 /);
    const json = await rolecast([...line, '--format', 'json'], { cwd });
    expect(JSON.parse(json.text).roles).toHaveLength(3);
    const csv = await rolecast([...line, '--format', 'csv'], { cwd });
    expect(csv.text.split('\r\n')[1]).toMatch(
      /^ai-systems-architect,AI Systems Architect,.*,90000,130000,GBP,year,,upper$/s,
    );
  });

  it('writes CSV that a spreadsheet does not run', async () => {
    const input = 'roles: [{ title: "=1+1", id: "-x" }]';
    const { text } = await rolecast(['list', 'roles', '--data', '-', '--format', 'csv'], { cwd, input });
    expect(text.split('\r\n')[1]).toBe("'-x,'=1+1,");
  });

  it.each(['tiers', 'skills', 'templates', 'themes', 'layouts'])('knows %s', async (subject) => {
    const { code, text } = await rolecast(['list', subject], { cwd });
    expect(code).toBe(0);
    expect(text.split('\n').length).toBeGreaterThan(2);
  });

  it('counts the roles that name each of thousands of skills, in the time of reading them', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `Role ${index},common; skill ${index % 20_000}\n`);
    const line = ['list', 'skills', '--data', '-', '--format', 'csv'];
    const { text } = await rolecast(line, { cwd, input: `Title,Skills\n${rows.join('')}` });
    expect(text.split('\r\n').slice(0, 3)).toEqual(['skill,roles', 'common,60000', 'skill 0,3']);
  }, 10_000);
});

it('check looks at the data, the templates and the theme, and writes nothing', async () => {
  const folder = temporaryFolder();
  const { code, words } = await rolecast(['check'], { cwd: folder });
  expect(words).toMatch(/^Checked 10 roles, 2 templates and the theme default: /m);
  expect(code).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});
