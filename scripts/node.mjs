// Imported before all else by what npm runs: says that this Node is too old, before something fails in words of its own.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const wanted = engines.node.replace('>=', '');
const [[major, minor], [wantedMajor, wantedMinor]] = [process.versions.node, wanted].map((version) =>
  version.split('.').map(Number),
);
if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
  console.error(`rolecast needs Node ${wanted} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
