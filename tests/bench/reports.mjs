// Reports, warm: how many a second, against Typst in process and WeasyPrint, which set the same text and draw the same
// bars; and reports of up to two thousand roles. `node tests/bench/reports.mjs [REPORTS]`; `npm run bench` runs it too.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { arrange, compose, render, write } from '../../dist/inside.js';
import { PEERS_WARM_UP, peersOf } from './peers.mjs';
import { cost, london, many, median, report } from './warm.mjs';

const count = Number(process.argv[2] ?? 40);
/** What the peers are given is a document too: their template has run before the clock does. */
const LIKE_PEERS = 'rolecast, from document to file';
/** Documents before the clock runs: V8 compiles what is worth it within so many. The peers are compiled already. */
const WARM_UP = 80;
const LONG = [20, 200, 2000];

/** The London report, each time with its words in another order, so that no one can remember a paragraph, and other pay. */
async function variants() {
  const given = await london('report');
  return Array.from({ length: WARM_UP + count }, (_, variant) => {
    const turn = (text) => {
      const words = text.split(' ');
      const first = (variant * 7) % words.length;
      return [...words.slice(first), ...words.slice(0, first), variant].join(' ');
    };
    const roles = given.selection.roles.map((role) => ({
      ...role,
      title: `${role.title} ${variant}`,
      summary: turn(role.summary),
      responsibilities: role.responsibilities.map(turn),
      skills: role.skills.map(turn),
      salary: role.salary && { ...role.salary, max: role.salary.max + 1000 * (variant % 9) },
    }));
    const topics = (some) => some.map((topic) => ({ ...topic, summary: topic.summary && turn(topic.summary) }));
    const { skills, preparation, introduction, conclusion } = given.dataset;
    const dataset = {
      ...given.dataset,
      roles,
      skills: topics(skills),
      preparation: topics(preparation),
      introduction: introduction.map(turn),
      conclusion: conclusion.map(turn),
    };
    return { ...given, selection: { ...given.selection, roles }, dataset };
  });
}

const documentOf = (prepared) => compose(prepared.templates[0], undefined, prepared, report);
const fileOf = async (prepared) => render(await documentOf(prepared), 'pages', 'pdf', prepared, report);

async function compareReports() {
  const all = await variants();
  // As text, so that what is made of one document does not burden the next.
  const documents = [];
  const costs = { 'rolecast, from dataset to file': [], [LIKE_PEERS]: [], 'rolecast, the writer alone': [] };
  let pages = 0;
  for (const [index, prepared] of all.entries()) {
    const document = await documentOf(prepared);
    const scene = await arrange(document, 'pages', prepared, report);
    documents.push(JSON.stringify(document));
    pages = scene.pages.length;
    const used = [
      await cost(() => fileOf(prepared)),
      await cost(() => render(document, 'pages', 'pdf', prepared, report)),
      await cost(() => write(scene, prepared.theme, 'pdf')),
    ];
    if (index >= WARM_UP) for (const [maker, some] of Object.values(costs).entries()) some.push(used[maker]);
  }
  console.log(`\nReports, warm, one thread:\n`);
  console.log(`${''.padEnd(32)} a second   pages   milliseconds a page`);
  const ours = Object.entries(costs).map(([name, used]) => ({ name, seconds: median(used), pages }));
  const peers = peersOf(documents.slice(WARM_UP - PEERS_WARM_UP), ['typst', 'weasyprint']);
  for (const { name, seconds, pages } of [...ours, ...peers])
    console.log(
      `${name.padEnd(32)} ${(1 / seconds).toFixed(1).padStart(8)} ${String(pages).padStart(7)} ${((seconds / pages) * 1000).toFixed(2).padStart(8)}`,
    );
  const alike = ours.find(({ name }) => name === LIKE_PEERS);
  const typst = peers.find(({ name }) => name.startsWith('Typst'));
  const aPage = ({ seconds, pages }) => seconds / pages;
  if (typst)
    console.log(
      `\nfrom document to file, wanted: level with Typst a page; it is ${(aPage(typst) / aPage(alike)).toFixed(2)} times as fast`,
    );
}

async function growReport(count) {
  const prepared = await many(count, 'report');
  const short = await many(LONG[0], 'report');
  for (let round = 0; round < WARM_UP / 4; round++) await fileOf(short);
  const used = [];
  let pages = 0;
  for (let round = 0; round < Math.max(1, Math.min(15, 600 / count)); round++) {
    used.push(
      await cost(async () => {
        pages = (await fileOf(prepared)).pages;
      }),
    );
  }
  const aPage = (median(used) / pages) * 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${String(count).padStart(6)} ${String(pages).padStart(7)} ${median(used).toFixed(2).padStart(9)} ${aPage.toFixed(2).padStart(12)} ${peak.toFixed(0).padStart(18)} MB`,
  );
}

// Memory is measured of a process that made nothing else before.
if (process.argv[2] === 'long') await growReport(Number(process.argv[3]));
else {
  await compareReports();
  console.log('\nLong reports, from dataset to file; wanted: a page within 1.3 of the first line, below 700 MB\n');
  console.log(' roles   pages   seconds   milliseconds a page   peak');
  for (const count of LONG)
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'long', String(count)], { stdio: 'inherit' });
}
