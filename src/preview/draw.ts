/** Drawing what is looked at: a job's document on one medium, every page as it will print. */

import { readFile } from 'node:fs/promises';
import type { Job } from '../build/plan/job.js';
import { planUnits, type Unit } from '../build/plan/units.js';
import { unaccepted } from '../dataset/acceptance.js';
import { findFocus } from '../dataset/focus.js';
import { type Diagnostic, Diagnostics, type Report } from '../diagnostic.js';
import { digestOf, type Inputs, witnessed } from '../files.js';
import type { Scene } from '../layout/scene.js';
import { talkSeconds } from '../layout/talk.js';
import { unexpectedFault } from '../messages/output.js';
import { compose, prepare, render, renderPictures } from '../pipeline.js';
import { faultInWords } from '../report/fault.js';
import type { Illustrated, Kept, Pictured, Prepared } from '../stages.js';
import { loadTemplate } from '../template/load.js';
import { tellUnprinted } from '../template/parameters.js';
import type { Template } from '../template/types.js';
import { facesOf, fontFile } from '../theme/fonts.js';
import type { Chosen, Offer, Picture, Way } from './shown.js';
import { Whereabouts } from './whereabouts.js';

/** What is to be drawn, as plain data. */
export interface Wish {
  readonly job: Job;
  /** Among the templates of the job. */
  readonly template: string;
  readonly way: Way;
  /** The id of the unit, where a template is about one after the other; another, or none: the first. */
  readonly subject: string;
}

/** A complaint, with the page that it belongs to. */
export interface Found {
  readonly diagnostic: Diagnostic;
  readonly page?: number;
}

export interface Drawn {
  readonly picture?: Picture;
  readonly found: readonly Found[];
  readonly offer?: Pick<Offer, 'tiers' | 'roles' | 'subjects'>;
  /** The ids of what was chosen by other names; absent where nothing is known of it. */
  readonly chosen?: Pick<Chosen, 'tier' | 'role'>;
  /** The unit that is shown. */
  readonly subject: string;
  /** Whether each template of the job is of slides, in their order. */
  readonly areSlides: readonly boolean[];
  readonly inputs: Inputs;
}

const MEDIUM_OF = { own: undefined, notes: 'notes', '6-up': 'handout', phone: undefined } as const;

/** Faults of rolecast itself are found, not thrown. */
export async function draw(wish: Wish, kept: Kept): Promise<Drawn> {
  const found = new Diagnostics();
  const { value, ...inputs } = await witnessed(async () => {
    try {
      return await drawNow(wish, kept, found.report);
    } catch (error) {
      found.report(unexpectedFault(wish.template, faultInWords(error)));
      return undefined;
    }
  });
  const { prepared, document, made } = value ?? {};
  const whereabouts = document && new Whereabouts(document, made?.scene);
  return {
    picture: value?.picture,
    found: unaccepted(found.all, prepared?.dataset).map((diagnostic) => {
      return { diagnostic, page: whereabouts?.pageOf(diagnostic, prepared) };
    }),
    offer: prepared && offerOf(prepared, value?.units ?? []),
    chosen: prepared && chosenIn(wish.job, prepared),
    subject: value?.unit?.id ?? '',
    areSlides: value?.areSlides ?? [],
    inputs,
  };
}

interface Outcome {
  readonly areSlides: readonly boolean[];
  readonly prepared?: Prepared;
  /** Of the template, all that its job has. */
  readonly units?: readonly Unit[];
  readonly unit?: Unit;
  readonly document?: Illustrated;
  readonly made?: Pictured;
  readonly picture?: Picture;
}

