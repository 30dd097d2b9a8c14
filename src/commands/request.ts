/** What `build`, `plan` and `check` are asked for, read from the command line. */

import { EACH } from '../build/plan/each.js';
import type { Naming } from '../build/plan/pattern.js';
import { DEFAULT_FOLDER, FORMATS, targetOf } from '../build/plan/target.js';
import type { PlanOptions } from '../build/plan/units.js';
import { showsNothing } from '../characters.js';
import { cleanText } from '../dataset/text.js';
import type { Report } from '../diagnostic.js';
import { ASPECTS, PAPER_SIZES, SLIDES_PER_PAGE } from '../layout/media/options.js';
import { valueWrong } from '../messages/usage.js';
import type { Request } from '../stages.js';
import { MEDIUMS } from '../template/types.js';
import type { Arguments } from './arguments.js';
import { coloursOf } from './colours.js';
import { focusOf, inputsOf, readOptionsOf } from './inputs.js';

const DEFAULT_TEMPLATES = ['deck', 'report'];

/** Reads the request; complaints about the command line are reported, and the request is then of no use. */
export async function requestOf(given: Arguments, report: Report): Promise<Request> {
  const request = {
    ...(await readOptionsOf(given, report)),
    focus: focusOf(given, report),
    records: recordsOf(given),
    templates: given.words.length > 0 ? given.words : DEFAULT_TEMPLATES,
    theme: given.text('theme') ?? 'default',
    colours: await coloursOf(given, report),
    logo: given.text('logo'),
    locale: localeOf(given, report),
    medium: given.choices('medium', MEDIUMS, report)[0],
    layout: {
      slidesPerPage: given.choices('slides-per-page', SLIDES_PER_PAGE, report)[0],
      aspect: given.choices('aspect', ASPECTS, report)[0],
      paper: given.choices('page', PAPER_SIZES, report)[0],
      largePrint: given.isOn('large-print'),
      bleed: given.isOn('bleed'),
    },
    darkPages: given.isOn('dark-pages'),
    minutes: minutesOf(given, report),
    attachData: given.isOn('attach-data'),
    stamp: !given.isOn('no-stamp'),
    date: dateOf(process.env.SOURCE_DATE_EPOCH, report),
    parameters: parametersOf(given, report),
  };
  return { ...request, data: await inputsOf(given, report) };
}

/** How a job is planned; `variables` are those of its matrix. */
export function planOptionsOf(given: Arguments, report: Report, variables: Naming['variables'] = {}): PlanOptions {
  const formats = given.choices('format', FORMATS, report);
  const target = targetOf(given.text('output') ?? DEFAULT_FOLDER, formats, report);
  const each = recordsOf(given) === undefined ? given.choices('each', EACH, report)[0] : 'record';
  const pattern = given.text('to');
  return { each, formats, target, ...(pattern !== undefined && { to: { pattern, variables } }) };
}

/** The table of `--each FILE.csv`: its name has an extension. */
function recordsOf(given: Arguments): string | undefined {
  const each = given.text('each');
  return each !== undefined && /\.[a-z\d]+$/i.test(each) ? each : undefined;
}

function localeOf(given: Arguments, report: Report): string | undefined {
  const [locale] = given.all('locale');
  if (locale === undefined) return undefined;
  const canonical = canonicalLocale(locale.value);
  if (canonical === undefined) report(valueWrong(locale.source, locale.value, 'a language tag such as en-GB'));
  return canonical;
}

function canonicalLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const MAX_MINUTES = 240;

function minutesOf(given: Arguments, report: Report): number | undefined {
  const [minutes] = given.all('minutes');
  if (minutes === undefined) return undefined;
  const found = /^\d{1,3}$/.test(minutes.value) ? Number(minutes.value) : 0;
  if (found >= 1 && found <= MAX_MINUTES) return found;
  report(valueWrong(minutes.source, minutes.value, `a whole number of minutes from 1 to ${MAX_MINUTES}`));
  return undefined;
}

/** Seconds since 1970, as reproducible builds set them (reproducible-builds.org, SOURCE_DATE_EPOCH). */
function dateOf(epoch: string | undefined, report: Report): string | undefined {
  if (epoch === undefined || epoch === '') return undefined;
  const date = new Date(/^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
  const iso = Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z');
  // ZIP's dates begin in 1980, and years have four digits.
  if (iso !== undefined && iso >= '1980' && iso.length === 20) return iso;
  report(valueWrong({ name: 'SOURCE_DATE_EPOCH' }, epoch, 'a number of seconds since 1970, from the year 1980 on'));
  return undefined;
}

/** The values are text as the data's is: one that shows nothing is empty. */
function parametersOf(given: Arguments, report: Report): Readonly<Record<string, string>> {
  const parameters = new Map<string, string>();
  for (const { value, source } of given.all('param')) {
    const [, key, text] = /^(?!(?:constructor|prototype)=)([A-Za-z][\w-]*)=(.*)$/s.exec(value) ?? [];
    const clean = cleanText(text ?? '');
    if (key === undefined || clean.dropped.length > 0)
      report(valueWrong(source, value, 'a name and a value such as speaker="Ada Lovelace"'));
    else parameters.set(key, showsNothing(clean.text) ? '' : clean.text);
  }
  return Object.fromEntries(parameters);
}
