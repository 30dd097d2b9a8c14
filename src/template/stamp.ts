/** Gives every piece of template text and every value its place: see `RenderedTemplate` for the stamps. */
import type { Place, Report } from '../diagnostic.js';
import type { Where } from '../messages/in-template.js';
import { brokenTag, processingInstruction, valueInTag } from '../messages/template.js';
import { isCall, isStatement, parse, placeKey, placeOf } from './ast.js';
import type { DataPlaces } from './check.js';
import { advance, type MarkupPosition } from './markup-position.js';
import { ABOUT } from './plain.js';
import type { PartialCall, Program, TemplateFile } from './types.js';

/** Stamps a template that `checkTemplate` found right. Values where no stamp could stand are reported. */
export function stampTemplate(
  file: TemplateFile,
  partials: ReadonlyMap<string, TemplateFile>,
  dataPlaces: DataPlaces,
  report: Report,
): Omit<Program<hbs.AST.Program>, 'parameters'> | undefined {
  const stamper = new Stamper(partials, dataPlaces, report);
  const main = stamper.file(file, 'text', []);
  if (!main || stamper.failed) return undefined;
  const stamped = [...stamper.stamped].map(([key, { program }]) => [key, program] as const);
  const { calls, files } = stamper;
  const builtIn = [file, ...partials.values()].filter((one) => one.builtIn && files.includes(one.name));
  return { main: main.program, partials: new Map(stamped), calls, files, builtIn: builtIn.map(({ name }) => name) };
}

/** A file, stamped for one position of the markup in which it begins. */
interface StampedFile {
  readonly program: hbs.AST.Program;
  /** Where the file leaves off. */
  readonly end: MarkupPosition;
}

class Stamper {
  readonly stamped = new Map<string, StampedFile>();
  readonly calls = new Map<string, PartialCall>();
  readonly files: string[] = [];
  failed = false;
  readonly #partials: ReadonlyMap<string, TemplateFile>;
  readonly #dataPlaces: DataPlaces;
  readonly #report: Report;

