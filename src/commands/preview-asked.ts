/** What an address of the preview asks for: the command line of the preview, with what was chosen on its page over it. */
import { type Diagnostic, Diagnostics } from '../diagnostic.js';
import { shownName } from '../files.js';
import type { Settings } from '../given.js';
import { ASPECTS } from '../layout/media/options.js';
import type { Ask, Asked } from '../preview/proofs.js';
import { type Chosen, WAYS, type Way } from '../preview/shown.js';
import { themeNames } from '../theme/load.js';
import { Arguments } from './arguments.js';
import type { Asked as AskedJobs } from './asked.js';
import { build } from './build.js';
import { askedOf, framesFor, pathsReadFor } from './jobs.js';
import { shellLine } from './shell-line.js';
import { fromLine } from './values.js';

/** Flags whose values are chosen on the page; one that is empty there is as if nobody gave it. */
const LISTS = ['tier', 'role'] as const;
const SINGLE = ['min-salary', 'max-salary', 'minutes', 'aspect'] as const;

/** What each way of looking adds to the command line. */
const WAY_FLAGS: Readonly<Record<Way, Readonly<Record<string, string>>>> = {
  own: {},
  notes: { medium: 'notes' },
  '6-up': { medium: 'handout' },
  phone: { format: 'html' },
};

/** For a command line, what reads an address. */
export async function askerOf(line: Arguments): Promise<Ask> {
  const builtIn = await themeNames();
  return async (query) => {
    const params = new URLSearchParams(query);
    // Of the line or of its config: one that lies anywhere is chosen on the page by what it is called.
    const { jobs: plain } = await askedOf(line, () => {});
    const own = plain[jobIn(params, plain)]?.request.theme ?? line.text('theme') ?? 'default';
    const themes = [...new Set([shownName(own), ...builtIn])];
    const theme = params.get('theme') ?? '';
    const isBuiltIn = builtIn.includes(theme) && theme !== shownName(own);
    const given = overridden(
      line,
      new Map([...chosenIn(params), ...settings('theme', isBuiltIn ? [theme] : undefined)]),
    );
    const found = new Diagnostics();
    const jobs = withHandout(await askedOf(given, found.report), line);
    return answer(params, given, jobs, { themes, found: found.all });
  };
}

function answer(
  params: URLSearchParams,
  given: Arguments,
  asked: AskedJobs,
  { themes, found }: { readonly themes: readonly string[]; readonly found: readonly Diagnostic[] },
): Asked {
  const { jobs } = asked;
  const number = jobIn(params, jobs);
  const job = jobs[number];
  const templates = job?.request.templates ?? [];
  const names = namesOf(templates);
  const index = Math.max(0, names.indexOf(params.get('template') ?? ''));
  const template = templates[index];
  const way = WAYS.find((one) => one === params.get('way')) ?? 'own';
  const { request } = job ?? {};
  const chosen: Chosen = {
    job: number,
    template: names[index] ?? '',
    way,
    subject: params.get('subject') ?? '',
    theme: shownName(request?.theme ?? 'default'),
    aspect: request?.layout?.aspect ?? ASPECTS[0],
    tier: request?.focus.tiers ?? [],
    role: request?.focus.roles ?? [],
    'min-salary': given.text('min-salary') ?? '',
    'max-salary': given.text('max-salary') ?? '',
    minutes: request?.minutes?.toString() ?? '',
  };
  const failed = found.some(({ severity }) => severity === 'error');
  const added = Object.entries(WAY_FLAGS[way]).flatMap(([flag, value]) => [...settings(flag, [value])]);
  return {
    ...(job && template !== undefined && !failed && { wish: { job, template, way, subject: chosen.subject } }),
    chosen,
    offer: {
      jobs: jobs.length > 1 ? jobs.map(({ name }) => name) : [],
      themes,
      aspects: ASPECTS,
      templates: names,
    },
    line: shellLine(template === undefined ? [] : [template], overridden(given, new Map(added)), build.flags),
    found: asked.settled(found.map((diagnostic) => ({ diagnostic }))).map(({ diagnostic }) => diagnostic),
    files: pathsReadFor(asked),
    frames: framesFor(asked),
  };
}

/** What templates are called on the page: two of one name, in folders that are not told, by their number too. */
function namesOf(templates: readonly string[]): readonly string[] {
  const names = templates.map(shownName);
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((one) => one === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** The index of the job that is looked at. */
function jobIn(params: URLSearchParams, jobs: AskedJobs['jobs']): number {
  return Math.max(
    0,
    jobs.findIndex((_, index) => String(index) === params.get('job')),
  );
}

/** Of a plain command line without names; a config says itself what there is. */
function withHandout(asked: AskedJobs, line: Arguments): AskedJobs {
  if (asked.config !== undefined || line.words.length > 0) return asked;
  const jobs = asked.jobs.map((job) => {
    return { ...job, request: { ...job.request, templates: [...job.request.templates, 'handout'] } };
  });
  return { ...asked, jobs };
}

function chosenIn(params: URLSearchParams): Settings {
  return new Map([
    ...LISTS.flatMap((flag) => [...settings(flag, params.has(flag) ? params.getAll(flag) : undefined)]),
    ...SINGLE.flatMap((flag) => [...settings(flag, params.has(flag) ? params.getAll(flag).slice(0, 1) : undefined)]),
  ]);
}

function settings(flag: string, values: readonly string[] | undefined): Settings {
  if (values === undefined) return new Map();
  return new Map([
    [
      flag,
      fromLine(
        flag,
        values.filter((value) => value.trim() !== ''),
      ),
    ],
  ]);
}

/** The line with other values for some of its flags; without any where there is none, whatever the config says. */
function overridden(line: Arguments, others: Settings): Arguments {
  const own = Object.keys(build.flags).map((flag) => [flag, others.get(flag) ?? line.all(flag)] as const);
  const cleared = [...others].filter(([, given]) => given.length === 0).map(([flag]) => flag);
  return new Arguments(line.words, new Map(own), [], new Set(cleared));
}
