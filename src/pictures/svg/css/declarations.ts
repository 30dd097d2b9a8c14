/** Declarations of CSS (CSS Syntax Level 3, 5.4.6). */
import { splitTop } from './words.js';

export interface Declaration {
  /** In lower case, but the custom ones. */
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
  /** In the file, from 1. */
  readonly line: number;
}

/** Those of a `style` attribute. */
export function readDeclarations(text: string, line: number): readonly Declaration[] {
  return splitTop(uncommented(text), ';').flatMap((words) => declarationOf(words, line) ?? []);
}

/** Comments are blanks; lines stay where they are. */
export function uncommented(text: string): string {
  return text.replace(/("[^"\n]*"|'[^'\n]*')|\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, (all, quoted) =>
    quoted === undefined ? all.replace(/[^\n]/g, ' ') : quoted,
  );
}

/** Nothing where the words are none. */
export function declarationOf(words: string, line: number): Declaration | undefined {
  const [, name = '', rest] = /^\s*([-\w]+)\s*:([\s\S]*)$/.exec(words) ?? [];
  if (rest === undefined) return undefined;
  const value = rest.replace(/\s+/g, ' ').trim();
  const [important] = /! ?important$/i.exec(value) ?? [];
  const property = name.startsWith('--') ? name : name.toLowerCase();
  const said = important === undefined ? value : value.slice(0, -important.length).trim();
  return { property, value: said, important: important !== undefined, line };
}
