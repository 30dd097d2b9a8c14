/**
 * The product on one page:
 *
 *     dataset -> selection -> template -> markup -> document -> pictures -> layout -> output
 *
 * `prepare` does once what the documents of a build share, `compose` says what one of them says, `arrange` where it stands, and
 * `render` makes a file of it.
 * Content problems go to `report`, and what could not be made is `undefined`; a throw is a bug.
 */

import type { Company } from './brand/load.js';
import { readDataset } from './dataset/read.js';
import { checkChoices, type Records } from './dataset/records.js';
import { select } from './dataset/select.js';
import type { Selection } from './dataset/types.js';
import { writtenDataset } from './dataset/written.js';
import { Diagnostics, type Report } from './diagnostic.js';
import { languagesOf, sameLanguage } from './document/language.js';
import { placedIn } from './document/placed.js';
import { readDocument } from './document/read.js';
import { documentSettings } from './document/settings.js';
import type { Reads } from './files.js';
import type { FontStack } from './fonts/stack.js';
import { fontsFor, KeptSlides, layOut } from './layout/index.js';
import type { Aspect, CompanyGrid } from './layout/media/options.js';
import type { Scene } from './layout/scene.js';
import { talkSeconds } from './layout/talk.js';
import { embedding, isPrinted, loadLook, printed, themeOf } from './looks.js';
import { readMarkup } from './markup/read.js';
import { pageNotDrawn } from './messages/output.js';
import { otherLanguage } from './messages/template.js';
import { Once } from './once.js';
import {
  type Attachment,
  type DocumentFormat,
  type PictureFormat,
  write,
  writePage,
  writePictures,
} from './output/index.js';
import { checkPictures, loadPictures } from './pictures/load.js';
import type { Illustrated, Kept, Pictured, Prepared, Rendered, Request, Shared, Subject } from './stages.js';
import { narrowed, subjectIn } from './subject.js';
import { type ContextOptions, templateContext } from './template/context.js';
import { loadTemplate } from './template/load.js';
import { tellUnprinted } from './template/parameters.js';
import { renderTemplate } from './template/render.js';
import { talkMatter } from './template/talk.js';
import { fitTalk, tellTalk } from './template/talk-fit.js';
import type { Medium, Template } from './template/types.js';
import type { Theme } from './theme/types.js';

/** Everything that can be found wrong before a document is made is found here. */
export async function prepare(
  request: Request,
  report: Report,
  { datasets, templates, themes }: Shared = newlyShared(),
): Promise<Prepared | undefined> {
  const { medium, locale, date, layout, minutes, attachData, stamp, parameters } = request;
  const { onDuplicate, tables } = request;
  const named = request.data.map((input) => (input.kind === 'file' ? input.path : input.name));
  const data = await datasets.do(JSON.stringify([named, onDuplicate, tables]), () =>
    readDataset(request.data, report, { onDuplicate, tables }),
  );
  const loaded = data.value;
  const selection = loaded && select(loaded.dataset, request.focus, report);
  const table = await recordsOf(request, report);
  if (request.records !== undefined && table === undefined) return undefined;
  const themed = await themes.do(JSON.stringify([request.theme, request.colours, request.logo]), () =>
    loadLook(request, report),
  );
  const { theme, company } = themed.value ?? {};
  const printTheme = theme && (await printed(theme, request, report));
  const ready: Template[] = [];
  const sources = new Map<Template['name'], Reads>();
  for (const reference of request.templates) {
    const { value: template, reads } = await templates.do(JSON.stringify([reference, table?.columns]), () =>
      loadTemplate(reference, report, { columns: table?.columns, root: request.root }),
    );
    if (template === undefined) continue;
    ready.push(onMedium(template, medium));
    sources.set(template.name, reads);
    const { language } = template.front;
    if (locale !== undefined && language !== undefined && !sameLanguage(language, locale))
      report(otherLanguage(template.id, language, locale));
  }
  tellUnprinted(parameters, ready, report);
  if (!loaded || !selection || !theme || !printTheme || ready.length < request.templates.length) return undefined;
  if (!(await checkPictures(selection.roles, { dataset: loaded, theme }, report))) return undefined;
  if (table && !checkChoices(table, loaded.dataset, selection, report)) return undefined;
  const chosen = { locale, date, layout, minutes, attachData, stamp, parameters };
  const reads = { data: data.reads, theme: themed.reads, templates: sources };
  const looks = { theme, printTheme, ...(company && { company }) };
  return { ...loaded, selection, records: table?.rows, templates: ready, ...looks, reads, ...chosen };
}

