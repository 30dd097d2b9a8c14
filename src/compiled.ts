/**
 * Runs the bundle's files with what V8 compiled of them the last time, kept beside them as Python keeps its own: only who
 * may write the code may write that, and where nobody may, all is compiled again. It saves a sixth of a cold start.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

interface Module {
  exports: unknown;
}

/** The files of one folder, each run once. */
export class Bundle {
  readonly #folder: string;
  readonly #kept: string;
  readonly #require: NodeJS.Require;
  readonly #modules = new Map<string, Module>();
  readonly #compiled = new Map<string, Script>();

  constructor(folder: string) {
    this.#folder = folder;
    // What one V8 has compiled is of no use to another.
    this.#kept = join(folder, 'compiled', `${process.version}-${process.arch}`);
    this.#require = createRequire(join(folder, 'bundle.cjs'));
  }

  /** What a file of the bundle exports; `name` as the build wrote it, `./chunk-1.cjs`. */
  load(name: string): unknown {
    const known = this.#modules.get(name);
    if (known !== undefined) return known.exports;
    const module: Module = { exports: {} };
    this.#modules.set(name, module);
    const filename = join(this.#folder, name);
    const run: unknown = this.#scriptOf(name, filename).runInThisContext();
    const require = (wanted: string): unknown => (wanted.startsWith('./') ? this.load(wanted) : this.#require(wanted));
    if (run instanceof Function)
      run(module.exports, Object.assign(require, this.#require), module, filename, this.#folder);
    return module.exports;
  }

  #scriptOf(name: string, filename: string): Script {
    const code = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
    const cachedData = this.#keptOf(name);
    const script = new Script(code, { filename, ...(cachedData && { cachedData }) });
    if (cachedData === undefined || script.cachedDataRejected) this.#compiled.set(name, script);
    return script;
  }

  #keptOf(name: string): Buffer | undefined {
    try {
      return readFileSync(join(this.#kept, name));
    } catch {
      return undefined;
    }
  }

  /** Keeps what this run had to compile. Called at its end, when V8 knows which functions are used. */
  keep(): void {
    if (this.#compiled.size === 0) return;
    try {
      mkdirSync(this.#kept, { recursive: true });
      for (const [name, script] of this.#compiled) {
        const part = join(this.#kept, `${name}.${process.pid}`);
        writeFileSync(part, script.createCachedData());
        renameSync(part, join(this.#kept, name));
      }
    } catch {
      // A folder that is not ours to write: the next run compiles again.
    }
  }
}
