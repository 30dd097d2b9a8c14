/** What every call of the library does with what it finds, with its signal, and with who is told of its progress. */
import { type Diagnostic, Diagnostics, type Report, unique } from '../diagnostic.js';
import { optionWrong } from '../messages/usage.js';
import { isRecord, kindOf } from './arguments.js';
import type { Outcome } from './outcomes.js';
import type { Progress } from './progress.js';

export class Call {
  /** What was asked for; no options are none. */
  readonly options: object;
  /** Ends the work: where the caller's signal says so, or who is told of progress has thrown. */
  readonly signal: AbortSignal;
  /** Says where things stand that were not in files. */
  placed: (diagnostic: Diagnostic) => Diagnostic = (diagnostic) => diagnostic;
  readonly #found = new Diagnostics();
  readonly #ending = new AbortController();
  readonly #asked: AbortSignal | undefined;
  readonly #onProgress: ((progress: Progress) => void) | undefined;
  #thrown: { readonly error: unknown } | undefined;

  constructor(options: unknown = {}) {
    this.options = isRecord(options) ? options : {};
    if (!isRecord(options)) this.report(optionWrong('What is asked for', kindOf(options), 'an object of options'));
    this.#asked = this.#option('signal', isSignal, 'an AbortSignal');
    this.#onProgress = this.#option('onProgress', isFunction, 'a function');
    const { signal } = this.#ending;
    this.signal = this.#asked === undefined ? signal : AbortSignal.any([this.#asked, signal]);
  }

  readonly report: Report = (diagnostic) => this.#found.report(diagnostic);

  get failed(): boolean {
    return this.#found.failed;
  }

  get isOver(): boolean {
    return this.failed || this.signal.aborted;
  }

  /** Tells of progress. What is thrown there ends the call, and is no fault of the document that is being made. */
  readonly tell = (progress: Progress): void => {
    if (this.#thrown !== undefined) return;
    try {
      this.#onProgress?.(progress);
    } catch (error) {
      this.#thrown = { error };
      this.#ending.abort();
    }
  };

  /** What the call gives besides its documents. */
  outcome(): Outcome {
    if (this.#thrown !== undefined) throw this.#thrown.error;
    return {
      diagnostics: unique(this.#found.all.map(this.placed)),
      failed: this.failed,
      aborted: this.#asked?.aborted ?? false,
    };
  }

  #option<Value>(name: string, isOne: (value: unknown) => value is Value, wanted: string): Value | undefined {
    const value = Object.entries(this.options).find(([key]) => key === name)?.[1];
    if (value === undefined || isOne(value)) return value;
    this.report(optionWrong(name, kindOf(value), wanted));
    return undefined;
  }
}

function isSignal(value: unknown): value is AbortSignal {
  return value instanceof AbortSignal;
}

function isFunction(value: unknown): value is (progress: Progress) => void {
  return typeof value === 'function';
}
