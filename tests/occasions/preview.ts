/** Of previews, which the built command serves. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostic.js';
import { rolecast } from '../cli/rolecast.js';
import { look, previewOf } from '../preview/preview.js';
import type { Occasion } from './occasion.js';

const cwd = mkdtempSync(join(tmpdir(), 'rolecast-occasions-'));
/** Two roles in each of forty-four loops. */
const LOOPS = 44;
writeFileSync(join(cwd, 'roles.yaml'), 'roles: [{ title: Diver }, { title: Cook }]');
writeFileSync(
  join(cwd, 'endless.hbs'),
  `<section><h1>Jobs</h1>${'{{#each @root.roles}}'.repeat(LOOPS)}x${'{{/each}}'.repeat(LOOPS)}</section>`,
);

/** What stands in brackets behind each. */
const codesIn = (words: string): readonly Diagnostic[] =>
  [...words.matchAll(/\(usage\/([a-z-]+)\)/g)].map(([, code]) => said(`usage/${code}`));

const said = (code: Diagnostic['code']): Diagnostic => ({ code, severity: 'warning', message: '' });

const saidBy =
  (line: readonly string[], environment?: Readonly<Record<string, string>>): Occasion =>
  async () =>
    codesIn((await previewOf(line, cwd, environment)).words());

export const PREVIEW: Readonly<Record<string, Occasion>> = {
  addressRefused: async () => codesIn((await rolecast(['preview', '--host', '203.0.113.7'], { cwd })).words),
  browserNotOpened: saidBy(['--open'], { PATH: join(cwd, 'nowhere') }),
  drawingTimedOut: async () => {
    const preview = await previewOf(['endless.hbs', '--data', 'roles.yaml'], cwd);
    const { problems } = await look(preview).next();
    return problems.map(({ code }) => said(`output/${code.replace(/^.*\//, '')}`));
  },
  hostOpen: saidBy(['--host', '0.0.0.0']),
  portInUse: async () => {
    const { port } = new URL((await previewOf([], cwd)).address);
    return codesIn((await previewOf(['--port', port], cwd)).words());
  },
};
