// The licences of bundled packages: their notices go wherever their code goes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The licence of each package among the bundle's inputs (paths from `root`, a folder's address), one after the other. */
export function licencesOf(inputs, root) {
  const folders = new Set(inputs.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(path)?.[0]));
  folders.delete(undefined);
  return [...folders]
    .sort()
    .map((folder) => licenceOf(new URL(folder, root)))
    .join(`\n${'='.repeat(80)}\n\n`);
}

function licenceOf(folder) {
  const { name, version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  // Some packages leave the text in their repository: a copy of it lies in scripts/licences.
  const text = file === undefined ? new URL(`licences/${name}.txt`, import.meta.url) : new URL(file, folder);
  if (!existsSync(text)) throw new Error(`${name} comes without the text of its licence`);
  return `${name} ${version}\n\n${readFileSync(text, 'utf8').trim()}\n`;
}
