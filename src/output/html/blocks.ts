/** Blocks of a section, each as the element that means it. */
import { isChart } from '../../charts/index.js';
import type {
  Block,
  Contents,
  Entries,
  Index,
  IndexEntry,
  Inlines,
  List,
  Quote,
  Remark,
  Section,
  Steps,
} from '../../document/types.js';
import { chart } from './chart.js';
import { type PageContext, tierClass } from './context.js';
import { type Child, element, type Html, markup } from './element.js';
import { inlines, withoutLinks } from './inline.js';
import { tierSpan } from './marks.js';
import { figure } from './picture.js';
import { table } from './table.js';

export function block(one: Block, section: Section, context: PageContext): Html | undefined {
  if (isChart(one)) return chart(one, section, context);
  switch (one.kind) {
    case 'heading':
      return element(`h${one.level + 1}`, {}, inlines(one.text));
    case 'paragraph':
      return element('p', { class: one.style === 'text' ? undefined : one.style }, inlines(one.text));
    case 'list':
      return list(one);
    case 'steps':
      return steps(one);
    case 'entries':
      return entries(one);
    case 'contents':
      return contents(one, context);
    case 'index':
      return index(one);
    case 'table':
      return table(one, context);
    case 'remark':
      return remark(one);
    case 'quote':
      return element('blockquote', {}, ...paragraphs(one.paragraphs));
    case 'figure':
      return figure(one, context);
  }
}

export function paragraphs(texts: Quote['paragraphs']): Html[] {
  return texts.map((text) => element('p', {}, inlines(text)));
}

function list({ ordered, items }: List): Html {
  const rows = items.map((item) => element('li', {}, inlines(item.text), ...item.lists.map(list)));
  return element(ordered ? 'ol' : 'ul', {}, ...rows);
}

/** `role="list"`: a list without markers is none to VoiceOver. */
function steps({ steps: all }: Steps): Html {
  const rows = all.map(({ head, text }) =>
    element('li', {}, element('strong', {}, inlines(head)), ' ', element('span', {}, inlines(text))),
  );
  return element('ol', { class: 'steps', role: 'list' }, ...rows);
}

function entries({ entries: all }: Entries): Html {
  const rows = all.map(({ term, description }) =>
    element('div', {}, element('dt', {}, inlines(term)), element('dd', {}, ...described(description))),
  );
  return element('dl', {}, ...rows);
}

function described(texts: readonly Inlines[]): readonly Child[] {
  const [only, ...more] = texts;
  return only !== undefined && more.length === 0 ? [inlines(only)] : paragraphs(texts);
}

/** Links instead of page numbers. */
function contents({ entries: all }: Contents, context: PageContext): Html {
  const rows = all.map(({ target, text, note, tier }) =>
    element(
      'li',
      { class: tierClass(tier) },
      element('a', { href: `#${target}` }, withoutLinks(text)),
      note.length === 0 ? undefined : markup(' ', element('span', { class: 'note' }, inlines(note))),
      tier === undefined ? undefined : tierSpan(tier, context),
    ),
  );
  return element('ol', { class: 'contents', role: 'list' }, ...rows);
}

/** Terms and links instead of page numbers, under their letters. */
function index({ groups }: Index): Html {
  return markup(
    ...groups.flatMap(({ letter, entries: terms }) => [
      letter === undefined ? undefined : element('h3', {}, letter),
      element('dl', { class: 'index' }, ...terms.map(indexed)),
    ]),
  );
}

function indexed({ term, links }: IndexEntry): Html {
  const words = links.flatMap(({ target, text }, at): Child[] => [
    at > 0 ? ', ' : undefined,
    element('a', { href: `#${target}` }, withoutLinks(text)),
  ]);
  return element('div', {}, element('dt', {}, inlines(term)), element('dd', {}, ...words));
}

function remark({ head, paragraphs: texts }: Remark): Html {
  const title = head === undefined ? undefined : element('h3', {}, inlines(head));
  return element('aside', { class: 'remark', role: 'note' }, title, ...paragraphs(texts));
}
