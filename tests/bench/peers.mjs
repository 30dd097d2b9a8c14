// Like documents by other means: Typst in process and WeasyPrint, where Python has them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Documents before the peers' clock runs: they are compiled already. */
export const PEERS_WARM_UP = 5;
const python = process.env.PYTHON ?? 'python3';

/** What the peers need for the same documents; those that are not installed are named. */
export function peersOf(documents, peers) {
  const folder = mkdtempSync(join(tmpdir(), 'rolecast-bench-'));
  const path = join(folder, 'documents.json');
  const fonts = fileURLToPath(new URL('../../templates/themes/fonts', import.meta.url));
  writeFileSync(path, `{"documents":[${documents}],"fonts":${JSON.stringify(fonts)},"warmUp":${PEERS_WARM_UP}}`);
  const script = fileURLToPath(new URL('reports.py', import.meta.url));
  const found = [];
  for (const peer of peers) {
    if (spawnSync(python, ['-c', `import ${peer}`]).status !== 0) {
      console.log(`${peer} skipped: ${python} has no ${peer}`);
      continue;
    }
    const { stdout, stderr, status } = spawnSync(python, [script, peer, path], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    found.push(JSON.parse(stdout));
  }
  rmSync(folder, { recursive: true });
  return found;
}
