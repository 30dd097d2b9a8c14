/**
 * The product on one page:
 *
 *     dataset -> selection -> template -> markup -> document -> layout -> output
 *
 * `prepare` does once what the documents of a build share, `compose` says what one of them says, `arrange` where it stands, and
 * `render` makes a file of it.
 * Content problems go to `report`, and what could not be made is `undefined`; a throw is a bug.
 */

import { tierOf } from './dataset/pay.js';
import { type DatasetInput, type OnDuplicate, readDataset } from './dataset/read.js';
import { select } from './dataset/select.js';
import type { Dataset, Focus, Role, Selection, Tier } from './dataset/types.js';
import { Diagnostics, type Place, type Report } from './diagnostic.js';
import { readDocument } from './document/read.js';
import { documentSettings } from './document/settings.js';
import type { Document } from './document/types.js';
import { type LayoutChoices, layOut } from './layout/index.js';
import type { Scene } from './layout/scene.js';
import { readMarkup } from './markup/read.js';
import { type DocumentFormat, write, writePage } from './output/index.js';
import { templateContext } from './template/context.js';
import { loadTemplate } from './template/load.js';
import { canRun, renderTemplate } from './template/render.js';
import type { Medium, Template } from './template/types.js';
import { loadTheme } from './theme/load.js';
import type { Theme } from './theme/types.js';

/** What is asked for. */
export interface Request {
  readonly data: readonly DatasetInput[];
  readonly onDuplicate?: OnDuplicate;
  readonly focus: Focus;
  /** Names of built-in templates, or paths from the working folder. */
  readonly templates: readonly string[];
  /** The name of a built-in theme, or a path. */
  readonly theme: string;
  /** BCP 47: the language of the template's own words and of numbers; absent: the dataset's. */
  readonly locale?: string;
  /** ISO date and time from which files are dated; absent: the date of the dataset's figures. */
  readonly date?: string;
  /** How documents are laid out, where that is not left to the template: aspect, paper, large print. */
  readonly layout?: LayoutChoices;
  /** Values for the template. The built-in ones print `speaker`, `event` and `link`. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What the documents of a build share. */
export interface Prepared extends Pick<Request, 'locale' | 'date' | 'layout' | 'parameters'> {
  readonly dataset: Dataset;
  /** Where a field of the dataset was written. */
  readonly locate: (path: string) => Place;
  readonly selection: Selection;
  readonly templates: readonly Template[];
  readonly theme: Theme;
}

/** What a document is about under `--each`; without it, all chosen roles. */
export type Subject = { readonly role: Role } | { readonly tier: Tier };

/** A document that was made, not yet written. */
export interface Rendered {
  readonly format: DocumentFormat;
  readonly medium: Scene['medium'];
  readonly pages: number;
  readonly bytes: Uint8Array;
}

/** Everything that can be found wrong before a document is made is found here. */
export async function prepare(request: Request, report: Report): Promise<Prepared | undefined> {
  const { locale, date, layout, parameters } = request;
  const loaded = await readDataset(request.data, report, { onDuplicate: request.onDuplicate });
  const selection = loaded && select(loaded.dataset, request.focus, report);
  const theme = await loadTheme(request.theme, report);
  const templates: Template[] = [];
  for (const reference of request.templates) {
    const template = await loadTemplate(reference, report);
    if (template && canRun(template, report)) templates.push(template);
  }
  if (!loaded || !selection || !theme || templates.length < request.templates.length) return undefined;
  return { ...loaded, selection, templates, theme, locale, date, layout, parameters };
}

/** What a template says about its subject: selection -> template -> markup -> document. */
export function compose(
  template: Template,
  subject: Subject | undefined,
  { dataset, selection, locale, date, parameters }: Prepared,
  report: Report,
): Document | undefined {
  const chosen = narrowed(selection, subject, dataset);
  const context = templateContext(dataset, chosen, { locale, parameters, ...subject });
  const rendered = renderTemplate(template, context, report);
  const nodes = rendered && readMarkup(rendered, report);
  if (!nodes) return undefined;
  const settings = documentSettings(dataset, chosen, { language: locale, date });
  return readDocument(nodes, { ...settings, title: rendered.front.title, dataLanguage: dataset.language }, report);
}

/** Where everything stands: document -> layout. */
export function arrange(
  document: Document,
  medium: Medium,
  { theme, layout }: Prepared,
  report: Report,
): Scene | undefined {
  const found = new Diagnostics();
  const scene = layOut(document, { ...layout, medium, theme }, found.report);
  found.all.forEach(report);
  return found.failed ? undefined : scene;
}

/**
 * The file: layout -> output. A deck is slides, whatever its template is usually printed on; a web page has no layout but the
 * reader's.
 */
export async function render(
  document: Document,
  medium: Medium,
  format: DocumentFormat,
  prepared: Prepared,
  report: Report,
): Promise<Rendered | undefined> {
  if (format === 'html') return { format, medium: 'pages', pages: 1, bytes: await writePage(document, prepared.theme) };
  const scene = arrange(document, format === 'pptx' ? 'slides' : medium, prepared, report);
  if (scene === undefined) return undefined;
  const bytes = await write(scene, prepared.theme, format);
  return { format, medium: scene.medium, pages: scene.pages.length, bytes };
}

function narrowed(selection: Selection, subject: Subject | undefined, dataset: Dataset): Selection {
  if (subject === undefined) return selection;
  const belongs = (role: Role) =>
    'role' in subject ? role.id === subject.role.id : tierOf(role, dataset)?.id === subject.tier.id;
  const name = 'role' in subject ? subject.role.title : subject.tier.name;
  const words = selection.words === undefined ? name : `${selection.words}; ${name}`;
  return { ...selection, roles: selection.roles.filter(belongs), words };
}
