/** Where templates and partials come from, and what is refused. */
import { mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { builtInTemplates, readTemplate } from '../../src/template/files.js';

let folder = '';

beforeEach(async () => {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'rolecast-')));
  folder = join(root, 'work');
  await mkdir(join(folder, 'talks', 'partials'), { recursive: true });
  await writeFile(join(root, 'outside.hbs'), '<section></section>');
  await writeFile(
    join(folder, 'talks', 'mine.hbs'),
    '{{!-- rolecast: medium=pages title="On {{name}}" --}}\r\n{{> own}}',
  );
  await writeFile(join(folder, 'talks', 'partials', 'own.hbs'), 'own\n');
  await writeFile(join(folder, 'talks', 'partials', 'steps.hbs'), 'my steps\n');
});

async function load(reference: string) {
  const { all: said, report } = new Diagnostics();
  return { template: await readTemplate(reference, report, folder), said };
}

test('the built-in templates are known by their names', async () => {
  expect(await builtInTemplates()).toEqual(expect.arrayContaining(['deck', 'report']));
  const { template, said } = await load('deck');
  expect(template).toMatchObject({ id: 'deck', name: 'templates/deck.hbs', front: { medium: 'slides' } });
  expect(said).toEqual([]);
});

describe('a template of one’s own', () => {
  test('is named by its path, and brings its partials before the built-in ones', async () => {
    const { template, said } = await load('talks/mine.hbs');
    expect(said).toEqual([]);
    expect(template).toMatchObject({
      id: 'mine',
      name: 'talks/mine.hbs',
      front: { medium: 'pages', title: { text: 'On {{name}}', column: 37 } },
    });
    expect(template?.partials.get('own')).toEqual({ name: 'talks/partials/own.hbs', text: 'own' });
    expect(template?.partials.get('steps')?.text).toBe('my steps');
    expect(template?.partials.get('topics')?.name).toBe('templates/partials/topics.hbs');
  });

  test.each(['../outside.hbs', 'link.hbs'])('%s may lie anywhere its author may read', async (reference) => {
    await symlink(join(folder, '..', 'outside.hbs'), join(folder, 'link.hbs'));
    const { template, said } = await load(reference);
    expect(said).toEqual([]);
    expect(template).toMatchObject({ name: reference.replace('../', ''), text: '<section></section>' });
  });

  test('may be given by an absolute path, and is named as it is from the folder', async () => {
    const { template, said } = await load(join(folder, 'talks', 'mine.hbs'));
    expect(said).toEqual([]);
    expect(template).toMatchObject({ name: 'talks/mine.hbs', folder: join(folder, 'talks') });
    expect(template?.partials.get('own')?.name).toBe('talks/partials/own.hbs');
  });

  test('that lies elsewhere has its own partials, and nothing of the machine in their names', async () => {
    const elsewhere = join(folder, '..', 'elsewhere');
    await mkdir(join(elsewhere, 'partials'), { recursive: true });
    await writeFile(join(elsewhere, 'far.hbs'), '{{> own}}');
    await writeFile(join(elsewhere, 'partials', 'own.hbs'), 'far');
    const { template, said } = await load(join(elsewhere, 'far.hbs'));
    expect(said).toEqual([]);
    expect(template).toMatchObject({ id: 'far', name: 'far.hbs', folder: elsewhere });
    expect(template?.partials.get('own')).toEqual({ name: 'partials/own.hbs', text: 'far' });
  });

  test('has no partial to which a link leads out of its folder', async () => {
    await symlink(join(folder, '..', 'outside.hbs'), join(folder, 'talks', 'partials', 'link.hbs'));
    expect((await load('talks/mine.hbs')).said).toMatchObject([
      { code: 'template/partial-outside', place: { file: 'talks/partials/link.hbs' } },
    ]);
  });

  test('must be UTF-8', async () => {
    await writeFile(join(folder, 'latin.hbs'), Buffer.from([0x3c, 0xa3, 0xff]));
    expect((await load('latin.hbs')).said).toMatchObject([{ code: 'template/not-text', place: { file: 'latin.hbs' } }]);
  });
});

test.each([
  ['dek', 'Did you mean "deck"?'],
  ['letters', expect.stringContaining('There are deck')],
])('an unknown name (%s) is a matter of usage, with the nearest name', async (reference, hint) => {
  expect((await load(reference)).said).toMatchObject([{ code: 'usage/unknown-template', hint }]);
});
