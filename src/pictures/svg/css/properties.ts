/** The properties that a drawing has (SVG 2, 6.1 and appendix G), and what each takes. */

export interface Property {
  readonly takes: 'colour' | 'share' | 'length' | 'reference' | 'words';
  /** Of a property that goes on to what is inside: its value where nobody says one. */
  readonly inherited?: string;
  /** That there is an attribute of its name; else it stays a style. */
  readonly attribute: boolean;
}

function property(takes: Property['takes'], inherited?: string): Property {
  return { takes, attribute: true, ...(inherited !== undefined && { inherited }) };
}

function style(takes: Property['takes'], inherited?: string): Property {
  return { ...property(takes, inherited), attribute: false };
}

const length = property('length');
const reference = property('reference');
const words = property('words');

export const PROPERTIES: ReadonlyMap<string, Property> = new Map([
  ['color', property('colour', '')],
  ['fill', property('colour', '#000000')],
  ['flood-color', property('colour')],
  ['lighting-color', property('colour')],
  ['stop-color', property('colour')],
  ['stroke', property('colour', 'none')],

  ['fill-opacity', property('share', '1')],
  ['flood-opacity', property('share')],
  ['opacity', property('share')],
  ['stop-opacity', property('share')],
  ['stroke-opacity', property('share', '1')],

  ['baseline-shift', length],
  ['cx', length],
  ['cy', length],
  ['font-size', property('length', 'medium')],
  ['height', length],
  ['letter-spacing', property('length', 'normal')],
  ['r', length],
  ['rx', length],
  ['ry', length],
  ['stroke-dasharray', property('length', 'none')],
  ['stroke-dashoffset', property('length', '0')],
  ['stroke-miterlimit', property('length', '4')],
  ['stroke-width', property('length', '1')],
  ['width', length],
  ['word-spacing', property('length', 'normal')],
  ['x', length],
  ['y', length],

  ['clip-path', reference],
  ['filter', reference],
  ['marker-end', property('reference', 'none')],
  ['marker-mid', property('reference', 'none')],
  ['marker-start', property('reference', 'none')],
  ['mask', reference],

  ['alignment-baseline', words],
  ['clip-rule', property('words', 'nonzero')],
  ['color-interpolation', property('words', 'sRGB')],
  ['color-interpolation-filters', property('words', 'linearRGB')],
  ['direction', property('words', 'ltr')],
  ['display', words],
  ['dominant-baseline', property('words', 'auto')],
  ['fill-rule', property('words', 'nonzero')],
  ['font-family', property('words', 'sans-serif')],
  ['font-stretch', property('words', 'normal')],
  ['font-style', property('words', 'normal')],
  ['font-variant', property('words', 'normal')],
  ['font-weight', property('words', 'normal')],
  ['image-rendering', property('words', 'auto')],
  ['isolation', style('words')],
  ['mask-type', words],
  ['mix-blend-mode', style('words')],
  ['overflow', words],
  ['paint-order', property('words', 'normal')],
  ['shape-rendering', property('words', 'auto')],
  ['stroke-linecap', property('words', 'butt')],
  ['stroke-linejoin', property('words', 'miter')],
  ['text-anchor', property('words', 'start')],
  ['text-decoration', words],
  ['text-rendering', property('words', 'auto')],
  ['unicode-bidi', words],
  ['vector-effect', words],
  ['visibility', property('words', 'visible')],
  ['white-space', style('words', 'normal')],
  ['writing-mode', property('words', 'horizontal-tb')],
]);

/** What would change a drawing, and what it says where it does not. */
export const UNRESOLVED: ReadonlyMap<string, string> = new Map([
  ['all', ''],
  ['backdrop-filter', 'none'],
  ['clip', 'auto'],
  ['mask-border', 'none'],
  ['mask-image', 'none'],
  ['offset-path', 'none'],
  ['perspective', 'none'],
  ['zoom', '1'],
]);
