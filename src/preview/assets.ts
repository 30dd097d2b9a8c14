/** The files of the page, and the fonts by which the pages it shows were measured. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { packaged } from '../home.js';
import { FAMILY_NAMES, facesOf } from '../theme/fonts.js';
import { webParts } from '../theme/web-fonts.js';

export interface Asset {
  /** A media type. */
  readonly type: string;
  readonly bytes: string | Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
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
  const faces = new Map(
    FAMILY_NAMES.flatMap((name) => facesOf({ heading: name, body: name })).map((face) => [face.name, face]),
  );
  const parts = [...faces.values()].flatMap((face) =>
    webParts().map(({ file, ranges }) => ({ face, ranges, path: file(face), name: file(face).replace(/.*[\\/]/, '') })),
  );
  const rules = parts.map(
    ({ face: { family, weight }, ranges, name }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};src:url(/fonts/${name}) format("woff2");unicode-range:${ranges}}`,
  );
  return { css: rules.join('\n'), fonts: parts.map(({ name, path }) => [`/fonts/${name}`, asset(path)] as const) };
}
