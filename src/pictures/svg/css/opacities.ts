/** Colours with an opacity of their own (`rgb(255 0 0 / 50%)`), whose opacity goes to a property that every program knows. */
import type { Value } from './value.js';

/** The opacity that a colour brings along, and that which the element has besides. */
interface Opacity {
  readonly ofColour: number;
  readonly own: number;
}

/** What goes on to the elements inside. */
export interface Opacities {
  readonly fill: Opacity;
  readonly stroke: Opacity;
}

const FULL: Opacity = { ofColour: 1, own: 1 };
export const FULL_OPACITIES: Opacities = { fill: FULL, stroke: FULL };

type Values = ReadonlyMap<string, Value | 'unset'>;

/** Sets the attributes that say how opaque the colours of an element are, where its colours say it. */
export function resolveOpacities(attributes: Map<string, string>, values: Values, inherited: Opacities): Opacities {
  resolve('stop-color', 'stop-opacity', attributes, values, FULL);
  resolve('flood-color', 'flood-opacity', attributes, values, FULL);
  return {
    fill: resolve('fill', 'fill-opacity', attributes, values, inherited.fill),
    stroke: resolve('stroke', 'stroke-opacity', attributes, values, inherited.stroke),
  };
}

function resolve(
  colour: string,
  opacity: string,
  attributes: Map<string, string>,
  values: Values,
  inherited: Opacity,
): Opacity {
  const [painted, own] = [values.get(colour), values.get(opacity)];
  const found = {
    ofColour: painted === undefined || painted === 'unset' ? inherited.ofColour : painted.opacity,
    own: own === undefined || own === 'unset' ? inherited.own : Math.min(1, Math.max(0, Number(own.words))),
  };
  const changes = painted !== undefined || own !== undefined;
  if (changes && (found.ofColour !== 1 || inherited.ofColour !== 1))
    attributes.set(opacity, String(Number((found.ofColour * found.own).toFixed(4))));
  return found;
}
