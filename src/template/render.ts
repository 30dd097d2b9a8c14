/** Runs a template on a context, with limits. */
import type { Diagnostic, Place, Report } from '../diagnostic.js';
import { helperFailed, outputTooLong, tooManyCalls } from '../messages/template.js';
import type { TemplateContext } from './context.js';
import { type Helper, HelperFault } from './helper.js';
import { HELPERS } from './helpers.js';
import type { Program, RenderedTemplate, Run, Template } from './types.js';

const MAX_CALLS = 100_000;
const MAX_CHARACTERS = 20_000_000;

/** Runs a template. Nothing where it failed, which was reported. */
export function renderTemplate(
  { name, front, program }: Template,
  context: TemplateContext,
  report: Report,
): RenderedTemplate | undefined {
  const run = new Running(program, context, report);
  const text = run.text(program.main, name);
  const title = program.title && run.text(program.title, name)?.replace(/\s+/g, ' ').trim();
  if (text === undefined || run.failed) return undefined;
  return { text, files: program.files, front: { medium: front.medium, title: title || context.name } };
}

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

  constructor({ calls, partials }: Program<Run>, context: TemplateContext, report: Report) {
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
