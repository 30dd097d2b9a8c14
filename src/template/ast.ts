/** Handlebars' syntax tree, as the checks and the stamps walk it. */
import Handlebars from 'handlebars';
import type { Place, Report } from '../diagnostic.js';
import { blocksTooDeep, syntax } from '../messages/template.js';
import { firstTooDeep, lastRead, type Position } from './tokens.js';
import type { TemplateFile } from './types.js';

export type Statement =
  | hbs.AST.ContentStatement
  | hbs.AST.MustacheStatement
  | hbs.AST.BlockStatement
  | hbs.AST.PartialStatement
  | hbs.AST.CommentStatement;

const STATEMENTS: ReadonlySet<string> = new Set<Statement['type']>([
  'ContentStatement',
  'MustacheStatement',
  'BlockStatement',
  'PartialStatement',
  'CommentStatement',
]);

/** Decorators and partial blocks are the statements that templates may not have. */
export function isStatement(node: hbs.AST.Statement): node is Statement {
  return STATEMENTS.has(node.type);
}

export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

export function isCall(node: hbs.AST.Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression';
}

/** Where a node begins. Handlebars counts columns from 0. */
export function placeOf(node: hbs.AST.Node, file: string): Place {
  return { file, line: node.loc.start.line, column: node.loc.start.column + 1 };
}

/** How deep blocks, calls in parentheses and partials may stand inside each other. */
export const NESTING = 100;

/** Reads a template's text. The tree belongs to the caller, who may change it. */
export function parse(file: TemplateFile, report: Report): hbs.AST.Program | undefined {
  const deep = firstTooDeep(file.text, NESTING);
  if (deep !== undefined) {
    report(blocksTooDeep({ place: { file: file.name, ...deep } }, NESTING));
    return undefined;
  }
  try {
    return Handlebars.parse(file.text, { srcName: file.name });
  } catch (error) {
    report(syntaxFault(file, error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

/** Handlebars tells the place of a syntax error in the words of its message, or not at all. */
function syntaxFault(file: TemplateFile, message: string) {
  const crossed = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(message);
  if (crossed) {
    const [, open = '', close = '', line, column] = crossed;
    const place = { file: file.name, line: Number(line), column: Number(column) + 1 };
    return syntax(place, `{{#${open}}} is closed by {{/${close}}}`, `Write {{/${open}}} where this block ends.`);
  }
  const open = /got 'EOF'/.test(message) ? lastOpenBlock(file.text) : undefined;
  if (open)
    return syntax({ file: file.name, ...open.at }, `{{#${open.name}}} is never closed`, `Add {{/${open.name}}}.`);
  const [, line, column] = /- (\d+):(\d+)$/.exec(message) ?? [];
  const at =
    line === undefined
      ? lastRead(/^Lexical/.test(message) ? 'end' : 'begin')
      : { line: Number(line), column: Number(column) + 1 };
  return syntax({ file: file.name, ...at }, 'this is no expression from here on', indexHint(file.text));
}

/** Of a list's item that is asked for as most languages do. */
function indexHint(text: string): string | undefined {
  const [, list, index, rest = ''] = /\{\{[^{}]*?([\w./@]+)\[(\d+)\]([\w.]*)/.exec(text) ?? [];
  if (list === undefined || list.endsWith('.')) return undefined;
  return `Write {{${list}.${index}${rest}}}, or {{#with (lookup ${list} ${index})}}; the first of a list are {{#each (first 3 ${list})}}.`;
}

/** The innermost block that the text opens and leaves open. */
function lastOpenBlock(text: string): { readonly name: string; readonly at: Position } | undefined {
  const open: { name: string; index: number }[] = [];
  for (const match of text.matchAll(/\{\{!--[\s\S]*?--~?\}\}|\{\{~?([#^/])\s*([^\s}~]+)/g)) {
    const [, sign, name] = match;
    if (sign === '/') open.pop();
    else if (sign && name) open.push({ name, index: match.index });
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const before = text.slice(0, last.index).split('\n');
  return { name: last.name, at: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
}

/** Tells the places of a template's files apart. */
export function placeKey(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}
