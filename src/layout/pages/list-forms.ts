/** The forms of a role's lists on paper, from the loosest to the tightest. */
import type { Paper } from './paper.js';

export interface ListForm {
  /** `hung`: a label at the margin, its list beside it; `columns`: two lists side by side. */
  readonly lists: 'hung' | 'columns';
  /** Between the items, of what the paper gives. */
  readonly gap: number;
  /** Whether what is optional is there. */
  readonly complete: boolean;
}

const TIGHT = 0.4;
const HUNG: ListForm = { lists: 'hung', gap: 1, complete: true };
const TIGHTLY_HUNG: ListForm = { lists: 'hung', gap: TIGHT, complete: true };
const COLUMNS: ListForm = { lists: 'columns', gap: 1, complete: true };
const TIGHT_COLUMNS: ListForm = { lists: 'columns', gap: TIGHT, complete: true };

export type ListForms = readonly [ListForm, ...ListForm[]];

/** From the loosest to the tightest. Large print has no columns. */
export function listForms({ large }: Paper): ListForms {
  return large ? [HUNG, TIGHTLY_HUNG] : [HUNG, TIGHTLY_HUNG, COLUMNS, TIGHT_COLUMNS];
}

/** Those in which a role may share a page. */
export function sharingForms({ large }: Paper): ListForms {
  return large ? [HUNG] : [HUNG, COLUMNS];
}

/** The same without what is optional. */
export function bareForms([first, ...others]: ListForms): ListForms {
  const bare = (form: ListForm): ListForm => BARE.get(form) ?? form;
  return [bare(first), ...others.map(bare)];
}

/** Each once, so that a role is laid once in it. */
const BARE: ReadonlyMap<ListForm, ListForm> = new Map(
  [HUNG, TIGHTLY_HUNG, COLUMNS, TIGHT_COLUMNS].map((form) => [form, { ...form, complete: false }]),
);
