/** The datasets that are looked at: ours, random ones, and those that lie beside the project. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packaged } from '../../src/home.js';
import { ordinaryDataset } from '../corpus/ordinary.js';
import type { Matter } from './ways.js';

interface Listed extends Matter {
  /** Not looked at today; what is known of it stays in the snapshot. */
  readonly skipped: boolean;
}

/** London, the two examples, and eight that are hard in a way of their own. */
const OWN = ['data/london.yaml', ...filesIn('examples/data'), ...filesIn('tests/looks/data')].map(
  (path): Listed => ({ ...matterOf(packaged(path)), skipped: false }),
);

/** `LOOKS=100` looks at all hundred, as `.ci/run` does. */
const LOOKS = Number(process.env.LOOKS ?? 10);
const RANDOM = Array.from({ length: 100 }, (_, index): Listed => {
  const text = JSON.stringify(ordinaryDataset(index + 1));
  return { name: `random ${index + 1}`, data: { kind: 'text', name: 'random.json', text }, skipped: index >= LOOKS };
});

const SHARED_FOLDER = packaged('../shared/visual/data');
const SHARED = ['fair', 'german', 'hospital', 'hourly', 'one', 'rich', 'seven', 'sixty', 'three-nopay', 'yen'].map(
  (name): Listed => {
    const { data } = matterOf(join(SHARED_FOLDER, `${name}.yaml`));
    return { name: `shared ${name}`, data, skipped: !existsSync(SHARED_FOLDER) };
  },
);

/**
 * Under a brand's theme, which has a mark that everything must keep clear of. The scenes of a dark theme are those of `default`, in other
 * colours, which no measure sees.
 */
const BRANDED = [...OWN, ...SHARED].map(
  (listed): Listed => ({
    ...listed,
    name: `${listed.name}, crimson`,
    theme: packaged('examples/themes/crimson.yaml'),
  }),
);

export const MATTERS: readonly Listed[] = [...OWN, ...RANDOM, ...SHARED, ...BRANDED];

function filesIn(folder: string): string[] {
  return readdirSync(packaged(folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
}

function matterOf(path: string): Matter {
  return { name: basename(path, '.yaml'), data: { kind: 'file', path } };
}
