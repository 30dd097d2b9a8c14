/** Holds every name of a template against what the context can have, before anything runs: all complaints at once. */
import type { Diagnostic, Place, Report } from '../diagnostic.js';
import type { Where } from '../messages/in-template.js';
import {
  badArgument,
  decorator,
  dynamicPartial,
  literalValue,
  missingPartial,
  notAList,
  notPrintable,
  partialBlock,
  rawValue,
  unknownBlock,
  unknownHelper,
  unknownName,
  unknownOption,
  unknownPlace,
  wrongCount,
} from '../messages/template.js';
import { isCall, isPath, isStatement, parse, placeKey, placeOf } from './ast.js';
import { Calls } from './calls.js';
import { PARAMETERS } from './context-shape.js';
import type { Helper } from './helper.js';
import { HELPERS } from './helpers.js';
import { accepts, KIND_WORDS } from './kinds.js';
import { inner, isMiss, isScoped, outermost, resolve, type Scope } from './scope.js';
import { ANYTHING, FLAG, inWords, NUMBER, namesOf, record, type Shape, WORDS } from './shape.js';
import type { TemplateFile } from './types.js';

/** A file on its way through the check, and the partials that called it. */
interface Frame {
  readonly file: string;
  /** The places of the calls, innermost first. */
  readonly via: readonly Place[];
  /** The names of the partials, outermost first. */
  readonly names: readonly string[];
}

/** Where a template prints text of the dataset as it is, and where it goes into a record: the `placeKey` of each such expression. */
export interface DataPlaces {
  readonly texts: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
}

/** What a template was found to print. */
export interface Checked {
  readonly dataPlaces: DataPlaces;
  readonly parameters: readonly string[] | 'any';
}

/** Checks a template with the partials that it calls; nothing where it has errors, which were reported. */
export function checkTemplate(
  file: TemplateFile,
  partials: ReadonlyMap<string, TemplateFile>,
  context: Shape,
  report: Report,
): Checked | undefined {
  const check = new Check(partials, context, report);
  check.file(file, outermost(context), { file: file.name, via: [], names: [] });
  return check.failed ? undefined : { dataPlaces: check.dataPlaces, parameters: check.parameters };
}

/** The blocks that templates know; each takes one value. */
const BLOCKS = ['if', 'unless', 'each', 'with'];

class Check {
  readonly dataPlaces = { texts: new Set<string>(), records: new Set<string>() };
  readonly #parameters = new Set<string>();
  #anyParameter = false;
  readonly #calls = new Calls();
  readonly #told = new Set<string>();
  readonly #partials: ReadonlyMap<string, TemplateFile>;
  readonly #root: Shape;
  readonly #report: Report;

  constructor(partials: ReadonlyMap<string, TemplateFile>, root: Shape, report: Report) {
    this.#partials = partials;
    this.#root = root;
    this.#report = report;
  }

  get failed(): boolean {
    return this.#told.size > 0;
  }

  get parameters(): Checked['parameters'] {
    return this.#anyParameter ? 'any' : [...this.#parameters].sort();
  }

