/** Sections: the document's title is the page's one h1, so theirs are h2, and what follows is a level lower. */
import type { Block, Figure, LayoutName, RangeChart, Section } from '../../document/types.js';
import { block, paragraphs } from './blocks.js';
import { classes, type PageContext, tierClass } from './context.js';
import { type Child, element, type Html } from './element.js';
import { inlines, plainText } from './inline.js';
import { cover, key, locator } from './marks.js';
import { figure } from './picture.js';
import { pay } from './scale.js';
import { smallTable } from './table.js';

/** The section that is the cover: the page's header. */
export function header(section: Section, id: string, context: PageContext): Html {
  // They are the picture of a cover without pay.
  const names = flow(
    section.blocks.filter(({ kind }) => kind === 'list'),
    section,
    context,
  );
  return element(
    'header',
    { id },
    context.logo,
    element('h1', {}, inlines(section.title)),
    ...flow(
      section.blocks.filter(({ kind }) => kind !== 'list'),
      section,
      context,
    ),
    names.length > 0 ? element('div', { class: 'panel names' }, ...names) : cover(context),
    ...paragraphs(section.footer),
    notes(section, context),
  );
}

export function section(one: Section, id: string, context: PageContext): Html {
  const named = one.blocks.some(({ kind }) => kind === 'contents') ? context.newId('contents') : undefined;
  const title = element('h2', { id: named }, inlines(one.title));
  const content = contentOf(one, title, context, named);
  return element(
    'section',
    { id, class: classes(one.layout === 'catalogue' ? 'role' : undefined, one.layout, tierClass(one.tier)) },
    ...content,
    one.footer.length === 0 ? undefined : element('footer', {}, ...paragraphs(one.footer)),
    notes(one, context),
  );
}

/** `contents` is the id of the heading that names the contents. */
function contentOf(one: Section, title: Html, context: PageContext, contents?: string): Child[] {
  const picture = pictureOf(one, context);
  const blocks = one.blocks.filter((each) => each !== picture);
  const shown = picture && figure(picture, context);
  if (PANELLED.has(one.layout))
    return [shown && element('div', { class: 'band' }, shown), ...panelled(title, blocks, one, context)];
  if (shown === undefined) return [tierName(one, context), title, ...body(blocks, one, context, contents)];
  const words = element('div', {}, tierName(one, context), title, ...flow(blocks.filter(isHead), one, context));
  const rest = blocks.filter((each) => !isHead(each));
  return [element('div', { class: 'pictured' }, words, shown), ...body(rest, one, context, contents)];
}

/** The picture of a role, which stands with its title; a QR code and what has a caption stay where they are told. */
function pictureOf({ layout, blocks }: Section, { pictures }: PageContext): Figure | undefined {
  if (!ABOUT_ROLE.has(layout)) return undefined;
  return blocks
    .filter((each) => each.kind === 'figure')
    .find(
      ({ picture, caption }) => caption === undefined && !picture.startsWith('qr:') && pictures[picture] !== undefined,
    );
}

/** The key and name of the tier over a role. */
function tierName({ layout, tier }: Section, { document: { tiers } }: PageContext): Child {
  const mark = layout === 'role' || layout === 'catalogue' ? tiers.find(({ rank }) => rank === tier) : undefined;
  return mark && element('p', { class: 'tier' }, key(), mark.name);
}

/** Layouts of one role. */
const ABOUT_ROLE: ReadonlySet<LayoutName> = new Set(['role', 'catalogue', 'flyer']);

/** Layouts whose title and summary stand on a panel in the tier's colour. */
const PANELLED: ReadonlySet<LayoutName> = new Set(['divider', 'flyer']);

function panelled(title: Html, blocks: readonly Block[], one: Section, context: PageContext): Child[] {
  const head = blocks.filter(isHead);
  const rest = blocks.filter((each) => !isHead(each));
  const words = element('div', {}, title, ...flow(head, one, context));
  return [element('div', { class: 'panel' }, words, locator(one.tier, context)), ...body(rest, one, context)];
}

