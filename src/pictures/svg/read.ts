/**
 * SVG: still, self-contained, and in attributes that every program follows; or refused. The same as PNG stands beside it, for
 * writers that cannot draw SVG.
 */
import type { Report } from '../../diagnostic.js';
import {
  type Asked,
  pictureBroken,
  pictureMoves,
  pictureNotKnown,
  pictureUndrawable,
  pictureUnsafe,
  pictureWithoutLetters,
} from '../../messages/pictures.js';
import { optimise } from '../../optimised.js';
import type { Found } from '../found.js';
import { rasterise } from '../raster.js';
import { checkCost } from './cost.js';
import { resolveStyles } from './css/resolve.js';
import { Fault } from './fault.js';
import { lettersOf } from './letters.js';
import { isDrawable, sizeOf } from './size.js';
import { type Element, elementsIn, readTree, writeTree } from './tree.js';

/** Pixels of the longer side of the PNG: sharp on half a slide at 1920 pixels, and on half a page at 300 an inch. */
const SIDE = 1600;

/** Characters from which on it pays to have loops optimised. */
const WORTH_OPTIMISING = 200_000;

/** `ink` is the colour of the text around the drawing, which it may take for its own. */
export async function readSvg(
  bytes: Uint8Array,
  ink: string,
  asked: Asked,
  report: Report,
): Promise<Found | undefined> {
  const text = decoded(bytes);
  if (text === undefined) {
    report(pictureBroken(asked, 'SVG', 'it is not UTF-8 text'));
    return undefined;
  }
  if (text.length > WORTH_OPTIMISING) optimise();
  try {
    const root = readTree(text);
    const before = writeTree(root);
    const { inked, moves } = await resolveStyles(root, ink);
    checkCost(root);
    if (moves || [...elementsIn(root)].some(({ name }) => MOVES.test(name))) report(pictureMoves(asked));
    const after = writeTree(root);
    return await drawn(root, after === before ? text : after, inked, asked, report);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.kind === 'unsafe') report(pictureUnsafe(asked, error.message, error.line));
    else if (error.kind === 'broken') report(pictureBroken(asked, 'SVG', error.message));
    else report(pictureNotKnown(asked));
    return undefined;
  }
}

const MOVES = /^(?:animate|set$)/;

async function drawn(
  root: Element,
  text: string,
  inked: boolean,
  asked: Asked,
  report: Report,
): Promise<Found | undefined> {
  const said = sizeOf(root.attributes);
  const letters = await lettersOf(root);
  const drawing =
    said === undefined || isDrawable(said) ? await rasterise(text, { longerSide: SIDE }, letters?.fonts) : undefined;
  if (drawing !== undefined && 'undrawable' in drawing) {
    const { undrawable } = drawing;
    const refused = pictureBroken(asked, 'SVG', 'it cannot be drawn');
    report(undrawable === 'refused' ? refused : pictureUndrawable(asked, undrawable));
    return undefined;
  }
  const size = said ?? drawing;
  if (drawing === undefined || size === undefined || !isDrawable(size)) {
    report(pictureBroken(asked, 'SVG', 'it has no size that can be drawn'));
    return undefined;
  }
  if (letters !== undefined && letters.lacking.length > 0)
    report(pictureWithoutLetters(asked, letters.lacking, letters.line, letters.package));
  const { width, height } = size;
  const picture = { type: 'svg', width, height, data: base64(Buffer.from(text)), png: base64(drawing.png) } as const;
  return { picture, inked };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
