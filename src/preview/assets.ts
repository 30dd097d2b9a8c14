/** The files of the page, and the fonts by which the pages it shows were measured. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { packaged } from '../home.js';
import { FAMILY_NAMES, type Face, facesOf, family, fontFile, shownBy } from '../theme/fonts.js';
import { hasParts, webParts } from '../theme/web-fonts.js';

export interface Asset {
  /** A media type. */
  readonly type: string;
  readonly bytes: string | Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** By the paths of their addresses: `/`, `/presenter`, `/page.js`. */
export function assetsOf(): ReadonlyMap<string, Asset> {
  const folder = packaged('dist/preview');
  const files = readdirSync(folder).map((name) => [addressOf(name), asset(`${folder}/${name}`)] as const);
  const { css, fonts } = fontAssets();
  return new Map([...files, ['/fonts.css', { type: TYPES['.css'] ?? '', bytes: css }], ...fonts]);
}

function addressOf(name: string): string {
  return name === 'index.html' ? '/' : `/${name.replace(/\.html$/, '')}`;
}

function asset(path: string): Asset {
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', bytes: readFileSync(path) };
}

function fontAssets(): { readonly css: string; readonly fonts: readonly (readonly [string, Asset])[] } {
  const files = shownFaces().flatMap((face) => {
    if (!hasParts(face)) return [{ face, path: fontFile(face), format: 'truetype', range: '' }];
    return webParts().map(({ file, ranges }) => {
      return { face, path: file(face), format: 'woff2', range: `;unicode-range:${ranges}` };
    });
  });
  const address = (path: string): string => `/fonts/${path.replace(/.*[\\/]/, '')}`;
  const rules = files.map(
    ({ face: { family, weight }, path, format, range }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};src:url(${address(path)}) format("${format}")${range}}`,
  );
  return { css: rules.join('\n'), fonts: files.map(({ path }) => [address(path), asset(path)] as const) };
}

/** Those of the package: whoever has others has installed them. */
function shownFaces(): readonly Face[] {
  const ours = new Set(FAMILY_NAMES.map((name) => shownBy(name) ?? family(name).regular.family));
  return [...ours].flatMap((name) => facesOf({ heading: name, body: name }));
}
