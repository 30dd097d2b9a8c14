/** With what shapes and backgrounds are filled: their own, or one of the theme's by its number (ECMA-376 part 1, 20.1.4.2.10). */
import type { XmlElement } from '../opc/tree.js';
import { type Paint, paintIn, type SchemeLookup } from './colour.js';
import { lookupIn, type ReadTheme } from './theme-part.js';
import type { Scheme } from './types.js';

export type Fill =
  | { readonly kind: 'none' }
  /** One paint, or the stops of a gradient. */
  | { readonly kind: 'paints'; readonly paints: readonly [Paint, ...Paint[]] }
  | { readonly kind: 'picture' };

/** The colours that hold on a sheet. */
export interface Palette {
  readonly scheme: Scheme;
  readonly theme: ReadTheme;
}

const NONE: Fill = { kind: 'none' };

/** The fill that is written in an element such as `p:spPr`; nothing where none is. */
export function fillIn(element: XmlElement | undefined, scheme: SchemeLookup): Fill | undefined {
  for (const child of element?.children ?? []) {
    const fill = fillOf(child, scheme);
    if (fill !== undefined) return fill;
  }
  return undefined;
}

export function fillOf(element: XmlElement, scheme: SchemeLookup): Fill | undefined {
  switch (element.name) {
    case 'a:noFill':
      return NONE;
    case 'a:solidFill':
      return painted([paintIn(element, scheme)]);
    case 'a:gradFill':
      return painted(
        element
          .child('a:gsLst')
          ?.all('a:gs')
          .map((stop) => paintIn(stop, scheme)) ?? [],
      );
    case 'a:pattFill':
      return painted([paintIn(element.child('a:fgClr'), scheme), paintIn(element.child('a:bgClr'), scheme)]);
    case 'a:blipFill':
    case 'p:blipFill':
      return { kind: 'picture' };
    default:
      return undefined;
  }
}

function painted(found: readonly (Paint | undefined)[]): Fill {
  const [first, ...others] = found.flatMap((paint) => paint ?? []);
  return first === undefined ? NONE : { kind: 'paints', paints: [first, ...others] };
}

/** The fill to which a `p:bgRef` or an `a:fillRef` refers: of the theme's, in the colour that it names. */
export function referredFill(reference: XmlElement | undefined, { scheme, theme }: Palette): Fill | undefined {
  const number = Number(reference?.attribute('idx') ?? 0);
  const element = number > 1000 ? theme.backgrounds[number - 1001] : theme.fills[number - 1];
  const placeholder = paintIn(reference, lookupIn(scheme, theme))?.colour;
  return element && fillOf(element, lookupIn(scheme, theme, placeholder));
}