/** The table of which each row is a document, where one is asked for. */
async function recordsOf({ records, focus }: Request, report: Report): Promise<Records | undefined> {
  if (records === undefined) return undefined;
  const { readRecords } = await import('./dataset/tables/records.js');
  return readRecords(records, focus, report);
}

/** Nothing is shared yet. */
export function newlyShared(): Shared {
  return { datasets: new Once(), templates: new Once(), themes: new Once() };
}

/** What a template says about its subject, in the minutes that a talk has. What is read on pages takes the time it takes. */
export async function compose(
  template: Template,
  subject: Subject | undefined,
  prepared: Prepared,
  report: Report,
): Promise<Illustrated | undefined> {
  const { dataset, selection, minutes } = prepared;
  const about = subjectIn(prepared, subject);
  const chosen = narrowed(selection, about, dataset);
  if (minutes === undefined || template.front.medium === 'pages')
    return told(template, chosen, about, prepared, report);
  const silent = () => {};
  const talk = await fitTalk(talkMatter(dataset, chosen), minutes, async (plan) => {
    const document = await told(template, chosen, { ...about, talk: plan }, prepared, silent);
    const { company } = prepared;
    const scene =
      document &&
      (await (company
        ? arrangeIn(company, document, prepared, silent)
        : arrange(document, 'slides', prepared, silent)));
    return scene ? talkSeconds(scene) : 0;
  });
  const document = await told(template, chosen, { ...about, talk: talk.plan }, prepared, report);
  const shown = new Set(document?.sections.map(({ role }) => role));
  const listed = chosen.roles.filter(({ id }) => !shown.has(id));
  if (document) tellTalk(talk, template.id, listed, report);
  return document;
}

/** What a template says of the chosen roles: selection -> template -> markup -> document -> pictures. */
async function told(
  template: Template,
  chosen: Selection,
  about: Pick<ContextOptions, 'role' | 'tier' | 'record' | 'talk'>,
  prepared: Prepared,
  report: Report,
): Promise<Illustrated | undefined> {
  const { dataset, theme, locale, date, parameters } = prepared;
  const languages = languagesOf(dataset.language, template.front.language, locale);
  const { words } = languages;
  const context = templateContext(dataset, chosen, { locale, words, parameters, ...about });
  const rendered = renderTemplate(template, context, report);
  const nodes = rendered && readMarkup(rendered, report);
  if (!nodes) return undefined;
  const settings = documentSettings(dataset, chosen, {
    language: languages.document,
    figures: locale ?? dataset.language,
    words,
    date,
  });
  const frame = {
    ...settings,
    title: rendered.front.title,
    dataLanguage: dataset.language,
    wordsLanguage: words,
  };
  const { builtIn } = template.program;
  const placing = placedIn(prepared, builtIn, report);
  const document = readDocument(nodes, frame, placing);
  const owners = { dataset: prepared, theme, template: template.folder };
  const pictures = document && (await loadPictures(document, owners, placing));
  if (document === undefined || pictures === undefined) return undefined;
  const onPaper = { ...owners, theme: prepared.printTheme };
  const same = !isPrinted(template.front.medium) || prepared.printTheme.colours.ink === theme.colours.ink;
  const printPictures = same ? pictures : ((await loadPictures(document, onPaper, () => {})) ?? pictures);
  const { page: paper } = template.front;
  return { ...document, template: template.id, ...(paper && { paper }), builtIn, pictures, printPictures };
}

interface Arranging {
  readonly stack?: FontStack;
  readonly company?: CompanyGrid;
  readonly kept?: Kept;
}

/** Where everything stands: document -> layout. */
export async function arrange(
  document: Illustrated,
  medium: Medium,
  prepared: Prepared,
  report: Report,
  { stack, company, kept }: Arranging = {},
): Promise<Scene | undefined> {
  prepared.onStep?.('laying out');
  const found = new Diagnostics();
  const { layout } = prepared;
  const pictures = isPrinted(medium) ? document.printPictures : document.pictures;
  const plain = themeOf(medium, prepared);
  // A company's template has its mark where the company wants it.
  const theme = company === undefined ? plain : { ...plain, logo: undefined };
  const scene = await layOut(
    document,
    {
      ...layout,
      paper: layout?.paper ?? document.paper,
      medium,
      theme,
      pictures,
      stack,
      company,
      kept: kept?.slides,
    },
    placedIn(prepared, document.builtIn, found.report),
  );
  found.all.forEach(report);
  return found.failed ? undefined : scene;
}

