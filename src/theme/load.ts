/** Themes by their names: the built-in ones are at hand, others are read from their files. */
import type { Report } from '../diagnostic.js';
import { PREPARED } from './prepared.js';
import type { Theme, ThemeChoices } from './types.js';

/** The names that `--theme` takes besides a file's. */
export async function themeNames(): Promise<readonly string[]> {
  return PREPARED.size > 0 ? [...PREPARED.keys()] : (await import('./files.js')).builtInThemes();
}

/**
 * A theme by the name of a built-in one or the path of a YAML file, complete and legible, with what a person asks for on top of it.
 * Reports an unknown name (`usage/…`), and every fault of its files (`template/…`).
 */
export async function loadTheme(
  reference: string,
  report: Report,
  choices: ThemeChoices = {},
): Promise<Theme | undefined> {
  const prepared = choices.colours === undefined && choices.logo === undefined ? PREPARED.get(reference) : undefined;
  return prepared ?? (await import('./files.js')).readThemeFiles(reference, choices, report);
}
