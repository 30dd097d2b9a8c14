/** What is looked at, each drawn when somebody looks, and again when something changes of which it was made. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Diagnostic, Place } from '../diagnostic.js';
import { type Inputs, readText, witnessed } from '../files.js';
import { unexpectedFault } from '../messages/output.js';
import { optimise } from '../optimised.js';
import { faultInWords } from '../report/fault.js';
import { messageOf, positionOf } from '../report/words.js';
import { Watcher } from '../watch/watcher.js';
import type { Drawn, Found, Wish } from './draw.js';
import { Drawer } from './drawer.js';
import type { Chosen, Offer, Problem, Shown } from './shown.js';

/** What an address of the page asks for. */
export interface Asked {
  /** Absent where what is asked for is wrong. */
  readonly wish?: Wish;
  readonly chosen: Chosen;
  readonly offer: Pick<Offer, 'jobs' | 'themes' | 'aspects'> & { readonly templates: readonly string[] };
  readonly line: string;
  readonly found: readonly Diagnostic[];
  /** The paths of the files that are asked for. */
  readonly files: readonly string[];
  /** The lines of a file around a place. */
  readonly frames: (place: Place) => Promise<readonly string[]>;
}

/** `query` is that of the address: `template=deck&tier=upper`. */
export type Ask = (query: string) => Promise<Asked>;

/** Told what is shown from now on. */
type Reader = (shown: Shown) => void;

interface Proof {
  readonly query: string;
  readonly readers: Set<Reader>;
  shown?: Shown;
  inputs: Inputs;
  isStale: boolean;
}

/** Of those at whom nobody looks, so many are kept for who comes back. */
const KEPT = 8;
/** Milliseconds after which a drawing is given up of which something was saved meanwhile: it may be the one that never ends. */
const LONG = 4000;
/** Milliseconds in which the other half of a save comes, so that the first is not told as an error. */
const PATIENCE = 60;
const NOTHING: Inputs = { reads: new Map(), looks: new Map() };

export class Proofs {
  readonly #ask: Ask;
  readonly #drawer = new Drawer();
  readonly #watcher = new Watcher((paths) => this.#changed(paths));
  readonly #proofs = new Map<string, Proof>();
  #drawing: { readonly proof: Proof; readonly start: number; readonly ending: AbortController } | undefined;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Tells `reader` what is shown, now and from now on; ends by calling what is given back. */
  see(query: string, reader: Reader): () => void {
    const proof = this.#proofs.get(query) ?? { query, readers: new Set(), inputs: NOTHING, isStale: true };
    // The last to be looked at is the last to go.
    this.#proofs.delete(query);
    this.#proofs.set(query, proof);
    proof.readers.add(reader);
    // Of what failed before it read anything, no save is heard.
    if (proof.shown?.failed && proof.inputs === NOTHING) proof.isStale = true;
    if (proof.shown !== undefined) reader(proof.shown);
    void this.#drawAll();
    return () => {
      proof.readers.delete(reader);
      const unread = [...this.#proofs.values()].filter(({ readers }) => readers.size === 0);
      for (const one of unread.slice(0, -KEPT)) this.#proofs.delete(one.query);
    };
  }

  async close(): Promise<void> {
    this.#watcher.close();
    await this.#drawer.close();
  }

  #changed(paths: readonly string[]): void {
    for (const proof of this.#proofs.values()) {
      const { reads, looks } = proof.inputs;
      if (!paths.some((path) => reads.has(path) || looks.has(path))) continue;
      proof.isStale = true;
      const drawing = this.#drawing;
      if (drawing?.proof !== proof) continue;
      setTimeout(() => drawing.ending.abort(), drawing.start + LONG - performance.now()).unref();
    }
    void this.#drawAll();
  }

  async #drawAll(): Promise<void> {
    if (this.#drawing !== undefined) return;
    const proof = [...this.#proofs.values()].findLast((one) => one.isStale && one.readers.size > 0);
    if (proof === undefined) return;
    this.#drawing = { proof, start: performance.now(), ending: new AbortController() };
    proof.isStale = false;
    const shown = await this.#draw(proof, this.#drawing.ending.signal).catch((error) => faulty(proof, error));
    // The first picture is there sooner without.
    optimise();
    this.#hold();
    if (shown?.failed) await pause(PATIENCE);
    this.#drawing = undefined;
    if (shown !== undefined && !(shown.failed && proof.isStale)) {
      proof.shown = shown;
      for (const reader of proof.readers) reader(shown);
    }
    void this.#drawAll();
  }

  #hold(): void {
    this.#watcher.hold(together([...this.#proofs.values()].filter((one) => !one.isStale)));
  }

