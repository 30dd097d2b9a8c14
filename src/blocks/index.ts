/** The blocks that a section can hold. A new block is one file, and one line here. */
import type { Block, ChartForm } from '../document/types.js';
import type { Element } from '../markup/tree.js';
import { backIndex } from './back-index.js';
import { chart } from './chart.js';
import { contents } from './contents.js';
import { attribute, type Declaration } from './declaration.js';
import { entries } from './entries.js';
import { figure } from './figure.js';
import { heading } from './heading.js';
import { list } from './list.js';
import { paragraph } from './paragraph.js';
import { quote } from './quote.js';
import { remark } from './remark.js';
import { steps } from './steps.js';
import { table } from './table.js';

export const BLOCKS: Readonly<Record<Exclude<Block['kind'], ChartForm> | 'chart', Declaration<Block>>> = {
  heading,
  paragraph,
  list,
  steps,
  entries,
  contents,
  index: backIndex,
  table,
  chart,
  remark,
  quote,
  figure,
};

/** The declaration by which an element is read: the one whose mark it carries, else the one without a mark. */
export function declarationOf<Result>(
  element: Element,
  declarations: readonly Declaration<Result>[],
): Declaration<Result> | undefined {
  const candidates = declarations.filter((declaration) => declaration.roots.includes(element.name));
  return (
    candidates.find((candidate) => candidate.mark && carries(element, candidate.mark)) ??
    candidates.find(({ mark }) => !mark)
  );
}

function carries(element: Element, mark: NonNullable<Declaration<unknown>['mark']>): boolean {
  const value = attribute(element, mark.attribute);
  return mark.value === undefined ? value !== undefined : value === mark.value;
}
