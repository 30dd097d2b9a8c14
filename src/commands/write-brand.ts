/** `brand THEME`: a theme is written as a template for PowerPoint, which people fill and companies change. */
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Diagnostics, Report } from '../diagnostic.js';
import { shownName } from '../files.js';
import { ASPECTS } from '../layout/media/options.js';
import { companyOwnTemplate } from '../messages/company.js';
import { valueWrong } from '../messages/usage.js';
import { printable } from '../report/printable.js';
import { loadTheme } from '../theme/load.js';
import type { Theme, ThemeChoices } from '../theme/types.js';
import type { Arguments } from './arguments.js';
import { coloursOf } from './colours.js';
import { shownWord } from './shell-line.js';
import { conclude, say, type Telling } from './tell.js';
import { writeFiles } from './write-files.js';
import { writePicture } from './write-picture.js';

/** Templates have an extension; what has none is a theme's name, unless there is such a file. */
export function namesTheme(word: string): boolean {
  return /\.ya?ml$/i.test(word) || (extname(word) === '' && !existsSync(word));
}

export async function writeBrand(
  reference: string,
  given: Arguments,
  found: Diagnostics,
  telling: Telling,
): Promise<number> {
  const output = outputOf(reference, given, found.report);
  const [aspect = '16:9'] = given.choices('aspect', ASPECTS, found.report);
  const colours = await coloursOf(given, found.report);
  const theme = found.failed ? undefined : await ownTheme(reference, found.report, { colours });
  if (theme === undefined || found.failed) return conclude('brand', found.all, telling);

  const { renderTheme } = await import('../pipeline.js');
  const bytes = await renderTheme(theme, aspect);
  const picture = given.text('picture');
  const later = picture === undefined ? [] : [picture];
  writeFiles(new Map([[output, bytes]]), given.isOn('force'), later).forEach(found.report);
  if (picture !== undefined && !found.failed) await draw(picture, output, bytes, theme, found.report);
  const code = await conclude('brand', found.all, telling);
  const shown = printable(shownName(output));
  if (!found.failed && !telling.quiet)
    say([
      `Written: ${shown}.`,
      `Next: a double click makes a presentation of it; changed in PowerPoint: rolecast brand ${shownWord(shown)}`,
    ]);
  return code;
}

/** One that has no template yet. */
export async function ownTheme(
  reference: string,
  report: Report,
  choices: ThemeChoices = {},
): Promise<Theme | undefined> {
  const theme = await loadTheme(reference, report, choices);
  if (theme?.template === undefined) return theme;
  report(companyOwnTemplate(theme.template.place, theme.template.path));
  return undefined;
}

/** In the working folder where nothing else is said: a theme may lie in a package. */
function outputOf(reference: string, given: Arguments, report: Report): string {
  const [named] = given.all('output');
  const stem = basename(reference).replace(/(?:\.brand)?\.ya?ml$/i, '');
  if (named === undefined) return `${stem}.potx`;
  const { value, source } = named;
  if (!/\.potx$/i.test(value)) {
    const likely = `${value.slice(0, value.length - extname(value).length)}.potx`;
    report(valueWrong(source, value, 'a file that ends in .potx: a theme is written as a template', likely));
  }
  return value;
}

/** The page shows what is read of the file, as of any company's. */
async function draw(picture: string, file: string, bytes: Uint8Array, theme: Theme, report: Report): Promise<void> {
  const [{ study }, { specimen }] = await Promise.all([import('../brand/study.js'), import('../brand/specimen.js')]);
  const outcome = await study(bytes);
  if ('study' in outcome)
    await writePicture(picture, await specimen(theme.name, basename(file), outcome.study, theme), report);
}
