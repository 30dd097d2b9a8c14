/** What is wrong with options is told as what is wrong with a command line is, and nothing is built. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packaged } from '../../src/home.js';
import { optionName } from '../../src/library/arguments.js';
import { BUILD, RENDER } from '../../src/library/flags.js';
import { rolecast, temporaryFolder } from '../cli/rolecast.js';
import { build, check, plan, renderDocument } from './library.js';

/** Options as plain JavaScript has them, whatever the types say. */
const untyped = (text: string): object => JSON.parse(text.replaceAll("'", '"'));
const circle: { roles?: unknown } = {};
circle.roles = [circle];

const WRONG: readonly (readonly [options: object, message: string, hint?: string])[] = [
  [untyped("{ 'templates': 'deck' }"), 'There is no option templates.', 'Did you mean "template"?'],
  [
    untyped("{ 'selection': { 'tiers': 'upper' } }"),
    'There is no option selection.tiers.',
    'Did you mean "selection.tier"?',
  ],
  [untyped("{ 'tier': 'upper' }"), 'There is no option tier.', 'Did you mean "selection.tier"?'],
  [untyped("{ 'min-salary': 3 }"), 'There is no option min-salary.'],
  [untyped("{ 'quiet': true }"), 'There is no option quiet.'],
  [
    untyped("{ 'template': { 'name': 'deck' } }"),
    'template is an object; wanted is a text, a number, or true or false.',
  ],
  [untyped("{ 'template': ['deck', null] }"), 'template[1] is null; wanted is a text, a number, or true or false.'],
  [untyped("{ 'theme': ['default', 'stage'] }"), 'theme is a list; wanted is one value.'],
  [untyped("{ 'selection': 'upper' }"), 'selection is "upper"; wanted is such as { tier: \'upper\' }.'],
  [
    untyped("{ 'param': { 'speaker': ['Ada'] } }"),
    'param.speaker is a list; wanted is a text, a number, or true or false.',
  ],
  [untyped("{ 'onProgress': 'yes' }"), 'onProgress is "yes"; wanted is a function.'],
  [untyped("{ 'signal': {} }"), 'signal is an object; wanted is an AbortSignal.'],
  [untyped("{ 'force': 'yes' }"), 'force is "yes"; wanted is true or false.'],
  [untyped("{ 'format': 'svg,png' }"), 'format has no "svg,png". Known: pptx, pdf, html, svg, png.'],
  [{ theme: '' }, 'theme wants a value.'],
  [{ selection: { top: 0 } }, 'selection.top is "0"; wanted is a whole number from 1.'],
  [
    { selection: { minSalary: 'plenty' } },
    'selection.minSalary is "plenty"; wanted is pay such as 80000, 80k or 15/h.',
  ],
  [{ workers: 1.5 }, 'workers is "1.5"; wanted is a whole number from 1.'],
  [{ output: '-' }, 'output is "-"; wanted is a folder or a file.'],
  [{ shard: '5/4' }, 'shard is "5/4"; wanted is a shard from 1/4 to 4/4.'],
  [
    { data: [] },
    'data is an empty list; wanted is a path, { name, text }, { name, bytes }, or an object as JSON would say it.',
  ],
  [
    untyped("{ 'data': ['', 3] }"),
    'data[0] is ""; wanted is a path, { name, text }, { name, bytes }, or an object as JSON would say it.',
  ],
  [
    { data: new Uint8Array(3) },
    'data is bytes without a name; wanted is a path, { name, text }, { name, bytes }, or an object as JSON would say it.',
  ],
  [
    untyped("{ 'data': { 'text': 'roles: []' } }"),
    'data.name is missing; wanted is the name by which messages call it.',
  ],
  [untyped("{ 'data': { 'name': 'a.csv', 'bytes': 'a' } }"), 'data.bytes is "a"; wanted is a Uint8Array.'],
  [
    {
      data: [
        { name: 'a', text: 'a' },
        { name: 'a', text: 'b' },
      ],
    },
    'data[1].name is "a" again; wanted is a name of its own.',
  ],
  [
    { data: circle },
    'data is no object that JSON could say (Converting circular structure to JSON); wanted is a path, { name, text }, { name, bytes }, or an object as JSON would say it.',
  ],
];

