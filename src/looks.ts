/** How documents look: a theme on screens and on paper, and the company's template where it names one. */
import type { Report } from './diagnostic.js';
import type { Look, Prepared, Request } from './stages.js';
import type { Medium } from './template/types.js';
import { embedded } from './theme/fonts.js';
import { loadTheme } from './theme/load.js';
import type { Theme } from './theme/types.js';

/** A theme, and the company's template where it names one. */
export async function loadLook(
  { theme: reference, colours, logo }: Pick<Request, 'theme' | 'colours' | 'logo'>,
  report: Report,
): Promise<Look | undefined> {
  const theme = await loadTheme(reference, report, { colours, logo });
  if (theme?.template === undefined) return theme && { theme };
  const { loadCompany } = await import('./brand/load.js');
  const company = await loadCompany(theme.template, report);
  return company && { theme, company };
}

/** A theme as it is printed: dark only where that was asked for, for paper is not. */
export async function printed(
  theme: Theme,
  { darkPages }: Pick<Request, 'darkPages'>,
  report: Report,
): Promise<Theme | undefined> {
  if (!theme.dark || darkPages) return theme;
  const light = await loadTheme('default', report);
  return light && { ...light, colours: theme.onPaper ?? light.colours, fonts: theme.fonts, logo: theme.logo };
}

export function themeOf(medium: Medium, { theme, printTheme }: Prepared): Theme {
  return isPrinted(medium) ? printTheme : theme;
}

/** With the fonts of slides that a file or a picture can carry, where a deck names others. */
export function embedding(prepared: Prepared): Prepared {
  const { theme, printTheme } = prepared;
  const slides = embedded(theme.fonts.slides);
  if (slides === theme.fonts.slides) return prepared;
  const fonts = { ...theme.fonts, slides };
  return { ...prepared, theme: { ...theme, fonts }, printTheme: { ...printTheme, fonts } };
}

export function isPrinted(medium: Medium): boolean {
  return medium !== 'slides';
}
