/** What earlier builds made, and of what. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostic.js';
import { Blobs } from './blobs.js';
import { type CacheRecord, type Entry, type EntryRecord, isRecord } from './entry.js';
import { type Facts, readFacts } from './facts.js';
import { makeFolder } from './folder.js';
import type { Inputs, KnownInputs } from './inputs.js';
import { addToJournal, readJournal, replaceJournal } from './journal.js';
import { sha256 } from './sha256.js';

/** Milliseconds for which records wait to be written together. What a killed run loses is made again, with the same bytes. */
const PAUSE = 200;

/** Lines of a journal that may be out of date before it is written anew. */
const SPARE = 1000;

/** Milliseconds. Node has this clock at hand; `performance` would be loaded first. */
const now = (): number => process.uptime() * 1000;

interface Shared {
  readonly inputs: Inputs;
  /** The digest of the dataset's facts. */
  readonly facts?: string;
}

export class Cache {
  /** The absolute path from which all others start. */
  readonly root: string;
  readonly blobs: Blobs;
  readonly folder: string;
  readonly #entries = new Map<string, EntryRecord>();
  readonly #inputs = new Map<string, Shared>();
  readonly #said = new Map<string, Diagnostic>();
  readonly #saidIds = new Map<string, string>();
  #waiting: CacheRecord[] = [];
  #lines = 0;
  #size = 0;
  #flushed = now();

  private constructor(folder: string, root: string) {
    this.folder = folder;
    this.root = root;
    this.blobs = new Blobs(join(folder, 'blobs'));
  }

  /** The cache in a folder, which need not be there yet; `newer` for one of a newer rolecast. Fails as the system does. */
  static open(folder: string, root: string): Cache | 'newer' {
    const cache = new Cache(folder, root);
    const journal = readJournal(cache.#journal);
    if (journal === 'newer') return 'newer';
    for (const record of journal.records) if (isRecord(record)) cache.#take(record);
    for (const [id, diagnostic] of cache.#said) cache.#saidIds.set(JSON.stringify(diagnostic), id);
    cache.#lines = journal.records.length + journal.torn;
    cache.#size = journal.size;
    return cache;
  }

  get #journal(): string {
    return join(this.folder, 'journal');
  }

  #take(record: CacheRecord): void {
    if (record.kind === 'said') this.#said.set(record.id, record.diagnostic);
    else if (record.kind === 'inputs') this.#inputs.set(record.id, record);
    else if (record.kind === 'removed') this.#entries.delete(record.path);
    // What it said is lost where that line was torn: then it is made again.
    else if (record.said.every((id) => this.#said.has(id))) this.#entries.set(record.path, record);
  }

  /** By the path of a planned file, from the root. */
  entry(path: string): Entry | undefined {
    const record = this.#entries.get(path);
    return record && this.#entryOf(record);
  }

  *entries(): Generator<Entry> {
    for (const record of this.#entries.values()) yield this.#entryOf(record);
  }

  #entryOf({ kind: _, said, ...entry }: EntryRecord): Entry {
    return { ...entry, diagnostics: said.flatMap((id) => this.#said.get(id) ?? []) };
  }

  inputs(id: string): Inputs | undefined {
    return this.#inputs.get(id)?.inputs;
  }

  async factsOf(id: string): Promise<Facts | undefined> {
    const digest = this.#inputs.get(id)?.facts;
    const bytes = digest === undefined ? undefined : await this.blobs.read(digest);
    return bytes && readFacts(bytes);
  }

  /** Remembers what documents share; `facts` are asked for where it is new. */
  share({ id, inputs }: KnownInputs, facts: () => Facts): void {
    if (this.#inputs.has(id)) return;
    const bytes = Buffer.from(JSON.stringify(facts()));
    const digest = sha256(bytes);
    this.blobs.keepBytes(digest, bytes);
    const shared = { inputs, facts: digest };
    this.#inputs.set(id, shared);
    this.#add({ kind: 'inputs', id, ...shared });
  }

  put({ diagnostics, ...entry }: Entry): void {
    const said = diagnostics.map((diagnostic) => this.#idOfSaid(diagnostic));
    const record = { kind: 'document', ...entry, said } as const;
    this.#entries.set(entry.path, record);
    this.#add(record);
  }

  remove(path: string): void {
    if (this.#entries.delete(path)) this.#add({ kind: 'removed', path });
  }

  #idOfSaid(diagnostic: Diagnostic): string {
    const text = JSON.stringify(diagnostic);
    const known = this.#saidIds.get(text);
    if (known !== undefined) return known;
    const id = sha256(text).slice(0, 24);
    this.#saidIds.set(text, id);
    this.#said.set(id, diagnostic);
    this.#add({ kind: 'said', id, diagnostic });
    return id;
  }

  #add(record: CacheRecord): void {
    this.#waiting.push(record);
    if (now() - this.#flushed > PAUSE) this.flush();
  }

  /** Writes what waits. Fails as the system does. */
  flush(): void {
    if (this.#waiting.length === 0) return;
    makeFolder(this.folder);
    this.#size += addToJournal(this.#journal, this.#waiting, !existsSync(this.#journal));
    this.#lines += this.#waiting.length;
    this.#waiting = [];
    this.#flushed = now();
  }

  /** Ends a build: writes what waits, and the journal anew where much of it is out of date. Fails as the system does. */
  close(): void {
    this.flush();
    const live = this.#live();
    if (this.#lines >= 2 * live.length + SPARE) replaceJournal(this.#journal, live, this.#size);
  }

  #live(): readonly CacheRecord[] {
    const documents = [...this.#entries.values()];
    const inputs = new Set(documents.map((document) => document.inputs));
    const said = new Set(documents.flatMap((document) => document.said));
    return [
      ...[...this.#inputs].flatMap(([id, shared]) =>
        inputs.has(id) ? [{ kind: 'inputs', id, ...shared } as const] : [],
      ),
      ...[...this.#said].flatMap(([id, diagnostic]) =>
        said.has(id) ? [{ kind: 'said', id, diagnostic } as const] : [],
      ),
      ...documents,
    ];
  }
}
