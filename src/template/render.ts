/** Runs a template on a context: Handlebars in a room of its own, with limits. */
import Handlebars from 'handlebars';
import { type Diagnostic, Diagnostics, type Place, type Report } from '../diagnostic.js';
import { helperFailed, outputTooLong, tooManyCalls } from '../messages/template.js';
import { checkTemplate } from './check.js';
import type { TemplateContext } from './context.js';
import { CONTEXT } from './context-shape.js';
import { type Helper, HelperFault } from './helper.js';
import { HELPERS } from './helpers.js';
import { type PartialCall, type Stamped, stampTemplate } from './stamp.js';
import type { RenderedTemplate, Template, TemplateFile } from './types.js';

const MAX_CALLS = 100_000;
const MAX_CHARACTERS = 20_000_000;
const MAX_CACHED = 32;

type Run = ReturnType<typeof Handlebars.compile>;

/** A template that is ready to run, or what is wrong with it. */
interface Compiled {
  readonly diagnostics: readonly Diagnostic[];
  readonly ready?: {
    readonly main: Run;
    readonly title?: Run;
    readonly partials: ReadonlyMap<string, Run>;
    readonly stamped: Stamped;
  };
}

/** Runs a template, checking it first. Nothing where it has errors, which were reported with their places. */
export function renderTemplate(
  template: Template,
  context: TemplateContext,
  report: Report,
): RenderedTemplate | undefined {
  const { diagnostics, ready } = compiled(template);
  diagnostics.forEach(report);
  if (!ready) return undefined;
  const run = new Running(ready.stamped.calls, ready.partials, context, report);
  const text = run.text(ready.main, template.name);
  const title = ready.title ? run.text(ready.title, template.name)?.replace(/\s+/g, ' ').trim() : undefined;
  if (text === undefined || run.failed) return undefined;
  const front = { medium: template.front.medium, title: title || context.name };
  return { text, files: ready.stamped.files, front };
}

/** Whether a template can run at all, whatever the data; what is wrong with it is reported. */
export function canRun(template: Template, report: Report): boolean {
  const { diagnostics, ready } = compiled(template);
  diagnostics.forEach(report);
  return ready !== undefined;
}

const cache = new Map<string, Compiled>();

/** Batches run one template many times: it is compiled once for its content. */
function compiled(template: Template): Compiled {
  const key = JSON.stringify([template.name, template.text, template.front, [...template.partials]]);
  let found = cache.get(key);
  if (!found) {
    found = compile(template);
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(key, found);
  }
  return found;
}

function compile(template: Template): Compiled {
  const { all: diagnostics, report } = new Diagnostics();
  const titleFile = titleOf(template);
  const dataPlaces = checkTemplate(template, template.partials, CONTEXT, report);
  const titleChecked = !titleFile || checkTemplate(titleFile, template.partials, CONTEXT, report);
  const stamped = dataPlaces && stampTemplate(template, template.partials, dataPlaces, report);
  if (!stamped || !titleChecked) return { diagnostics };
  const handlebars = Handlebars.create();
  const options = { knownHelpers: KNOWN_HELPERS, knownHelpersOnly: true };
  const partials = new Map(
    [...stamped.partials].map(([key, file]) => [key, handlebars.compile(file.program, options)]),
  );
  return {
    diagnostics,
    ready: {
      main: handlebars.compile(stamped.main, options),
      ...(titleFile ? { title: handlebars.compile(titleFile.text, { ...options, noEscape: true }) } : {}),
      partials,
      stamped,
    },
  };
}

/** The title as a template of its own. Blanks before it keep its columns true. */
function titleOf(template: Template): TemplateFile | undefined {
  const { title } = template.front;
  return title && { name: template.name, text: ' '.repeat(title.column - 1) + title.text };
}

const KNOWN_HELPERS = Object.fromEntries([...HELPERS.keys()].map((name) => [name, true]));

/** The template asked for more than a limit allows; the rest of it is not run. */
class LimitReached extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** One run of a template: its stack of partials, what it has used of the limits, whether it failed. */
class Running {
  failed = false;
  readonly #context: TemplateContext;
  readonly #report: Report;
  readonly #helpers: Readonly<Record<string, (...given: unknown[]) => unknown>>;
  readonly #partials: Readonly<Record<string, Run>>;
  readonly #stack: Place[] = [];
  #calls = 0;
  #characters = 0;

  constructor(
    calls: ReadonlyMap<string, PartialCall>,
    partials: ReadonlyMap<string, Run>,
    context: TemplateContext,
    report: Report,
  ) {
    this.#context = context;
    this.#report = (diagnostic) => {
      this.failed = true;
      report(diagnostic);
    };
    this.#helpers = Object.fromEntries([...HELPERS].map(([name, helper]) => [name, this.#helper(name, helper)]));
    this.#partials = Object.fromEntries(
      [...calls].flatMap(([name, call]) => {
        const partial = partials.get(call.partial);
        return partial ? [[name, this.#partial(call.place, partial)]] : [];
      }),
    );
  }

  /** What the template prints; nothing where it reached a limit. */
  text(main: Run, file: string): string | undefined {
    try {
      const text = main(this.#context.root, {
        helpers: this.#helpers,
        partials: this.#partials,
        allowProtoPropertiesByDefault: false,
        allowProtoMethodsByDefault: false,
      });
      if (text.length > MAX_CHARACTERS) throw new LimitReached(outputTooLong({ file }, MAX_CHARACTERS));
      return text;
    } catch (error) {
      if (!(error instanceof LimitReached)) throw error;
      this.#report(error.diagnostic);
      return undefined;
    }
  }

  #partial(place: Place, partial: Run): Run {
    return (context, options) => {
      this.#calls += 1;
      if (this.#calls > MAX_CALLS) throw new LimitReached(tooManyCalls({ place, via: [...this.#stack] }, MAX_CALLS));
      this.#stack.unshift(place);
      const text = partial(context, options);
      this.#stack.shift();
      this.#characters += text.length;
      if (this.#characters > MAX_CHARACTERS) throw new LimitReached(outputTooLong(place, MAX_CHARACTERS));
      return text;
    };
  }

  /** A helper as Handlebars calls it; what it cannot do is reported where it was asked for. */
  #helper(name: string, helper: Helper): (...given: unknown[]) => unknown {
    return (...given) => {
      const options = given.pop();
      if (!isHelperOptions(options)) return undefined;
      const result = helper.run(given, { options: options.hash, formats: this.#context.formats, values: given });
      if (!(result instanceof HelperFault)) return result;
      const { source, start } = options.loc;
      const place = { file: source, line: start.line, column: start.column + 1 };
      this.#report(helperFailed({ place, via: [...this.#stack] }, name, result.reason));
      return undefined;
    };
  }
}

interface HelperOptions {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly loc: hbs.AST.SourceLocation;
}

function isHelperOptions(value: unknown): value is HelperOptions {
  return typeof value === 'object' && value !== null && 'hash' in value && 'loc' in value;
}
