/** What decides the bytes of a file: what the document says, how it is laid out, and by which rolecast. */
import type { Format } from '../../output/index.js';
import { attachmentOf } from '../../pipeline.js';
import type { Illustrated, Prepared } from '../../stages.js';
import type { Medium } from '../../template/types.js';
import { sha256 } from '../cache/sha256.js';
import { buildId } from '../cache/version.js';

/** A digest. Fonts that were looked for on the machine are not part of it: they are among what is read. */
export function contentOf(document: Illustrated, format: Format, medium: Medium, prepared: Prepared): string {
  const { pictures, printPictures, date, builtIn: _, ...said } = document;
  const { theme, printTheme, layout, stamp } = prepared;
  // A web page has no layout but the reader's, and bears no date.
  const laidOut = format !== 'html' && [medium, layout, date, remembered(printTheme), shown(printPictures)];
  const attached = format === 'pdf' && prepared.attachData ? attachmentOf(prepared)?.text : undefined;
  const stamped = format === 'pptx' && stamp !== false ? prepared.dataset.name : undefined;
  // Other documents have of a company's template what the theme says.
  const written = format === 'pptx' ? prepared.company?.digest : undefined;
  const whole = [buildId(), format, remembered(theme), shown(pictures), laidOut, attached, stamped, written, said];
  return sha256(JSON.stringify(whole, withoutPlaces));
}

function shown(pictures: Illustrated['pictures']): readonly (readonly [string, string])[] {
  return Object.entries(pictures).map(([key, picture]) => [key, remembered(picture)]);
}

/** Where words were written, what of, and where a logo lies, is for complaints and for reading alone. */
const UNSHOWN = new Set(['about', 'folder', 'place', 'via']);

function withoutPlaces(key: string, value: unknown): unknown {
  return UNSHOWN.has(key) ? undefined : value;
}

const digests = new WeakMap<object, string>();

/** The digest of what many documents share. */
function remembered(shared: object): string {
  const digest = digests.get(shared) ?? sha256(JSON.stringify(shared, withoutPlaces));
  digests.set(shared, digest);
  return digest;
}