  constructor(partials: ReadonlyMap<string, TemplateFile>, dataPlaces: DataPlaces, report: Report) {
    this.#partials = partials;
    this.#dataPlaces = dataPlaces;
    this.#report = (diagnostic) => {
      this.failed = true;
      report(diagnostic);
    };
  }

  file(file: TemplateFile, start: MarkupPosition, via: readonly Place[]): StampedFile | undefined {
    const program = parse(file, this.#report);
    if (!program) return undefined;
    const end = new FileStamper(this, file, this.#dataPlaces, via, this.#report).program(program, start);
    return { program, end };
  }

  /** The partial's key for this position, stamped when it is first called there. */
  partial(name: string, start: MarkupPosition, via: readonly Place[]): { key: string; end: MarkupPosition } {
    const key = `${name} in ${start}`;
    const known = this.stamped.get(key);
    if (known) return { key, end: known.end };
    const file = this.#partials.get(name);
    const stamped = file && this.file(file, start, via);
    if (stamped) this.stamped.set(key, stamped);
    return { key, end: stamped?.end ?? start };
  }

  /** `FILE:LINE:COLUMN`, as stamps have it. */
  stampOf(place: Place): string {
    let index = this.files.indexOf(place.file);
    if (index < 0) index = this.files.push(place.file) - 1;
    return `${index}:${place.line}:${place.column}`;
  }
}

/** Stamps one file; the statements of its tree are replaced in place. */
class FileStamper {
  readonly #whole: Stamper;
  readonly #file: TemplateFile;
  readonly #dataPlaces: DataPlaces;
  readonly #via: readonly Place[];
  readonly #report: Report;
  readonly #lineStarts: readonly number[];
  /** Where an attribute's value stands, none of it was written yet. */
  #opened = true;

  constructor(whole: Stamper, file: TemplateFile, dataPlaces: DataPlaces, via: readonly Place[], report: Report) {
    this.#whole = whole;
    this.#file = file;
    this.#dataPlaces = dataPlaces;
    this.#via = via;
    this.#report = report;
    this.#lineStarts = [0, ...[...file.text.matchAll(/\n/g)].map((match) => match.index + 1)];
  }

  /** Stamps a program that begins at `start`, and says where it ends. */
  program(program: hbs.AST.Program | undefined, start: MarkupPosition): MarkupPosition {
    if (!program) return start;
    let position = start;
    const body: hbs.AST.Statement[] = [];
    for (const node of program.body) {
      if (!isStatement(node)) continue;
      const at = position;
      if (node.type === 'ContentStatement') position = this.#content(node, at, body);
      else if (node.type === 'MustacheStatement') this.#value(node, at, body);
      else if (node.type === 'BlockStatement') position = this.#block(node, at, body);
      else if (node.type === 'PartialStatement') this.#call(node, at, body);
    }
    program.body = body;
    return position;
  }

  #content(node: hbs.AST.ContentStatement, at: MarkupPosition, body: hbs.AST.Statement[]): MarkupPosition {
    const place = this.#placeOfText(node);
    const foreign = at === 'comment' ? -1 : node.value.indexOf('<?');
    if (foreign >= 0) this.#report(processingInstruction(this.#where(moved(place, node.value.slice(0, foreign)))));
    if (at === 'text' && node.value !== '') body.push(content(`<?at ${this.#whole.stampOf(place)}?>`, node));
    body.push(node);
    if (node.value !== '') this.#opened = /["']$/.test(node.value);
    return advance(at, node.value);
  }

  #value(node: hbs.AST.MustacheStatement, at: MarkupPosition, body: hbs.AST.Statement[]): void {
    const place = placeOf(node, this.#file.name);
    if (at === 'tag' || at === 'comment') this.#report(valueInTag(this.#where(place)));
    if (at !== 'text') body.push(...(this.#opened ? [content('&printed;', node)] : []), node);
    else if (this.#dataPlaces.texts.has(placeKey(place))) {
      body.push(content(`<?data ${this.#whole.stampOf(place)}?>`, node), node, content('<?end?>', node));
    } else body.push(content(`<?at ${this.#whole.stampOf(place)}?>`, node), node);
  }

  #block(node: hbs.AST.BlockStatement, at: MarkupPosition, body: hbs.AST.Statement[]): MarkupPosition {
    const opened = this.#opened;
    const end = this.program(node.program, at);
    if (at === 'text' && this.#dataPlaces.records.has(placeKey(placeOf(node, this.#file.name))))
      this.#tellRecord(node.program);
    this.#opened = opened;
    const otherwise = this.program(node.inverse, at);
    const repeats = node.path.original === 'each';
    if (end !== otherwise || (repeats && end !== at)) {
      this.#report(brokenTag(this.#where(placeOf(node, this.#file.name)), `#${node.path.original}`));
    }
    body.push(node);
    return end;
  }

  #call(node: hbs.AST.PartialStatement, at: MarkupPosition, body: hbs.AST.Statement[]): void {
    if (isCall(node.name)) return;
    const place = placeOf(node, this.#file.name);
    const name = node.name.original;
    const partial = this.#whole.partial(name, at, [place, ...this.#via]);
    if (partial.end !== at) this.#report(brokenTag(this.#where(place), `> ${name}`));
    const stamp = this.#whole.stampOf(place);
    const call = `${partial.key} from ${stamp}`;
    this.#whole.calls.set(call, { place, partial: partial.key });
    node.name = { ...node.name, original: call, parts: [call] };
    // Handlebars would indent every line of the partial as its call, and every column in it would be wrong.
    node.indent = '';
    if (at === 'text') body.push(content(`<?enter ${stamp}?>`, node), node, content('<?leave?>', node));
    else body.push(node);
  }

  /** Around what a block gives of a record. */
  #tellRecord(program: hbs.AST.Program): void {
    const about = parse({ name: this.#file.name, text: `<?about {{{this.[${ABOUT}]}}}?>` }, this.#report);
    program.body = [...(about?.body ?? []), ...program.body, content('<?done?>', program)];
  }

  /** Where the text begins that is left after Handlebars took white space away from its start. */
  #placeOfText(node: hbs.AST.ContentStatement): Place {
    const place = placeOf(node, this.#file.name);
    const { line, column } = node.loc.start;
    const start = (this.#lineStarts[line - 1] ?? 0) + column;
    const kept = this.#file.text.indexOf(node.value, start);
    return moved(place, this.#file.text.slice(start, Math.max(start, kept)));
  }

  #where(place: Place): Where {
    return { place, via: this.#via };
  }
}

/** The place after `text`, which begins at `place`. */
function moved(place: Place, text: string): Place {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    file: place.file,
    line: (place.line ?? 1) + lines.length - 1,
    column: lines.length > 1 ? last + 1 : (place.column ?? 1) + last,
  };
}

function content(value: string, beside: hbs.AST.Node): hbs.AST.ContentStatement {
  return { type: 'ContentStatement', value, original: { open: false, close: false }, loc: beside.loc };
}
