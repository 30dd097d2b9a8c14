/**
 * The ways in which the built-in templates are laid out, every medium among them, and a dataset laid out in one. A web page is not: its
 * reader's browser lays it out, and scripts/axe.mjs looks at it there. Other numbers of slides on a page draw the same slides.
 */
import {
  arrange,
  compose,
  type DatasetInput,
  Diagnostics,
  EVERYTHING,
  type Illustrated,
  type Prepared,
  prepare,
  type Scene,
} from '../../src/inside.js';
import type { LayoutChoices, Medium } from '../../src/layout/index.js';

export interface Way {
  readonly name: string;
  readonly template: string;
  readonly medium: Medium;
  readonly layout: LayoutChoices;
}

export const WAYS: readonly Way[] = [
  { name: 'deck', template: 'deck', medium: 'slides', layout: {} },
  { name: 'deck 4:3', template: 'deck', medium: 'slides', layout: { aspect: '4:3' } },
  { name: 'notes', template: 'deck', medium: 'notes', layout: {} },
  { name: 'deck 6-up', template: 'deck', medium: 'handout', layout: {} },
  { name: 'talk', template: 'talk', medium: 'slides', layout: {} },
  { name: 'report', template: 'report', medium: 'pages', layout: {} },
  { name: 'report A5', template: 'report', medium: 'pages', layout: { paper: 'A5' } },
  { name: 'report Letter', template: 'report', medium: 'pages', layout: { paper: 'Letter' } },
  { name: 'report large print', template: 'report', medium: 'pages', layout: { largePrint: true } },
  { name: 'handout', template: 'handout', medium: 'pages', layout: {} },
  { name: 'handout A5', template: 'handout', medium: 'pages', layout: { paper: 'A5' } },
  { name: 'handout large print', template: 'handout', medium: 'pages', layout: { largePrint: true } },
  { name: 'poster', template: 'poster', medium: 'pages', layout: {} },
];

/** What is laid out: a dataset, and what the command line says beside it. */
export interface Matter {
  readonly name: string;
  readonly data: DatasetInput;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly theme?: string;
}

export interface LaidOut {
  readonly scenes: ReadonlyMap<Way, Scene>;
  /** What the data calls itself and its roles, which may stand as titles. */
  readonly names: readonly string[];
}

/** The scene of each way. */
export async function layOut(matter: Matter, ways: readonly Way[] = WAYS): Promise<LaidOut> {
  const found = new Diagnostics();
  const request = {
    data: [matter.data],
    focus: EVERYTHING,
    templates: [...new Set(ways.map(({ template }) => template))],
    theme: matter.theme ?? 'default',
    parameters: matter.parameters ?? {},
  };
  const prepared = await prepare(request, found.report);
  const documents = new Map<string, Illustrated>();
  for (const template of prepared?.templates ?? []) {
    const document = prepared && (await compose(template, undefined, prepared, found.report));
    if (document !== undefined) documents.set(template.id, document);
  }
  const scenes = new Map<Way, Scene>();
  for (const way of ways) scenes.set(way, await sceneOf(way, documents.get(way.template), prepared, found));
  const { name, roles } = prepared?.dataset ?? { name: '', roles: [] };
  return { scenes, names: [name, ...roles.flatMap(({ title, shortTitle }) => [title, shortTitle ?? title])] };
}

async function sceneOf(
  { medium, layout }: Way,
  document: Illustrated | undefined,
  prepared: Prepared | undefined,
  found: Diagnostics,
): Promise<Scene> {
  const scene = prepared && document && (await arrange(document, medium, { ...prepared, layout }, found.report));
  if (scene === undefined) throw new Error(JSON.stringify(found.all, undefined, 1));
  return scene;
}
