/** What was understood of a template, for a person: each value with where it was found. */
import { identityOf } from '../brand/identity.js';
import type { Study } from '../brand/study.js';
import { nameOf } from '../brand/survey.js';
import { LAYOUT_USES, type LayoutUse, type UseReason } from '../brand/types.js';
import type { Box } from '../layout/scene.js';
import { counted } from '../report/outcome.js';

const USES: Readonly<Record<LayoutUse, string>> = {
  title: 'title slide',
  section: 'section',
  titleOnly: 'title only',
  blank: 'blank',
};

const REASONS: Readonly<Record<UseReason, string>> = {
  chosen: 'as the brand file says',
  type: 'by its type and its placeholders',
  placeholders: 'by its placeholders',
  instead: 'the next best: there is none',
};

export function understoodLines(file: string, { template, safe }: Study): readonly string[] {
  const identity = identityOf(template);
  const { logo, master, uses, reasons } = template;
  const colours = (['primary', 'accent', 'paper', 'ink'] as const).flatMap((name): Row[] => {
    const found = identity[name];
    return found === undefined ? [] : [[name, found.value, found.source]];
  });
  const rows: readonly Row[] = [
    ...colours,
    ['headings', identity.heading.value, identity.heading.source],
    ['body', identity.body.value, identity.body.source],
    ...(logo === undefined ? [] : [['logo', logo.part, placeOf(logo.box)] as const]),
    ...LAYOUT_USES.map(
      (use): Row => [USES[use], `"${nameOf(uses[use])}"`, `layout ${uses[use].number}, ${REASONS[reasons[use]]}`],
    ),
    [
      'room',
      `${Math.round(safe.w)} x ${Math.round(safe.h)} points`,
      `under the title of "${nameOf(uses.titleOnly)}", ${placeOf(safe)}`,
    ],
  ];
  const size = `${rounded(template.width)} x ${rounded(template.height)} points`;
  return [`${file}: ${size}, ${counted(master.layouts.length, 'layout')}.`, ...aligned(rows)];
}

type Row = readonly [what: string, value: string, source: string];

function aligned(rows: readonly Row[]): readonly string[] {
  const widest = Math.max(...rows.map(([what]) => what.length));
  const middle = Math.max(...rows.map(([, value]) => Math.min(value.length, 32)));
  return rows.map(([what, value, source]) => `  ${what.padEnd(widest)}  ${value.padEnd(middle)}  ${source}`);
}

function placeOf({ x, y }: Box): string {
  return `${Math.round(x)} from the left, ${Math.round(y)} from the top`;
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