/** Slides in a company's template: what is ours stands where the template leaves it room. */
function arrangeIn(
  company: Company,
  document: Illustrated,
  prepared: Prepared,
  report: Report,
  stack?: FontStack,
): Promise<Scene | undefined> {
  return arrange(document, 'slides', prepared, report, {
    stack,
    company: company.grid(document.direction === 'rtl'),
  });
}

/**
 * The file: layout -> output. A deck is slides, whatever its template is usually printed on; a web page has no layout but the
 * reader's.
 */
export async function render(
  document: Illustrated,
  medium: Medium,
  format: DocumentFormat,
  prepared: Prepared,
  report: Report,
): Promise<Rendered | undefined> {
  if (format === 'html')
    return { format, medium: 'pages', pages: 1, bytes: await writePage(document, prepared.theme, document) };
  const on = format === 'pptx' ? 'slides' : medium;
  const shown = format === 'pptx' ? prepared : embedding(prepared);
  // A program that shows a deck finds fonts of its own for what these lack.
  const placing = placedIn(prepared, document.builtIn, report);
  const stack = await fontsFor(document, on, themeOf(on, shown), format === 'pptx' ? undefined : placing);
  const { company } = prepared;
  const scene =
    format === 'pptx' && company
      ? await arrangeIn(company, document, shown, report, stack)
      : await arrange(document, on, shown, report, { stack });
  if (scene === undefined) return undefined;
  const bytes = await write(scene, themeOf(scene.medium, shown), format, {
    skeleton: format === 'pptx' ? company?.skeleton : undefined,
    attachment: attachmentOf(prepared),
    stamp: prepared.stamp === false ? undefined : { template: document.template, dataset: prepared.dataset.name },
    onPage: (page) => prepared.onStep?.(`page ${page} of ${scene.pages.length}`),
  });
  const talk = scene.medium === 'slides' ? { talk: talkSeconds(scene) } : {};
  return { format, medium: scene.medium, pages: scene.pages.length, ...talk, bytes };
}

/** A theme as a template for PowerPoint: its master and all layouts, without slides. */
export async function renderTheme(theme: Theme, aspect: Aspect): Promise<Uint8Array> {
  const { noSlides } = await import('./layout/media/slides.js');
  return write(noSlides(theme, aspect), theme, 'pptx', { asTemplate: true });
}

/** Slides or pages as pictures, a file each: layout -> output. */
export async function renderPictures(
  document: Illustrated,
  medium: Medium,
  format: PictureFormat,
  prepared: Prepared,
  report: Report,
  kept?: Kept,
): Promise<Pictured | undefined> {
  const shown = embedding(prepared);
  const placing = placedIn(prepared, document.builtIn, report);
  const stack = await fontsFor(document, medium, themeOf(medium, shown), format === 'svg' ? undefined : placing);
  const scene = await arrange(document, medium, shown, report, { stack, kept });
  if (scene === undefined) return undefined;
  const pictures = await writePictures(scene, themeOf(scene.medium, shown), format, kept?.drawings);
  if (!('undrawable' in pictures)) return { format, scene, pictures };
  report(pageNotDrawn(document.title, pictures.page, pictures.undrawable));
  return undefined;
}

/** Nothing is kept yet. */
export function newlyKept(): Kept {
  return { slides: new KeptSlides(), drawings: new WeakMap() };
}

/** The chosen roles with all that the dataset says beside them, for programs. */
export function attachmentOf({ dataset, selection, attachData }: Prepared): Attachment | undefined {
  if (!attachData) return undefined;
  const text = JSON.stringify(writtenDataset(dataset, selection.roles), undefined, 2);
  return { name: 'roles.json', type: 'application/json', description: dataset.name, text: `${text}\n` };
}

/** The template on the medium that was asked for instead of its own. */
function onMedium(template: Template, medium: Medium | undefined): Template {
  return medium === undefined ? template : { ...template, front: { ...template.front, medium } };
}
