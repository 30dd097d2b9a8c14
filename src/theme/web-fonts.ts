/** The parts of faces that most web pages bring, each a file beside the face's own (made by `npm run fonts`). */
import { readFileSync } from 'node:fs';
import { packaged } from '../home.js';
import type { Face } from './fonts.js';

export interface WebPart {
  /** Its code points, as CSS writes them (`unicode-range`). */
  readonly ranges: string;
  has(codePoint: number): boolean;
  file(face: Face): string;
}

/** Whether a face is in parts. */
export function hasParts({ family, own }: Face): boolean {
  return own === undefined && (family === 'Arimo' || family === 'Inter');
}

/** The first has what every page shows, the letters of its style sheet among it. No character is in two. */
export function webParts(): readonly WebPart[] {
  const parts: Readonly<Record<string, string>> = JSON.parse(readFileSync(fontsFile('web.json'), 'utf8'));
  return Object.entries(parts).map(([name, ranges]) => {
    const spans = ranges.split(',').map((range) => {
      const [first = '', last = first] = range.slice('U+'.length).split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    });
    return {
      ranges,
      has: (codePoint) => spans.some(([first, last]) => first <= codePoint && codePoint <= last),
      file: (face) => fontsFile(`${face.name}.${name}.woff2`),
    };
  });
}

function fontsFile(name: string): string {
  return packaged(`templates/themes/fonts/${name}`);
}
