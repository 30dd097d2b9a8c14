/** One layout of the template, with all that it takes from its master. */
import type { Box } from '../layout/scene.js';
import type { XmlElement } from '../opc/tree.js';
import { common } from './areas.js';
import type { Palette } from './fills.js';
import { backgroundOf, groundIn, type Layers } from './ground.js';
import { type Painted, paintedOf } from './painted.js';
import { type Inherited, kindOf, placeholdersOf } from './placeholders.js';
import { hasTexts, type Regions, safeOn } from './safe.js';
import { type Shape, shapesOf } from './shapes.js';
import type { Sheet } from './source.js';
import { lookupIn, overridden, type ReadTheme, schemeThrough } from './theme-part.js';
import type { PlaceholderKind, TemplateLayout } from './types.js';

/** What all layouts of a master share. */
export interface MasterSheet extends Inherited {
  readonly sheet: Sheet;
  readonly theme: ReadTheme;
}

/** A layout as it was read, before it is known which stands for what. */
export interface LayoutSheet {
  readonly sheet: Sheet;
  readonly number: number;
  readonly name: string;
  readonly type?: string | undefined;
  readonly kinds: readonly PlaceholderKind[];
  readonly centred: boolean;
  readonly moved: boolean;
  readonly away: number;
  readonly shapes: readonly Shape[];
  /** The root of its theme override, where it has one. */
  readonly override: XmlElement | undefined;
}

export function layoutSheet(
  sheet: Sheet,
  number: number,
  override: XmlElement | undefined,
  masterTitle: Box | undefined,
): LayoutSheet {
  const shapes = shapesOf(sheet.tree);
  const placeholders = shapes.flatMap((shape) =>
    shape.placeholder === undefined ? [] : [{ ...shape, placeholder: shape.placeholder }],
  );
  return {
    sheet,
    number,
    name: sheet.tree.child('p:cSld')?.attribute('name') ?? '',
    type: sheet.tree.attribute('type'),
    kinds: placeholders.map(({ placeholder }) => kindOf(placeholder)),
    centred: placeholders.some(({ placeholder }) => placeholder.attribute('type') === 'ctrTitle'),
    moved: placeholders.some(({ placeholder, box }) => kindOf(placeholder) === 'body' && box !== undefined),
    away: distance(placeholders.find(({ placeholder }) => kindOf(placeholder) === 'title')?.box, masterTitle),
    shapes,
    override,
  };
}

/** Between the middles of both; none where the one is the other's. */
function distance(one: Box | undefined, other: Box | undefined): number {
  if (one === undefined || other === undefined) return 0;
  return Math.hypot(one.x + one.w / 2 - other.x - other.w / 2, one.y + one.h / 2 - other.y - other.h / 2);
}

/** `known` is the safe area under an ordinary title, where it is known. */
export function templateLayout(
  layout: LayoutSheet,
  master: MasterSheet,
  regions: Regions,
  known?: Box,
): TemplateLayout {
  const layers = layersOf(layout, master);
  const { palette, background, painted } = layers;
  const placeholders = placeholdersOf(layout.shapes, master, {
    scheme: lookupIn(palette.scheme, palette.theme),
    theme: palette.theme,
    ground: background.colours[0] ?? palette.scheme.bg1,
  });
  const safe = known && !hasTexts(placeholders) ? common(known, regions.slide) : safeOn(placeholders, layers, regions);
  return {
    part: layout.sheet.part,
    name: layout.name,
    ...(layout.type !== undefined && { type: layout.type }),
    number: layout.number,
    placeholders,
    scheme: palette.scheme,
    ground: groundIn(safe, background.colours, painted),
    safe,
  };
}

export function layersOf(layout: LayoutSheet, master: MasterSheet): Layers {
  const palette = paletteOf(layout, master);
  return {
    palette,
    background: backgroundOf([layout.sheet, master.sheet], palette),
    painted: paintedUnder(layout, master, palette),
  };
}

/** The layout's colours: its own map or its master's, through its own theme or its master's. */
function paletteOf({ sheet, override }: LayoutSheet, master: MasterSheet): Palette {
  const theme = overridden(master.theme, override);
  const map = sheet.tree.child('p:clrMapOvr', 'a:overrideClrMapping') ?? master.sheet.tree.child('p:clrMap');
  return { theme, scheme: schemeThrough(map, theme) };
}

function paintedUnder(layout: LayoutSheet, master: MasterSheet, palette: Palette): readonly Painted[] {
  const shown = !/^(?:0|false|off)$/.test(layout.sheet.tree.attribute('showMasterSp') ?? '1');
  return [
    ...(shown ? paintedOf(master.shapes, master.sheet, palette) : []),
    ...paintedOf(layout.shapes, layout.sheet, palette),
  ];
}
