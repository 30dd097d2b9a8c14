/** What is drawn again keeps what a change leaves alone: the pictures and complaints are those of a drawing that knows nothing. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVERYTHING, type Request } from '../../src/inside.js';
import { newlyKept } from '../../src/pipeline.js';
import { type Drawn, draw, type Wish } from '../../src/preview/draw.js';
import { temporaryFolder } from '../cli/rolecast.js';
import { Dice } from '../corpus/dice.js';

const folder = temporaryFolder();

interface Role {
  title: string;
  summary: string;
  skills: string[];
  salary: { min: number; max: number };
}

interface Looked {
  way: Wish['way'];
  template: string;
  theme: string;
  layout: NonNullable<Request['layout']>;
}

/** What a person does to roles, and to how they look at them. */
const EDITS: readonly ((dice: Dice, roles: Role[], looked: Looked) => void)[] = [
  (dice, roles) => alter(dice, roles, (role) => (role.summary = `${role.summary} ${dice.pick(WORDS)}`)),
  (dice, roles) => alter(dice, roles, (role) => (role.summary = dice.pick(WORDS))),
  (dice, roles) => alter(dice, roles, (role) => role.skills.push(dice.pick(WORDS))),
  (dice, roles) => alter(dice, roles, (role) => (role.salary = { min: 30_000, max: dice.between(31, 90) * 1000 })),
  // So long that it is cut, where it is told from the others that are cut.
  (dice, roles) => alter(dice, roles, (role) => (role.title = `${'Very '.repeat(dice.between(1, 40))}${role.title}`)),
  (dice, roles) => alter(dice, roles, (role) => (role.title = dice.pick(roles).title)),
  (dice, roles) => roles.splice(dice.between(0, roles.length - 1), 0, roleOf(dice)),
  (dice, roles) => roles.length > 4 && roles.splice(dice.between(0, roles.length - 1), 1),
  (_, roles) => roles.reverse(),
  // A script that the fonts of a theme do not have.
  (dice, roles) => alter(dice, roles, (role) => (role.summary = 'Учит 日本語 детей.')),
  (dice, _, looked) => (looked.way = dice.pick(['own', 'own', 'notes', '6-up'])),
  (dice, _, looked) => (looked.theme = dice.pick(['default', 'mono', 'stage'])),
  (dice, _, looked) => (looked.layout = { aspect: dice.pick(['16:9', '4:3']) }),
  (dice, _, looked) => (looked.template = dice.pick(['deck', 'deck', 'report'])),
];

const WORDS = ['Plans', 'Negotiation with the whole of a very large town', 'Care', 'Data', 'حساب', 'Übungen'];

test.each([1, 2])('nine edits, by chance (%i)', { timeout: 300_000 }, async (seed) => {
  const dice = new Dice(seed);
  const file = join(mkdtempSync(join(folder, 'edited-')), 'roles.json');
  const roles = Array.from({ length: 9 }, () => roleOf(dice));
  const looked: Looked = { way: 'own', template: 'deck', theme: 'default', layout: {} };
  const kept = newlyKept();
  for (let count = 0; count < 9; count++) {
    dice.pick(EDITS)(dice, roles, looked);
    writeFileSync(file, JSON.stringify({ name: 'A fair', roles }));
    const wish = wishOf(file, looked);
    const shown = await draw(wish, kept);
    expect(shown.picture?.pages.length).toBeGreaterThan(2);
    expect(said(shown)).toEqual(said(await draw(wish, newlyKept())));
  }
});

test('the drawing of a slide whose section says the same is the one from before', async () => {
  const kept = newlyKept();
  const file = join(mkdtempSync(join(folder, 'edited-')), 'roles.json');
  const roles = Array.from({ length: 9 }, () => roleOf(new Dice(5)));
  const drawingOf = async (): Promise<number> => {
    writeFileSync(file, JSON.stringify({ name: 'A fair', roles }));
    const laid = counting(kept);
    await draw(wishOf(file, { way: 'own', template: 'deck', theme: 'default', layout: {} }), laid.kept);
    return laid.count();
  };
  const first = await drawingOf();
  alter(new Dice(6), roles, (role) => (role.summary = 'Another word.'));
  expect(first).toBeGreaterThan(8);
  expect(await drawingOf()).toBeLessThan(4);
});

/** Counts the drawings that are made. */
function counting(kept: ReturnType<typeof newlyKept>) {
  let made = 0;
  const { drawings, slides } = kept;
  const set = drawings.set.bind(drawings);
  drawings.set = (items, drawn) => {
    made++;
    return set(items, drawn);
  };
  return { kept: { drawings, slides }, count: () => made };
}

function alter(dice: Dice, roles: readonly Role[], change: (role: Role) => unknown): void {
  change(dice.pick(roles));
}

function roleOf(dice: Dice): Role {
  const min = dice.between(18, 60) * 1000;
  return {
    title: `${dice.pick(['Senior', 'Junior', 'Deputy'])} ${dice.pick(['cook', 'diver', 'pilot', 'nurse'])} ${dice.between(1, 99)}`,
    summary: 'Helps people every day.',
    skills: [dice.pick(WORDS)],
    salary: { min, max: min + dice.between(1, 20) * 1000 },
  };
}

function wishOf(path: string, { way, template, theme, layout }: Looked): Wish {
  const request: Request = {
    data: [{ kind: 'file', path }],
    focus: EVERYTHING,
    templates: [template],
    theme,
    layout,
    parameters: {},
  };
  const options = { formats: [], target: { kind: 'folder', folder: '.' } } as const;
  return { job: { name: '', request, options }, template, way, subject: '' };
}

function said({ picture, found, offer }: Drawn): unknown {
  return { picture, found, offer };
}
