/** HTML as values: what is text is escaped once, here, and cannot become markup. */

/** Markup that is finished. Made by `element` and `markup` alone. */
export interface Html {
  readonly html: string;
}

/** A child: finished markup, text to be escaped, or nothing. */
export type Child = Html | string | undefined;

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Elements that have no end tag (HTML, 13.1.2 "Void elements"). */
const VOID: ReadonlySet<string> = new Set(['br', 'img', 'meta']);

/** Elements whose children stand a line each, where white space has no meaning. */
const STRUCTURAL: ReadonlySet<string> = new Set(
  'html head body header main footer nav section aside figure div hgroup details ol ul dl table thead tbody tr svg'.split(
    ' ',
  ),
);

/** An element. An attribute that is `undefined` or `false` is left out, `true` stands without a value. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Html {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined || value === false ? '' : value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`,
  );
  const open = `<${name}${written.join('')}>`;
  if (VOID.has(name)) return { html: open };
  const parts = children.flatMap((child) => (child === undefined ? [] : [markup(child).html]));
  const inner = STRUCTURAL.has(name) && parts.length > 0 ? `\n${parts.join('\n')}\n` : parts.join('');
  return { html: `${open}${inner}</${name}>` };
}

/** Children side by side, without an element around them. */
export function markup(...children: readonly Child[]): Html {
  return {
    html: children
      .map((child) => (child === undefined ? '' : typeof child === 'string' ? escaped(child) : child.html))
      .join(''),
  };
}

/** The text of a `<style>`: the one place where text is not escaped. The caller writes all of it. */
export function styleElement(css: string): Html {
  return { html: `<style>\n${css.trim()}\n</style>` };
}

/** A share of the whole as a percentage with two decimals. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100 + 0}%`;
}

/** A length in ems with three decimals. */
export function em(length: number): string {
  return `${Math.round(length * 1000) / 1000 + 0}em`;
}

function escaped(text: string): string {
  return text.replace(NOT_HTML, '\ufffd').replace(/[&<>"\r]/g, (character) => REFERENCES[character] ?? character);
}

/** A carriage return would be read as a line feed, and may not be referred to: it is white space. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': ' ',
};

/** What HTML text cannot hold: control characters but white space, noncharacters, lone surrogates. */
const NOT_HTML = /(?![\t\n\f\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
