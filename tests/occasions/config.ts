/** Of configs. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { file, inFolder, line, type Occasion } from './occasion.js';

/** A config in the folder in which a build is planned. */
const config = (text: string, name = 'rolecast.config.yaml'): Occasion =>
  inFolder(dirname(file(name, text)), line('plan'));

const named = (path: string): Occasion => line(`plan --config ${path}`);

/** Two of them. */
function several(): Occasion {
  const folder = dirname(file('rolecast.config.yaml', 'theme: stage'));
  writeFileSync(join(folder, 'rolecast.config.json'), '{}');
  return inFolder(folder, line('plan'));
}

export const CONFIG: Readonly<Record<string, Occasion>> = {
  configAmbiguous: several(),
  configBroken: config('export default () => missing;', 'rolecast.config.mjs'),
  configKeyMisplaced: config('jobs: [{ output: x }]'),
  configKeyRepeated: config('theme: stage\ntheme: mono'),
  configKeyUnknown: config('thme: stage'),
  configKindWrong: config('jobs: {}'),
  configNotYaml: config('jobs: ['),
  configUnreadable: named('nothing.yaml'),
  tooManyJobs: config(`matrix: { ${['a', 'b', 'c', 'd', 'e'].map((key) => `${key}: [1,2,3,4,5,6,7]`).join()} }`),
};
