// Makes docs/gallery.md and its pictures, and those of the README, from what the built command writes.
//
//     node scripts/pictures.mjs [NAME...]     all pictures, or those of these entries of the gallery
//     node scripts/pictures.mjs --text        only says what docs/gallery.md is
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GROUPS, README } from './gallery/list.mjs';
import { screensOf } from './gallery/phone.mjs';
import { sheet } from './gallery/sheet.mjs';
import { galleryText } from './gallery/text.mjs';
import { loadTypeScript } from './typescript.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const ENTRIES = GROUPS.flatMap(({ entries }) => entries);
const asked = process.argv.slice(2);

if (asked.includes('--text')) {
  process.stdout.write(galleryText());
} else {
  const folder = mkdtempSync(join(tmpdir(), 'rolecast-'));
  try {
    cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
    mkdirSync(join(ROOT, 'docs/gallery'), { recursive: true });
    writeFileSync(join(ROOT, 'docs/gallery.md'), galleryText());
    for (const entry of ENTRIES.filter(({ name }) => asked.length === 0 || asked.includes(name)))
      await drawEntry(entry, folder);
    if (asked.length === 0 || asked.includes('template')) await drawTemplate(folder);
    if (asked.length === 0) for (const one of README) drawForReadme(one, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The page that `rolecast brand --picture` makes of an invented company's template, for docs/brand.md. */
async function drawTemplate(folder) {
  const { TEMPLATES } = await loadTypeScript(new URL('../tests/brand/templates/index.ts', import.meta.url));
  writeFileSync(join(folder, 'corporate.pptx'), TEMPLATES.find(({ name }) => name === 'photo-strip').bytes());
  const line = [join(ROOT, 'dist/cli.js'), 'brand', 'corporate.pptx', '--picture', 'corporate.png', '--quiet'];
  execFileSync(process.execPath, line, { cwd: folder, stdio: 'inherit' });
  write('docs/brand.png', readFileSync(join(folder, 'corporate.png')));
}

async function drawEntry({ name, command, pages, phone, ...about }, folder) {
  const made = build(command, pages === undefined ? [] : ['--format', 'svg'], folder);
  const file = `docs/gallery/${name}.png`;
  const drawings = pages?.map((page) => readFileSync(join(made, `${page}.svg`), 'utf8'));
  const screens = drawings ?? (await screensOf(join(made, phone.file), phone.at));
  if (screens === undefined) console.log(`${file}: left as it is (no Chromium here; CHROMIUM names one)`);
  else write(file, sheet(screens, about));
}

/** Its pages are of commands that were run for the gallery. */
function drawForReadme({ file, pages, ...about }, folder) {
  const drawings = pages.map((page) => {
    const [name, path] = page.split(' ');
    const { command } = ENTRIES.find((entry) => entry.name === name);
    return readFileSync(join(folder, folderOf(command), `${path}.svg`), 'utf8');
  });
  write(file, sheet(drawings, about));
}

/** Runs a command as it is shown, for drawings in place of documents; says where they are. */
function build(command, format, folder) {
  const line = [join(ROOT, 'dist/cli.js'), ...command.split(' '), ...format, '--no-cache', '--quiet'];
  execFileSync(process.execPath, line, { cwd: folder, stdio: 'inherit' });
  return join(folder, folderOf(command));
}

function folderOf(command) {
  return / -o (\S+)/.exec(command)?.[1] ?? 'output';
}

function write(file, png) {
  writeFileSync(join(ROOT, file), png);
  console.log(`${file}: ${Math.round(png.length / 1024)} kB`);
}
