/** The datasets that are looked at: ours, those that lie beside the project, and random ones. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packaged } from '../../src/home.js';
import { ordinaryDataset } from '../corpus/ordinary.js';
import type { Matter } from './ways.js';

/** London, the two examples, and eight that are hard in a way of their own. */
export const OWN: readonly Matter[] = [
  'data/london.yaml',
  ...filesIn('examples/data'),
  ...filesIn('tests/looks/data'),
].map((path) => matterOf(basename(path, '.yaml'), packaged(path)));

/** Beside the project, where they are there. */
const SHARED_FOLDER = packaged('../shared/visual/data');
export const SHARED = [
  'fair',
  'german',
  'hospital',
  'hourly',
  'one',
  'rich',
  'seven',
  'sixty',
  'three-nopay',
  'yen',
].map((name) => ({
  ...matterOf(`shared ${name}`, join(SHARED_FOLDER, `${name}.yaml`)),
  there: existsSync(SHARED_FOLDER),
}));

/** All hundred where `LOOKS` says so. */
const SEEDS = Number(process.env.LOOKS ?? 10);
export const RANDOM: readonly Matter[] = Array.from({ length: SEEDS }, (_, index) => ({
  name: `random ${index + 1}`,
  data: { kind: 'text', name: 'random.json', text: JSON.stringify(ordinaryDataset(index + 1)) },
}));

function filesIn(folder: string): string[] {
  return readdirSync(packaged(folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
}

function matterOf(name: string, path: string): Matter {
  return { name, data: { kind: 'file', path } };
}
