/** Making and finding elements of the page. */

type Child = Node | string;

/** `properties` are attributes; one that is false or absent is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  made.append(...children);
  return made;
}

/** What stands in the page from its beginning. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found;
}

/** A drawing of ours as an element; its links lead out of the preview, or, inside it, nowhere. */
export function drawing(svg: string): Element {
  const drawn = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
  for (const link of drawn.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) link.replaceWith(...link.childNodes);
    else {
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noreferrer');
    }
  }
  return drawn;
}

/** The rules of the theme's own fonts, in the place of those before; set again only where they are others. */
export function bringFonts(rules = ''): void {
  const style =
    document.getElementById('own-fonts') ?? document.head.appendChild(element('style', { id: 'own-fonts' }));
  if (style.textContent !== rules) style.textContent = rules;
}
