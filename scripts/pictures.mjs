// Makes the README's pictures in docs/ from what the built command writes: chosen slides and pages on two sheets.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FONTS = ['Arimo-Regular', 'Arimo-Bold', 'Inter-Regular', 'Inter-SemiBold'].map((name) =>
  join(ROOT, 'templates/themes/fonts', `${name}.ttf`),
);
const LINK = 'link=https://careers.example.ac.uk/ai-roles';
const GAP = 24;

const folder = mkdtempSync(join(tmpdir(), 'rolecast-'));
try {
  build(['deck', 'report'], ['--param', LINK]);
  build(['handout'], ['--role', 'data-scientist', '--param', LINK]);
  mkdirSync(join(ROOT, 'docs'), { recursive: true });
  sheet('docs/deck.png', ['deck/01', 'deck/03', 'deck/04', 'deck/05', 'deck/08', 'deck/23'], {
    columns: 3,
    w: 960,
    h: 540,
    width: 1500,
  });
  sheet('docs/pages.png', ['report/01', 'report/02', 'report/04', 'report/05', 'handout/01'], {
    columns: 5,
    w: 595.28,
    h: 841.89,
    width: 1500,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function build(templates, flags) {
  const cli = join(ROOT, 'dist/cli.js');
  execFileSync(process.execPath, [cli, 'build', ...templates, '--format', 'svg', '--quiet', '-o', folder, ...flags], {
    stdio: 'inherit',
  });
}

/** Pages side by side on grey, as one PNG. */
function sheet(file, pages, { columns, w, h, width }) {
  const rows = Math.ceil(pages.length / columns);
  const [fullWidth, fullHeight] = [columns * (w + GAP) + GAP, rows * (h + GAP) + GAP];
  const placed = pages.map((page, index) => {
    const x = GAP + (index % columns) * (w + GAP);
    const y = GAP + Math.floor(index / columns) * (h + GAP);
    const svg = readFileSync(join(folder, `${page}.svg`), 'utf8').replace(
      /<svg [^>]*>/,
      `<svg x="${x}" y="${y}" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">`,
    );
    return svg;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="0 0 ${fullWidth} ${fullHeight}"><rect width="100%" height="100%" fill="#E4E9ED"/>${placed.join('')}</svg>`;
  const font = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' };
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font }).render();
  writeFileSync(join(ROOT, file), image.asPng());
  console.log(`${file}: ${image.width} x ${image.height}`);
}
