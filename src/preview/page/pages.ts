/** The slides or pages in a row, of which those that changed are drawn anew, and the one that is looked at. */
import type { Problem, Shown, ShownPage } from '../shown.js';
import { numberInAddress } from './address.js';
import { drawing, element, part } from './elements.js';
import { problemsList } from './problems.js';

interface Drawn {
  readonly item: HTMLLIElement;
  readonly figure: HTMLElement;
  readonly sheet: HTMLElement;
  readonly caption: HTMLElement;
  readonly problems: HTMLUListElement;
  digest: string;
}

export class Pages {
  readonly #list = part('pages');
  readonly #say: (words: string) => void;
  readonly #onMove: (number: number) => void;
  #drawn: Drawn[] = [];
  #number = numberInAddress();

  constructor(say: (words: string) => void, onMove: (number: number) => void) {
    this.#say = say;
    this.#onMove = onMove;
  }

  /** Gives the numbers, from 1, of those that were drawn anew. */
  show({ picture, problems, chosen, offer }: Shown): readonly number[] {
    const pages = picture?.pages ?? [];
    const isSlides = chosen.way === 'own' && offer.templates.find(({ name }) => name === chosen.template)?.isSlides;
    const wasEmpty = this.#drawn.length === 0;
    for (const { item } of this.#drawn.splice(pages.length)) item.remove();
    const changed = pages.flatMap((page, index) => {
      const drawn = this.#drawn[index] ?? this.#add(index);
      const own = problems.filter((problem) => problem.page === index);
      return this.#draw(drawn, page, own, `${isSlides ? 'Slide' : 'Page'} ${index + 1}`, isSlides !== true)
        ? [index + 1]
        : [];
    });
    if (wasEmpty && this.#number > 0) this.go(this.#number);
    return changed;
  }

  /** Goes so many forward, or back. */
  step(by: number): void {
    this.go(this.#number + by);
  }

  go(number: number): void {
    this.#number = Math.max(0, Math.min(number, this.#drawn.length - 1));
    this.#drawn[this.#number]?.figure.focus({ preventScroll: true });
    this.#drawn[this.#number]?.item.scrollIntoView({ block: 'start' });
    history.replaceState(null, '', `${location.pathname}${location.search}#${this.#number + 1}`);
    this.#onMove(this.#number);
  }

  get number(): number {
    return this.#number;
  }

  get count(): number {
    return this.#drawn.length;
  }

  #add(index: number): Drawn {
    const sheet = element('div', { class: 'sheet' });
    const caption = element('figcaption');
    const problems = element('ul', { class: 'problems' });
    const figure = element('figure', { tabindex: '-1' }, sheet, caption);
    const item = element('li', { id: String(index + 1) }, figure, problems);
    this.#list.append(item);
    const drawn = { item, figure, sheet, caption, problems, digest: '' };
    this.#drawn.push(drawn);
    return drawn;
  }

  #draw(drawn: Drawn, page: ShownPage, own: readonly Problem[], title: string, isPaper: boolean): boolean {
    const about = page.about.map(({ role, from }) => `${role} (${from})`).join('; ');
    const name = page.name === '' || /^\d+$/.test(page.name) ? title : `${title}: ${page.name}`;
    drawn.caption.textContent = about === '' ? name : `${name} — ${about}`;
    drawn.problems.replaceChildren(...problemsList(own, this.#say));
    drawn.problems.hidden = own.length === 0;
    drawn.sheet.classList.toggle('paper', isPaper);
    if (drawn.digest === page.digest) return false;
    drawn.digest = page.digest;
    drawn.sheet.replaceChildren(drawing(page.svg ?? ''));
    return true;
  }
}
