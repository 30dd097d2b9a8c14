/** XML of packages, read as it comes, without document types: no entity of its own, no other file. */
import { SaxesParser } from 'saxes';
import { PackageError } from './fault.js';
import { PACKAGE_LIMITS } from './limits.js';

export type Attributes = Readonly<Record<string, string>>;

/** What is done with the elements of a part's own namespace; others are passed over. Names come without prefix. */
export interface XmlHandler {
  /** The name of the part's outermost element; any other part is none that can be read. */
  readonly root: string;
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  /** A text may come in pieces. */
  text?(text: string): void;
  /** Whether enough was read. Asked from time to time. */
  readonly done?: boolean;
}

/** What a parser tells, with names as they are written. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** The bytes of a part, in pieces or as one. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array | Promise<Uint8Array>>;

/** Feeds a part to its handler. Throws where it is no XML, or another part than was meant. */
export async function readXml(chunks: Chunks, part: string, handler: XmlHandler): Promise<void> {
  /** What stands before the names of the part's own namespace. */
  let prefix: string | undefined;

  /** The name without its prefix; nothing where it belongs to another namespace. */
  function own(name: string): string | undefined {
    if (prefix === '') return name.includes(':') ? undefined : name;
    return prefix !== undefined && name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
  }

  const parser = xmlParser(part, {
    open(name, attributes) {
      if (prefix === undefined) {
        prefix = name.slice(0, name.indexOf(':') + 1);
        if (own(name) !== handler.root) throw new PackageError('damaged', part);
      }
      const local = own(name);
      if (local !== undefined) handler.open(local, attributes);
    },
    close(name) {
      const local = own(name);
      if (local !== undefined) handler.close?.(local);
    },
    text(text) {
      // A line break before the outermost element is none of its text.
      if (prefix !== undefined) handler.text?.(text);
    },
  });
  for await (const text of decoded(chunks, part)) {
    parser.write(text);
    if (handler.done) return;
    parser.rest();
  }
  parser.close();
}

/** A parser that is fed piece by piece, and held to what a package may have: no document type, no depth or token without end. */
export function xmlParser(part: string, events: XmlEvents): XmlParser {
  const parser = new SaxesParser<{ xmlns: false; position: boolean }>({ xmlns: false, position: false });
  /** Characters since the parser said anything; it keeps them all. */
  let silent = 0;
  let depth = 0;

  function takeText(text: string): void {
    silent = 0;
    events.text(text);
  }

  parser.on('error', () => {
    throw new PackageError('damaged', part);
  });
  parser.on('doctype', () => {
    throw new PackageError('document type', part);
  });
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0;
    depth += 1;
    if (depth > PACKAGE_LIMITS.xmlDepth) throw new PackageError('damaged', part);
    events.open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    silent = 0;
    depth -= 1;
    events.close(name);
  });
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  return {
    write(text) {
      silent += text.length;
      parser.write(text);
    },
    rest() {
      if (silent > PACKAGE_LIMITS.xmlToken) throw new PackageError('damaged', part);
    },
    close() {
      parser.close();
    },
  };
}

export interface XmlParser {
  write(text: string): void;
  /** Between two pieces: throws where one token has become too long. */
  rest(): void;
  close(): void;
}

/** UTF-8, or UTF-16 by its mark: the two that a package may have. */
async function* decoded(chunks: Chunks, part: string): AsyncGenerator<string> {
  let decoder: { decode(bytes?: Uint8Array, options?: { stream: boolean }): string } | undefined;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    if (decoder !== undefined) yield decoder.decode();
  } catch (error) {
    // What the decoder throws where a character is none.
    throw error instanceof TypeError ? new PackageError('damaged', part) : error;
  }
}

/** By the mark at its beginning. */
export function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
