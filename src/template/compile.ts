/** From a template's files to what runs: checked, stamped with places, and compiled by Handlebars in a room of its own. */
import Handlebars from 'handlebars';
import type { Report } from '../diagnostic.js';
import { type Checked, checkTemplate } from './check.js';
import { contextWith } from './context-shape.js';
import { HELPERS } from './helpers.js';
import { stampTemplate } from './stamp.js';
import type { Program, Template, TemplateFile, TemplateSource } from './types.js';

/**
 * A template that is ready to run; nothing where it has errors, which are reported, all at once. `columns` are those of a table
 * whose rows it is for.
 */
export function compileTemplate(
  source: TemplateSource,
  report: Report,
  columns?: readonly string[],
): Template | undefined {
  const handlebars = Handlebars.create();
  const trees = treesOf(source, report, columns);
  const program = trees && mapProgram(trees, (tree, options) => handlebars.compile(tree, options));
  const { id, name, folder } = source;
  const { title: _, ...front } = source.front;
  return program && { id, name, folder, front, program };
}

/** The checked and stamped trees of a template. */
export function treesOf(
  source: TemplateSource,
  report: Report,
  columns?: readonly string[],
): Program<hbs.AST.Program> | undefined {
  const titleFile = titleOf(source);
  const context = contextWith(columns);
  const checked = checkTemplate(source, source.partials, context, report);
  const titleChecked =
    titleFile === undefined ? { parameters: [] } : checkTemplate(titleFile, source.partials, context, report);
  const stamped = checked && stampTemplate(source, source.partials, checked.dataPlaces, report);
  if (!stamped || !titleChecked) return undefined;
  const parameters = allOf([checked, titleChecked]);
  const title = titleFile && Handlebars.parse(titleFile.text, { srcName: titleFile.name });
  return { ...stamped, parameters, ...(title !== undefined && { title }) };
}

function allOf(checked: readonly Pick<Checked, 'parameters'>[]): Checked['parameters'] {
  if (checked.some(({ parameters }) => parameters === 'any')) return 'any';
  return [...new Set(checked.flatMap(({ parameters }) => parameters))].sort();
}

/** A program in another form, each of its files by itself. The title is no markup: nothing is escaped in it. */
export function mapProgram<From, To>(
  { main, title, partials, ...others }: Program<From>,
  change: (code: From, options: CompileOptions) => To,
): Program<To> {
  return {
    main: change(main, OPTIONS),
    ...(title !== undefined && { title: change(title, { ...OPTIONS, noEscape: true }) }),
    partials: new Map([...partials].map(([key, code]) => [key, change(code, OPTIONS)])),
    ...others,
  };
}

/** The title as a template of its own. Blanks before it keep its columns true. */
function titleOf({ name, front: { title } }: TemplateSource): TemplateFile | undefined {
  return title && { name, text: ' '.repeat(title.column - 1) + title.text };
}

const OPTIONS: CompileOptions = {
  knownHelpers: Object.fromEntries([...HELPERS.keys()].map((name) => [name, true])),
  knownHelpersOnly: true,
};
