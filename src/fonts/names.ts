/** What a font file says of itself (OpenType 1.9, "name" and "OS/2"). */
import type { TrueType } from './truetype.js';

export interface FontNames {
  /** PostScript's. */
  readonly postscript: string;
  /** The family of all its weights first, then that of regular and bold alone. */
  readonly families: readonly string[];
  readonly weight: number;
  readonly italic: boolean;
  /** Whether documents may carry it, or a part of it. */
  readonly embeds: boolean;
}

/** By their numbers in "name": the second of two says more, where there is one. */
const FAMILY = 1;
const TYPOGRAPHIC_FAMILY = 16;
const POSTSCRIPT = 6;

/** Bits of `fsType`: of the first four, the one that allows most holds. */
const RESTRICTED = 0x0002;
const PREVIEW_OR_EDITABLE = 0x000c;
const NO_SUBSETS = 0x0100;
const BITMAPS_ONLY = 0x0200;

/** Bits of `fsSelection`. */
const ITALIC = 0x0001;
const OBLIQUE = 0x0200;

export function namesOf(font: TrueType): FontNames {
  const names = readNames(font.table('name'));
  const os2 = viewOf(font.table('OS/2'));
  const [fsType, selection] = [os2.getUint16(8), os2.getUint16(62)];
  const families = [TYPOGRAPHIC_FAMILY, FAMILY].flatMap((id) => names.get(id) ?? []);
  return {
    postscript: (names.get(POSTSCRIPT) ?? '').replace(/[^!-~]|[[\](){}<>/%]/g, ''),
    families: [...new Set(families)],
    weight: Math.min(1000, Math.max(1, os2.getUint16(4))),
    italic: (selection & (ITALIC | OBLIQUE)) !== 0,
    embeds:
      ((fsType & RESTRICTED) === 0 || (fsType & PREVIEW_OR_EDITABLE) !== 0) &&
      (fsType & (NO_SUBSETS | BITMAPS_ONLY)) === 0,
  };
}

/** The names of a font by their numbers: the English ones of Windows, then any other. */
function readNames(table: Uint8Array): ReadonlyMap<number, string> {
  const view = viewOf(table);
  const found = new Map<number, { readonly rank: number; readonly text: string }>();
  const texts = view.getUint16(4);
  for (let record = 6, left = view.getUint16(2); left > 0; record += 12, left -= 1) {
    const [platform, language, id] = [view.getUint16(record), view.getUint16(record + 4), view.getUint16(record + 6)];
    const start = texts + view.getUint16(record + 10);
    const bytes = table.subarray(start, start + view.getUint16(record + 8));
    const rank = platform === MACINTOSH ? 0 : platform === WINDOWS && language === ENGLISH ? 2 : 1;
    const text = (platform === MACINTOSH ? new TextDecoder('macintosh') : UTF16).decode(bytes).trim();
    if (text !== '' && rank > (found.get(id)?.rank ?? -1)) found.set(id, { rank, text });
  }
  return new Map([...found].map(([id, { text }]) => [id, text]));
}

const MACINTOSH = 1;
const WINDOWS = 3;
/** Of the United States. */
const ENGLISH = 0x0409;
const UTF16 = new TextDecoder('utf-16be');

function viewOf(table: Uint8Array): DataView {
  return new DataView(table.buffer, table.byteOffset, table.byteLength);
}