/** What stands with the title, over everything else. */
function isHead(each: Block): boolean {
  return each.kind === 'paragraph' && (each.style === 'lead' || each.style === 'byline');
}

function body(blocks: readonly Block[], one: Section, context: PageContext, contents?: string): Child[] {
  if (ABOUT_ROLE.has(one.layout)) return role(blocks, one, context);
  if (one.layout === 'compare') return columns(groupsOf(blocks), one, context);
  if (one.layout === 'columns') return columns(groupsOf(blocks, 'inside'), one, context);
  return flow(blocks, one, context, contents);
}

/** `contents` is the id of the heading that names the contents. */
function flow(blocks: readonly Block[], one: Section, context: PageContext, contents?: string): Child[] {
  return blocks.map((each) => {
    const html = block(each, one, context);
    return each.kind === 'contents' ? element('nav', { 'aria-labelledby': contents }, html) : html;
  });
}

/** Summary, pay on the scale, then each heading beside its list. */
function role(blocks: readonly Block[], one: Section, context: PageContext): Child[] {
  const { scale } = context.document;
  const chart = blocks.find((each) => each.kind === 'range');
  const amount = blocks.filter((each) => each.kind === 'paragraph').find(({ style }) => style === 'figure');
  const range = chart && onlyRange(chart);
  const drawn = scale && chart && range && pay(amount, chart, range, one, scale, context);
  const [first, ...groups] = groupsOf(
    drawn === undefined ? blocks : blocks.filter((each) => each !== chart && each !== amount),
  );
  const above = first?.blocks ?? [];
  return [
    ...flow(above.filter(isHead), one, context),
    drawn,
    ...flow(
      above.filter((each) => !isHead(each)),
      one,
      context,
    ),
    ...groups.flatMap(({ head, blocks: under }) =>
      head === undefined
        ? flow(under, one, context)
        : element(
            'div',
            { class: 'labelled' },
            block(head, one, context),
            element('div', {}, ...under.map((each) => listed(each, one, context))),
          ),
    ),
  ];
}

/** What stands beside a heading of a role. */
function listed(each: Block, one: Section, context: PageContext): Child {
  return each.kind === 'table' && each.bars ? smallTable(each, context) : block(each, one, context);
}

/** The range of a chart's only row. */
function onlyRange({ groups }: RangeChart) {
  const [row, ...more] = groups.flatMap(({ rows }) => rows);
  return more.length === 0 ? row?.range : undefined;
}

/** A column for each group but the first, which stands over them. */
function columns([first, ...groups]: readonly Group[], one: Section, context: PageContext): Child[] {
  const sides = groups.map(({ head, blocks }) =>
    element('div', {}, head && block(head, one, context), ...flow(blocks, one, context)),
  );
  return [
    ...flow(first?.blocks ?? [], one, context),
    sides.length === 0 ? undefined : element('div', { class: 'columns' }, ...sides),
  ];
}

interface Group {
  readonly head?: Block;
  readonly blocks: Block[];
}

/** The blocks before the first heading of the second level, then those under each; a role's remark is under none. */
function groupsOf(blocks: readonly Block[], remarks: 'apart' | 'inside' = 'apart'): readonly Group[] {
  const groups: Group[] = [{ blocks: [] }];
  for (const each of blocks) {
    if (each.kind === 'heading' && each.level === 2) groups.push({ head: each, blocks: [] });
    else if (each.kind === 'remark' && remarks === 'apart') groups.push({ blocks: [each] });
    else groups.at(-1)?.blocks.push(each);
  }
  return groups;
}

/** Folded away: they are for the person who speaks. */
function notes({ title, notes: texts }: Section, { words }: PageContext): Child {
  if (texts.length === 0) return undefined;
  const of = element('span', { class: 'aloud' }, `: ${plainText(title)}`);
  const summary = element('summary', {}, words('notes'), of);
  return element('aside', { class: 'notes', role: 'note' }, element('details', {}, summary, ...paragraphs(texts)));
}
