/** Reports that builds wrote, read again: whole, unchanged, and of a form that is known. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Diagnostic, Report } from '../../diagnostic.js';
import { readText, shownInside, shownName } from '../../files.js';
import {
  reportAltered,
  reportForeign,
  reportNewer,
  reportOtherwise,
  reportTorn,
  reportUnread,
} from '../../messages/manifest.js';
import { checksumOf } from '../../report/checksum.js';
import { MANIFEST_FORM, type Manifest } from '../../report/manifest.js';
import { isCount, isList, isMaybe, isObject, isText } from '../../report/shape.js';
import { isDiagnostic, isFile, isPath, isPlanMark, isShard, isUnit } from './shapes.js';

export interface ReportFile {
  readonly path: string;
  /** As a person would name it. */
  readonly file: string;
}

/** A build's report that was read. */
export interface BuildReport {
  readonly file: ReportFile['file'];
  readonly version: string;
  readonly manifest: Manifest;
  /** All that the build complained of. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The files that are named, and those in JSON inside the folders that are, in the order of their names, without those that will be
 * written. What is not there is reported.
 */
export async function reportFiles(
  paths: readonly string[],
  written: readonly string[],
  report: Report,
): Promise<readonly ReportFile[]> {
  const own = new Set(written.map((path) => resolve(path)));
  const files: ReportFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    const all = found?.isDirectory() ? await jsonIn(path) : [{ path, file: shownName(path) }];
    const inside = all.filter((one) => !own.has(resolve(one.path)));
    if (found === undefined) report(reportUnread(shownName(path), 'does not exist'));
    else if (inside.length === 0) report(reportUnread(shownName(path), 'is a folder without a file in JSON'));
    else files.push(...inside);
  }
  return files;
}

async function jsonIn(folder: string): Promise<readonly ReportFile[]> {
  const names = await readdir(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.toLowerCase().endsWith('.json'))
    .sort()
    .map((name) => ({ path: join(folder, name), file: shownInside(folder, name.split(sep).join('/')) }));
}

/** One report; nothing where it cannot be believed, which is reported. */
export async function readReport({ path, file }: ReportFile, report: Report): Promise<BuildReport | undefined> {
  const read = await readText(path);
  if ('problem' in read) {
    report(reportUnread(file, read.problem));
    return undefined;
  }
  const found = reportIn(read.text, file);
  if ('manifest' in found) return found;
  report(found);
  return undefined;
}

function reportIn(text: string, file: string): BuildReport | Diagnostic {
  const found = parsed(text);
  if (found === undefined) return reportTorn(file);
  if (!isObject(found) || found.tool !== 'rolecast') return reportForeign(file);
  const { manifest: form, command, version, build, plan, shard, diagnostics, units, files, removed } = found;
  if (form === undefined) return reportOtherwise(file, isText(command) ? command : '');
  if (isCount(form) && form > MANIFEST_FORM) return reportNewer(file, isText(version) ? version : '');
  if (found.checksum !== checksumOf(found)) return reportAltered(file);
  const known =
    form === MANIFEST_FORM && isText(version) && isText(build) && isPlanMark(plan) && isMaybe(isShard)(shard);
  const listed =
    isList(isUnit)(units) && isList(isFile)(files) && isList(isPath)(removed) && isList(isDiagnostic)(diagnostics);
  if (!known || !listed) return reportForeign(file);
  return { file, version, diagnostics, manifest: { build, plan, ...(shard && { shard }), units, files, removed } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
