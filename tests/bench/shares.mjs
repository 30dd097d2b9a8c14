// Where a command's time goes, by V8's own sampling of one run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The functions in which the stages begin; the bundle keeps their names. */
const STAGES = new Map([
  ['readLine', 'the command line'],
  ['readDataset', 'dataset'],
  ['select', 'dataset'],
  ['templateContext', 'template'],
  ['renderTemplate', 'template'],
  ['readMarkup', 'markup'],
  ['readDocument', 'document'],
  ['layOut', 'layout'],
  ['writePptx', 'pptx'],
  ['writePdf', 'pdf'],
  ['(garbage collector)', 'garbage'],
]);

/** The milliseconds of each stage; `loading` is Node's start, and reading and compiling code. */
export function sharesOf(line) {
  const folder = mkdtempSync(join(tmpdir(), 'rolecast-shares-'));
  const profiling = ['--cpu-prof', '--cpu-prof-interval', '200', '--cpu-prof-dir', folder];
  spawnSync(process.execPath, [...profiling, ...line]);
  const [file] = readdirSync(folder);
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  rmSync(folder, { recursive: true });

  const stages = new Map();
  const markStage = (node, around) => {
    const { functionName, url } = node.callFrame;
    const stage = STAGES.get(functionName) ?? around ?? (url.startsWith('node:internal/') ? 'loading' : undefined);
    stages.set(node.id, stage ?? 'other');
    for (const child of node.children ?? []) markStage(byId.get(child), stage);
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  markStage(nodes[0]);

  const shares = new Map();
  samples.forEach((id, index) => {
    const stage = stages.get(id);
    shares.set(stage, (shares.get(stage) ?? 0) + timeDeltas[index] / 1000);
  });
  return [...shares].sort(([, a], [, b]) => b - a);
}
