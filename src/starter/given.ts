/** What a person already has: roles with their pictures, and a logo, held against what documents can show. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { nameOf } from '../dataset/input.js';
import { type LoadedDataset, type ReadOptions, readDataset } from '../dataset/read.js';
import { writeMap } from '../dataset/tables/map-file.js';
import { Diagnostics, type Report } from '../diagnostic.js';
import { leadsOut, shownName } from '../files.js';
import { twoOfOneName } from '../messages/output.js';
import type { Asked } from '../messages/pictures.js';
import { readPicture } from '../pictures/file.js';
import type { Files, ProjectData } from './project.js';

export interface Roles {
  readonly path: string;
  readonly loaded: LoadedDataset;
  /** What the dataset calls itself; absent: nothing. */
  readonly name?: string;
}

export async function readRoles(path: string, options: ReadOptions, report: Report): Promise<Roles | undefined> {
  const input = { kind: 'file', path } as const;
  const loaded = await readDataset([input], report, options);
  if (loaded === undefined) return undefined;
  const { name } = loaded.dataset;
  return { path, loaded, ...(name !== nameOf(input) && { name }) };
}

/** A name for documents, from that of a file: "Museum posts" from museum-posts.xlsx. */
export function likelyName(path: string): string {
  const words = nameOf({ kind: 'file', path })
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function projectData({ path, loaded, name }: Roles, folder: string): ProjectData {
  const [table, ...more] = loaded.understood;
  const map = table && more.length === 0 ? writeMap(table) : undefined;
  return { file: nameIn(folder, path), named: name !== undefined, map };
}

/** The path from the folder, with `/`; of a file that lies elsewhere, the name of its copy. */
export function nameIn(folder: string, path: string): string {
  const way = relative(resolve(folder), resolve(path));
  return leadsOut(way) ? basename(path) : way.split(sep).join('/');
}

/**
 * What is to be copied into the folder because it lies elsewhere, by its path there: the roles with their pictures, and the logo.
 * A picture that cannot be shown is reported, as is one whose copy would have the name of another's, and then there is nothing.
 */
export async function copiesFor(
  folder: string,
  roles: Roles | undefined,
  logo: string | undefined,
  report: Report,
): Promise<Files | undefined> {
  const found = new Diagnostics();
  const pictures = [...(roles ? picturesOf(roles) : []), ...(logo === undefined ? [] : [logoAt(logo)])];
  for (const { folder, asked } of pictures) await readPicture(folder, asked, found.report);
  found.all.forEach(report);
  if (found.failed) return undefined;
  const copies = new Map<string, Buffer>();
  const clashes = new Set<string>();
  const copy = async (path: string, name: string) => {
    if (!leadsOut(relative(resolve(folder), resolve(path)))) return;
    const bytes = await readFile(path);
    if (!bytes.equals(copies.get(name) ?? bytes)) clashes.add(name);
    copies.set(name, bytes);
  };
  if (roles) await copy(roles.path, basename(roles.path));
  for (const { folder, asked } of pictures) await copy(join(folder, asked.name), asked.name);
  for (const name of clashes) report(twoOfOneName(name));
  return clashes.size > 0 ? undefined : copies;
}

interface Shown {
  readonly folder: string;
  readonly asked: Asked;
}

function picturesOf({ loaded }: Roles): readonly Shown[] {
  return loaded.dataset.roles.flatMap((role, index) => {
    if (role.image === undefined) return [];
    const place = loaded.locate(`roles[${index}].image.src`);
    return { folder: loaded.folderOf(role), asked: { owner: 'dataset', name: role.image.src, place } };
  });
}

function logoAt(path: string): Shown {
  return { folder: dirname(path), asked: { owner: 'theme', name: basename(path), place: { file: shownName(path) } } };
}
