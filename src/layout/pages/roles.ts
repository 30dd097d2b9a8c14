/** Roles on pages: two share one where both fit, side by side lists if need be; one that needs more goes on. */
import type { Section } from '../../document/types.js';
import { hasOptional } from '../blocks/groups.js';
import { rule } from '../charts/bar.js';
import type { Pt } from '../scene.js';
import type { Book } from './book.js';
import { type Flowable, flow, totalHeight, withoutOrphan } from './flow.js';
import { bareForms, type ListForm, type ListForms, listForms, sharingForms } from './list-forms.js';
import type { PageContext } from './page.js';
import { roleForms, SECOND_MARKER } from './role.js';
import { ContinuedSheet, tierMarker } from './running-head.js';

/** Between a role, the rule below it and the role after it: at the least, where two of 350 share a page of A4; and usually. */
const RULE: { readonly above: Pt; readonly below: Pt; readonly usual: Pt } = { above: 4, below: 12, usual: 24 };
/** From the rule to the name of the tier below it. */
const MARKER_DOWN: Pt = 12;

/** A role from a height of the book's page on, with the one after it where both fit; says whether it took both. */
export function layRoles(first: Section, second: Section | undefined, book: Book, context: PageContext): boolean {
  const shared = second?.layout === first.layout ? together(first, second, book, context) : undefined;
  if (shared !== undefined && second !== undefined) {
    const { left, width } = context.paper;
    const [upper, lower] = shared;
    const marker = second.tier === first.tier ? 0 : SECOND_MARKER;
    // The halves are equal, unless one role needs more and the other leaves it.
    const half = book.top + (book.bottom - book.top) / 2 - 8;
    const end = book.top + totalHeight(upper);
    const spare = book.bottom - end - totalHeight(lower) - marker;
    const below = Math.max(RULE.below, Math.min(RULE.usual, spare / 2));
    const ruled = Math.max(end + RULE.above, Math.min(half, book.bottom - totalHeight(lower) - marker - below));
    book.mark(first, book.top);
    flow(upper, book);
    book.put([rule(left, ruled, width, 'ink', 1)]);
    if (marker > 0) book.put(tierMarker(second, context, ruled + MARKER_DOWN));
    book.from(ruled + below + marker);
    book.mark(second, book.top);
    flow(lower, book);
    return true;
  }
  book.mark(first, book.top);
  const sheet = new ContinuedSheet(first, book, context);
  flow(alone(first, book, context), sheet);
  return false;
}

/** How much a role needs to stand on one page: in the forms in which it may share it, and at the least. */
export function neededHeights(role: Section, context: PageContext): readonly [Pt, Pt] {
  const least = (forms: readonly ListForm[]) => Math.min(...forms.map(laid(role, context)).map(totalHeight));
  return [least(bareForms(sharingForms(context.paper))), least(bareForms(listForms(context.paper)))];
}

/** Both roles in the loosest forms in which the page holds them; nothing where it does not. */
function together(
  first: Section,
  second: Section,
  { top, bottom }: Book,
  context: PageContext,
): readonly [Flowable[], Flowable[]] | undefined {
  const marker = second.tier === first.tier ? 0 : SECOND_MARKER;
  const room = bottom - top - RULE.above - RULE.below - marker;
  for (const forms of inTurn(sharingForms(context.paper), [first, second]))
    for (const upper of forms.map(laid(first, context)))
      for (const lower of forms.map(laid(second, context)))
        if (totalHeight(upper) + totalHeight(lower) <= room) return [upper, lower];
  return undefined;
}

/** First with what is optional in any of the roles, then without. */
function inTurn(forms: ListForms, roles: readonly Section[]): readonly ListForms[] {
  const bare = bareForms(forms);
  return roles.some(({ blocks }) => hasOptional(blocks)) ? [forms, bare] : [bare];
}

/** The role in the loosest form that its page holds; where none is, it goes on. */
function alone(role: Section, { top, bottom }: Book, context: PageContext): readonly Flowable[] {
  const forms = listForms(context.paper);
  const inForm = laid(role, context);
  const whole = inTurn(forms, [role])
    .flat()
    .find((form) => totalHeight(inForm(form)) <= bottom - top);
  if (whole !== undefined) return inForm(whole);
  const { least, roleTop } = context.paper;
  // Below a panel a title would stand alone if much went on.
  return withoutOrphan(inForm(bareForms(forms)[0]), top > roleTop + 1 ? least / 2 : least);
}

/** How a role was laid last: it is tried below its tier's panel, after the role before it, and by itself. */
const lastLaid = new WeakMap<Section, { readonly context: PageContext; readonly inForm: InForm }>();

type InForm = ReturnType<typeof roleForms>;

function laid(role: Section, context: PageContext): InForm {
  const last = lastLaid.get(role);
  if (last?.context === context) return last.inForm;
  const inForm = roleForms(role, context.tags.add('Sect', 0), context);
  lastLaid.set(role, { context, inForm });
  return inForm;
}
