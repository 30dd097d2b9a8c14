// How soon the preview shows a deck of sixty roles, and a word that was changed in it; and whether it grows with every save.
//
//   node tests/bench/preview.mjs [--saves 500]
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const ROLES = 60;
/** Saves after which V8 knows what runs often. */
const WARM = 50;
const { values } = parseArgs({ options: { saves: { type: 'string', default: '500' } } });

const folder = mkdtempSync(join(tmpdir(), 'rolecast-preview-'));
const roles = (word) =>
  `name: A fair\nroles:\n${Array.from({ length: ROLES }, (_, index) => `  - title: Role ${index + 1}\n    summary: Helps a team to ship good ${index === 30 ? word : 'work'}.\n    skills: [Teamwork, Problem solving]\n    responsibilities: [Plan the work, Do the work]\n    salary: { min: ${24000 + index * 900}, max: ${30000 + index * 1100} }\n`).join('')}`;
const save = (word) => writeFileSync(join(folder, 'roles.yaml'), roles(word));

try {
  await measure();
} finally {
  rmSync(folder, { recursive: true });
}

async function measure() {
  const bare = [bareNode(), bareNode(), bareNode()];
  save('work');
  const start = performance.now();
  const child = spawn(process.execPath, [CLI, 'preview', 'deck', '--data', 'roles.yaml', '--port', '0'], {
    cwd: folder,
  });
  try {
    const events = eventsOf(await addressOf(child));
    const { pages } = await events.next();
    const first = performance.now() - start;
    console.log(`${pages.length} slides; the first picture takes ${processorOf(child.pid)} ms of the processor`);
    const times = [];
    let early = { memory: 0, processor: 0 };
    for (let count = 1; count <= Number(values.saves); count++) {
      const word = `word${count}`;
      const saved = performance.now();
      save(word);
      let drawn = await events.next();
      while (!drawn.pages.some(({ svg }) => svg?.includes(word))) drawn = await events.next();
      times.push(performance.now() - saved);
      if (count === WARM) early = { memory: memoryOf(child.pid), processor: processorOf(child.pid) };
    }
    const warm = times.slice(WARM).sort((a, b) => a - b);
    const processor = Math.round((processorOf(child.pid) - early.processor) / warm.length);
    const at = (share) => warm[Math.floor((warm.length - 1) * share)];
    bare.push(bareNode(), bareNode());
    const unit = bare.toSorted((a, b) => a - b)[2];
    const told = (name, time, wanted) =>
      console.log(
        `${name}: ${Math.round(time)} ms, ${(time / unit).toFixed(1)} times an empty Node (${wanted} is wanted)`,
      );
    console.log(`an empty Node: ${Math.round(unit)} ms`);
    told('the first picture', first, 18);
    told('a word changed, the median', at(0.5), 3.6);
    told('a word changed, one in twenty', at(0.95), 3.6);
    console.log(`a word changed: ${processor} ms of the processor`);
    console.log(`the first five: ${times.slice(0, 5).map(Math.round).join(', ')} ms`);
    console.log(`memory: ${early.memory} MB after ${WARM} saves, ${memoryOf(child.pid)} MB after ${times.length}`);
  } finally {
    child.kill();
  }
}

function addressOf(child) {
  return new Promise((done) => {
    child.stderr.on('data', (part) => {
      const address = /http:\S+/.exec(String(part))?.[0];
      if (address !== undefined) done(address);
    });
  });
}

/** The pictures of the preview, one after the other. */
function eventsOf(address) {
  const events = read(address);
  return { next: async () => (await events.next()).value };
}

async function* read(address) {
  const response = await fetch(`${address}events`);
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of response.body) {
    text += decoder.decode(part, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      if (event.startsWith('data: ')) yield JSON.parse(event.slice(6)).picture;
    }
  }
}

/** Megabytes that the process has. */
function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

/** Milliseconds of the processor that the process has had, in ticks of ten. */
function processorOf(pid) {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

/** Milliseconds of a process that does nothing. */
function bareNode() {
  const start = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - start;
}