describe('options that are wrong', () => {
  it.each(WRONG.map(([options, message, hint]) => ({ options, message, hint })))(
    '$message',
    async ({ options, message, hint }) => {
      const { diagnostics, documents, failed } = await build({ output: '/nowhere', ...options });
      expect({ documents, failed }).toEqual({ documents: [], failed: true });
      expect(diagnostics[0]?.message).toBe(message);
      if (hint !== undefined) expect(diagnostics[0]?.hint).toBe(hint);
      expect(diagnostics.every(({ code }) => code.startsWith('usage/'))).toBe(true);
    },
  );

  it('are all told at once, whichever call they are for', async () => {
    const options = untyped("{ 'templates': 1, 'data': [], 'theme': ['a', 'b'] }");
    for (const call of [build, plan, check]) expect((await call(options)).diagnostics).toHaveLength(3);
    expect((await renderDocument({ template: 'deck', ...options })).diagnostics).toHaveLength(3);
  });

  it('are no options at all', async () => {
    const { diagnostics } = await build(untyped("'deck'"));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'What is asked for is "deck"; wanted is an object of options.',
    ]);
  });

  it('of a batch are none of one document', async () => {
    const { diagnostics } = await renderDocument({ template: 'deck', ...untyped("{ 'output': 'a', 'workers': 2 }") });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'There is no option output.',
      'There is no option workers.',
    ]);
  });
});

it('the environment is the command’s', async () => {
  process.env.ROLECAST_TIER = 'nonsense';
  const { documents } = await plan({ template: 'deck', output: join(temporaryFolder(), 'out') });
  process.env.ROLECAST_TIER = undefined;
  expect(documents.map(({ roles }) => roles)).toEqual([10]);
});

it('every flag is in the types, under its name', () => {
  const types = readFileSync(packaged('src/library/options.ts'), 'utf8');
  const typed = [...types.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name);
  const others = ['name', 'text', 'bytes', 'selection', 'signal', 'onProgress'];
  const selection = ['role', 'tier', 'skill', 'tag', 'except', 'minSalary', 'maxSalary', 'salaryBy', 'sort', 'top'];
  const flags = Object.keys(BUILD).map(optionName);
  expect([...new Set(typed)].sort()).toEqual([...flags, ...others, ...selection].sort());
  expect(
    Object.keys(RENDER)
      .map(optionName)
      .filter((name) => !typed.includes(name)),
  ).toEqual([]);
});

describe('a config', () => {
  const folder = temporaryFolder();
  const config = join(folder, 'fair.yaml');
  writeFileSync(join(folder, 'roles.yaml'), 'roles: [{ title: Cook }, { title: Chef }]');
  writeFileSync(
    config,
    'data: roles.yaml\njobs:\n  - { template: deck, to: talk }\n  - { template: handout, each: role, to: "{role.id}" }\n',
  );

  it('says what is built, where it lies', async () => {
    const { documents } = await build({ config, template: 'handout' });
    expect(documents.map(({ job, files }) => [job, files.map(({ path }) => path)])).toEqual([
      ['jobs[1]', [join(folder, 'output', 'chef.pdf')]],
      ['jobs[1]', [join(folder, 'output', 'cook.pdf')]],
    ]);
  });

  it('may be a module', async () => {
    const module = join(folder, 'fair.mjs');
    writeFileSync(module, "export default () => ({ data: 'roles.yaml', jobs: [{ template: 'deck', to: 'module' }] });");
    const { documents } = await plan({ config: module });
    expect(documents.map(({ path }) => path)).toEqual([join(folder, 'output', 'module.pptx')]);
  });

  it('comes after what is asked for in code', async () => {
    const data = { roles: [{ title: 'Porter' }] };
    const { documents } = await plan({ config, data, output: join(folder, 'other') });
    expect(documents.map(({ path }) => path)).toEqual(
      ['talk.pptx', 'porter.pdf'].map((name) => join(folder, 'other', name)),
    );
  });

  it('that is wrong is told at its line', async () => {
    const wrong = join(folder, 'wrong.yaml');
    writeFileSync(wrong, 'jobs:\n  - { template: deck, tme: stage }\n');
    const { diagnostics } = await check({ config: wrong });
    expect(diagnostics).toMatchObject([{ place: { line: 2, path: 'jobs[0].tme' } }]);
  });

  it('is looked for only where it is named', async () => {
    const before = process.cwd();
    process.chdir(folder);
    writeFileSync('rolecast.config.yaml', 'template: nonsense\n');
    const { documents } = await plan({ template: 'deck' });
    process.chdir(before);
    expect(documents).toHaveLength(1);
  });
});

describe('check', () => {
  it('asks what is doubtful', async () => {
    const salary = { min: 20000, max: 200000 };
    const { diagnostics, failed } = await check({ data: { roles: [{ title: 'Cook', salary }] }, template: 'deck' });
    expect(failed).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toContain('data/wide-range');
    expect(diagnostics.find(({ code }) => code === 'data/wide-range')?.place).toEqual({
      file: 'data',
      path: 'roles[0].salary',
    });
  });

  it('finds what the command finds', async () => {
    const { text } = await rolecast(['check', '--reporter', 'json'], { cwd: temporaryFolder() });
    const { diagnostics } = await check();
    expect(diagnostics.length).toBeGreaterThan(0);
    const words = (all: typeof diagnostics) =>
      all.map(({ code, message, why, hint }) => ({ code, message, why, hint }));
    expect(words(diagnostics)).toEqual(words(JSON.parse(text).diagnostics));
  });
});
