/** How the documents of a plan stand: what is whole and up to date, and why the others are not. */
import { relative, resolve, sep } from 'node:path';
import { ABSENT, readBytes } from '../../files.js';
import { fontOfRead } from '../../fonts/installed.js';
import type { Plan, PreparedJob } from '../plan/plan.js';
import type { Target } from '../plan/target.js';
import { jobOf, type PlannedFile, plannedPath, type Unit } from '../plan/units.js';
import type { Cache } from './cache.js';
import type { Entry } from './entry.js';
import { about, changedFacts, factsOf } from './facts.js';
import { ASKED, type Inputs, idOf, inputsOf, type KnownInputs, PARTS } from './inputs.js';
import { isFont, nameFrom, pathOf, shownRead } from './read-names.js';
import type { Reason } from './reason.js';
import { sha256 } from './sha256.js';
import { stateOf } from './state.js';

export interface FileStanding {
  readonly planned: PlannedFile;
  /** From the root of the cache, with `/`. */
  readonly path: string;
  /** As it was made last. */
  readonly entry?: Entry;
  /** Whether what was written then is there, unedited. */
  readonly isWhole: boolean;
  /** None: nothing is to be done. */
  readonly reasons: readonly Reason[];
}

export interface Standing {
  readonly unit: Unit;
  /** What its job's documents share. */
  readonly shared: KnownInputs;
  /** The plan of which it is; see `Entry`. */
  readonly scope: string;
  readonly files: readonly FileStanding[];
}

/** Whether a document says what it said, so that it is put back where it is not whole, and not made. */
export function isCurrent({ reasons }: FileStanding): boolean {
  return reasons.every(({ kind }) => kind === 'missing' || kind === 'edited');
}

/** A document as it was made last, where it stands whole and its content tells whether it would say the same; fonts are no part of that. */
export function comparedWith({ entry, isWhole, reasons }: FileStanding): Entry | undefined {
  return isWhole && reasons.every(({ kind }) => kind !== 'forced' && kind !== 'font') ? entry : undefined;
}

export interface StandingOptions {
  /** The path from which all others are told. */
  readonly root: string;
  /** Absent: nothing is known of earlier builds. */
  readonly cache?: Cache;
  /** The path of the config, where there is one. */
  readonly config?: string;
  /** Whether everything is made, whatever is known. */
  readonly force?: boolean;
}

export interface Standings {
  /** In the order of the units that were asked for. */
  readonly standings: readonly Standing[];
  /** The scopes that all units of the plan are of. */
  scopes(): ReadonlySet<string>;
}

/** How units of a plan stand. */
export async function standingsOf(units: readonly Unit[], plan: Plan, options: StandingOptions): Promise<Standings> {
  const looker = new Looker(plan, options);
  const standings: Standing[] = [];
  for (const unit of units) standings.push(await looker.standing(unit));
  return { standings, scopes: () => looker.scopes() };
}

/** Asks everything once: the inputs of a job, what changed since a document was made, the digest of a file. */
class Looker {
  readonly #plan: Plan;
  readonly #root: string;
  readonly #cache: Cache | undefined;
  readonly #config: string | undefined;
  readonly #force: boolean;
  readonly #folder: string;
  readonly #shared = new Map<string, Pick<Standing, 'shared' | 'scope'>>();
  readonly #changes = new Map<string, Promise<readonly Reason[]>>();
  readonly #digests = new Map<string, Promise<string>>();

  constructor(plan: Plan, { root, cache, config, force = false }: StandingOptions) {
    this.#plan = plan;
    this.#root = root;
    this.#cache = cache;
    this.#config = config;
    this.#force = force;
    this.#folder = folderFrom(root, plan.target);
  }

