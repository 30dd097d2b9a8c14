/** What the package and a person's dataset hold to choose from. What cannot be read is not there: nobody asked for complaints. */
import { stat } from 'node:fs/promises';
import { configsIn } from '../../config/find.js';
import { type DatasetInput, readDataset } from '../../dataset/read.js';
import type { Dataset } from '../../dataset/types.js';
import type { Request } from '../../stages.js';
import { builtInTemplates } from '../../template/files.js';
import { themeNames } from '../../theme/load.js';
import type { Arguments } from '../arguments.js';
import { askedWith } from '../jobs.js';
import type { Candidate } from './candidates.js';

/** Bytes of a dataset that is read so soon that nobody waits. */
const AT_ONCE = 2_000_000;

const named = (names: Iterable<string>): readonly Candidate[] => [...names].map((value) => ({ value, about: '' }));

const IN_DATASET: Readonly<Record<string, (dataset: Dataset) => readonly Candidate[]>> = {
  role: rolesOf,
  except: rolesOf,
  tier: ({ tiers }) => tiers.map(({ id, name }) => ({ value: id, about: name })),
  skill: ({ roles }) => named(new Set(roles.flatMap(({ skills }) => skills))),
  tag: ({ roles }) => named(new Set(roles.flatMap(({ tags }) => tags))),
};

function rolesOf({ roles }: Dataset): readonly Candidate[] {
  return roles.map(({ id, title }) => ({ value: id, about: title }));
}

/** The values of a flag, where they are held somewhere. */
export async function heldFor(flag: string, given: Arguments, configured: boolean): Promise<readonly Candidate[]> {
  if (flag === 'theme') return named(await themeNames());
  const candidatesIn = IN_DATASET[flag];
  if (candidatesIn === undefined) return [];
  const dataset = await datasetOf(await requestsOf(given, configured));
  return dataset === undefined ? [] : candidatesIn(dataset);
}

/** The built-in templates, and those of the config. */
export async function templatesFor(given: Arguments, configured: boolean): Promise<readonly Candidate[]> {
  const requests = await requestsOf(given, configured);
  return named(new Set([...(await builtInTemplates()), ...requests.flatMap(({ templates }) => templates)]));
}

/** What the line and the config ask for. A config in code is not run by the way: to press a key is not to trust a folder. */
async function requestsOf(given: Arguments, configured: boolean): Promise<readonly Request[]> {
  if (given.texts('data').includes('-')) return [];
  const [first, ...more] = configured ? [given.text('config') ?? configsIn(process.cwd())].flat() : [];
  const config = more.length > 0 || first?.endsWith('.mjs') ? undefined : first;
  return (await askedWith(config, given, () => {})).jobs.map(({ request }) => request);
}

async function datasetOf([request]: readonly Request[]): Promise<Dataset | undefined> {
  if (request === undefined) return undefined;
  const sizes = await Promise.all(request.data.map(sizeOf));
  if (sizes.reduce((sum, size) => sum + size, 0) > AT_ONCE) return undefined;
  return (await readDataset(request.data, () => {}, request))?.dataset;
}

function sizeOf(input: DatasetInput): Promise<number> {
  return input.kind === 'file'
    ? stat(input.path).then(
        ({ size }) => size,
        () => 0,
      )
    : Promise.resolve(0);
}
