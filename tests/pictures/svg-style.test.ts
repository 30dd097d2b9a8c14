/** Styles of drawings: what is drawn is what a browser shows, or it is said by name what is not resolved. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { readPicture } from '../../src/pictures/file.js';
import { decodePng } from '../../src/pictures/png/pixels.js';
import { readPng } from '../../src/pictures/png/read.js';
import { readColour } from '../../src/pictures/svg/css/colour.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecast-style-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

const INK = '#123456';

/** What is said of a drawing of 20 by 10, and the colour of its pixels: `#rrggbb`, with an opacity where it is not full. */
async function drawing(
  inside: string,
  root = '',
): Promise<{ said: string; svg: string; at: (x: number, y: number) => string }> {
  const name = `${files++}.svg`;
  writeFileSync(
    join(folder, name),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" ${root}>\n${inside}\n</svg>\n`,
  );
  const found = new Diagnostics();
  const asked = { owner: 'dataset', name, place: { file: 'roles.yaml' } } as const;
  const picture = await readPicture(folder, asked, found.report, INK);
  const png = readPng(Buffer.from(picture?.png ?? '', 'base64'));
  const pixels = typeof png === 'string' ? undefined : decodePng(png);
  const at = (x: number, y: number) => {
    const from = (Math.floor(y * 80) * 1600 + Math.floor(x * 80)) * 4;
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels?.bytes.subarray(from) ?? [];
    const hex = [red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('');
    return alpha === 0 ? 'nothing' : `#${hex}${alpha === 255 ? '' : ` ${(alpha / 255).toFixed(2)}`}`;
  };
  const said = found.all.map(({ message }) => message).join();
  return { said, svg: Buffer.from(picture?.data ?? '', 'base64').toString(), at };
}

const WHOLE = '<rect width="20" height="10"/>';
const GREEN = '#00aa00';

describe('a style is drawn', () => {
  it.each([
    ['of a class', `<style>.a{fill:#0a0}</style><rect class="b a" width="20" height="10"/>`],
    ['of an id', `<style>#a{fill:#0a0} rect{fill:#c00}</style><rect id="a" width="20" height="10"/>`],
    ['of the root', `<style>:root{fill:#0a0}</style>${WHOLE}`],
    ['of a rule inside a rule', `<style>g{ stroke:none; rect{fill:#0a0} }</style><g>${WHOLE}</g>`],
    [
      'of a rule inside a rule, by &',
      `<style>rect{ &amp;.a{fill:#0a0} }</style><rect class="a" width="20" height="10"/>`,
    ],
    ['of a child inside a rule', `<style>g{ > rect{fill:#0a0} }</style><g>${WHOLE}</g>`],
    ['that is important', `<style>rect{fill:#0a0 !important}</style><rect width="20" height="10" style="fill:#c00"/>`],
    ['stronger than an attribute', `<style>rect{fill:#0a0}</style><rect fill="#c00" width="20" height="10"/>`],
    [
      'weaker than the element’s own',
      `<style>#a{fill:#c00}</style><rect id="a" style="fill:#0a0" width="20" height="10"/>`,
    ],
    ['the later of two', `<style>rect{fill:#c00} rect{fill:#0a0}</style>${WHOLE}`],
    ['the last that is a colour', `<rect style="fill:#0a0;fill:nothing(1)" width="20" height="10"/>`],
    ['by a place', `<style>rect:nth-child(2n){fill:#0a0}</style><g><rect/>${WHOLE}</g>`],
    ['by a place among thousands', `<style>:nth-child(2001){fill:#0a0}</style><g>${'<g/>'.repeat(2000)}${WHOLE}</g>`],
    ['by the last place of a type', `<style>rect:last-of-type{fill:#0a0}</style><g><rect/>${WHOLE}<g/></g>`],
    ['by what it is not', `<style>rect:not(.b, #c){fill:#0a0}</style>${WHOLE}`],
    ['by one of several', `<style>:is(g::before, rect){fill:#0a0}</style>${WHOLE}`],
    ['but not by a list of which one is no selector', `<style>rect{fill:#0a0} rect, , g{fill:#c00}</style>${WHOLE}`],
    ['by an attribute', `<style>[width="20"][height^='1']{fill:#0a0}</style>${WHOLE}`],
    ['beside another', `<style>g + rect{fill:#0a0}</style><g/>${WHOLE}`],
    ['behind another', `<style>g ~ rect{fill:#0a0}</style><g/><g/><circle/>${WHOLE}`],
    ['behind a comment', `<style>/* } rect{fill:#c00} */ rect{fill:#0a0/**/}</style>${WHOLE}`],
    ['on a screen', `<style>@media screen{rect{fill:#0a0}} @media print{rect{fill:#c00}}</style>${WHOLE}`],
    ['in light', `<style>rect{fill:#0a0} @media (prefers-color-scheme: dark){rect{fill:#c00}}</style>${WHOLE}`],
    ['but not while it is pointed at', `<style>rect{fill:#0a0} rect:hover{fill:#c00}</style>${WHOLE}`],
    ['of a variable', `<style>:root{--a:#0a0}</style><rect style="fill:var(--a)" width="20" height="10"/>`],
    [
      'of a variable of a variable',
      `<g style="--a:var(--b);--b:#0a0"><rect fill="var(--a)" width="20" height="10"/></g>`,
    ],
    ['instead of a variable', `<rect fill="var(--fa-primary, var(--fa, #0a0))" width="20" height="10"/>`],
    ['inherited', `<g fill="#0a0"><rect style="fill:inherit" width="20" height="10"/></g>`],
    [
      'of what is around, where it is unset',
      `<style>rect{fill:unset}</style><g fill="#0a0"><rect fill="#c00" width="20" height="10"/></g>`,
    ],
    ['of sizes', `<style>rect{fill:#0a0;width:20px;height:10px}</style><rect/>`],
    ['of a path', `<style>path{fill:#0a0;d:path("M0 0H20V10H0z")}</style><path/>`],
    [
      'that hides',
      `<style>.a{display:none}</style><rect fill="#0a0" width="20" height="10"/><rect class="a" fill="#c00" width="20" height="10"/>`,
    ],
  ])('%s', async (_, inside) => {
    const { at, said } = await drawing(inside);
    expect(said).toBe('');
    expect(at(10, 5)).toBe(GREEN);
  });

  it('in text that any program follows', async () => {
    const { svg } = await drawing(
      '<style>rect{fill:oklch(60% 0.2 30);mix-blend-mode:multiply}</style><rect width="5" height="5"/>',
    );
    expect(svg).toContain('<rect width="5" height="5" fill="#de3e2d" style="mix-blend-mode:multiply"/>');
    expect(svg).not.toContain('<style');
  });

  it('and what has none stays as it was written', async () => {
    const plain = `<g  fill='#0a0' >${WHOLE}<!-- a remark --></g>`;
    expect((await drawing(plain)).svg).toContain(plain);
  });
});

describe('a colour', () => {
  // What Chromium paints.
  it.each([
    ['color(display-p3 0.9 0.1 0.1)', '#fb0000'],
    ['color(display-p3 0.2 0.5 0.9)', '#0082ed'],
    ['color(srgb 0.2 0.3 0.4)', '#334d66'],
    ['color(srgb-linear 0.2 0.3 0.4)', '#7c95aa'],
    ['color(a98-rgb 0.4 0.6 0.2)', '#439a22'],
    ['color(prophoto-rgb 0.4 0.5 0.3)', '#6b9753'],
    ['color(rec2020 0.4 0.5 0.3)', '#648e54'],
    ['color(xyz 0.3 0.3 0.3)', '#a2918f'],
    ['color(xyz-d50 0.3 0.3 0.3)', '#9793a5'],
    ['oklch(60% 0.2 30)', '#de3e2d'],
    ['oklch(70% 50% 0.4turn)', '#37bc40'],
    ['oklab(60% 40% -40%)', '#b145da'],
    ['lab(50% 40% -20%)', '#b750a3'],
    ['lab(5 1 2)', '#14100d'],
    ['lch(30% 50% 200)', '#005c6e'],
    ['hsl(210, 30%, 60%)', '#7a99b8'],
    ['hsl(-40 120% 40%)', '#cc0088'],
    ['hsl(none 50% 40%)', '#993333'],
    ['hwb(200 20% 30%)', '#3388b3'],
    ['hsl(none none 87%)', '#dedede'],
    ['hwb(40 60% 60%)', '#808080'],
    ['hwb(168 -10% -20%)', '#00ffcc'],
    ['rgb(10% 20% 30%)', '#1a334d'],
    ['rgb(300 -20 12.6)', '#ff000d'],
  ])('%s is %s', (words, hex) => {
    expect(readColour(words)).toEqual({ words: hex, opacity: 1 });
  });

  it.each(['ffffff', 'abc', 'lab(50, 20, 20)', 'hsl(50% 20% 30%)', 'rgb(1 2)', 'constructor'])('is not %s', (words) => {
    expect(readColour(words)).toBeUndefined();
  });

  it.each([
    ['rgb(255 0 0 / 50%)', '#ff0000 0.50'],
    ['rgb(255 0 0 / none)', 'nothing'],
    ['rgba(255,0,0,.25)', '#ff0000 0.25'],
    ['#ff000080', '#ff0000 0.50'],
    ['#f008', '#ff0000 0.53'],
    ['color(display-p3 1 0 0 / 0.5)', '#ff0000 0.50'],
    ['transparent', 'nothing'],
  ])('%s is seen through', async (words, seen) => {
    expect((await drawing(`<rect fill="${words}" width="20" height="10"/>`)).at(10, 5)).toBe(seen);
  });

  it('that is seen through goes on to what is inside, and not with another colour', async () => {
    const { at } = await drawing(
      `<g fill="rgb(255 0 0 / 50%)" fill-opacity=".5"><rect width="5" height="10"/>
      <rect x="5" width="5" height="10" fill="#0f0"/><rect x="10" width="5" height="10" fill-opacity="1"/></g>`,
    );
    expect([at(2, 5), at(7, 5), at(12, 5), at(17, 5)]).toEqual([
      '#ff0000 0.25',
      '#00ff00 0.50',
      '#ff0000 0.50',
      'nothing',
    ]);
  });

  it('of a gradient is seen through', async () => {
    const stops = '<stop stop-color="rgb(255 0 0 / 50%)" stop-opacity="50%"/>';
    const { at } = await drawing(
      `<linearGradient id="a">${stops}</linearGradient><rect fill="url(#a)" width="20" height="10"/>`,
    );
    expect(at(10, 5)).toBe('#ff0000 0.25');
  });
});

describe('currentColor', () => {
  it('is the ink of the theme', async () => {
    const { at, svg } = await drawing(`<g fill="currentColor">${WHOLE}</g>`);
    expect(at(10, 5)).toBe(INK);
    expect(svg).not.toMatch(/currentcolor/i);
  });

  it('is what the drawing says', async () => {
    expect((await drawing(`<g fill="currentColor">${WHOLE}</g>`, 'color="#0a0"')).at(10, 5)).toBe(GREEN);
    expect((await drawing(`<g color="#0a0"><rect fill="currentColor" width="20" height="10"/></g>`)).at(10, 5)).toBe(
      GREEN,
    );
  });

  it('is that of what stands inside, where that has another', async () => {
    const { at } = await drawing(`<g fill="currentColor"><rect color="#0a0" width="20" height="10"/></g>`);
    expect(at(10, 5)).toBe(GREEN);
  });

  it('is that of each use of a symbol', async () => {
    const { at } = await drawing(
      `<defs><rect id="a" fill="currentColor" width="10" height="10"/></defs>
      <use href="#a" style="color:#0a0"/><use href="#a" x="10"/>`,
    );
    expect([at(5, 5), at(15, 5)]).toEqual([GREEN, INK]);
  });
});

describe('a marker', () => {
  it('takes the paint of each line that it stands on', async () => {
    const square = '<path d="M0 0H2V2H0z" fill="context-stroke"/>';
    const { at, said } = await drawing(
      `<marker id="a" markerUnits="userSpaceOnUse" markerWidth="2" markerHeight="2" refX="1" refY="1">${square}</marker>
      <g marker-end="url(#a)" fill="none"><path d="M0 5H5" stroke="#0a0"/><path d="M10 5H15" style="stroke:#c00"/></g>`,
    );
    expect(said).toBe('');
    expect([at(5.5, 5.8), at(15.5, 5.8)]).toEqual([GREEN, '#cc0000']);
  });
});

describe('a transform', () => {
  /** A square around the middle, which stands on its corner when it is turned by 45 degrees. */
  const square = (style: string) => `<rect x="6" y="1" width="8" height="8" fill="#0a0" style="${style}"/>`;
  it.each([
    ['around an origin', 'transform:rotate(45deg);transform-origin:10px 5px'],
    ['around the middle of the drawing', 'transform:rotate(45deg);transform-origin:center'],
    ['around its own middle', 'transform-box:fill-box;transform-origin:50% 50%;transform:rotate(0.125turn)'],
    ['of its own property', 'rotate:50grad;transform-origin:10px 5px'],
    ['of many parts', 'transform:translate(10px,5px) rotateZ(45deg) translate3d(-10px,-5px,0)'],
    ['of a share of the drawing', 'transform:translate(50%,50%) rotate(45deg) translateX(-50%) translateY(-50%)'],
  ])('%s', async (_, style) => {
    const { at, said } = await drawing(square(style));
    expect(said).toBe('');
    expect([at(10, 5), at(6.5, 1.5), at(10, 0.2), at(5, 5)]).toEqual([GREEN, 'nothing', GREEN, GREEN]);
  });

  it('of an attribute around an origin', async () => {
    const { at } = await drawing(
      '<rect x="6" y="1" width="8" height="8" transform="rotate(45)" transform-origin="10 5"/>',
    );
    expect([at(6.5, 1.5), at(10, 0.2)]).toEqual(['nothing', '#000000']);
  });
});

describe('what is not resolved is refused, by its name and at its line', () => {
  it.each([
    ['\n<rect fill="color-mix(in srgb, red, blue)" width="9"/>', 'color-mix() (in its line 3)'],
    ['<rect fill="rgb(from red r g b)" width="9"/>', 'rgb(from ...) (in its line 2)'],
    ['<rect fill="light-dark(red, blue)"/>', 'light-dark() (in its line 2)'],
    ['<rect fill="CanvasText"/>', 'the colour canvastext of a system (in its line 2)'],
    ['<style>\nrect{\nstroke-width:calc(1px * 2)}</style><rect/>', 'calc() (in its line 4)'],
    ['<style>rect{stroke-width:2rem}</style><rect/>', 'the unit rem (in its line 2)'],
    ['<rect fill="var(--a)"/>', 'a var(--a) that nothing sets (in its line 2)'],
    ['<g style="--a:var(--b);--b:var(--a)"><rect fill="var(--a)"/></g>', 'a var(--a) that leads back to itself'],
    ['<style>rect:has(g){fill:red}</style>', 'the selector :has, which is not resolved'],
    [
      '<style>\n\n@supports (fill: red){rect{fill:red}}</style>',
      'a style under @supports, which is not resolved (in its line 4)',
    ],
    ['<style>@media (min-width: 100px){rect{fill:red}}</style>', 'hangs on the screen (@media (min-width: 100px))'],
    ['<rect style="clip-path:circle(40%)"/>', 'clip-path: circle(40%) (in its line 2)'],
    ['<rect style="filter:blur(2px)"/>', 'a filter effect, which programs draw differently (in its line 2)'],
    ['<rect style="transform:rotate3d(1,1,0,45deg)"/>', 'rotate3d(1 1 0 45deg) (in its line 2)'],
    ['<path d="M0 0" style="transform-box:fill-box;transform:rotate(9deg)"/>', 'transform-box: fill-box on <path>'],
    ['<rect style="offset-path:path(\'M0 0\')"/>', "offset-path: path('M0 0')"],
    ['<path fill="context-stroke"/>', 'context-stroke outside of a marker (in its line 2)'],
  ])('%s', async (inside, words) => {
    const { said, svg } = await drawing(inside);
    expect(said).toContain(words);
    expect(svg).toBe('');
  });
});

it('a drawing that moves is its first picture, with a warning', async () => {
  const { said } = await drawing(`<style>@keyframes a{to{fill:red}} rect{animation:a 1s}</style>${WHOLE}`);
  expect(said).toContain('is animated: documents show its first frame.');
});

describe('letters of a drawing', () => {
  it('that no font here has are named', async () => {
    const { said } = await drawing('<text y="9">大学</text>');
    expect(said).toContain(
      'has text (in its line 2) with "大" (U+5927), "学" (U+5B66), which no font here has: it is left out.',
    );
  });

  it('are drawn with an installed font', async () => {
    const { said, at } = await drawing('<text y="10" font-size="12">ש</text>');
    expect(said).toBe('');
    const seen = Array.from({ length: 200 }, (_, index) => at((index % 20) / 2, Math.floor(index / 20)));
    expect(new Set(seen)).toContain('#000000');
  });
});