  async standing(unit: Unit): Promise<Standing> {
    const job = jobOf(this.#plan.jobs, unit);
    const { shared, scope } = this.#sharedOf(job, unit);
    const files: FileStanding[] = [];
    for (const planned of unit.files) {
      const path = this.#folder + plannedPath(planned);
      const entry = this.#cache?.entry(path);
      const changed = entry?.written.flatMap((written) => stateOf(written, this.#root) ?? []) ?? [];
      const reasons = this.#force
        ? [{ kind: 'forced' } as const]
        : await this.#reasons(entry, { unit, job, shared }, changed);
      files.push({ planned, path, entry, isWhole: entry !== undefined && changed.length === 0, reasons });
    }
    return { unit, shared, scope, files };
  }

  scopes(): ReadonlySet<string> {
    return new Set(this.#plan.units.map((unit) => this.#sharedOf(jobOf(this.#plan.jobs, unit), unit).scope));
  }

  /** What the units of a job and template have in common. */
  #sharedOf(job: PreparedJob, unit: Unit): Pick<Standing, 'shared' | 'scope'> {
    const key = `${unit.job} ${unit.template}`;
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const inputs = inputsOf(job, unit.template, this.#root);
    const found = { shared: { id: idOf(inputs), inputs }, scope: this.#scopeOf(job, unit, inputs) };
    this.#shared.set(key, found);
    return found;
  }

  /** A config is one plan; without one, what is asked for in the same words. */
  #scopeOf(job: PreparedJob, unit: Unit, { data, options }: Inputs): string {
    const { each, formats, target } = job.options;
    const records = job.request.records && nameFrom(this.#root, resolve(job.request.records));
    const name = target.kind === 'file' ? target.name : undefined;
    const words =
      this.#config === undefined
        ? [unit.template, Object.keys(data), records, each, formats, name, options]
        : ['config', nameFrom(this.#root, resolve(this.#config))];
    return sha256(JSON.stringify([this.#folder, ...words])).slice(0, 24);
  }

  async #reasons(
    entry: Entry | undefined,
    now: { unit: Unit; job: PreparedJob; shared: KnownInputs },
    changed: readonly Reason[],
  ): Promise<readonly Reason[]> {
    if (entry === undefined) return [{ kind: 'new' }];
    const reasons: Reason[] = [];
    const { id, inputs } = now.shared;
    if (entry.inputs !== id) {
      const key = `${entry.inputs} ${id}`;
      const known = this.#changes.get(key) ?? this.#changesSince(entry.inputs, inputs, now.job);
      this.#changes.set(key, known);
      reasons.push(...(await known).map((reason) => ownPart(reason, now.unit)));
    }
    if (entry.about !== aboutOf(now.unit, now.job))
      reasons.push(isOfRow(now.unit) ? { kind: 'row' } : { kind: 'options', what: ['each'] });
    for (const [name, digest] of Object.entries(entry.reads)) {
      if ((await this.#digestNow(name)) !== digest)
        reasons.push({ kind: isFont(name) ? 'font' : 'picture', what: [shownRead(this.#root, name)] });
    }
    return [...reasons, ...changed];
  }

  async #changesSince(before: string, now: Inputs, { prepared }: PreparedJob): Promise<readonly Reason[]> {
    const old = this.#cache?.inputs(before);
    if (old === undefined) return [{ kind: 'new' }];
    const reasons: Reason[] = [];
    for (const part of PARTS) {
      if (part === 'version') {
        if (old.version !== now.version) reasons.push({ kind: 'version' });
        continue;
      }
      const names = [...new Set([...Object.keys(now[part]), ...Object.keys(old[part])])];
      const changed = names.filter((name) => JSON.stringify(now[part][name]) !== JSON.stringify(old[part][name]));
      if (changed.length === 0) continue;
      const isFile = (name: string) => part !== 'options' && ![now, old].some((some) => some[part][name] === ASKED);
      const what = changed.map((name) => (isFile(name) ? shownRead(this.#root, name) : name));
      const facts = part === 'data' ? await this.#cache?.factsOf(before) : undefined;
      const fields = facts && changedFacts(facts, factsOf(prepared.dataset));
      reasons.push({ kind: part, what: fields && fields.length > 0 ? fields : what });
    }
    return reasons;
  }

  #digestNow(name: string): Promise<string> {
    const known = this.#digests.get(name) ?? digestNow(isFont(name) ? fontOfRead(name) : pathOf(this.#root, name));
    this.#digests.set(name, known);
    return known;
  }
}

/** From the root to where a plan's documents go, with a `/` at its end, or nothing. */
export function folderFrom(root: string, target: Target): string {
  const folder = target.kind === 'stdout' ? '' : relative(root, resolve(target.folder)).split(sep).join('/');
  return folder === '' ? '' : `${folder}/`;
}

/** Of a unit about a role, what changed of it, if anything. */
function ownPart(reason: Reason, { subject }: Unit): Reason {
  if (reason.kind !== 'data' || subject === undefined || !('role' in subject)) return reason;
  return { ...reason, what: about(reason.what, [subject.role]) };
}

function isOfRow({ subject }: Unit): boolean {
  return subject !== undefined && 'record' in subject;
}

/** What a document is about under `--each`; of a row, the digest of what it says. */
export function aboutOf({ subject }: Unit, { prepared }: PreparedJob): string | undefined {
  if (subject === undefined) return undefined;
  if ('role' in subject) return `role ${subject.role}`;
  if ('tier' in subject) return `tier ${subject.tier}`;
  const record = prepared.records?.[subject.record];
  return sha256(JSON.stringify([record?.fields, record?.focus])).slice(0, 24);
}

async function digestNow(file: string | undefined): Promise<string> {
  const bytes = file === undefined ? undefined : await readBytes(file).catch(() => undefined);
  return bytes === undefined ? ABSENT : sha256(bytes);
}
