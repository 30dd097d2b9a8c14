#!/usr/bin/env node
// A person who asks for the version waits for nothing else to load, and an old Node is told so before it meets what it does
// not know: the build keeps this file to what Node 16 can read.
import { readFileSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`rolecast needs Node 20.19 or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 1;
} else if (process.argv.includes('--version')) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else {
  // Optimising is a third of what a deck costs, and does not pay for itself in eight hundred roles either.
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--no-opt');
  const { Bundle } = await import('./compiled.js');
  const bundle = new Bundle(import.meta.dirname);
  const commands = bundle.load('./commands.cjs');
  if (!runsLines(commands)) throw new Error('the bundle has no commands: npm run build makes it');
  process.exitCode = await commands.main(process.argv.slice(2));
  bundle.keep();
}

function runsLines(commands: unknown): commands is typeof import('./commands/main.js') {
  return typeof commands === 'object' && commands !== null && 'main' in commands;
}
