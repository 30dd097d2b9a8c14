/** The page of the preview. */
import type { Shown } from '../shown.js';
import { addressWith, query } from './address.js';
import { choiceIn, showBar, showTabs } from './bar.js';
import { bringFonts, element, part } from './elements.js';
import { Pages } from './pages.js';
import { copy, problemsList } from './problems.js';
import { hear } from './seen.js';
import { Window } from './window.js';

const say = (words: string): void => {
  part('status').textContent = words;
};

const other = new Window((number) => pages.go(number));
const pages = new Pages(say, (number) => {
  other.tell(number);
  showPresenter(number);
});
let leave = () => {};

function look(): void {
  leave();
  leave = hear(query(), show, (isLost) => say(isLost ? 'The preview does not answer: start it again.' : 'Drawing …'));
}

function show(shown: Shown): void {
  const { picture, problems, offer, chosen, line } = shown;
  showTabs(offer, chosen);
  showBar(offer, chosen);
  part('line').textContent = line;
  showPresenter(pages.number);
  if (picture !== undefined) {
    document.title = `${picture.title} – preview`;
    bringFonts(picture.fonts?.text);
    part('title').textContent = picture.title;
    part('pages').lang = picture.language;
  }
  const changed = pages.show(shown);
  const isPhone = showPhone(shown);
  showProblems(shown);
  const count = problems.length === 0 ? 'nothing to complain of' : `${problems.length} found`;
  if (shown.failed) say(picture ? 'This is the last picture that could be drawn.' : 'Nothing could be drawn yet.');
  else if (isPhone) say(`Drawn, ${count}.`);
  else
    say(
      changed.length === 0
        ? `Nothing looks different, ${count}.`
        : `Drawn ${changed.length} of ${pages.count}, ${count}.`,
    );
  document.documentElement.dataset.drawn = String(Number(document.documentElement.dataset.drawn ?? 0) + 1);
}

/** It begins at the slide that is looked at. */
function showPresenter(number: number): void {
  part('presenter').setAttribute('href', `/presenter${location.search}#${number + 1}`);
}

function showPhone({ picture }: Shown): boolean {
  const html = picture?.html;
  const place = part('phone');
  const frame = place.querySelector('iframe');
  place.hidden = html === undefined;
  if (html === undefined || frame === null) return false;
  if (frame.dataset.digest === html.digest) return true;
  frame.dataset.digest = html.digest;
  const y = frame.contentWindow?.scrollY ?? 0;
  frame.onload = () => {
    // A phone's bars take no room.
    if (frame.contentDocument) frame.contentDocument.documentElement.style.scrollbarWidth = 'none';
    frame.contentWindow?.scrollTo(0, y);
  };
  frame.srcdoc = html.text ?? '';
  return true;
}

/** Errors stand over the last picture; what belongs to no page stands before the first. */
function showProblems({ problems, failed }: Shown): void {
  const errors = failed ? problems.filter(({ severity }) => severity === 'error') : [];
  const others = problems.filter(
    (problem) => !errors.includes(problem) && (failed || problem.page === undefined || problem.page >= pages.count),
  );
  const over = errors.length === 0 ? [] : [element('ul', { class: 'problems' }, ...problemsList(errors, say))];
  part('over').replaceChildren(...over);
  part('whole').hidden = others.length === 0;
  part('whole')
    .querySelector('ul')
    ?.replaceChildren(...problemsList(others, say));
}

const form = part('bar');
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', ({ target }) => {
  const isChoice = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (!isChoice || !(form instanceof HTMLFormElement)) return;
  history.pushState(null, '', addressWith(choiceIn(form, target.name)) + location.hash);
  look();
});
part('tabs').addEventListener('click', (event) => {
  const link = event.target;
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  pages.go(0);
  link.focus({ preventScroll: true });
  look();
});
part('copy').addEventListener('click', () => copy(part('line').textContent ?? '', say));
addEventListener('popstate', look);
addEventListener('keydown', (event) => {
  const at = event.target;
  const isTyping = at instanceof HTMLInputElement || at instanceof HTMLSelectElement;
  // On a phone there are no pages to go to: the keys scroll.
  if (pages.count === 0 || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const number = numberAfter(event.key);
  if (number === undefined) return;
  event.preventDefault();
  pages.go(number);
});

function numberAfter(key: string): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown' || key === 'PageDown') return pages.number + 1;
  if (key === 'ArrowLeft' || key === 'ArrowUp' || key === 'PageUp') return pages.number - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? pages.count - 1 : undefined;
}

look();
