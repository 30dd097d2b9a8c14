/** `check --brand`: what a company's template lacks for decks, and how that is mended. */
import { join } from 'node:path';
import { tellAnother } from '../brand/load.js';
import { study } from '../brand/study.js';
import { survey } from '../brand/survey.js';
import { faultTold } from '../brand/told.js';
import { Diagnostics, type Report } from '../diagnostic.js';
import { digestOf, shownName } from '../files.js';
import { companyNotNamed } from '../messages/company.js';
import { countBySeverity } from '../report/diagnostics.js';
import { printable } from '../report/printable.js';
import { loadTheme } from '../theme/load.js';
import type { ThemeTemplate } from '../theme/types.js';
import { readTemplateFile } from './brand-template.js';
import { conclude, say, type Telling } from './tell.js';

/** `path` is a brand file, or the template itself. */
export async function checkBrand(path: string, telling: Telling): Promise<number> {
  const found = new Diagnostics();
  const subject = await subjectOf(path, found.report);
  const bytes = subject && (await readTemplateFile(subject.path, found.report));
  if (subject !== undefined && bytes !== undefined) {
    const place = { file: shownName(subject.path) };
    if (subject.named) tellAnother(subject.named, await digestOf(bytes), found.report);
    const outcome = await study(bytes, subject);
    if ('fault' in outcome) found.report(faultTold(outcome.fault, place));
    else survey(outcome.study, place).forEach(found.report);
  }
  const code = await conclude('check', found.all, telling);
  if (!found.failed && !telling.quiet)
    say([`Checked ${printable(shownName(path))}: ${countBySeverity(found.all) || 'nothing to complain of'}.`]);
  return code;
}

interface Subject extends Pick<ThemeTemplate, 'layouts' | 'safe'> {
  /** Of the template. */
  readonly path: string;
  /** As a theme names it. */
  readonly named?: ThemeTemplate;
}

/** The template of a brand file with what that says of it, or the template alone. Nothing where a theme names none, which is reported. */
export async function subjectOf(path: string, report: Report): Promise<Subject | undefined> {
  if (!/\.ya?ml$/i.test(path)) return { path, layouts: {} };
  const theme = await loadTheme(path, report);
  if (theme === undefined) return undefined;
  if (theme.template === undefined) {
    report(companyNotNamed({ file: shownName(path) }));
    return undefined;
  }
  const { folder, path: way, layouts, safe } = theme.template;
  return { path: join(folder, way), layouts, ...(safe && { safe }), named: theme.template };
}
