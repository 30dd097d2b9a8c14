/** Reading the file of a config, whatever it is written in, to values that know where they stand. */
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LIMITS } from '../dataset/limits.js';
import { readYamlText } from '../dataset/readers/yaml.js';
import { childPath, type Value } from '../dataset/source.js';
import { type Diagnostic, Diagnostics, type Place, type Report } from '../diagnostic.js';
import { digestOf, readText, shownName } from '../files.js';
import { configBroken, configKindWrong, configNotYaml, configUnreadable } from '../messages/config.js';

const EXTENSIONS = ['.yaml', '.yml', '.json', '.mjs'];

/** Reports what keeps the file from being read, and then gives nothing. */
export async function readValues(path: string, report: Report): Promise<Value | undefined> {
  const file = shownName(path);
  const extension = extname(path).toLowerCase();
  const read = await textOf(path, extension);
  if ('problem' in read) {
    report(configUnreadable({ file }, read.problem));
    return undefined;
  }
  if (extension === '.mjs') return readModule(path, read.text, report);
  // JSON is YAML, and so has places, too.
  const said = ({ code, message }: Diagnostic) =>
    extension === '.json' && code === 'data/broken-yaml' ? 'This is not JSON from here on.' : message;
  return readYamlText(read.text, file, (fault) => report(configNotYaml(fault.place ?? { file }, said(fault))));
}

/** Characters of a config: a thousand jobs of a hundred lines each have fewer. */
const MOST_CHARACTERS = 5_000_000;

/** The text, or why there is none, in words that follow the name of the file. */
async function textOf(
  path: string,
  extension: string,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  if (!EXTENSIONS.includes(extension)) return { problem: `has a name that does not end in ${EXTENSIONS.join(', ')}` };
  const read = await readText(path);
  if ('problem' in read || read.text.length <= MOST_CHARACTERS) return read;
  return { problem: `is larger than ${MOST_CHARACTERS / 1e6} MB` };
}

/** What a module exports by default, or what the function gives that it exports. */
async function readModule(path: string, text: string, report: Report): Promise<Value | undefined> {
  const file = shownName(path);
  let exported: unknown;
  try {
    const { importModule } = await import('./import.js');
    const module = await importModule(await addressOf(path, text));
    exported = isObject(module) ? module.default : undefined;
    if (exported instanceof Function) exported = await exported();
  } catch (error) {
    report(configBroken({ file }, reasonOf(error)));
    return undefined;
  }
  const found = new Diagnostics();
  const value = valueIn(exported, { file, path: '' }, 0, found.report);
  found.all.forEach(report);
  return found.failed ? undefined : value;
}

/** By the address of a module the digest of its text, as it was when it was imported first: Node keeps it under that. */
const imported = new Map<string, string>();

/** An address of its own for each text that a module has had while this process runs. */
async function addressOf(path: string, text: string): Promise<string> {
  const address = pathToFileURL(resolve(path)).href;
  const digest = await digestOf(text);
  const first = imported.get(address) ?? digest;
  imported.set(address, first);
  return first === digest ? address : `${address}?${digest}`;
}

/** The first line without the addresses of the machine. */
function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/(?:file:\/\/)?(?:[a-z]:)?[\\/](?:[^\s'"]*[\\/])?([^\s'"\\/]+)/gi, '$1');
}

function valueIn(given: unknown, place: Place, depth: number, report: Report): Value {
  const at = (child: string | number): Place => ({ ...place, path: childPath(place.path ?? '', child) });
  if (isScalar(given)) return { kind: 'scalar', value: given, place };
  if (depth < LIMITS.nesting && Array.isArray(given)) {
    const items = given.map((item: unknown, index) => valueIn(item, at(index), depth + 1, report));
    return { kind: 'list', items, place };
  }
  if (depth < LIMITS.nesting && isPlain(given)) {
    const fields = Object.entries(given).filter(([, value]) => value !== undefined);
    const entries = fields.map(([key, value]) => ({
      key,
      place: at(key),
      value: valueIn(value, at(key), depth + 1, report),
    }));
    return { kind: 'record', entries, place };
  }
  const isDeep = depth >= LIMITS.nesting;
  const source = { name: (!isDeep && place.path) || 'The config', place: { file: place.file } };
  report(configKindWrong(source, isDeep ? `nested more than ${depth} deep` : kindOf(given), WANTED));
  return { kind: 'scalar', value: null, place };
}

const WANTED = 'a text, a number, true or false, a list, or names with values';

function kindOf(given: unknown): string {
  if (given === undefined) return 'nothing';
  return typeof given === 'object' ? 'an object of a kind of its own' : `no plain value (${typeof given})`;
}

function isObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null;
}

function isPlain(given: unknown): given is Readonly<Record<string, unknown>> {
  return isObject(given) && [Object.prototype, null].includes(Object.getPrototypeOf(given));
}

function isScalar(given: unknown): given is string | number | boolean | null {
  return given === null || ['string', 'boolean'].includes(typeof given) || Number.isFinite(given);
}
