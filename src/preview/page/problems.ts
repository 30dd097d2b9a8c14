/** What was found wrong, beside what it is about. */
import type { Problem } from '../shown.js';
import { element } from './elements.js';

export function problemsList(problems: readonly Problem[], say: (words: string) => void): readonly HTMLLIElement[] {
  return problems.map(({ severity, code, text, hint, at, frame }) => {
    const where = at === undefined ? [] : [copying(at, `Copy ${at}`, at, say), ' '];
    const item = element('li', { class: severity }, ...where, element('b', {}, `${severity}: `), `${text} `);
    item.append(element('small', {}, `(${code})`));
    if (frame.length > 0) item.append(element('pre', {}, frame.join('\n')));
    if (hint !== undefined) item.append(element('div', {}, hint));
    return item;
  });
}

/** A button that copies a text. */
function copying(text: string, label: string, shown: string, say: (words: string) => void): HTMLButtonElement {
  const button = element('button', { type: 'button', 'aria-label': label }, shown);
  button.addEventListener('click', () => copy(text, say));
  return button;
}

export async function copy(text: string, say: (words: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(`Copied ${text}`);
  } catch {
    // Of an address that is not this machine's the browser does not trust the page with it.
    say(`The browser does not let this page copy: ${text}`);
  }
}