  file(file: TemplateFile, scope: Scope, frame: Frame): void {
    const program = parse(file, (diagnostic) => this.#tell(diagnostic));
    this.#program(program, scope, frame);
  }

  /** A partial is checked once for each of its calls; what is wrong in itself is said once. */
  #tell(diagnostic: Diagnostic): void {
    const key = `${diagnostic.code} ${diagnostic.place ? placeKey(diagnostic.place) : ''} ${diagnostic.message}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#report(diagnostic);
  }

  #program(program: hbs.AST.Program | undefined, scope: Scope, frame: Frame): void {
    for (const node of program?.body ?? []) {
      if (!isStatement(node)) {
        this.#tell(node.type === 'PartialBlockStatement' ? partialBlock(at(node, frame)) : decorator(at(node, frame)));
      } else if (node.type === 'MustacheStatement') this.#mustache(node, scope, frame);
      else if (node.type === 'BlockStatement') this.#block(node, scope, frame);
      else if (node.type === 'PartialStatement') this.#partial(node, scope, frame);
    }
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope, frame: Frame): void {
    const where = at(node, frame);
    if (!node.escaped) this.#tell(rawValue(where));
    if (!isPath(node.path)) {
      this.#tell(literalValue(where));
      return;
    }
    const isField = node.params.length === 0 && (node.hash?.pairs ?? []).length === 0 && !isHelper(node.path, scope);
    const shape = isField ? this.#path(node.path, scope, frame) : this.#call(node, node.path, scope, frame);
    if (shape.kind === 'text') this.dataPlaces.texts.add(placeKey(where.place));
    else if (shape.kind === 'list' || shape.kind === 'record' || shape.kind === 'open') {
      this.#tell(notPrintable(where, node.path.original, inWords(shape)));
    }
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope, frame: Frame): void {
    const name = node.path.original;
    const [value] = node.params;
    let inside = scope;
    if (!BLOCKS.includes(name)) this.#tell(unknownBlock(at(node, frame), name, BLOCKS));
    else if (!value || node.params.length > 1)
      this.#tell(wrongCount(at(node, frame), `#${name}`, node.params.length, 'one'));
    else {
      const shape = this.#expression(value, scope, frame);
      const params = node.program?.blockParams ?? [];
      if (name === 'with') inside = inner(scope, shape, params, false);
      if (name === 'each') inside = inner(scope, this.#itemOf(shape, value, frame), params, true);
    }
    if (inside !== scope && inside.context.kind === 'record')
      this.dataPlaces.records.add(placeKey(at(node, frame).place));
    this.#program(node.program, inside, frame);
    this.#program(node.inverse, scope, frame);
  }

  #itemOf(shape: Shape, value: hbs.AST.Expression, frame: Frame): Shape {
    if (shape === PARAMETERS) this.#anyParameter = true;
    if (shape.kind === 'list' || shape.kind === 'open') return shape.of;
    if (shape.kind !== 'anything') {
      this.#tell(notAList(at(value, frame), isPath(value) ? value.original : 'it', inWords(shape)));
    }
    return ANYTHING;
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope, frame: Frame): void {
    const where = at(node, frame);
    if (isCall(node.name)) {
      this.#tell(dynamicPartial(where));
      return;
    }
    const name = node.name.original;
    const file = this.#partials.get(name);
    if (!file) {
      this.#tell(missingPartial(where, name, this.#partials.keys()));
      return;
    }
    const fault = this.#calls.faultOf(name, where, frame.names);
    if (fault !== undefined) {
      this.#tell(fault);
      return;
    }
    const [given] = node.params;
    const context = given ? this.#expression(given, scope, frame) : scope.context;
    const extras = (node.hash?.pairs ?? []).map(
      ({ key, value }) => [key, this.#expression(value, scope, frame)] as const,
    );
    this.file(file, outermost(extended(context, extras), scope.loops), {
      file: file.name,
      via: [where.place, ...frame.via],
      names: [...frame.names, name],
    });
  }

  #expression(node: hbs.AST.Expression, scope: Scope, frame: Frame): Shape {
    if (isPath(node)) return this.#path(node, scope, frame);
    if (isCall(node)) return this.#call(node, node.path, scope, frame);
    if (node.type === 'StringLiteral') return WORDS;
    if (node.type === 'NumberLiteral') return NUMBER;
    return node.type === 'BooleanLiteral' ? FLAG : ANYTHING;
  }

  #path(path: hbs.AST.PathExpression, scope: Scope, frame: Frame): Shape {
    const found = resolve(path, scope, this.#root);
    const [name] = path.parts.slice(-1);
    if (name !== undefined && resolve({ ...path, parts: path.parts.slice(0, -1) }, scope, this.#root) === PARAMETERS)
      this.#parameters.add(name);
    if (!isMiss(found)) return found;
    const where = at(path, frame);
    this.#tell(
      found.owner
        ? unknownName(where, found.name, inWords(found.owner), namesOf(found.owner), found.elsewhere)
        : unknownPlace(where, found.name),
    );
    return ANYTHING;
  }

  #call(
    node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
    path: hbs.AST.PathExpression,
    scope: Scope,
    frame: Frame,
  ): Shape {
    const where = at(node, frame);
    const name = path.original;
    const values = node.params.map((value) => this.#expression(value, scope, frame));
    for (const pair of node.hash?.pairs ?? []) this.#expression(pair.value, scope, frame);
    if (values.includes(PARAMETERS)) this.#anyParameter = true;
    const helper = HELPERS.get(name);
    if (!helper) {
      this.#tell(unknownHelper(where, name, HELPERS.keys()));
      return ANYTHING;
    }
    for (const { key } of node.hash?.pairs ?? []) {
      if (!helper.options.includes(key)) this.#tell(unknownOption(where, name, key, helper.options));
    }
    this.#arguments(where, name, helper, values);
    return helper.gives(values);
  }

  #arguments(where: Where, name: string, helper: Helper, values: readonly Shape[]): void {
    const { takes, more } = helper;
    if (values.length < takes.length || (!more && values.length > takes.length)) {
      this.#tell(wrongCount(where, name, values.length, more ? `${takes.length} or more` : `${takes.length}`));
      return;
    }
    takes.forEach((kind, index) => {
      const shape = values[index];
      if (shape && !accepts(kind, shape)) this.#tell(badArgument(where, name, inWords(shape), KIND_WORDS[kind]));
    });
  }
}

/** A simple name that is a helper's calls it, unless a block parameter has taken the name. */
function isHelper(path: hbs.AST.PathExpression, scope: Scope): boolean {
  const [name = ''] = path.parts;
  return path.parts.length === 1 && !path.data && !isScoped(path) && !scope.blockParams.has(name) && HELPERS.has(name);
}

/** What a partial sees: its context, and the values that its call names. */
function extended(context: Shape, extras: readonly (readonly [string, Shape])[]): Shape {
  if (extras.length === 0 || context.kind === 'anything') return context;
  const fields = context.kind === 'record' ? context.fields : {};
  return record(inWords(context), { ...fields, ...Object.fromEntries(extras) });
}

function at(node: hbs.AST.Node, frame: Frame): Where {
  return { place: placeOf(node, frame.file), via: frame.via };
}
