import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimals, as `digestOf` gives it to those that load no cryptography unless they must. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
