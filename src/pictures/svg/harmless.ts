/** Whether an SVG can be shown to anyone: nothing in it runs, or leads out of it. */
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { Fault } from './fault.js';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** What no still drawing needs, by its element: it runs, shows other files, or costs any amount of time. */
const REFUSED: Readonly<Record<string, string>> = {
  script: 'a script',
  foreignObject: 'a web page in it',
  image: 'another picture in it',
  feImage: 'another picture in it',
  filter: 'a filter effect, which programs draw differently',
};

export function checkElement({ uri, local }: SaxesTagNS, line: number): void {
  const refused = uri === XHTML ? 'a web page in it' : REFUSED[local];
  if (refused !== undefined) throw new Fault('unsafe', refused, line);
}

export function checkAttribute({ local, prefix, value }: SaxesAttributeNS, line: number): void {
  if (/^on/i.test(local)) throw new Fault('unsafe', `a script (${local})`, line);
  if (prefix === 'xml' && local === 'base') throw new Fault('unsafe', 'a base address (xml:base)', line);
  if (/^(?:href|src)$/.test(local) && !/^\s*#/.test(value)) throw new Fault('unsafe', `an address (${local})`, line);
  if (prefix === '') checkStyle(value, line);
}

/** A style may not load anything, nor hide that it does behind a backslash. */
export function checkStyle(value: string, line: number): void {
  if (/url\((?!#)|@import/i.test(value.replace(/["'\s]/g, '')))
    throw new Fault('unsafe', 'a style that loads another file', line);
  if (value.includes('\\')) throw new Fault('unsafe', 'a backslash in a style', line);
}
