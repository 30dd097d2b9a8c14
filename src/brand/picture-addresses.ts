/** The pictures of a template as addresses that hold them, for drawings. */
import type { PictureAddress } from './drawing.js';
import type { Painted } from './painted.js';
import type { Source } from './source.js';

/** What every program draws, by how its bytes begin. */
const KINDS: readonly (readonly [type: string, start: string])[] = [
  ['image/png', '89504e47'],
  ['image/jpeg', 'ffd8ff'],
];

/** Bytes of a picture: larger ones are drawn as their boxes. */
const MOST = 12_000_000;

export async function addressesOf(painted: readonly Painted[], source: Source): Promise<PictureAddress> {
  const addresses = new Map<string, string>();
  for (const { picture } of painted) {
    if (picture === undefined || addresses.has(picture)) continue;
    const address = await addressOf(picture, source);
    if (address !== undefined) addresses.set(picture, address);
  }
  return ({ picture }) => (picture === undefined ? undefined : addresses.get(picture));
}

export async function addressOf(part: string, source: Source): Promise<string | undefined> {
  const bytes = await source.picture(part);
  if (bytes === undefined || bytes.length > MOST) return undefined;
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  const type = KINDS.find(([, wanted]) => start.startsWith(wanted))?.[0];
  if (type === undefined) return undefined;
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
