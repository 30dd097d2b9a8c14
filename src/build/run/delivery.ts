/** What becomes of the documents of a run: what stands is left alone, what was made is written, and the cache is told. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unaccepted } from '../../dataset/acceptance.js';
import type { Diagnostic, Report } from '../../diagnostic.js';
import type { Cache } from '../cache/cache.js';
import type { Entry, Written } from '../cache/entry.js';
import { factsOf } from '../cache/facts.js';
import { isFont, named } from '../cache/read-names.js';
import { sha256 } from '../cache/sha256.js';
import { aboutOf, type FileStanding, folderFrom, isCurrent, type Standing } from '../cache/standing.js';
import { statOf } from '../cache/stat.js';
import { keptPlaces, shownPlaces } from '../cache/told.js';
import { tellUnwritten } from '../cache/unwritten.js';
import type { Plan, PreparedJob } from '../plan/plan.js';
import { namerOf } from '../plan/target.js';
import { jobOf, plannedPath, type Unit } from '../plan/units.js';
import { writeDocument, writeToStdout } from './deliver.js';
import type { Made, UnitResult } from './made.js';
import type { MadeOutput, Making, Output } from './make.js';

export interface DeliveryOptions {
  /** The path from which those of standings are told. */
  readonly root: string;
  readonly cache?: Cache;
  /** Whether files are written anew that are there with the same bytes. */
  readonly force: boolean;
}

type File = MadeOutput['files'][number];

export class Delivery {
  readonly #plan: Plan;
  readonly #nameOf: (path: string) => string;
  readonly #root: string;
  #cache: Cache | undefined;
  readonly #report: Report;
  readonly #force: boolean;
  /** From the root to the output folder. */
  readonly #folder: string;

  /** `report` is told where the cache cannot be written: from then on nothing is remembered. */
  constructor(plan: Plan, { root, cache, force }: DeliveryOptions, report: Report) {
    this.#plan = plan;
    this.#nameOf = namerOf(plan.target);
    this.#root = root;
    this.#cache = cache;
    this.#report = report;
    this.#force = force;
    this.#folder = folderFrom(root, plan.target);
  }

  /** A unit that says what it said, its files put back where they are missing or edited; nothing where it has to be made. */
  async standing(standing: Standing): Promise<UnitResult | undefined> {
    if (!standing.files.every(isCurrent)) return undefined;
    const documents: Made[] = [];
    for (const file of standing.files) {
      const { entry, isWhole } = file;
      const kept = entry && !isWhole ? await this.#putBack(standing, entry) : entry;
      if (kept === undefined) return undefined;
      // What several plans have belongs to the one that had it last.
      if (kept.scope !== standing.scope) this.#put(standing, { ...kept, scope: standing.scope });
      documents.push(this.#known(standing, file, kept, isWhole ? 'unchanged' : 'restored'));
    }
    return this.#result(standing, documents, []);
  }

  /** A unit that was made: its files are written where they say something else than what is there. */
  async made(standing: Standing, { outputs, diagnostics }: Making): Promise<UnitResult> {
    const documents: Made[] = [];
    const faults: Diagnostic[] = [...diagnostics];
    for (const output of outputs) {
      const file = standing.files.find(({ planned }) => plannedPath(planned) === plannedPath(output.planned));
      if (file === undefined) throw new Error(`${plannedPath(output.planned)} was not planned`);
      const document = await this.#document(standing, file, output);
      if ('code' in document) faults.push(document);
      else documents.push(document);
    }
    return this.#result(standing, documents, faults);
  }

  #result({ unit }: Standing, documents: readonly Made[], diagnostics: readonly Diagnostic[]): UnitResult {
    const { dataset } = this.#jobOf(unit).prepared;
    const told = documents.map((document) => ({
      ...document,
      diagnostics: unaccepted(document.diagnostics, dataset),
    }));
    const all = [...told.flatMap((document) => document.diagnostics), ...unaccepted(diagnostics, dataset)];
    return { documents: told, diagnostics: all };
  }

