/** Every message has an occasion that raises it, so that none can be lost without a word. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kebab, MESSAGE_FILES, messages } from '../messages/catalogue.js';
import { BATCH } from './batch.js';
import { COMPANY } from './company.js';
import { CONFIG } from './config.js';
import { DATA, FIELDS, FILES } from './data.js';
import { DOUBTS } from './doubts.js';
import { FONTS, LAYOUT } from './layout.js';
import { MANIFEST } from './manifest.js';
import type { Occasion } from './occasion.js';
import { PICTURES } from './pictures.js';
import { PREVIEW } from './preview.js';
import { RECORDS } from './records.js';
import { LINKED, PAY, SEPARATED, TABLES, UNDERSTOOD, WORKBOOKS } from './tables.js';
import { BLOCKS, MARKUP, TEMPLATE, THEME, THEME_FONTS } from './templates.js';
import { FOCUS, OUTPUT, SHARD, TARGETS, USAGE } from './usage.js';

/** By the file of the message, then by its function. */
const OCCASIONS: Readonly<Record<string, Readonly<Record<string, Occasion>>>> = {
  batch: BATCH,
  blocks: BLOCKS,
  company: COMPANY,
  config: CONFIG,
  data: DATA,
  doubts: DOUBTS,
  fields: FIELDS,
  files: FILES,
  focus: FOCUS,
  fonts: FONTS,
  layout: LAYOUT,
  linked: LINKED,
  manifest: MANIFEST,
  markup: MARKUP,
  output: OUTPUT,
  pay: PAY,
  pictures: PICTURES,
  preview: PREVIEW,
  records: RECORDS,
  separated: SEPARATED,
  shard: SHARD,
  tables: TABLES,
  targets: TARGETS,
  template: TEMPLATE,
  theme: THEME,
  'theme-fonts': THEME_FONTS,
  understood: UNDERSTOOD,
  usage: USAGE,
  workbooks: WORKBOOKS,
};

/** Messages that files of tests/cases, or the goldens of such, name: their own tests hold them to the letter. */
function inCases(folder: string, line: RegExp): ReadonlySet<string> {
  const path = join(import.meta.dirname, '..', folder);
  const texts = readdirSync(path).filter((name) => /\.(?:txt|html|hbs)$/.test(name));
  const codes = texts.flatMap((name) => [...readFileSync(join(path, name), 'utf8').matchAll(line)]);
  return new Set(codes.map(([, code = '']) => code));
}

const OF_DATA = inCases('cli/golden/bad-files/yaml', /\(data\/([a-z\d-]+)\)/g);
const OF_MARKUP = inCases('cases/markup', /^[\d:]+(?: via [\d:]+)* ([a-z\d-]+): /gm);

const CASES: Readonly<Record<string, ReadonlySet<string>>> = {
  blocks: OF_MARKUP,
  data: OF_DATA,
  fields: OF_DATA,
  files: OF_DATA,
  markup: OF_MARKUP,
  template: inCases('cases/template', /^[\d:]+(?: < [\d:]+)* ([a-z\d-]+): /gm),
};

/**
 * Without an occasion: the renderer draws every page that we know how to make, and this is what a person reads if it once does not;
 * a report that is too long takes all of a machine's memory first.
 */
const UNSEEN = ['pageNotDrawn', 'reportTooLong'];

describe.each(MESSAGE_FILES)('the messages of %s', (file) => {
  const names = messages(file).map(({ name }) => name);
  const occasions = OCCASIONS[file] ?? {};

  test('have an occasion each, in tests/occasions or among tests/cases', () => {
    const without = names.filter(
      (name) => !(name in occasions) && !UNSEEN.includes(name) && !CASES[file]?.has(kebab(name)),
    );
    expect(without).toEqual([]);
  });

  test.each(Object.entries(occasions))('%s', async (name, occasion) => {
    expect(names).toContain(name);
    const codes = (await occasion()).map(({ code }) => code.replace(/^.*\//, ''));
    // The rest of many has the code of the many.
    expect(codes).toContain(kebab(name).replace(/^more-/, ''));
  });
});
