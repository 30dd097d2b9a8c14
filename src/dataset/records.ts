/** The table of `--each FILE.csv`: a document a row, whose columns templates name and whose roles some of them choose. */
import { Diagnostics, type Place, type Report } from '../diagnostic.js';
import { recordChoice } from '../messages/records.js';
import { select } from './select.js';
import type { Dataset, Focus, Selection } from './types.js';

/** A row, and what a document is made of it. */
export interface SubjectRecord {
  /** What its column `id` holds, else its number among the rows, with zeros before it, so that files stand in their order. */
  readonly id: string;
  /** Its line, or the row of its sheet. */
  readonly row: number;
  /** By the headers. */
  readonly fields: Readonly<Record<string, string>>;
  /** What it chooses of the selection; absent: all. Rows that choose the same share it. */
  readonly focus?: Focus;
}

export interface Records {
  readonly columns: readonly string[];
  readonly rows: readonly SubjectRecord[];
  /** Where a row says what it chooses, or the row. */
  placeOf(row: number, flag?: string): Place;
}

/** Whether every row chooses something of the selection. Each that does not is reported where it says what it wants. */
export function checkChoices(records: Records, dataset: Dataset, selection: Selection, report: Report): boolean {
  const faults = new Map<Focus, Diagnostics>();
  let sound = true;
  for (const { focus, row } of records.rows) {
    if (focus === undefined) continue;
    const known = faults.get(focus) ?? new Diagnostics();
    if (!faults.has(focus)) chosenBy(focus, selection, dataset, known.report);
    faults.set(focus, known);
    for (const fault of known.all) report(recordChoice(records.placeOf(row, fault.setting?.flag), fault));
    sound &&= !known.failed;
  }
  return sound;
}

/** Choices whose selections are kept: rows that all choose otherwise would fill the memory. */
const MOST_KEPT = 5_000;

/** By the selection within which was chosen, then by what rows choose. */
const chosen = new WeakMap<Selection, Map<Focus, Selection>>();

/** What a row chooses of a selection, worked out once for rows that choose the same. */
export function chosenBy(
  focus: Focus,
  selection: Selection,
  dataset: Dataset,
  report: Report = () => {},
): Selection | undefined {
  const known = chosen.get(selection) ?? new Map<Focus, Selection>();
  chosen.set(selection, known);
  const found = known.get(focus) ?? select(dataset, focus, report, selection);
  if (found !== undefined && known.size < MOST_KEPT) known.set(focus, found);
  return found;
}
