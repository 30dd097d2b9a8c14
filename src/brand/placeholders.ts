/** The placeholders of a layout, with what they inherit from their master. */
import type { XmlElement } from '../opc/tree.js';
import type { Shape } from './shapes.js';
import { paragraphIn, styleIn, type TextContext, textOf } from './text.js';
import type { PlaceholderKind, TemplatePlaceholder } from './types.js';
import { length } from './units.js';

/** What a master and its presentation say of text. */
export interface Inherited {
  readonly shapes: readonly Shape[];
  /** `p:txStyles`. */
  readonly styles: XmlElement | undefined;
  /** `p:defaultTextStyle`. */
  readonly usual: XmlElement | undefined;
}

/** By the type as it is written (ECMA-376 part 1, 19.7.10). */
const KINDS: Readonly<Record<string, PlaceholderKind>> = {
  title: 'title',
  ctrTitle: 'title',
  subTitle: 'subtitle',
  body: 'body',
  obj: 'content',
  tbl: 'content',
  chart: 'content',
  dgm: 'content',
  media: 'content',
  clipArt: 'content',
  pic: 'picture',
  dt: 'date',
  ftr: 'footer',
  sldNum: 'number',
};

/** Without a type it is one for any content. */
export function kindOf(placeholder: XmlElement): PlaceholderKind {
  return KINDS[placeholder.attribute('type') ?? 'obj'] ?? 'other';
}

/** The kinds that a master has one of, by which layouts inherit from it. */
function onMaster(kind: PlaceholderKind): PlaceholderKind {
  return kind === 'subtitle' || kind === 'content' || kind === 'picture' ? 'body' : kind;
}

/** Those that have a place, be it their master's. */
export function placeholdersOf(
  shapes: readonly Shape[],
  master: Inherited,
  context: TextContext,
): readonly TemplatePlaceholder[] {
  return shapes.flatMap((shape) => {
    const { placeholder, element } = shape;
    if (placeholder === undefined) return [];
    const kind = kindOf(placeholder);
    const above = master.shapes.find((other) => other.placeholder && kindOf(other.placeholder) === onMaster(kind));
    const box = shape.box ?? above?.box;
    if (box === undefined) return [];
    const bodies = [element, above?.element].flatMap((one) => one?.child('p:txBody') ?? []);
    const properties = bodies.flatMap((body) => body.all('a:bodyPr'));
    const inset = (name: string, usual: number) =>
      properties.map((one) => length(one.attribute(name))).find((found) => found !== undefined) ?? usual;
    const styles = [
      ...bodies.map((body) => styleIn(body.child('a:lstStyle'))),
      styleIn(master.styles?.child(STYLES[onMaster(kind)] ?? 'p:otherStyle')),
    ].flatMap((level) => level ?? []);
    const prompts = bodies.flatMap((body) => paragraphIn(body) ?? []);
    const usual = [styleIn(master.usual)].flatMap((level) => level ?? []);
    const text = textOf([...styles, ...prompts, ...usual], context);
    const inherited = textOf([...styles, ...usual], context);
    return [
      {
        kind,
        reference: referenceOf(placeholder),
        name: shape.name,
        box,
        insets: {
          left: inset('lIns', 7.2),
          top: inset('tIns', 3.6),
          right: inset('rIns', 7.2),
          bottom: inset('bIns', 3.6),
        },
        anchor: anchorOf(properties),
        text,
        ...(JSON.stringify(text) !== JSON.stringify(inherited) && { direct: true as const }),
      },
    ];
  });
}

const STYLES: Partial<Readonly<Record<PlaceholderKind, string>>> = { title: 'p:titleStyle', body: 'p:bodyStyle' };

function referenceOf(placeholder: XmlElement): TemplatePlaceholder['reference'] {
  const [type, idx] = [placeholder.attribute('type'), placeholder.attribute('idx')];
  const [sz, orient] = [placeholder.attribute('sz'), placeholder.attribute('orient')];
  return {
    ...(type !== undefined && { type }),
    ...(idx !== undefined && { idx }),
    ...(sz !== undefined && { sz }),
    ...(orient !== undefined && { orient }),
  };
}

function anchorOf(properties: readonly XmlElement[]): TemplatePlaceholder['anchor'] {
  const written = properties.map((one) => one.attribute('anchor')).find((found) => found !== undefined);
  return written === 'ctr' ? 'middle' : written === 'b' ? 'bottom' : 'top';
}
