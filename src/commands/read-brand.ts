/** `brand`: a company's template is studied, told, and written as a theme. */
import { basename, extname, resolve } from 'node:path';
import { specimen } from '../brand/specimen.js';
import { study } from '../brand/study.js';
import { survey } from '../brand/survey.js';
import { faultTold } from '../brand/told.js';
import { Diagnostics, type Report } from '../diagnostic.js';
import { shownName } from '../files.js';
import { keptByTemplate, valueWrong, wordSuperfluous, wordWanted } from '../messages/usage.js';
import { printable } from '../report/printable.js';
import { loadTheme } from '../theme/load.js';
import type { Arguments } from './arguments.js';
import { brandFiles } from './brand-files.js';
import { understoodLines } from './brand-lines.js';
import { readTemplateFile } from './brand-template.js';
import { framesAmong } from './frames.js';
import { reportingOf } from './reporting.js';
import { shownWord } from './shell-line.js';
import { conclude, say, tellingOf } from './tell.js';
import { namesTheme, writeBrand } from './write-brand.js';
import { writeFiles } from './write-files.js';
import { writePicture } from './write-picture.js';

const EXAMPLE = 'rolecast brand corporate.pptx';

export async function readBrand(given: Arguments): Promise<number> {
  const found = new Diagnostics();
  const telling = tellingOf(given, framesAmong(), reportingOf(given, found.report, false, given.words));
  given.doubts.forEach(found.report);
  const [path, more] = given.words;
  if (path === undefined) found.report(wordWanted('brand', 'the template of a company', EXAMPLE));
  if (more !== undefined) found.report(wordSuperfluous('brand', more));
  const picture = given.text('picture');
  if (picture !== undefined && !/\.(?:png|svg)$/i.test(picture))
    found.report(valueWrong({ name: '--picture' }, picture, 'a file that ends in .png or .svg'));
  if (path !== undefined && namesTheme(path)) return writeBrand(path, given, found, telling);
  tellKept(given, found.report);
  const output = given.text('output') ?? (path === undefined ? '' : beside(path));
  const [outputGiven] = given.all('output');
  if (outputGiven !== undefined && !/\.ya?ml$/i.test(output))
    found.report(valueWrong(outputGiven.source, output, 'a file that ends in .yaml: what is understood is a theme'));
  if (path === undefined || found.failed) return conclude('brand', found.all, telling);

  const bytes = await readTemplateFile(path, found.report);
  const outcome = bytes && (await study(bytes));
  if (bytes === undefined || outcome === undefined) return conclude('brand', found.all, telling);
  if ('fault' in outcome) {
    found.report(faultTold(outcome.fault, { file: shownName(path) }));
    return conclude('brand', found.all, telling);
  }
  const studied = outcome.study;
  survey(studied, { file: shownName(path) }).forEach(found.report);
  const files = await brandFiles(path, bytes, output, studied);
  writeFiles(files, given.isOn('force'), picture === undefined ? [] : [picture]).forEach(found.report);
  const theme = found.failed ? undefined : await loadTheme(resolve(output), found.report);
  if (picture !== undefined && theme !== undefined) {
    const drawing = await specimen(theme.name, basename(path), studied, theme);
    await writePicture(picture, drawing, found.report);
  }
  const code = await conclude('brand', found.all, telling);
  if (!found.failed && !telling.quiet) say([...understoodLines(shownName(path), studied), ...nextSteps(output, files)]);
  return code;
}

/** What a theme would take, and a template has. */
function tellKept(given: Arguments, report: Report): void {
  const [colours, aspect] = [given.texts('colour').join(','), given.text('aspect')];
  if (colours !== '') report(keptByTemplate('colour', colours, 'it has colours'));
  if (aspect !== undefined) report(keptByTemplate('aspect', aspect, 'it has a shape'));
}

/** `corporate.brand.yaml` of `corporate.pptx`. */
function beside(path: string): string {
  return `${path.slice(0, path.length - extname(path).length)}.brand.yaml`;
}

function nextSteps(output: string, files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [
    `Written: ${[...files.keys()].map((file) => printable(shownName(file))).join(', ')}.`,
    `Next: rolecast build deck --theme ${shownWord(printable(shownName(output)))}`,
  ];
}
