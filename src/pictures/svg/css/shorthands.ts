/** Properties that stand for several. */
import { Fault } from '../fault.js';
import type { Declaration } from './declarations.js';

/** The declaration itself, or those that it stands for. */
export function longhands(declaration: Declaration): readonly Declaration[] {
  const { property, value, line } = declaration;
  if (property === 'marker')
    return ['marker-start', 'marker-mid', 'marker-end'].map((name) => ({ ...declaration, property: name }));
  if (property !== 'font') return [declaration];
  const font = /^(.*?)\s*(?<![\w.])([\d.]+(?:%|[a-z]+)|(?:xx?-)?(?:small|large)|medium)(?:\s*\/\s*\S+)?\s+(.+)$/is.exec(
    value,
  );
  if (font === null) throw new Fault('unsafe', `font: ${value}`, line);
  const [, before = '', size = '', families = ''] = font;
  const named = (property_: string, value_: string) => ({ ...declaration, property: property_, value: value_ });
  const first = before.toLowerCase().split(/\s+/);
  const found = (pattern: RegExp) => first.find((word) => pattern.test(word)) ?? 'normal';
  return [
    named('font-style', found(/^(?:italic|oblique)$/)),
    named('font-variant', found(/^small-caps$/)),
    named('font-weight', found(/^(?:bold|bolder|lighter|[1-9]\d{0,3})$/)),
    named('font-stretch', found(/(?:condensed|expanded)$/)),
    named('font-size', size),
    named('font-family', families),
  ];
}
