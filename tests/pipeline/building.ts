/** Datasets through the whole pipeline, as the command would build them. */
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import {
  arrange,
  builtInDataset,
  compose,
  type DatasetInput,
  type Document,
  EVERYTHING,
  type Focus,
  type Illustrated,
  prepare,
  type Request,
  render,
  type Scene,
  type Template,
} from '../../src/inside.js';

export interface Wanted {
  /** A dataset as a plain object, or the path of its file; London where absent. */
  readonly dataset?: unknown;
  readonly focus?: Partial<Focus>;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly layout?: Request['layout'];
  /** The default one where absent. */
  readonly theme?: string;
  /** Codes of the warnings that the test expects; `anything` of data drawn by chance. */
  readonly expected?: readonly string[] | 'anything';
}

/** Something of each built-in document, with what was said on the way. */
export interface Both<Made> {
  readonly deck: Made;
  readonly report: Made;
  readonly said: readonly Diagnostic[];
}

export type Name = 'deck' | 'report';

export const documentsOf = (wanted: Wanted): Promise<Both<Document>> =>
  bothOf(wanted, ['deck', 'report'], (document) => document);

export const scenesOf = (wanted: Wanted): Promise<Both<Scene>> =>
  bothOf(wanted, ['deck', 'report'], (document, template, prepared, report) =>
    arrange(document, template.front.medium, prepared, report),
  );

/** The bytes of the PPTX and of the PDF. `order` is that in which they are made. */
export const filesOf = (wanted: Wanted, order: readonly Name[] = ['deck', 'report']): Promise<Both<Uint8Array>> =>
  bothOf(wanted, order, async (document, template, prepared, report) => {
    const { medium } = template.front;
    const made = await render(document, medium, medium === 'slides' ? 'pptx' : 'pdf', prepared, report);
    return made?.bytes;
  });

/** A built-in template as slides, whatever it is usually printed on. */
export function slidesOf(template: string, wanted: Wanted): Promise<Scene> {
  return sceneOf(template, wanted, 'slides');
}

/** A built-in template on its own medium, or on another. */
export async function sceneOf(template: string, wanted: Wanted, medium?: Scene['medium']): Promise<Scene> {
  const found = new Diagnostics();
  const prepared = await prepare(requestOf(wanted, [template]), found.report);
  const [loaded] = prepared?.templates ?? [];
  const document = prepared && loaded && (await compose(loaded, undefined, prepared, found.report));
  const scene =
    prepared && document && (await arrange(document, medium ?? loaded.front.medium, prepared, found.report));
  if (scene === undefined) throw new Error(JSON.stringify(found.all, null, 1));
  expectNoOthers(found.all, wanted.expected);
  return scene;
}

type Prepared = NonNullable<Awaited<ReturnType<typeof prepare>>>;
type Make<Made> = (
  document: Illustrated,
  template: Template,
  prepared: Prepared,
  report: Diagnostics['report'],
) => Made | undefined | Promise<Made | undefined>;

/** Throws with all that was said where one of the two could not be made. */
async function bothOf<Made>(wanted: Wanted, order: readonly Name[], make: Make<Made>): Promise<Both<Made>> {
  const found = new Diagnostics();
  const prepared = await prepare(requestOf(wanted, order), found.report);
  const made: Partial<Record<string, Made>> = {};
  for (const template of prepared?.templates ?? []) {
    const document = prepared && (await compose(template, undefined, prepared, found.report));
    made[template.id] = document && (await make(document, template, prepared, found.report));
  }
  const { deck, report } = made;
  if (deck === undefined || report === undefined) throw new Error(JSON.stringify(found.all, null, 1));
  expectNoOthers(found.all, wanted.expected);
  return { deck, report, said: found.all };
}

/** A warning that a test does not expect fails it: were it lost, or raised for nothing, nobody would see. */
function expectNoOthers(said: readonly Diagnostic[], expected: Wanted['expected'] = []): void {
  if (expected === 'anything') return;
  const others = said.filter(({ code, severity }) => severity !== 'note' && !expected.includes(code));
  if (others.length > 0) throw new Error(`not expected: ${JSON.stringify(others, null, 1)}`);
}

function requestOf(
  { dataset, focus, parameters = {}, layout, theme = 'default' }: Wanted,
  templates: readonly string[],
): Request {
  const looks = { templates, theme, parameters, layout };
  return { data: [inputOf(dataset)], focus: { ...EVERYTHING, ...focus }, ...looks };
}

function inputOf(dataset: unknown): DatasetInput {
  if (typeof dataset === 'string') return { kind: 'file', path: dataset };
  return dataset === undefined ? builtInDataset() : { kind: 'text', name: 'test.json', text: JSON.stringify(dataset) };
}
