/** The checksum of a manifest: that nobody changed it or lost a part of it on its way. It is no signature. */
import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimals of what a report says, but for its checksum, as JSON without white space. */
export function checksumOf(report: Readonly<Record<string, unknown>>): string {
  const { checksum: _, ...said } = report;
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
