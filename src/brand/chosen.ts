/** Layouts that a person chose by their names. */
import type { TemplateFault } from './fault.js';
import { LAYOUT_USES, type LayoutUse } from './types.js';

export type Chosen<Layout> = Partial<Readonly<Record<LayoutUse, Layout>>>;

/** Of each use the layout of that name, or the first name that none has. */
export function chosenAmong<Layout extends { readonly name: string }>(
  layouts: readonly Layout[],
  names: Partial<Readonly<Record<LayoutUse, string>>>,
): { readonly chosen: Chosen<Layout> } | { readonly fault: TemplateFault } {
  const chosen: Partial<Record<LayoutUse, Layout>> = {};
  for (const use of LAYOUT_USES) {
    const name = names[use];
    if (name === undefined) continue;
    const layout = layouts.find((one) => one.name === name) ?? layouts.find((one) => plain(one.name) === plain(name));
    if (layout === undefined)
      return { fault: { kind: 'no such layout', use, name, names: layouts.map((one) => one.name) } };
    chosen[use] = layout;
  }
  return { chosen };
}

/** Without what nobody sees in a list of names: case, blanks, line breaks. */
function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .replace(/_x000[AD]_|\s/gi, '');
}
