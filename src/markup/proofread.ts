/**
 * Finds what an XML parser tells too late or too vaguely, at its own place, and blanks it so that reading can go on.
 * Everything keeps its offset: what is taken out is replaced by as many characters.
 */
import { decodeHTMLStrict } from 'entities/decode';
import { NOT_IN_XML } from '../characters.js';
import type { Report } from '../diagnostic.js';
import {
  bareAmpersand,
  bareLessThan,
  forbiddenCharacter,
  forbiddenConstruct,
  unknownEntity,
} from '../messages/markup.js';
import { type Pieces, PRINTED, STAMP } from './pieces.js';

export interface Proof {
  /** As long as the text that was given. */
  readonly text: string;
  /** The named entities in it, and what they stand for. */
  readonly entities: ReadonlyMap<string, string>;
}

/** What stamps have after their "<": they are passed by, as there is one for every few words. */
const REST_OF_STAMP = STAMP.source.slice(1).replace(/\((?!\?)/g, '(?:');

const SUSPECT = new RegExp(
  [
    '<!--[^]*?(?:-->|$)',
    `<(?!${REST_OF_STAMP})\\?[^]*?(?:\\?>|$)`,
    '<!\\[CDATA\\[[^]*?(?:\\]\\]>|$)',
    '<![^>]*>?',
    '<(?![A-Za-z/?])',
    '&(?:(?<entity>#\\d+|#x[\\da-fA-F]+|[A-Za-z][A-Za-z\\d]*);)?',
    NOT_IN_XML.source,
  ].join('|'),
  'gu',
);

export function proofread(text: string, pieces: Pieces, report: Report): Proof {
  const entities = new Map<string, string>();

  const blank = (found: string, offset: number, entity: string | undefined): string => {
    const origin = () => pieces.origin(offset);
    const gap = ' '.repeat(found.length);
    if (found.startsWith('<!--')) {
      if (found.endsWith('-->')) return `<?x${gap.slice(5)}?>`;
      report(forbiddenConstruct(origin(), 'a comment without its end', 'Close it, or take it out.'));
      return gap;
    }
    if (found.startsWith('<?')) {
      report(forbiddenConstruct(origin(), `the processing instruction "${excerpt(found)}"`, 'Take it out.'));
      return gap;
    }
    // An element that is none of ours, and is told with those.
    if (/^<!doctype\b[^>]*>$/i.test(found)) return `<doctype${gap.slice(10)}/>`;
    if (found.startsWith('<!')) {
      report(forbiddenConstruct(origin(), `"${excerpt(found)}"`, 'Take it out: a template is a list of sections.'));
      return gap;
    }
    if (found === '<') report(bareLessThan(origin()));
    else if (found === '&') report(bareAmpersand(origin()));
    else if (found === PRINTED) return found;
    else if (entity === undefined) report(forbiddenCharacter(origin(), found));
    else {
      const meaning = meaningOf(entity);
      if (meaning !== undefined) {
        entities.set(entity, meaning);
        return found;
      }
      report(unknownEntity(origin(), found));
    }
    return gap;
  };

  return {
    text: text.replace(SUSPECT, (found: string, entity: string | undefined, offset: number) =>
      blank(found, offset, entity),
    ),
    entities,
  };
}

/** What HTML says an entity stands for, as long as XML can hold it. */
function meaningOf(entity: string): string | undefined {
  if (entity.startsWith('#')) {
    const code = Number(`0${entity.slice(1)}`);
    return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
  }
  const written = `&${entity};`;
  const meaning = decodeHTMLStrict(written);
  return meaning === written ? undefined : meaning;
}

/** Production 2 of XML 1.0. */
function isXmlCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

function excerpt(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
