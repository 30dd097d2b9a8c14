// Batches, as people run them: documents a second on one thread and on all, how well they scale, a build that finds nothing to do,
// and a large plan; and handouts against Typst in process. `node tests/bench/batch.mjs [HANDOUTS]`; `npm run bench` runs it too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { compose, optimiseDocuments, ownProcess, prepare, render } from '../../dist/inside.js';
import { peersOf } from './peers.mjs';
import { cost, median, report } from './warm.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const peak = new URL('peak.mjs', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'rolecast-bench-'));
const handouts = Number(process.argv[2] ?? 1000);
const decks = handouts / 5;
const many = handouts * 10;
const threads = availableParallelism();
const ALL = handouts * 100;

const TITLES = ['Engineer', 'Analyst', 'Manager', 'Scientist', 'Designer', 'Adviser', 'Planner'];
const SKILLS = [
  'Python',
  'SQL',
  'Clear writing',
  'Statistics',
  'Cloud platforms',
  'Leading a team',
  'Budgets',
  'Speaking',
  'Ethics',
];
const WORK = [
  'Plans the week',
  'Writes what was found',
  'Meets partners',
  'Keeps the rota',
  'Looks after tools',
  'Answers questions',
];

/** Roles that differ in every text. */
function rolesOf(count) {
  const turn = (list, index, many) =>
    Array.from({ length: many }, (_, place) => list[(index + place * 2) % list.length]);
  const rows = Array.from({ length: count }, (_, index) => {
    const pay = 25_000 + ((index * 137) % 60_000);
    const work = turn(WORK, index, 3).map((words) => `${words} of part ${index}`);
    const about = `Looks after part ${index} of the work, with ${index % 9} others, and says how it goes`;
    return `${TITLES[index % 7]} ${index},"${about}",${pay},${pay + 9000},${turn(SKILLS, index, 3).join('; ')},${work.join('; ')}`;
  });
  return `Title,Summary,Salary min,Salary max,Skills,Responsibilities\n${rows.join('\n')}\n`;
}

/** Readers of whom each chose three roles. */
function readersOf(count, roles) {
  const chosen = (index) =>
    [1, 5, 11].map((step) => (index * step) % roles).map((role) => `${TITLES[role % 7]} ${role}`);
  const rows = Array.from(
    { length: count },
    (_, index) => `reader-${index},"${[...new Set(chosen(index))].join('; ')}"`,
  );
  return `id,role\n${rows.join('\n')}\n`;
}

writeFileSync(join(folder, 'roles.csv'), rolesOf(handouts));
writeFileSync(join(folder, 'many.csv'), rolesOf(many));
writeFileSync(join(folder, 'readers.csv'), readersOf(decks, handouts));
writeFileSync(
  join(folder, 'all.csv'),
  `id,role\n${Array.from({ length: ALL }, (_, index) => `reader-${index},data-scientist`).join('\n')}\n`,
);