async function drawNow({ job, template: name, way, subject }: Wish, kept: Kept, report: Report): Promise<Outcome> {
  const { request, options } = job;
  const templates: (Template | undefined)[] = [];
  for (const one of request.templates) templates.push(await loadTemplate(one, () => {}, request));
  const areSlides = templates.map((one) => one?.front.medium !== 'pages');
  const medium = MEDIUM_OF[way] ?? request.medium;
  // One template alone is prepared, but what another prints is no mistake.
  tellUnprinted(
    request.parameters,
    templates.filter((one) => one !== undefined),
    report,
  );
  const prepared = await prepare({ ...request, templates: [name], medium }, (diagnostic) => {
    if (diagnostic.code !== 'usage/unknown-parameter') report(diagnostic);
  });
  const [template] = prepared?.templates ?? [];
  if (prepared === undefined || template === undefined) return { areSlides };
  const units = planUnits(prepared, options, report) ?? [];
  const unit = units.find(({ id }) => id === subject) ?? units[0];
  const document = unit && (await compose(template, unit.subject, prepared, report));
  if (document === undefined) return { areSlides, prepared, units, unit };
  const drawn =
    way === 'phone'
      ? await onPhone(document, template, prepared, report)
      : await onPages(document, template, prepared, kept, report);
  return { areSlides, prepared, units, unit, document, ...drawn };
}

async function onPhone(
  document: Illustrated,
  template: Template,
  prepared: Prepared,
  report: Report,
): Promise<Pick<Outcome, 'picture'>> {
  const page = await render(document, template.front.medium, 'html', prepared, report);
  if (page === undefined) return {};
  const { title, language } = document;
  const html = { digest: await digestOf(page.bytes), text: new TextDecoder().decode(page.bytes) };
  return { picture: { pages: [], html, title, language } };
}

async function onPages(
  document: Illustrated,
  template: Template,
  prepared: Prepared,
  kept: Kept,
  report: Report,
): Promise<Pick<Outcome, 'picture' | 'made'>> {
  const made = await renderPictures(document, template.front.medium, 'svg', prepared, report, kept);
  if (made === undefined) return {};
  const { scene, pictures } = made;
  const whereabouts = new Whereabouts(document, scene);
  const decoder = new TextDecoder();
  const pages = scene.pages.map(async ({ name, notes }, index) => {
    const svg = decoder.decode(pictures[index]);
    const about = whereabouts.rolesOn(index, prepared);
    return { name, notes, about, svg, digest: await digestOf(svg) };
  });
  const { title, language } = document;
  const talk = scene.medium === 'slides' ? talkSeconds(scene) : undefined;
  const fonts = await ownFonts(scene);
  return { made, picture: { pages: await Promise.all(pages), ...(fonts && { fonts }), title, language, talk } };
}

/** Those that the package has are files of the page. */
async function ownFonts({ fonts }: Scene): Promise<Picture['fonts']> {
  const faces = facesOf(fonts).filter(({ own }) => own !== undefined);
  if (faces.length === 0) return undefined;
  const rules = faces.map(async (face) => {
    const isAlone = faces.filter(({ family }) => family === face.family).length === 1;
    const font = await readFile(fontFile(face), 'base64');
    const weight = isAlone ? '1 1000' : face.own?.weight;
    return `@font-face{font-family:"${face.family.replaceAll('"', '')}";font-weight:${weight};src:url(data:font/sfnt;base64,${font})}`;
  });
  const text = (await Promise.all(rules)).join('\n');
  return { digest: await digestOf(text), text };
}

function chosenIn({ request: { focus } }: Job, { dataset }: Prepared): Drawn['chosen'] {
  const found = findFocus(focus, dataset, () => {});
  return found && { tier: found.tiers.map(({ id }) => id), role: found.roles.map(({ id }) => id) };
}

function offerOf({ dataset }: Prepared, units: readonly Unit[]): Drawn['offer'] {
  return {
    tiers: dataset.tiers.map(({ id, name }) => ({ id, name })),
    roles: dataset.roles.map(({ id, title }) => ({ id, title })),
    subjects: units.some(({ subject }) => subject !== undefined) ? units.map(({ id }) => id) : [],
  };
}
