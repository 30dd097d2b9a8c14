#!/usr/bin/env node
// A person who asks for the version waits for nothing else to load.
import { readFileSync } from 'node:fs';

if (process.argv.includes('--version')) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else {
  const { main } = await import('./commands/main.js');
  process.exitCode = await main(process.argv.slice(2));
}