  async #document(standing: Standing, file: FileStanding, output: Output): Promise<Made | Diagnostic> {
    const { content, made } = output;
    const reads = named(output.reads, this.#root);
    const { scope, shared } = standing;
    const renewed = {
      path: file.path,
      scope,
      inputs: shared.id,
      about: aboutOf(standing.unit, this.#jobOf(standing.unit)),
      content,
    };
    const diagnostics = keptPlaces(output.diagnostics, this.#readFor(standing.unit), this.#root);
    if (made === undefined) {
      if (file.entry === undefined) throw new Error(`${file.path} was not made before`);
      // It was not drawn, so that no font was looked for: those of then are as they were.
      const fonts = Object.entries(file.entry.reads).filter(([name]) => isFont(name));
      const entry = { ...file.entry, ...renewed, reads: { ...reads, ...Object.fromEntries(fonts) }, diagnostics };
      this.#put(standing, entry);
      return this.#known(standing, file, entry, 'unchanged');
    }
    const written: Written[] = [];
    let state: Made['state'] = 'unchanged';
    for (const one of made.files) {
      if (this.#force || !(await this.#isThere(one))) {
        const fault = await this.#write(one);
        if (fault !== undefined) return fault;
        state = 'built';
      }
      written.push(this.#kept(one, sha256(one.bytes)));
    }
    const { medium, pages, talk, seconds } = made;
    const entry = { ...renewed, reads, medium, pages, talk, written, diagnostics };
    this.#put(standing, entry);
    await this.#setApart(entry, file.entry);
    return { ...this.#known(standing, file, entry, state), seconds };
  }

  /** Whether the very bytes are there already. */
  async #isThere({ path, bytes }: File): Promise<boolean> {
    const file = join(this.#root, this.#folder + path);
    const found = this.#plan.target.kind === 'stdout' ? undefined : statOf(file);
    if (found === undefined || !found.isFile() || found.size !== bytes.length) return false;
    const there = await readFile(file).catch(() => undefined);
    return there?.equals(bytes) === true;
  }

  async #write({ path, bytes }: File): Promise<Diagnostic | undefined> {
    const { target } = this.#plan;
    return target.kind === 'stdout' ? writeToStdout(bytes) : writeDocument(target.folder, path, bytes);
  }

  /** What is remembered of a file that is there. */
  #kept({ path, bytes }: File, digest: string, isUsedAgain = false): Written {
    const own = this.#folder + path;
    const file = join(this.#root, own);
    this.#remember((cache) => cache.blobs.keepFile(digest, file, isUsedAgain));
    const time = this.#cache === undefined ? 0 : statSync(file).mtimeMs;
    return { path: own, sha256: digest, bytes: bytes.length, time };
  }

  #put({ unit, shared }: Standing, entry: Entry): void {
    this.#remember((cache) => {
      cache.share(shared, () => factsOf(this.#jobOf(unit).prepared.dataset));
      cache.put(entry);
    });
  }

  /** Pictures of pages that a document had and has no more are documents that no plan has; those it has are such no longer. */
  async #setApart({ path, scope, written }: Entry, before: Entry | undefined): Promise<void> {
    const now = new Set(written.map((one) => one.path));
    const gone = before?.written.filter((one) => !now.has(one.path)) ?? [];
    this.#remember((cache) => {
      for (const one of now) if (one !== path) cache.remove(one);
      for (const one of gone)
        if (before) cache.put({ ...before, scope, path: one.path, written: [one], diagnostics: [] });
    });
  }

  /** Has the cache do something; one that cannot is given up. */
  #remember(work: (cache: Cache) => void): void {
    const cache = this.#cache;
    if (cache === undefined) return;
    try {
      work(cache);
    } catch (error) {
      this.#cache = undefined;
      tellUnwritten(cache.folder, error, this.#report);
    }
  }

  /** Puts a document back; nothing where its contents are not kept, or it cannot be written, which is told when it is made. */
  async #putBack(standing: Standing, entry: Entry): Promise<Entry | undefined> {
    const written: Written[] = [];
    for (const one of entry.written) {
      const bytes = await this.#cache?.blobs.read(one.sha256);
      if (bytes === undefined) return undefined;
      // A journal from elsewhere may say anything.
      if (!one.path.startsWith(this.#folder)) return undefined;
      const path = one.path.slice(this.#folder.length);
      if (!(await this.#isThere({ path, bytes })) && (await this.#write({ path, bytes }))) return undefined;
      written.push(this.#kept({ path, bytes }, one.sha256, true));
    }
    const kept = { ...entry, written };
    this.#put(standing, kept);
    return kept;
  }

  /** The paths of the files in which a person may have written what a document shows. */
  *#readFor(unit: Unit): Generator<string> {
    const { data, theme, templates } = this.#jobOf(unit).prepared.reads;
    for (const reads of [data, theme, templates.get(unit.template)]) yield* reads?.keys() ?? [];
  }

  #jobOf(unit: Unit): PreparedJob {
    return jobOf(this.#plan.jobs, unit);
  }

  #known(standing: Standing, file: FileStanding, entry: Entry, state: Made['state']): Made {
    const { unit, shared } = standing;
    const job = this.#jobOf(unit);
    const { medium, pages, talk } = entry;
    const diagnostics = shownPlaces(entry.diagnostics, this.#root);
    const written = entry.written.map(({ path, bytes, sha256: digest }) => {
      return { path: path.slice(this.#folder.length), bytes, sha256: digest };
    });
    return {
      file: this.#nameOf(plannedPath(file.planned)),
      path: plannedPath(file.planned),
      unit: unit.id,
      job: job.name,
      state,
      written,
      medium,
      pages,
      talk,
      diagnostics,
      bytes: written.reduce((sum, one) => sum + one.bytes, 0),
      seconds: 0,
      inputs: sha256(JSON.stringify([shared.id, aboutOf(unit, job), entry.reads])),
    };
  }
}
