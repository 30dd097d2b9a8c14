/** Which rolecast this is, and what of Node's decides how it sorts, breaks and packs. */
import { readFileSync } from 'node:fs';
import { packaged } from '../../home.js';
import { toolVersion } from '../../report/version.js';

let id: string | undefined;

/** Changes with every build of rolecast, and with the parts of Node that have a say in the bytes of a document. */
export function buildId(): string {
  const { icu, unicode, zlib } = process.versions;
  id ??= [toolVersion(), builtFrom(), icu, unicode, zlib].join(' ');
  return id;
}

/** What `scripts/build.mjs` says of the files in dist/. */
function builtFrom(): string {
  try {
    return readFileSync(packaged('dist/build-id'), 'utf8').trim();
  } catch {
    return 'sources';
  }
}
