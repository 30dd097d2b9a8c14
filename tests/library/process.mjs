/**
 * A program of someone else's that builds twelve things at once with the library, whose address it is given, and has a picture drawn: tells
 * what is another in its process than before, and what was made.
 */
import { syncBuiltinESMExports } from 'node:module';
import v8 from 'node:v8';

const flags = [];
v8.setFlagsFromString = (flag) => flags.push(flag);
syncBuiltinESMExports();

const EVENTS = ['SIGINT', 'SIGTERM', 'uncaughtException', 'unhandledRejection', 'warning', 'beforeExit'];
const state = () => ({
  listeners: EVENTS.map((event) => `${event} ${process.listenerCount(event)}`),
  streams: process.stdout.listenerCount('error') + process.stderr.listenerCount('error'),
  exitCode: process.exitCode ?? 'none',
  folder: process.cwd(),
  environment: JSON.stringify(process.env),
});

const before = state();
const { build, renderDocument } = await import(process.argv[2]);

/** So much that the command would have V8 optimise what reads it. */
const roles = Array.from({ length: 3000 }, (_, at) => ({
  title: `Role ${at}`,
  summary: 'Does many things. '.repeat(12),
}));
const data = { name: 'many.json', text: JSON.stringify({ roles }) };
const outputs = Array.from({ length: 12 }, (_, at) => `out-${at}`);
const calls = outputs.map((output) => build({ data, selection: { top: 1 }, template: 'deck', output }));
await renderDocument({ data: { roles: [{ title: 'Cook' }] }, template: 'deck', format: 'png' });
const made = (await Promise.all(calls)).map(({ documents }) => documents.map(({ inputs }) => inputs));
process.stdout.write(JSON.stringify({ before, after: state(), flags, made }));
