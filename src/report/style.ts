/** Weight and colour on a terminal; plain text everywhere else. */
import type { WriteStream } from 'node:tty';

/** Select Graphic Rendition: how each style is turned on and off (ECMA-48, 8.3.117). */
const STYLES = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], cyan: [36, 39] } as const;

export type Style = keyof typeof STYLES;
export type Paint = (style: Style, text: string) => string;

/** Paints for a terminal that a person looks at; NO_COLOR, CI and a dumb terminal are left plain, as is every pipe and file. */
export function paintFor(stream: Pick<WriteStream, 'isTTY'>, environment: NodeJS.ProcessEnv = process.env): Paint {
  const plain = [environment.NO_COLOR, environment.CI].some((value) => value !== undefined && value !== '');
  if (!stream.isTTY || plain || environment.TERM === 'dumb') return (_, text) => text;
  return (style, text) => `\u001b[${STYLES[style][0]}m${text}\u001b[${STYLES[style][1]}m`;
}
