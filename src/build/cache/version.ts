/** Which rolecast this is, and what of Node's decides how it sorts, breaks and packs. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packaged } from '../../home.js';
import { toolVersion } from '../../report/version.js';

/** What is not part of dist/ and draws: its versions are those that were installed. */
const DRAWING = ['@resvg/resvg-js', 'fontkit'];

let id: string | undefined;

/** Changes with every build of rolecast, and with the parts of Node that have a say in the bytes of a document. */
export function buildId(): string {
  const { icu, unicode, zlib } = process.versions;
  id ??= [toolVersion(), builtFrom(), icu, unicode, zlib, ...DRAWING.map((name) => versionOf(name))].join(' ');
  return id;
}

/** Of a package beside us, or in a folder above, as Node finds it. */
function versionOf(name: string, from = packaged('')): string {
  try {
    const { version } = JSON.parse(readFileSync(join(from, 'node_modules', name, 'package.json'), 'utf8'));
    return String(version);
  } catch {
    return dirname(from) === from ? 'none' : versionOf(name, dirname(from));
  }
}

/** What `scripts/build.mjs` says of the files in dist/. */
function builtFrom(): string {
  try {
    return readFileSync(packaged('dist/build-id'), 'utf8').trim();
  } catch {
    return 'sources';
  }
}
