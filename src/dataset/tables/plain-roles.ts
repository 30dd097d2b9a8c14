/**
 * A role straight from the cells of its row, where nothing in them needs cleaning or a complaint: of most rows that is so, and a
 * hundred thousand are not taken apart into values first. It says the same as the long way, or nothing.
 */
import { isLink } from '../../address.js';
import { LIMITS } from '../limits.js';
import { type RoleParts, roleOf, salaryOf } from '../role-parts.js';
import { isCurrency, isDate } from '../standards.js';
import { isTidy } from '../text.js';
import type { Role, Salary } from '../types.js';
import type { DividedColumn, FieldColumn } from './field-columns.js';
import { leftToSay, type RoleSource, textIn } from './row-values.js';

/** Cells of a column of lists whose items are remembered: many roles ask for the same skills. */
const MOST = 20_000;

export class PlainRoles {
  readonly #fields: readonly FieldColumn[];
  readonly #same: (text: string) => string;
  /** By column, the items of a cell; nothing where they are not plain. */
  readonly #lists = new Map<DividedColumn, Map<string, readonly string[] | undefined>>();

  /** `same` keeps equal texts once. */
  constructor(fields: readonly FieldColumn[], same: (text: string) => string) {
    this.#fields = fields;
    this.#same = same;
  }

  roleOf(source: RoleSource): Role | undefined {
    const { rows, pay } = source;
    if (rows.more !== undefined) return undefined;
    const { cells } = rows.first;
    const parts: { -readonly [Name in keyof RoleParts]: RoleParts[Name] } = { title: '' };
    for (const field of this.#fields) {
      switch (field.kind) {
        case 'text': {
          const text = textIn(cells[field.index]);
          if (text === undefined) break;
          if (!isPlain(text) || (field.name === 'url' && !isLink(text)) || (field.name === 'closes' && !isDate(text))) {
            return undefined;
          }
          parts[field.name] = field.name === 'employer' || field.name === 'location' ? this.#same(text) : text;
          break;
        }
        case 'list': {
          const more = field.name === 'notes' ? leftToSay(source) : undefined;
          const items = this.#itemsOf(cells, field.columns, more ?? []);
          if (items === undefined) return undefined;
          if (items.length > 0) parts[field.name] = items;
          break;
        }
        case 'salary':
          if (pay?.salary === undefined) break;
          if (!isPlainSalary(pay.salary)) return undefined;
          parts.salary = salaryOf(pay.salary);
          break;
        case 'group':
          return undefined;
      }
    }
    return parts.title === '' ? undefined : roleOf(parts);
  }

  /** `more` follow those of the cells. */
  #itemsOf(cells: Cells, columns: readonly DividedColumn[], more: readonly string[]): readonly string[] | undefined {
    const [first, second] = columns;
    if (first !== undefined && second === undefined && more.length === 0) return this.#itemsIn(first, cells);
    const all: string[] = [];
    for (const column of columns) {
      const items = this.#itemsIn(column, cells);
      if (items === undefined) return undefined;
      all.push(...items);
    }
    return more.every(isPlain) && all.length + more.length <= LIMITS.listLength ? [...all, ...more] : undefined;
  }

  #itemsIn(column: DividedColumn, cells: Cells): readonly string[] | undefined {
    const text = textIn(cells[column.index]);
    if (text === undefined) return NOTHING;
    const known = this.#lists.get(column) ?? new Map<string, readonly string[] | undefined>();
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before;
    const items = column.items(text);
    const plain = items.length <= LIMITS.listLength && items.every(isPlain) ? items.map(this.#same) : undefined;
    if (known.size < MOST) known.set(text, plain);
    this.#lists.set(column, known);
    return plain;
  }
}

const NOTHING: readonly string[] = [];

type Cells = RoleSource['rows']['first']['cells'];

/** Clean, seen, and no longer than a text may be. A soft hyphen alone would be clean and not seen. */
function isPlain(text: string): boolean {
  return text !== '' && text.length <= LIMITS.textLength && isTidy(text) && !text.includes('\u00AD');
}

function isPlainSalary({ min, max, currency, median = 0, sample = 1, basis = 'stated' }: Salary): boolean {
  const amounts = min >= 0 && max >= min && max <= LIMITS.amount && median >= 0 && median <= LIMITS.amount;
  return amounts && sample > 0 && sample <= LIMITS.amount && isCurrency(currency) && isPlain(basis);
}
