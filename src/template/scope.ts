/** What names mean at one point of a template: Handlebars' rules for paths, over shapes instead of values. */
import { FLAG, NUMBER, namesOf, type Shape, step, WORDS } from './shape.js';

export interface Scope {
  readonly context: Shape;
  /** What `../` reaches; a partial reaches nothing outside itself but `@root`. */
  readonly parent?: Scope;
  readonly blockParams: ReadonlyMap<string, Shape>;
  /** How many `#each` stand around: that far out `@index` and its like can be reached. */
  readonly loops: number;
}

/** A path that leads nowhere: the name that fails, what was asked for it, and how it could be reached. */
export interface Miss {
  readonly name: string;
  /** Absent: it is not a value that lacks the name, but there is nothing there at all. */
  readonly owner?: Shape;
  readonly elsewhere?: string;
}

const LOOP_NAMES: Readonly<Record<string, Shape>> = { index: NUMBER, key: WORDS, first: FLAG, last: FLAG };

/** The scope of a file: `context` is all it knows. */
export function outermost(context: Shape, loops = 0): Scope {
  return { context, blockParams: new Map(), loops };
}

/** The scope inside a block that has `context` for its own and calls it and its index by the names of `params`. */
export function inner(scope: Scope, context: Shape, params: readonly string[], loop: boolean): Scope {
  const shapes = [context, loop ? NUMBER : context];
  const named = params.flatMap((name, index): [string, Shape][] => {
    const shape = shapes[index];
    return shape ? [[name, shape]] : [];
  });
  return {
    context,
    parent: scope,
    blockParams: new Map([...scope.blockParams, ...named]),
    loops: scope.loops + (loop ? 1 : 0),
  };
}

/** The shape at the end of a path, or why there is none. */
export function resolve(path: hbs.AST.PathExpression, scope: Scope, root: Shape): Shape | Miss {
  const [first = '', ...rest] = path.parts;
  if (path.data) return first === 'root' ? walk(root, rest) : loopName(first, rest, path.depth, scope);
  const blockParam = isScoped(path) ? undefined : scope.blockParams.get(first);
  if (blockParam) return walk(blockParam, rest);
  let from = scope;
  for (let depth = path.depth; depth > 0; depth -= 1) {
    if (!from.parent) return { name: path.original };
    from = from.parent;
  }
  const found = walk(from.context, path.parts);
  if (!isMiss(found) || path.parts.length === 0 || found.name !== first) return found;
  const elsewhere = pathFromHere(path, scope, root);
  return elsewhere === undefined ? found : { ...found, elsewhere };
}

export function isMiss(found: Shape | Miss): found is Miss {
  return !('kind' in found);
}

/** `./name` and `../name` are fields for certain, never a helper or a block parameter. */
export function isScoped(path: hbs.AST.PathExpression): boolean {
  return path.depth > 0 || /^(?:\.|this\b)/.test(path.original);
}

function walk(from: Shape, parts: readonly string[]): Shape | Miss {
  let shape = from;
  for (const name of parts) {
    const next = step(shape, name);
    if (!next) return { name, owner: shape };
    shape = next;
  }
  return shape;
}

function loopName(name: string, rest: readonly string[], depth: number, scope: Scope): Shape | Miss {
  const shape =
    depth < scope.loops && rest.length === 0 && Object.hasOwn(LOOP_NAMES, name) ? LOOP_NAMES[name] : undefined;
  return shape ?? { name: `@${name}` };
}

/** How a name that fails here is written where an outer scope, or the root, has it. */
function pathFromHere(path: hbs.AST.PathExpression, scope: Scope, root: Shape): string | undefined {
  const [first = ''] = path.parts;
  const name = path.parts.join('.');
  let prefix = '';
  for (let outer: Scope | undefined = scope; outer; outer = outer.parent) {
    if (namesOf(outer.context).includes(first)) return `${prefix}${name}`;
    prefix += '../';
  }
  return namesOf(root).includes(first) ? `@root.${name}` : undefined;
}
