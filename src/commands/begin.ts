/** `init`: what is asked and what is said; the files are those of `starter/`. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { configsIn } from '../config/find.js';
import { Diagnostics, type Report } from '../diagnostic.js';
import { leadsOut, shownInside, shownName } from '../files.js';
import { filesThere } from '../messages/output.js';
import { nameStated, wordSuperfluous } from '../messages/usage.js';
import { printable } from '../report/printable.js';
import { toolVersion } from '../report/version.js';
import { copiesFor, likelyName, nameIn, projectData, type Roles, readRoles } from '../starter/given.js';
import { CIS, type Ci } from '../starter/options.js';
import { type Files, type Project, projectFiles } from '../starter/project.js';
import { writeProject } from '../starter/write.js';
import type { Arguments } from './arguments.js';
import { coloursOf } from './colours.js';
import { framesAmong } from './frames.js';
import { readOptionsOf } from './inputs.js';
import { installedFrom } from './installed.js';
import { canAsk, Questions } from './questions.js';
import { shownWord } from './shell-line.js';
import { say, tell, tellingOf } from './tell.js';

export async function begin(given: Arguments): Promise<number> {
  const found = new Diagnostics();
  given.doubts.forEach(found.report);
  const [folder = '.', more] = given.words;
  if (more !== undefined) found.report(wordSuperfluous('init', more));
  given.choices('ci', CIS, found.report);
  const tables = await readOptionsOf(given, found.report);
  const colours = await coloursOf(given, found.report);
  if (found.failed) return tell(found.all);

  const questions = canAsk() && !given.isOn('yes') ? new Questions() : undefined;
  const asked = await answersOf(given, folder, tables, questions, found.report);
  questions?.end();
  const { from } = asked ?? { from: given.text('from') };
  const telling = tellingOf(given, framesAmong(from === undefined ? [] : [{ kind: 'file', path: from }]));
  const copies = asked && (await copiesFor(folder, asked.roles, asked.logo, found.report));
  const files = copies && (await filesFor({ ...asked, colours }, folder));
  if (copies === undefined || files === undefined) return tell(found.all, telling);
  writeAll(folder, copies, files, found.report);
  const code = await tell(found.all, telling);
  if (!found.failed && !telling.quiet) say(nextSteps(folder, copies, files));
  return code;
}

interface Answers {
  readonly from: string | undefined;
  readonly roles: Roles | undefined;
  readonly name: string;
  readonly logo: string | undefined;
  readonly ci: Ci;
}

/** What flags do not say is asked, or is as usual. With a fault that is reported there are no answers. */
async function answersOf(
  given: Arguments,
  folder: string,
  tables: Awaited<ReturnType<typeof readOptionsOf>>,
  questions: Questions | undefined,
  report: Report,
): Promise<Answers | undefined> {
  const isFile = (path: string) =>
    path === '' || existsSync(path) ? undefined : `There is no file ${shownName(path)}.`;
  const answer = async (flag: string, text: string, usual: string, faultOf?: (answer: string) => string | undefined) =>
    given.text(flag) ?? (await questions?.ask({ text, usual, faultOf })) ?? usual;

  const from = await answer(
    'from',
    'Where are your roles? A spreadsheet, YAML or JSON; Enter for three examples:',
    '',
    isFile,
  );
  const roles = from === '' ? undefined : await readRoles(from, tables, report);
  if (from !== '' && roles === undefined) return undefined;
  const stated = roles?.name;
  const usual = stated ?? likelyName(from === '' ? resolve(folder) : from);
  const name =
    stated !== undefined && given.text('name') === undefined
      ? stated
      : (await answer('name', 'What is it called?', usual)).replace(/\s+/g, ' ').trim();
  if (stated !== undefined && name !== stated) {
    report(nameStated(shownName(from), stated, name));
    return undefined;
  }
  const logo = await answer('logo', 'A logo? A PNG, JPEG or SVG; Enter for none:', '', isFile);
  const known = (ci: string) => (CIS.some((one) => one === ci) ? undefined : `It is one of ${CIS.join(', ')}.`);
  const ci = await answer('ci', 'Build on every change? github, gitlab or none:', CIS[0], known);
  return { from: from || undefined, roles, name, logo: logo || undefined, ci: CIS.find((one) => one === ci) ?? CIS[0] };
}

function filesFor(
  { roles, name, logo, colours, ci }: Answers & Pick<Project, 'colours'>,
  folder: string,
): Promise<Files> {
  return projectFiles({
    name,
    data: roles && projectData(roles, folder),
    logo: logo && nameIn(folder, logo),
    colours,
    ci,
    installed: installedFrom(folder),
    version: toolVersion(),
  });
}

/** Of two configs nobody would know which is meant, and of two files of one name one would be lost. */
function writeAll(folder: string, copies: Files, files: Files, report: Report): void {
  const configs = configsIn(folder).filter((name) => !files.has(name));
  const taken = [...configs, ...[...copies.keys()].filter((name) => files.has(name))];
  if (taken.length > 0) report(filesThere(taken.map((name) => shownInside(folder, name))));
  else writeProject(folder, new Map([...copies, ...files])).forEach(report);
}

function nextSteps(folder: string, copies: Files, files: Files): readonly string[] {
  const way = relative(process.cwd(), resolve(folder));
  const here = leadsOut(way) ? folder : way;
  const copied = [...copies.keys()].map(printable).join(', ');
  const steps = [
    ['rolecast preview', 'slides and pages in the browser, drawn again on every save'],
    ['rolecast check', 'what is doubtful in the roles'],
    ['rolecast build', 'output/deck.pptx, output/report.pdf and output/talk.pptx'],
  ];
  return [
    `Written${here === '' ? '' : ` to ${printable(here)}`}: ${[...copies.keys(), ...files.keys()].sort().map(printable).join(', ')}.`,
    ...(copied === '' ? [] : [`A copy, to be changed from now on: ${copied}.`]),
    ...unusedIn(files),
    'Next:',
    ...(here === '' ? [] : [`  cd ${shownWord(printable(here))}`]),
    ...steps.map(([line = '', does = '']) => `  ${line.padEnd(17)}  ${does}`),
  ];
}

/** Of a spreadsheet with columns that nothing shows: where that is changed. */
function unusedIn(files: Files): readonly string[] {
  return [...files].flatMap(([name, text]) =>
    typeof text === 'string' && name.endsWith('.map.yaml') && /: none$/m.test(text)
      ? [`Columns that nothing shows are at none in ${printable(name)}: give those a field that you need.`]
      : [],
  );
}
