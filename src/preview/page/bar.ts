/** What is shown and of what: tabs, the focus, the looks. Every choice is an address. */
import type { Chosen, Offer, Way } from '../shown.js';
import { addressWith } from './address.js';
import { element, part } from './elements.js';

interface Tab {
  readonly label: string;
  readonly template: string;
  readonly way: Way;
}

/** A tab for each template, those of slides with what is printed of them, and the template at hand on a phone. */
function tabsOf({ templates }: Offer, template: string): readonly Tab[] {
  const slides = templates.filter(({ isSlides }) => isSlides);
  const label = (name: string, way: string) => (slides.length > 1 ? `${name}, ${way}` : way);
  const onPaper = (way: 'notes' | '6-up'): Tab[] =>
    slides.map(({ name }) => ({ label: label(name, way), template: name, way }));
  const own = (some: Offer['templates']): Tab[] =>
    some.map(({ name }) => ({ label: name, template: name, way: 'own' }));
  const pages = templates.filter(({ isSlides }) => !isSlides);
  return [
    ...own(slides),
    ...onPaper('notes'),
    ...own(pages),
    ...onPaper('6-up'),
    { label: 'phone', template, way: 'phone' },
  ];
}

export function showTabs(offer: Offer, chosen: Chosen): void {
  const links = tabsOf(offer, chosen.template).map(({ label, template, way }) => {
    const isHere = template === chosen.template && way === chosen.way;
    const href = addressWith({ template, way: way === 'own' ? undefined : way, subject: undefined });
    return element('a', { href, 'aria-current': isHere && 'page', 'data-key': label }, label);
  });
  replace(part('tabs'), links);
}

/** Puts the choices there, with what is chosen; who is at one of them stays there. */
export function showBar(offer: Offer, chosen: Chosen): void {
  const { tiers, roles, themes, aspects, jobs, subjects } = offer;
  const choices = [
    ...(jobs.length > 0
      ? [
          select(
            'job',
            'Job',
            jobs.map((text, index) => ({ value: String(index), text })),
            String(chosen.job),
          ),
        ]
      : []),
    ...(subjects.length > 0 ? [select('subject', 'Document', subjects.map(same), chosen.subject)] : []),
    checks(
      'tier',
      'Tiers',
      tiers.map(({ id, name }) => ({ value: id, text: name })),
      chosen.tier,
    ),
    checks(
      'role',
      'Roles',
      roles.map(({ id, title }) => ({ value: id, text: title })),
      chosen.role,
    ),
    input('min-salary', 'Pay from', chosen['min-salary'], 'text'),
    input('max-salary', 'to', chosen['max-salary'], 'text'),
    input('minutes', 'Minutes', chosen.minutes, 'number'),
    select('theme', 'Theme', themes.map(same), chosen.theme),
    select('aspect', 'Aspect', aspects.map(same), chosen.aspect),
  ];
  replace(part('bar'), choices);
}

interface Option {
  readonly value: string;
  readonly text: string;
}

function same(value: string): Option {
  return { value, text: value };
}

function select(name: string, label: string, options: readonly Option[], chosen: string): HTMLElement {
  const all = options.map(({ value, text }) => element('option', { value, selected: value === chosen }, text));
  return element('label', {}, `${label} `, element('select', { name, 'data-key': name }, ...all));
}

function input(name: string, label: string, value: string, type: 'text' | 'number'): HTMLElement {
  const limits = type === 'number' ? { min: '1', max: '240' } : {};
  return element('label', {}, `${label} `, element('input', { name, value, type, 'data-key': name, ...limits }));
}

function checks(name: string, label: string, options: readonly Option[], chosen: readonly string[]): HTMLElement {
  const isChosen = ({ value, text }: Option) =>
    chosen.some((one) => [value, text].some((word) => word.toLowerCase() === one.toLowerCase()));
  const boxes = options.map((option) =>
    element(
      'label',
      {},
      element('input', {
        type: 'checkbox',
        name,
        value: option.value,
        checked: isChosen(option),
        'data-key': `${name} ${option.value}`,
      }),
      ` ${option.text}`,
    ),
  );
  const count = options.filter(isChosen).length;
  const summary = element(
    'summary',
    { 'data-key': name },
    count === 0 ? `${label}: all` : `${label}: ${count} of ${options.length}`,
  );
  return element(
    'details',
    { 'data-name': name },
    summary,
    element('fieldset', {}, element('legend', {}, label), ...boxes),
  );
}

/** Only where something is different, so that focus and open lists stay as they are. */
function replace(place: HTMLElement, children: readonly HTMLElement[]): void {
  const made = element('div', {}, ...children);
  if (place.dataset.shown === made.innerHTML) return;
  place.dataset.shown = made.innerHTML;
  const open = [...place.querySelectorAll('details[open]')].map((one) => one.getAttribute('data-name'));
  const at = document.activeElement;
  const key = at instanceof HTMLElement && place.contains(at) ? at.dataset.key : undefined;
  place.replaceChildren(...made.childNodes);
  for (const one of place.querySelectorAll('details')) one.open = open.includes(one.dataset.name ?? '');
  if (key === undefined) return;
  const all = place.querySelectorAll<HTMLElement>('[data-key]');
  [...all].find((one) => one.dataset.key === key)?.focus();
}

/** What the form has chosen under the name of a flag. One that is empty is not asked for, whatever the command line says. */
export function choiceIn(form: HTMLFormElement, name: string): Readonly<Record<string, string | readonly string[]>> {
  const values = new FormData(form).getAll(name).map(String);
  return { [name]: values.length === 0 ? '' : values };
}
