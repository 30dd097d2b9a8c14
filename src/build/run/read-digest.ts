import type { Prepared } from '../../stages.js';
import { inOrder } from '../cache/read-names.js';
import { sha256 } from '../cache/sha256.js';

/** The digest of all that was read to prepare a job: of a file that changes while a build runs, workers would say different things. */
export function readDigest({ reads }: Prepared): string {
  const all = [reads.data, reads.theme, ...reads.templates.values()].map(inOrder);
  return sha256(JSON.stringify(all));
}
