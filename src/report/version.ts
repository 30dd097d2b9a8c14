import { readFileSync } from 'node:fs';
import { packaged } from '../home.js';

/** The version that reports name. */
export function toolVersion(): string {
  const { version } = JSON.parse(readFileSync(packaged('package.json'), 'utf8'));
  return String(version);
}