/** Seconds on the clock, and megabytes at the largest of all threads; `by` is what runs the command. */
function run(line, by = []) {
  const start = performance.now();
  const [program, ...rest] = [...by, process.execPath, '--import', peak, cli, ...line];
  const { status, stderr } = spawnSync(program, rest, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${line.join(' ')} ended with ${status}: ${stderr}`);
  return {
    seconds: (performance.now() - start) / 1000,
    memory: Number(/peak (\d+)$/m.exec(stderr)?.[1]) / 1024,
  };
}

const told = (line) => [...line, '--pay', 'GBP/year', '--quiet'];

// One thread has the help of others of V8, which compile and collect garbage; on one core it has not, as where every core has work.
const onOneCore = spawnSync('taskset', ['--version']).status === 0 ? ['taskset', '--cpu-list', '0'] : undefined;
if (onOneCore === undefined) console.log('one core skipped: there is no taskset');

console.log(`\nBatches, ${threads} cores, documents a second from start to end of the command:\n`);
console.log('                            one core  one thread  all cores   of ideal scaling:          peak memory');
console.log('                                                              by one core  by one thread');
for (const [name, count, line] of [
  [`${handouts} handouts, PDF`, handouts, ['handout', '--each', 'role', '--data', 'roles.csv']],
  [`${decks} decks of three roles`, decks, ['deck', '--each', 'readers.csv', '--data', 'roles.csv']],
]) {
  const build = (workers, by) =>
    run(told(['build', ...line, '-o', `${workers}/`, '--workers', `${workers}`, '--force']), by);
  const core = onOneCore && build(1, onOneCore);
  const one = build(1);
  const all = build(threads);
  const rates = [core, one, all].map((each) => figure(each && count / each.seconds, 1));
  const scaling = [core, one].map((each) => figure(each && each.seconds / all.seconds / threads, 2));
  console.log(`${name.padEnd(26)} ${rates.join('  ')}  ${scaling.join('   ')}   ${figure(all.memory, 0)} MB`);
}
console.log('wanted: at least 0.85 on two cores.');

function figure(value, digits) {
  return (value?.toFixed(digits) ?? '-').padStart(10);
}

const line = told(['build', 'handout', '--each', 'role', '--data', 'many.csv', '-o', 'many/']);
const first = run(line);
const again = run(line);
console.log(`\n${many} handouts: ${(many / first.seconds).toFixed(1)} a second, ${first.memory.toFixed(0)} MB;`);
console.log(
  `again, nothing to do: ${again.seconds.toFixed(2)} s, ${again.memory.toFixed(0)} MB (wanted: under 2 s and 250 MB for 10000)`,
);
const plan = run(['plan', 'handout', '--each', 'all.csv', '--quiet', '-o', 'plan/']);
console.log(
  `a plan of ${ALL}: ${plan.seconds.toFixed(2)} s, ${plan.memory.toFixed(0)} MB (wanted: under 3 s for 100000)`,
);

/** Handouts from their documents, one thread, processor time, warm: what the peer is given is a document, too. */
async function compare() {
  // By the settings of a batch.
  ownProcess();
  optimiseDocuments(handouts);
  const data = [{ kind: 'file', path: join(folder, 'roles.csv') }];
  const focus = { roles: [], tiers: [], skills: [], tags: [], except: [], salaryBy: 'midpoint', sort: '-salary' };
  const prepared = await prepare({ data, focus, templates: ['handout'], theme: 'default', parameters: {} }, report);
  const documents = [];
  for (const { id } of prepared.selection.roles.slice(0, WARM_UP + COMPARED))
    documents.push(await compose(prepared.templates[0], { role: id }, prepared, report));
  const all = async (some) => {
    for (const document of some) {
      await render(document, 'pages', 'pdf', prepared, report);
      // As after each unit of a batch.
      await setImmediate();
    }
  };
  await all(documents.slice(0, WARM_UP));
  const used = [];
  // Asking the system for the processor's time takes as long as a tenth of a handout.
  for (let at = WARM_UP; at < documents.length; at += TOGETHER)
    used.push((await cost(() => all(documents.slice(at, at + TOGETHER)))) / TOGETHER);
  const ours = median(used);
  console.log(`\nhandouts from document to file, one thread: ${(1 / ours).toFixed(0)} a second of the processor`);
  const given = documents.slice(WARM_UP, WARM_UP + PEERS).map((document) => JSON.stringify(document));
  for (const { name, seconds } of peersOf(given, ['typst']))
    console.log(
      `${name}: ${(1 / seconds).toFixed(0)} a second; ours is ${(seconds / ours).toFixed(2)} times as fast (wanted: 1.2)`,
    );
}
const WARM_UP = 300;
const COMPARED = 300;
/** Documents whose time is taken together. */
const TOGETHER = 10;
/** How many of them the peer makes. */
const PEERS = 60;
await compare();
rmSync(folder, { recursive: true });
