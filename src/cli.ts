#!/usr/bin/env node
// A person who asks for the version waits for nothing else to load.
import { readFileSync } from 'node:fs';
import module from 'node:module';

if (process.argv.includes('--version')) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else {
  // From Node 22.1 on, what V8 has compiled is kept for the next run, in the folder that Node has for it.
  if ('enableCompileCache' in module && module.enableCompileCache instanceof Function) module.enableCompileCache();
  // Optimising is a third of what a deck costs, and does not pay for itself in eight hundred roles either.
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--no-opt');
  const { main } = await import('./commands/main.js');
  process.exitCode = await main(process.argv.slice(2));
}
