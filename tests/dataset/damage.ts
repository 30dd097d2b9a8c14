/**
 * A program of its own, with a heap of its own: reads files that chance damaged, and says what became of them. It is given the
 * format, how many, and the seed of chance; what it prints is a line of JSON.
 */
import { writeFileSync } from 'node:fs';
import { framesAmong } from '../../src/commands/frames.js';
import { doubt } from '../../src/dataset/doubts/index.js';
import { readDataset } from '../../src/dataset/read.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { printDiagnostics } from '../../src/report/diagnostics.js';
import { workbookPartsOfText } from '../tables/written.js';
import { zipOf } from '../tables/zip.js';

const CSV = `Vacancies 2026;;;\r\nJob title;Annual pay (£);Skills;Closes\r\nWard manager;"£31,000 – £38,000";"Care, teams";2026-06-05\r\nKöchin;up to £40k;"a ""b""\nc";5 June 2026\r\nPorter;24000;;\r\n;;;\r\nTotal;79000;;\r\n`;
const YAML = `name: Jobs\nasOf: 2025-01-01\nskills: [&s { name: Python, summary: A language }]\ntiers: [{ id: a, name: A, from: 0 }]\nroles:\n  - &one\n    title: "Data \\u0041nalyst"\n    salary: { min: 70000, max: 11e4, median: 80000 }\n    skills: [Python, 'R']\n    codes: { soc: '2433' }\n  - title: |\n      Engineer\n    summary: >-\n      Builds\n      things\n    salary: { min: 15.5, max: 17, period: hour }\n    tags:\n      - a\n      - b\n`;
const JSON_TEXT = `{ "name": "Jobs", "tiers": [], "roles": [{ "title": "Cook \\u00e9", "salary": { "min": 3e4, "max": 40000.5 }, "skills": ["Stock", "R&D"], "codes": { "soc": "0110" } }, { "title": "Chef", "image": { "src": "a.png", "alt": "A" } }] }`;
const LINKED = `{ "@context": ["https://schema.org", { "@language": "en" }], "@graph": [{ "@id": "#o", "@type": "Organization", "name": "Inn" }, { "@type": "JobPosting", "title": "Cook", "description": "<p>Cooks &amp; bakes</p><ul><li>Soup</li></ul>", "baseSalary": { "@type": "MonetaryAmount", "currency": "GBP", "value": { "minValue": 30000, "maxValue": "40,000", "unitText": "YEAR" } }, "hiringOrganization": { "@id": "#o" }, "validThrough": "2026-05-05T00:00" }] }`;
const BOOK = `== Roles\nVacancies\n\nJob title | Pay | | Skills | Closes\n | From | To | |\nNurse | 31000{[$£-809]#,##0} | 38000 | Care; teams | =2026-06-05\nPorter | 24000 | 26000 | Trains |\nChef | 30000 | 32,000 | a, b | 5 June\nTotal | 79000 | | |\nmerge B3:C3\nhide E\n== Tiers\nname | from | below\nLow | 0 | 30k\nHigh | 30k |\n== Dataset\nfield | value\nname | Jobs\nasOf | =2026-01-01\n== Old (hidden)\nx | y\n`;

const parts = workbookPartsOfText(BOOK);

const WHOLE: Readonly<Record<string, (damaged: (bytes: Buffer) => Buffer, chance: () => number) => Buffer>> = {
  csv: (damaged) => damaged(Buffer.from(CSV)),
  'windows-1252.csv': (damaged) => damaged(Buffer.from(CSV.replaceAll('–', '-'), 'latin1')),
  tsv: (damaged) => damaged(Buffer.from(`\ufeff${CSV.replaceAll(';', '\t')}`, 'utf16le')),
  yaml: (damaged) => damaged(Buffer.from(YAML)),
  json: (damaged) => damaged(Buffer.from(JSON_TEXT)),
  jsonld: (damaged) => damaged(Buffer.from(LINKED)),
  /** The zip, and the XML in it with checksums that fit. */
  xlsx: (damaged, chance) => {
    if (chance() < 0.3) return damaged(zipOf(parts));
    const hit = Math.floor(chance() * parts.length);
    return zipOf(
      parts.map((part, at) => (at === hit ? { ...part, content: damaged(Buffer.from(part.content)) } : part)),
    );
  },
};

/** What is likeliest to matter. */
const PIECES = [
  '"',
  "'",
  ',',
  ';',
  '\t',
  '\r',
  '\n',
  '\0',
  '&a',
  '*a',
  '<<: ',
  '- ',
  '{',
  '[',
  ']}',
  '<',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
]
  .concat([
    '&#x0;',
    '&b;',
    ']]>',
    '__proto__',
    '1e999',
    '-',
    '\ufeff',
    '\u200b',
    '£',
    'Title',
    'k',
    '%',
    '=1+1',
    'XFD1048576',
    '0'.repeat(300),
  ])
  .map((text) => Buffer.from(text));

/** Bytes flipped, cut out, put in, repeated and cut off, as chance has it. */
function damage(bytes: Buffer, chance: () => number): Buffer {
  const upTo = (most: number) => Math.floor(chance() * most);
  let damaged = Buffer.from(bytes);
  for (let times = 1 + upTo(chance() < 0.5 ? 1 : 6); times > 0; times -= 1) {
    const at = upTo(damaged.length + 1);
    const [before, after] = [damaged.subarray(0, at), damaged.subarray(at)];
    const length = upTo(chance() < 0.8 ? 8 : 400);
    const piece = PIECES[upTo(PIECES.length)] ?? before;
    const ways = [
      () => Buffer.concat([before, Buffer.of(upTo(256)), after.subarray(1)]),
      () => Buffer.concat([before, Buffer.of((after[0] ?? 0) ^ (1 << upTo(8))), after.subarray(1)]),
      () => Buffer.concat([before, after.subarray(length)]),
      () => Buffer.concat([before, piece, after]),
      () => Buffer.concat([before, piece, after.subarray(piece.length)]),
      () => Buffer.concat([before, ...Array.from({ length: 1 + upTo(40) }, () => after.subarray(0, length)), after]),
      () => (chance() < 0.2 ? before : damaged),
    ];
    damaged = ways[upTo(ways.length)]?.() ?? damaged;
  }
  return damaged;
}

/** Mulberry32: chance that comes again. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const [format = '', runs = '', seed = '', keep = ''] = process.argv.slice(2);
const outcome = { read: 0, refused: 0, slowest: 0, memory: 0 };
for (let run = 0; run < Number(runs); run += 1) {
  const chance = chanceOf(Number(seed) + run);
  const bytes = WHOLE[format]?.((whole) => damage(whole, chance), chance) ?? Buffer.alloc(0);
  if (keep !== '') writeFileSync(keep, bytes);
  const start = performance.now();
  const input = { kind: 'bytes', name: `roles.${format}`, bytes } as const;
  const found = new Diagnostics();
  const loaded = await readDataset([input], found.report);
  const errors = found.all.filter(({ severity }) => severity === 'error');
  if ((loaded === undefined) !== errors.length > 0) throw new Error(`run ${run}: neither a dataset nor an error`);
  if (errors.some(({ place }) => place?.file !== input.name)) throw new Error(`run ${run}: an error without its file`);
  if (loaded) doubt({ ...loaded, today: '2026-01-01' }, found.report);
  await printDiagnostics(found.all, framesAmong([input]), (_, text) => text);
  outcome[loaded ? 'read' : 'refused'] += 1;
  outcome.slowest = Math.max(outcome.slowest, performance.now() - start);
}
outcome.memory = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify(outcome));