  /** Nothing where it was given up. */
  async #draw(proof: Proof, signal: AbortSignal): Promise<Shown | undefined> {
    const { value: asked, ...before } = await witnessed(async () => {
      const asked = await this.#ask(proof.query);
      // Of a drawing that is ended nobody knows what it read.
      for (const path of asked.files) await readText(path);
      return asked;
    });
    // What is saved while it is drawn for the first time may be what makes it end.
    proof.inputs = together([proof, { inputs: before }]);
    this.#hold();
    const drawn = asked.wish && (await this.#drawer.draw(asked.wish, signal));
    if (asked.wish !== undefined && drawn === undefined) {
      proof.isStale = true;
      return undefined;
    }
    const done = drawn === undefined || 'code' in drawn ? undefined : drawn;
    proof.inputs = together(done === undefined ? [proof, { inputs: before }] : [{ inputs: before }, done]);
    const found = drawn === undefined ? [] : 'code' in drawn ? [{ diagnostic: drawn }] : drawn.found;
    const all = [...asked.found.map((diagnostic) => ({ diagnostic })), ...found];
    return {
      picture: done?.picture ?? proof.shown?.picture,
      failed: done?.picture === undefined,
      problems: await problemsOf(all, asked.frames),
      offer: offerOf(asked, done, proof.shown?.offer),
      chosen: { ...asked.chosen, ...done?.chosen, subject: done?.subject ?? asked.chosen.subject },
      line: asked.line,
    };
  }
}

const NOTHING_CHOSEN: Chosen = {
  job: 0,
  template: '',
  way: 'own',
  subject: '',
  theme: '',
  aspect: '',
  tier: [],
  role: [],
  'min-salary': '',
  'max-salary': '',
  minutes: '',
};
const NOTHING_OFFERED: Offer = {
  templates: [],
  jobs: [],
  subjects: [],
  tiers: [],
  roles: [],
  themes: [],
  aspects: [],
};

/** A fault of rolecast itself is shown over the last picture, and the next save is drawn again. */
async function faulty({ shown }: Proof, error: unknown): Promise<Shown> {
  const fault = unexpectedFault('The preview', faultInWords(error));
  const problems = await problemsOf([{ diagnostic: fault }], async () => []);
  const nothing = { offer: NOTHING_OFFERED, chosen: NOTHING_CHOSEN, line: '' };
  return { ...nothing, ...shown, failed: true, problems };
}

function together(all: readonly { readonly inputs: Inputs }[]): Inputs {
  return {
    reads: new Map(all.flatMap(({ inputs }) => [...inputs.reads])),
    looks: new Map(all.flatMap(({ inputs }) => [...inputs.looks])),
  };
}

/** Of what is not known this time, what was offered `before`. */
function offerOf({ offer }: Asked, drawn: Drawn | undefined, before: Offer | undefined): Offer {
  const areSlides = drawn?.areSlides ?? before?.templates.map(({ isSlides }) => isSlides) ?? [];
  const templates = offer.templates.map((name, index) => ({ name, isSlides: areSlides[index] ?? true }));
  const { tiers, roles, subjects } = drawn?.offer ?? before ?? { tiers: [], roles: [], subjects: [] };
  return { ...offer, tiers, roles, subjects, templates };
}

/** Of more than a person reads, the first have the lines of their files. */
const FRAMED = 40;

function problemsOf(found: readonly Found[], frames: Asked['frames']): Promise<readonly Problem[]> {
  const once = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
  return Promise.all(
    once.map(async ({ diagnostic, page }, index) => {
      const { severity, code, place, hint, why } = diagnostic;
      const frame = place !== undefined && index < FRAMED ? await frames(place) : [];
      const text = [messageOf(diagnostic), why].filter((part) => part !== undefined).join(' ');
      return { severity, code, text, hint, ...(place && { at: positionOf(place) }), frame, page };
    }),
  );
}
