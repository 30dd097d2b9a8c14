/** Every command of the READMEs, run as it stands there. */
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packaged } from '../../src/home.js';
import { TEMPLATES } from '../brand/templates/index.js';
import { workbookOfText } from '../tables/written.js';
import { rolecast, temporaryFolder, untilInterrupted } from './rolecast.js';

const textOf = (path: string) => readFileSync(packaged(path), 'utf8');
const README = textOf('README.md');
const FOLDER = temporaryFolder();

/** An example of a language in a README, from the first. */
function exampleIn(path: string, language: string, number = 1): string {
  return textOf(path).split(`\n\`\`\`${language}\n`)[number]?.split('\n```\n')[0] ?? '';
}

/** The files of their own that people are told of, and those that they are told to save. */
writeFileSync(join(FOLDER, 'roles.yaml'), 'roles:\n  - title: Archivist\n    salary: { min: 27000, max: 33000 }\n');
copyFileSync(packaged('data/london.yaml'), join(FOLDER, 'my-roles.yaml'));
for (const examples of ['examples/data', 'examples/templates', 'examples/themes'])
  cpSync(packaged(examples), join(FOLDER, examples), { recursive: true });
writeFileSync(join(FOLDER, 'mine.csv'), 'Title,Salary\nPorter,26000-28000\nCook,28000-32000\nChef,35000-45000\n');
writeFileSync(join(FOLDER, 'roles.xlsx'), workbookOfText('== Roles\nJob title | Salary\nArchivist | 27000 - 33000\n'));
writeFileSync(join(FOLDER, 'roles.csv'), exampleIn('docs/spreadsheet.md', 'csv'));
writeFileSync(join(FOLDER, 'about.yaml'), exampleIn('docs/spreadsheet.md', 'yaml', 2));
writeFileSync(join(FOLDER, 'university.yaml'), 'extends: default\ncolours:\n  upper: "#4A1D5F"\n');
writeFileSync(join(FOLDER, 'harbour.yaml'), exampleIn('templates/themes/README.md', 'yaml'));
writeFileSync(join(FOLDER, 'corporate.pptx'), TEMPLATES.find(({ name }) => name === 'used')?.bytes() ?? '');
copyFileSync(packaged('examples/themes/logo.svg'), join(FOLDER, 'harbour.svg'));
copyFileSync(packaged('templates/talk.hbs'), join(FOLDER, 'talk.hbs'));
mkdirSync(join(FOLDER, 'talks'));
writeFileSync(
  join(FOLDER, 'talks', 'mine.hbs'),
  '{{#each roles}}<section><h1>{{title}}</h1><p>{{summary}}</p></section>{{/each}}\n',
);

writeFileSync(join(FOLDER, 'students.csv'), exampleIn('docs/config.md', 'csv'));
writeFileSync(join(FOLDER, 'talks', 'letter.hbs'), exampleIn('docs/config.md', 'handlebars'));

