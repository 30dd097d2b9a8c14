/** Every command of the READMEs, run as it stands there. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packaged } from '../../src/home.js';
import { rolecast, temporaryFolder } from './rolecast.js';

const textOf = (path: string) => readFileSync(packaged(path), 'utf8');
const README = textOf('README.md');
const FOLDER = temporaryFolder();

/** The first example of a language in a README. */
function exampleIn(path: string, language: string): string {
  return textOf(path).split(`\n\`\`\`${language}\n`)[1]?.split('\n```\n')[0] ?? '';
}

/** The files of their own that people are told of, and those that they are told to save. */
writeFileSync(join(FOLDER, 'roles.yaml'), 'roles:\n  - title: Archivist\n    salary: { min: 27000, max: 33000 }\n');
for (const copy of ['my-roles.yaml', 'mine.yaml']) copyFileSync(packaged('data/london.yaml'), join(FOLDER, copy));
writeFileSync(join(FOLDER, 'university.yaml'), 'extends: default\ncolours:\n  upper: "#4A1D5F"\n');
writeFileSync(join(FOLDER, 'harbour.yaml'), exampleIn('templates/themes/README.md', 'yaml'));
writeFileSync(join(FOLDER, 'talk.hbs'), exampleIn('templates/README.md', 'handlebars'));
mkdirSync(join(FOLDER, 'talks'));
writeFileSync(
  join(FOLDER, 'talks', 'mine.hbs'),
  '{{#each roles}}<section><h1>{{title}}</h1><p>{{summary}}</p></section>{{/each}}\n',
);

const FILES = ['', 'src/', 'templates/', 'templates/themes/', 'data/', 'tests/bench/'].flatMap((folder) =>
  readdirSync(packaged(folder || '.')).flatMap((name) => (name.endsWith('.md') ? [`${folder}${name}`] : [])),
);

/** The indented lines of every file that begin with a program's name, without the remark behind them. */
function commandsOf(program: RegExp): readonly (readonly [file: string, line: string])[] {
  const commands = new RegExp(`^ {4}(?:${program.source}) (.+?)(?: +#.*)?$`, 'gm');
  return FILES.flatMap((file) => [...textOf(file).matchAll(commands)].map(([, line = '']) => [file, line] as const));
}

/** A line as a shell splits it; the READMEs' have double quotes only. */
function words(line: string): string[] {
  return [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
}

describe('the READMEs', () => {
  const commands = commandsOf(/(?:npx )?rolecast/);
  const npm = commandsOf(/npm/);

  test('show commands', () => {
    const files = ['README.md', 'templates/README.md', 'templates/themes/README.md', 'data/README.md'];
    expect([...new Set(commands.map(([file]) => file))].sort()).toEqual(files.sort());
    expect(npm).toContainEqual(['README.md', 'ci && npm start']);
    expect(npm).toContainEqual(['README.md', 'ci && npm test']);
  });

  test.each(commands)('%s: rolecast %s', async (_, line) => {
    const { code, words: said } = await rolecast(words(line), { cwd: FOLDER });
    expect(said).not.toMatch(/\berror\b/);
    expect(code).toBe(0);
  });

  test.each(FILES)('%s links to files that are there', (file) => {
    for (const [, path = ''] of textOf(file).matchAll(/\]\((?!http)([^)#]+)\)/g))
      expect(existsSync(packaged(join(file, '..', path))), path).toBe(true);
  });

  test.each(npm)('%s: npm %s', (_, line) => {
    const { scripts } = JSON.parse(textOf('package.json'));
    const names = line.split(' && ').map((part) => /^(?:npm )?(?:run )?(\w+)/.exec(part)?.[1] ?? part);
    expect(names.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([]);
  });
});

describe('the README', () => {
  test('shows pictures that are there', () => {
    const pictures = [...README.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(pictures.length).toBeGreaterThan(0);
    for (const path of pictures) expect(existsSync(packaged(path))).toBe(true);
  });

  test('tells what starts it all: npm start writes the deck and the report', async () => {
    const { scripts } = JSON.parse(textOf('package.json'));
    expect(scripts.start).toBe('node dist/cli.js build');
    const folder = temporaryFolder();
    const { words: said } = await rolecast(['build'], { cwd: folder });
    expect(existsSync(join(folder, 'output', 'deck.pptx')) && existsSync(join(folder, 'output', 'report.pdf'))).toBe(
      true,
    );
    expect(said).toMatch(/deck\.pptx +\d+ slides.*\n.*report\.pdf +\d+ pages/);
  });
});
