/** Elements that styles turn or move: what they say as one matrix in an attribute. */
import { Fault } from '../fault.js';
import type { Element } from '../tree.js';
import type { Declaration } from './declarations.js';
import {
  around,
  isMove,
  type Matrix,
  matrixWords,
  product,
  type ReferenceBox,
  readOrigin,
  readSingle,
  readTransform,
} from './transform.js';
import { inUnits } from './units.js';

export const TRANSFORMS: readonly string[] = [
  'transform',
  'transform-origin',
  'transform-box',
  'translate',
  'rotate',
  'scale',
];

/** Where the transform of an element stands that is not drawn itself. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  linearGradient: 'gradientTransform',
  radialGradient: 'gradientTransform',
  pattern: 'patternTransform',
};

/** `declared` gives what styles say of a property. Throws `Fault` at what cannot be resolved. */
export function resolveTransform(element: Element, declared: (property: string) => Declaration | undefined): void {
  const { attributes, line } = element;
  const attribute = ATTRIBUTES[element.name] ?? 'transform';
  const said = (property: string): Pick<Declaration, 'value' | 'line'> | undefined => {
    const written = attributes.get(property === 'transform' ? attribute : property);
    return declared(property) ?? (written === undefined ? undefined : { value: written, line });
  };
  const byStyle = TRANSFORMS.some((property) => declared(property) !== undefined);
  if (!byStyle && !attributes.has('transform-origin')) return;
  if (element.parent === undefined) throw new Fault('unsafe', 'a transform of the whole drawing', line);
  const place = said('transform-box')?.value ?? 'view-box';
  const box = referenceBox(element, place);
  const single = (property: 'translate' | 'rotate' | 'scale') => {
    const found = said(property);
    return readSingle(property, found?.value ?? 'none', box, found?.line ?? line);
  };
  const list = said('transform');
  const matrix = [single('translate'), single('rotate'), single('scale')].reduceRight<Matrix>(
    (inner, outer) => product(outer, inner),
    readTransform(list?.value ?? 'none', box, list?.line ?? line),
  );
  const origin = said('transform-origin');
  const whole = isMove(matrix) ? matrix : around(matrix, readOrigin(origin?.value ?? '0 0', box, origin?.line ?? line));
  attributes.delete('transform-origin');
  attributes.delete('transform-box');
  const words = matrixWords(whole);
  if (words === 'matrix(1 0 0 1 0 0)') attributes.delete(attribute);
  else attributes.set(attribute, words);
}

function referenceBox(element: Element, place: string): ReferenceBox {
  if (place === 'view-box') return viewportOf(element);
  const bounds = place === 'fill-box' || place === 'content-box' ? boundsOf(element) : undefined;
  if (bounds === undefined) throw new Fault('unsafe', `transform-box: ${place} on <${element.tag}>`, element.line);
  return bounds;
}

/** What percentages are of: the nearest view box, from the origin of its coordinates. */
function viewportOf({ parent }: Element): ReferenceBox {
  if (parent === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  const { attributes } = parent;
  const [, , width, height] =
    attributes
      .get('viewBox')
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  if (width !== undefined && height !== undefined) return { x: 0, y: 0, width, height };
  if (parent.name !== 'svg') return viewportOf(parent);
  const side = (name: string) => inUnits(attributes.get(name) ?? '', Number.NaN) ?? Number.NaN;
  return { x: 0, y: 0, width: side('width'), height: side('height') };
}

/** The box around a plain shape. */
function boundsOf({ name, attributes }: Element): ReferenceBox | undefined {
  const value = (attribute: string) => inUnits(attributes.get(attribute) ?? '0', Number.NaN) ?? Number.NaN;
  const between = (xs: readonly number[], ys: readonly number[]): ReferenceBox => {
    const least = (values: readonly number[]) => values.reduce((one, other) => Math.min(one, other));
    const most = (values: readonly number[]) => values.reduce((one, other) => Math.max(one, other));
    const [x, y] = [least(xs), least(ys)];
    return { x, y, width: most(xs) - x, height: most(ys) - y };
  };
  switch (name) {
    case 'rect':
      return { x: value('x'), y: value('y'), width: value('width'), height: value('height') };
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = name === 'circle' ? [value('r'), value('r')] : [value('rx'), value('ry')];
      return { x: value('cx') - rx, y: value('cy') - ry, width: 2 * rx, height: 2 * ry };
    }
    case 'line':
      return between([value('x1'), value('x2')], [value('y1'), value('y2')]);
    case 'polygon':
    case 'polyline': {
      const points =
        (attributes.get('points') ?? '').match(/[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?/gi)?.map(Number) ?? [];
      const along = (axis: 0 | 1) => points.filter((_, index) => index % 2 === axis);
      return points.length < 2 ? undefined : between(along(0), along(1));
    }
    default:
      return undefined;
  }
}
