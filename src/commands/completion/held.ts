/** What the package and a person's dataset hold to choose from. What cannot be read is not there: nobody asked for complaints. */
import { stat } from 'node:fs/promises';
import { configsIn } from '../../config/find.js';
import { type DatasetInput, readDataset } from '../../dataset/read.js';
import type { Dataset } from '../../dataset/types.js';
import type { Request } from '../../stages.js';
import type { Arguments } from '../arguments.js';
import { inputsOf, readOptionsOf } from '../inputs.js';
import type { Candidate } from './candidate.js';

/** Bytes of a dataset that is read so soon that nobody waits. */
const AT_ONCE = 2_000_000;

const silently = (): void => {};

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
  if (flag === 'theme') return named(await (await import('../../theme/load.js')).themeNames());
  const candidatesIn = IN_DATASET[flag];
  if (candidatesIn === undefined) return [];
  const dataset = await datasetOf(await requestsOf(given, configured));
  return dataset === undefined ? [] : candidatesIn(dataset);
}

/** The built-in templates, and those of the config. */
export async function templatesFor(given: Arguments, configured: boolean): Promise<readonly Candidate[]> {
  const { builtInTemplates } = await import('../../template/files.js');
  const requests = await requestsOf(given, configured);
  return named(new Set([...(await builtInTemplates()), ...requests.flatMap(({ templates }) => templates)]));
}

type Asked = Pick<Request, 'data' | 'onDuplicate' | 'tables' | 'templates'>;

/** What the config asks for, or else the line. A config in code is not run by the way: to press a key is not to trust a folder. */
async function requestsOf(given: Arguments, configured: boolean): Promise<readonly Asked[]> {
  if (given.texts('data').includes('-')) return [];
  const [config, ...more] = configured ? [given.text('config') ?? configsIn(process.cwd())].flat() : [];
  if (config === undefined || config.endsWith('.mjs') || more.length > 0)
    return [{ data: await inputsOf(given, silently), ...(await readOptionsOf(given, silently)), templates: [] }];
  const { askedWith } = await import('../jobs.js');
  return (await askedWith(config, given, silently)).jobs.map(({ request }) => request);
}

async function datasetOf([request]: readonly Asked[]): Promise<Dataset | undefined> {
  if (request === undefined) return undefined;
  const sizes = await Promise.all(request.data.map(sizeOf));
  if (sizes.reduce((sum, size) => sum + size, 0) > AT_ONCE) return undefined;
  return (await readDataset(request.data, silently, request))?.dataset;
}

function sizeOf(input: DatasetInput): Promise<number> {
  return input.kind === 'file'
    ? stat(input.path).then(
        ({ size }) => size,
        () => 0,
      )
    : Promise.resolve(0);
}