const EXAMPLES = ['', 'data/', 'github/', 'gitlab/', 'kubernetes/', 'make/', 'slurm/'].map(
  (name) => `examples/${name}`,
);
const FILES = [
  ...['', 'src/', 'templates/', 'templates/themes/', 'data/', 'docs/', 'tests/bench/'],
  ...EXAMPLES,
].flatMap((folder) =>
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

/** Runs a command as a shell does, on the day of the examples. */
async function run(line: string) {
  const [command = '', file] = line.split(' > ');
  const environment = { SOURCE_DATE_EPOCH: '1780000000' };
  // Two pages begin with the same template, as if nothing had been made of it.
  if (line === 'brand corporate.pptx')
    for (const made of ['corporate.brand.yaml', 'corporate-logo.png']) rmSync(join(FOLDER, made), { force: true });
  if (/^preview|--watch/.test(line)) return untilInterrupted(words(command), { cwd: FOLDER, environment });
  const result = await rolecast(words(command), { cwd: FOLDER, environment });
  if (file !== undefined) writeFileSync(join(FOLDER, file), result.text);
  return result;
}

describe('the READMEs', () => {
  const commands = commandsOf(/(?:npx )?rolecast/);
  const npm = commandsOf(/npm/);

  test('show commands', () => {
    const files = [
      'README.md',
      'templates/README.md',
      'templates/themes/README.md',
      'data/README.md',
      'docs/accessibility.md',
      'docs/batch.md',
      'docs/brand.md',
      'docs/ci.md',
      'docs/config.md',
      'docs/gallery.md',
      'docs/handouts.md',
      'docs/layout.md',
      'docs/limits.md',
      'docs/manifest.md',
      'docs/own-template.md',
      'docs/preview.md',
      'docs/speaker.md',
      'docs/spreadsheet.md',
      'examples/README.md',
      'examples/data/README.md',
    ];
    expect([...new Set(commands.map(([file]) => file))].sort()).toEqual(files.sort());
    expect(npm).toContainEqual(['README.md', 'ci && npm start']);
    expect(npm).toContainEqual(['README.md', 'ci && npm test']);
  });

  /** In a sentence: `rolecast check talk.hbs`; what is one word is the command's name. */
  const inSentences = FILES.filter((file) => !['CHANGELOG.md', 'docs/commands.md'].includes(file)).flatMap((file) =>
    [...textOf(file).matchAll(/`(?:npx )?rolecast ([a-z]+ [^`]+)`/g)].map(([, line = '']) => [file, line] as const),
  );

  test.each([...commands, ...inSentences])('%s: rolecast %s', async (_, line) => {
    const { code, words: said } = await run(line);
    expect(said).not.toMatch(/\berror\b/);
    expect(line.includes('--fail-on-warnings') ? [0, 3] : [0]).toContain(code);
  });

  const answers = FILES.flatMap((file) =>
    [...textOf(file).matchAll(/^ {4}npx rolecast (.+)\n\n```text\n([^`]+)```$/gm)].map(
      ([, line = '', answer = '']) => [file, line, answer] as const,
    ),
  );

  test.each(answers)('%s shows what is said to: rolecast %s', async (_, line, answer) => {
    expect((await run(line)).words).toContain(answer);
  });

  test('docs/spreadsheet.md shows the map that it saves', async () => {
    const saving = commands.find(([file, line]) => file === 'docs/spreadsheet.md' && line.includes('--save-map'));
    await run(saving?.[1] ?? '');
    const saved = readFileSync(join(FOLDER, 'roles.map.yaml'), 'utf8');
    expect(saved).toBe(`${exampleIn('docs/spreadsheet.md', 'yaml')}\n`);
  });

  test.each(FILES)('%s links to files that are there', (file) => {
    for (const [, path = ''] of textOf(file).matchAll(/\]\((?!http)([^)#]+)\)/g))
      expect(existsSync(packaged(join(file, '..', path))), path).toBe(true);
  });

  const scripts = commandsOf(/(?:[A-Z]+=\S+ )?(?:npx vitest run|node)/);

  test.each(scripts)('%s: %s is there', (_, line) => {
    expect(existsSync(packaged(line.split(' ')[0] ?? ''))).toBe(true);
  });

  test.each(npm)('%s: npm %s', (_, line) => {
    const { scripts } = JSON.parse(textOf('package.json'));
    const names = line.split(' && ').map((part) => /^(?:npm )?(?:run )?(\w+)/.exec(part)?.[1] ?? part);
    expect(names.filter((name) => !['ci', 'install'].includes(name) && !(name in scripts))).toEqual([]);
  });
});

describe('the documentation', () => {
  const index = textOf('docs/README.md');

  test.each(FILES.filter((file) => file.startsWith('docs/') && file !== 'docs/README.md'))(
    'begins with %s, too',
    (file) => {
      expect(index).toContain(`](${file.slice('docs/'.length)})`);
    },
  );

  const steps = Array.from(
    textOf('docs/architecture.md').matchAll(/^\| ([\w ]+) \| .+ \| \[`(\w+)`\]\((\S+)\) \|$/gm),
    ([, step = '', type = '', path = '']) => [step, type, path] as const,
  );

  test.each(steps)('the way of a role, %s: there is a type %s', (_, type, path) => {
    expect(textOf(join('docs', path))).toMatch(new RegExp(`^export (?:interface|type) ${type}\\b`, 'm'));
  });

  test('the way of a role has a type for each step but the last', () => {
    expect(steps).toHaveLength(7);
  });

  test('the markup that is shown of a role is what the template gives', () => {
    const golden = textOf('tests/template/golden/deck.html');
    for (const line of exampleIn('docs/architecture.md', 'html').split('\n')) expect(golden).toContain(line);
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
