/** Weight and colour on a terminal; plain text everywhere else. */
import type { WriteStream } from 'node:tty';

/** Select Graphic Rendition: how each style is turned on and off (ECMA-48, 8.3.117). */
const STYLES = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], cyan: [36, 39] } as const;

export type Style = keyof typeof STYLES;
export type Paint = (style: Style, text: string) => string;

/** Paints for a terminal that a person looks at; NO_COLOR, CI and a dumb terminal are left plain, as is every pipe and file. */
export function paintFor(stream: Pick<WriteStream, 'isTTY'>, environment: NodeJS.ProcessEnv = process.env): Paint {
  if (isPlain(stream, environment)) return (_, text) => text;
  return (style, text) => `\u001b[${STYLES[style][0]}m${text}\u001b[${STYLES[style][1]}m`;
}

/** Colours beside each other, `#RRGGBB` each, as a terminal shows them; nothing where it is left plain. */
export function swatchesFor(
  stream: Pick<WriteStream, 'isTTY'>,
  environment: NodeJS.ProcessEnv = process.env,
): (colours: readonly string[]) => string {
  if (isPlain(stream, environment)) return () => '';
  const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(';');
  return (colours) => colours.map((colour) => `\u001b[48;2;${channels(colour)}m   \u001b[49m`).join('');
}

function isPlain({ isTTY }: Pick<WriteStream, 'isTTY'>, { NO_COLOR, CI, TERM }: NodeJS.ProcessEnv): boolean {
  const asked = [NO_COLOR, CI].some((value) => value !== undefined && value !== '');
  return !isTTY || asked || TERM === 'dumb';
}
