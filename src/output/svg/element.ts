/** Elements of SVG as text, one a line, children indented. */
import { NOT_IN_XML } from '../../characters.js';

/** Numbers are rounded to hundredths of a point. */
type Attributes = Readonly<Record<string, string | number>>;

/** `content` is text, or the lines of the children. */
export function element(name: string, attributes: Attributes, content?: string | readonly string[]): string {
  const open = opened(name, attributes);
  if (content === undefined || content.length === 0) return `${open}/>`;
  if (typeof content === 'string') return `${open}>${escaped(content)}</${name}>`;
  const children = content.map((child) => child.replaceAll(/^/gm, '  '));
  return [`${open}>`, ...children, `</${name}>`].join('\n');
}

/** An element whose text is in stretches with attributes of their own. White space counts there: it is one line. */
export function inline(
  name: string,
  attributes: Attributes,
  stretches: readonly { readonly text: string; readonly attributes: Attributes }[],
): string {
  const inside = stretches.map((stretch) => element('tspan', stretch.attributes, stretch.text)).join('');
  return `${opened(name, attributes)}>${inside}</${name}>`;
}

function opened(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(printed(value))}"`);
  return `<${name}${written.join('')}`;
}

function printed(value: string | number): string {
  return typeof value === 'string' ? value : `${Math.round(value * 100) / 100 + 0}`;
}

function escaped(text: string): string {
  return text.replace(NOT_IN_XML, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
