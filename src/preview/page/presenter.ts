/** The presenter's view: this slide and the next, what to say, and the time. It moves with the preview, and the preview with it. */
import type { Shown, ShownPage } from '../shown.js';
import { numberInAddress, query } from './address.js';
import { bringFonts, drawing, element, part } from './elements.js';
import { hear } from './seen.js';
import { Window } from './window.js';

let pages: readonly ShownPage[] = [];
let number = numberInAddress();
let start = Date.now();
const other = new Window(show);

function show(wanted: number): void {
  number = Math.max(0, Math.min(wanted, pages.length - 1));
  const [now, next] = [pages[number], pages[number + 1]];
  part('now').replaceChildren(...(now ? [drawing(now.svg ?? '')] : []));
  part('next').replaceChildren(...(next ? [drawing(next.svg ?? '')] : [element('p', {}, 'This is the last slide.')]));
  const notes = now?.notes ?? [];
  part('notes').replaceChildren(...(notes.length > 0 ? notes : ['None.']).map((words) => element('p', {}, words)));
  part('now-name').textContent = now?.name ?? 'This slide';
  part('place').textContent = `${number + 1} of ${pages.length}`;
  history.replaceState(null, '', `${location.pathname}${location.search}#${number + 1}`);
  other.tell(number);
}

function hearShown({ picture, failed }: Shown): void {
  if (picture === undefined) return;
  bringFonts(picture.fonts?.text);
  pages = picture.pages;
  part('title').textContent = picture.title;
  part('planned').textContent = picture.talk === undefined ? '' : `A talk of about ${inMinutes(picture.talk)}`;
  part('status').textContent = failed ? 'This is the last picture that could be drawn.' : '';
  show(number);
}

function inMinutes(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return `${minutes} minute${minutes === 1 ? '' : 's'}`;
}

function tick(): void {
  const now = new Date();
  const two = (count: number) => String(count).padStart(2, '0');
  part('clock').textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
  const seconds = Math.floor((now.getTime() - start) / 1000);
  part('passed').textContent = `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

part('back').addEventListener('click', () => show(number - 1));
part('forward').addEventListener('click', () => show(number + 1));
part('restart').addEventListener('click', () => {
  start = Date.now();
  tick();
});
addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
  if (ctrlKey || metaKey || altKey) return;
  if (['ArrowRight', 'ArrowDown', 'PageDown'].includes(key)) show(number + 1);
  if (['ArrowLeft', 'ArrowUp', 'PageUp'].includes(key)) show(number - 1);
});
setInterval(tick, 500);
tick();
hear(query(), hearShown, (isLost) => {
  part('status').textContent = isLost ? 'The preview does not answer: start it again.' : '';
});
