import { expect, test } from 'vitest';
import { packaged } from '../../src/home.js';
import { inksOf } from '../layout/ink.js';
import { layOut, type Matter, WAYS } from './ways.js';

const RIVERS: Matter = { name: 'rivers', data: { kind: 'file', path: packaged('examples/data/rivers.yaml') } };

async function placesOf(matter: Matter) {
  const { scenes } = await layOut(matter);
  return Array.from(scenes, ([{ name }, { pages }]) => [name, pages.map((page) => inksOf(page).map(({ box }) => box))]);
}

test('a dark theme puts everything where the light one has it, and needs no measures of its own', async () => {
  expect(await placesOf({ ...RIVERS, theme: 'stage' })).toEqual(await placesOf(RIVERS));
});

test('every medium is among the ways', () => {
  expect([...new Set(WAYS.map(({ medium }) => medium))].sort()).toEqual(['handout', 'notes', 'pages', 'slides']);
});
