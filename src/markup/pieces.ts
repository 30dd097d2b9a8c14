/** Where each piece of a rendered template was written, read from its stamps (see template/types.ts). */
import type { Place } from '../diagnostic.js';
import type { RenderedTemplate } from '../template/types.js';
import type { Origin } from './tree.js';

export const STAMP = /<\?(?:(at|data|enter) (\d+:\d+:\d+)|about ([\w[\]]*)|(end|leave|done))\?>/g;

/** Before the value of an attribute that an expression begins (see template/types.ts). */
export const PRINTED = '&printed;';

/** A stretch of the rendered text, from `start` to the next piece. */
interface Piece {
  /** Offset in the rendered text, in UTF-16 units. */
  readonly start: number;
  /** `FILE:LINE:COLUMN`, where it was written. */
  readonly at: string;
  /** The same of the calls that lead there, the nearest first. */
  readonly via: readonly string[];
  readonly about: string | undefined;
  /** `template`: its characters stand in the template, one after the other; `value` and `between`: all at one place. */
  readonly kind: 'template' | 'value' | 'between';
}

type Written = Required<Pick<Place, 'file' | 'line' | 'column'>>;

/** Places by the files of a program: all that it renders has the same stamps. */
const knownPlaces = new WeakMap<RenderedTemplate['files'], Map<string, Written>>();

export class Pieces {
  readonly #text: string;
  readonly #files: readonly string[];
  readonly #pieces: readonly Piece[];
  readonly #known: Map<string, Written>;
  /** By the calls of a piece, which all pieces of a partial share. */
  readonly #calls = new Map<Piece['via'], readonly Written[]>();

  constructor(rendered: RenderedTemplate) {
    this.#text = rendered.text;
    this.#files = rendered.files;
    this.#known = knownPlaces.get(rendered.files) ?? new Map();
    knownPlaces.set(rendered.files, this.#known);
    this.#pieces = piecesOf(rendered.text);
  }

  /** Whether the character at an offset came from the dataset. */
  fromData(offset: number): boolean {
    return this.#at(offset)?.kind === 'value';
  }

  /** The place in a template file of the character at an offset. */
  origin(offset: number): Origin {
    const piece = this.#at(offset);
    if (piece === undefined) return { place: { file: '' }, via: [] };
    const { about } = piece;
    const via = this.#callsOf(piece);
    const around = about === undefined ? { via } : { via, about };
    const start = this.#place(piece.at);
    if (piece.kind !== 'template') return { place: start, ...around };

    if (offset === piece.start) return { place: start, ...around };
    const { file, line, column } = start;
    let [lines, from] = [0, piece.start - (column - 1)];
    for (let at = this.#text.indexOf('\n', piece.start); at >= 0 && at < offset; at = this.#text.indexOf('\n', at + 1))
      [lines, from] = [lines + 1, at + 1];
    return { place: { file, line: line + lines, column: offset - from + 1 }, ...around };
  }

  #callsOf({ via }: Piece): readonly Written[] {
    const known = this.#calls.get(via) ?? via.map((call) => this.#place(call));
    this.#calls.set(via, known);
    return known;
  }

  #place(at: string): Written {
    const known = this.#known.get(at);
    if (known !== undefined) return known;
    const [file = 0, line = 1, column = 1] = at.split(':').map(Number);
    const place = { file: this.#files[file] ?? '', line, column };
    this.#known.set(at, place);
    return place;
  }

  /** The last piece that starts at the offset or before it. */
  #at(offset: number): Piece | undefined {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#pieces[low - 1];
  }
}

/** Text before the first stamp, and text without any, is the first file's own. */
function piecesOf(text: string): Piece[] {
  let via: readonly string[] = [];
  let about: readonly (string | undefined)[] = [];
  let piece: Piece = { start: 0, at: '0:1:1', via, about: undefined, kind: 'template' };
  const pieces = [piece];
  for (const stamp of text.matchAll(STAMP)) {
    const [all, opening, at = '', record, closing] = stamp;
    const start = stamp.index + all.length;
    if (opening === 'at') piece = { start, at, via, about: about[0], kind: 'template' };
    else if (opening === 'data') piece = { start, at, via, about: about[0], kind: 'value' };
    else {
      if (opening === 'enter') via = [at, ...via];
      if (closing === 'leave') via = via.slice(1);
      if (record !== undefined) about = [record === '' ? about[0] : record, ...about];
      if (closing === 'done') about = about.slice(1);
      piece = { ...piece, start, via, about: about[0], kind: 'between' };
    }
    pieces.push(piece);
  }
  return pieces;
}
