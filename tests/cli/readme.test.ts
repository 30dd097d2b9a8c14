/** Every command of the README, run as it stands there. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rolecast, temporaryFolder } from './rolecast.js';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const FOLDER = temporaryFolder();

/** The files of their own that people are told of. */
writeFileSync(join(FOLDER, 'roles.yaml'), 'roles:\n  - title: Archivist\n    salary: { min: 27000, max: 33000 }\n');
writeFileSync(join(FOLDER, 'university.yaml'), 'extends: default\ncolours:\n  upper: "#4A1D5F"\n');
mkdirSync(join(FOLDER, 'talks'));
writeFileSync(
  join(FOLDER, 'talks', 'mine.hbs'),
  '{{#each roles}}<section><h1>{{title}}</h1><p>{{summary}}</p></section>{{/each}}\n',
);

const COMMANDS = [...README.matchAll(/^ {4}npx rolecast (.+?)(?: +#.*)?$/gm)].map(([, line = '']) => line);

/** A line as a shell splits it; the README's have double quotes only. */
function words(line: string): string[] {
  return [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
}

describe('the README', () => {
  test('shows commands', () => expect(COMMANDS.length).toBeGreaterThan(10));

  test.each(COMMANDS)('rolecast %s', async (line) => {
    const { code, words: said } = await rolecast(words(line), { cwd: FOLDER });
    expect(said).not.toMatch(/\berror\b/);
    expect(code).toBe(0);
  });

  test('shows pictures that are there', () => {
    const pictures = [...README.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(pictures.length).toBeGreaterThan(0);
    for (const path of pictures) expect(existsSync(new URL(`../../${path}`, import.meta.url))).toBe(true);
  });

  test('links to files that are there', () => {
    for (const [, path = ''] of README.matchAll(/\]\((?!http)([^)#]+)\)/g)) {
      expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
    }
  });

  test('tells what starts it all: npm start writes the deck and the report', async () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(scripts.start).toBe('node dist/cli.js build');
    const folder = temporaryFolder();
    const { words: said } = await rolecast(['build'], { cwd: folder });
    expect(existsSync(join(folder, 'output', 'deck.pptx')) && existsSync(join(folder, 'output', 'report.pdf'))).toBe(
      true,
    );
    expect(said).toMatch(/deck\.pptx +\d+ slides.*\n.*report\.pdf +\d+ pages/);
  });
});
