import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

interface Room {
  readonly name: string;
  readonly uses: readonly string[];
  readonly typesOf: readonly string[];
  readonly packages: readonly string[];
}

interface Import {
  readonly from: string;
  /** A path inside src, or a package's name. */
  readonly to: string;
  readonly typesOnly: boolean;
}

/** The rows of src/README.md's table: a room in the first column, then what it is, and what it may import. */
function readRooms(): readonly Room[] {
  const rows = readFileSync(join(SRC, 'README.md'), 'utf8').split('\n');
  const start = rows.findIndex((row) => row.startsWith('| room |'));
  const end = rows.findIndex((row, index) => index > start && !row.startsWith('|'));
  return rows.slice(start + 2, end).map((row) => {
    const [, name = '', , uses = '', typesOf = '', packages = ''] = row.split('|').map((cell) => cell.trim());
    const names = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? '');
    return { name: names(name)[0] ?? '', uses: names(uses), typesOf: names(typesOf), packages: names(packages) };
  });
}

/** Static and dynamic imports and re-exports. `import { type A }` brings in only types, as `import type` does. */
function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?\s*([^;'"]*?)\s*from\s+'([^']+)'|^import\s+'([^']+)'/gm,
  );
  const dynamic = text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g);
  return [
    ...[...statements].map(([, type, names = '', from, bare]) => ({
      from: file,
      to: targetOf(file, from ?? bare ?? ''),
      typesOnly: type !== undefined || bringsOnlyTypes(names),
    })),
    ...[...dynamic].map(([, to = '']) => ({ from: file, to: targetOf(file, to), typesOnly: false })),
  ];
}

function bringsOnlyTypes(names: string): boolean {
  const inner = /^\{(.*)\}$/s.exec(names.trim())?.[1];
  const each = inner
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return each?.every((name) => name.startsWith('type ')) ?? false;
}

function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(SRC, resolve(SRC, dirname(file), specifier)).replace(/\.js$/, '.ts');
}

const isPath = (to: string) => to.endsWith('.ts') || to.includes('..');
const isIn = (path: string, place: string) => path === place || (place.endsWith('/') && path.startsWith(place));
const packageOf = (to: string) =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');

/** The first row that names it: a room inside another one stands before it. */
function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms.find(({ name }) => isIn(path, name));
}

function allowed({ from, to, typesOnly }: Import, rooms: readonly Room[]): boolean {
  const room = roomOf(from, rooms);
  if (room === undefined) return false;
  if (to.startsWith('node:') || builtinModules.includes(to)) return true;
  if (!isPath(to)) return room.packages.includes(packageOf(to));
  if (roomOf(to, rooms) === room) return true;
  return [...room.uses, ...(typesOnly ? room.typesOf : [])].some((place) => isIn(to, place));
}

const rooms = readRooms();
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

describe('the map in src/README.md', () => {
  it('has a room for every file, and files for every room', () => {
    expect(files.filter((file) => roomOf(file, rooms) === undefined)).toEqual([]);
    expect(rooms.filter((room) => !files.some((file) => roomOf(file, rooms) === room))).toEqual([]);
  });

  it('tells every import', () => {
    const imports = files.flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(100);
    const stray = imports.filter((one) => !allowed(one, rooms));
    expect(stray.map(({ from, to, typesOnly }) => `${from} -> ${to}${typesOnly ? ' (types)' : ''}`)).toEqual([]);
  });

  it('has no circles: no file imports itself by way of others, be it for types', () => {
    const imports = new Map(files.map((file) => [file, importsOf(file).map(({ to }) => to)]));
    const reach = (from: string, found = new Set<string>()): ReadonlySet<string> => {
      for (const to of imports.get(from) ?? []) if (!found.has(to)) reach(to, found.add(to));
      return found;
    };
    expect(files.filter((file) => reach(file).has(file))).toEqual([]);
  });

  it('promises nothing that is not used', () => {
    const imports = files.flatMap(importsOf);
    const unused = rooms.flatMap((room) =>
      [...room.uses, ...room.typesOf]
        .filter((place) => !imports.some(({ from, to }) => roomOf(from, rooms) === room && isIn(to, place)))
        .map((place) => `${room.name} -> ${place}`),
    );
    expect(unused).toEqual([]);
  });

  it('keeps the flow one-way', () => {
    expect(allowed({ from: 'output/pdf/index.ts', to: 'document/types.ts', typesOnly: true }, rooms)).toBe(false);
    expect(allowed({ from: 'blocks/list.ts', to: 'output/index.ts', typesOnly: true }, rooms)).toBe(false);
    expect(allowed({ from: 'layout/fit.ts', to: 'dataset/types.ts', typesOnly: true }, rooms)).toBe(false);
    expect(allowed({ from: 'layout/pages/role.ts', to: 'layout/slides/columns.ts', typesOnly: true }, rooms)).toBe(
      false,
    );
    expect(allowed({ from: 'layout/text/set.ts', to: 'layout/media/options.ts', typesOnly: true }, rooms)).toBe(false);
  });
});

it('the scene is types only: plain JSON that crosses threads', () => {
  const scene = readFileSync(join(SRC, 'layout/scene.ts'), 'utf8');
  expect(scene).not.toMatch(/^(?:export )?(?:const|let|function|class|enum) /m);
  expect(importsOf('layout/scene.ts').every(({ typesOnly }) => typesOnly)).toBe(true);
});
