/** Slides: text and tables are given to pptxgenjs, and what it wrote is finished in the same order. */
import type { Box, GroupItem, Item, Page, Run, ShapeItem, SlideLayout, Slot, TextItem } from '../../layout/scene.js';
import { DECLARATION, element } from '../../opc/writing/xml.js';
import { plotFrame } from './chart.js';
import type { Presentation, Slide } from './generator.js';
import { type Access, slideCreation } from './identities.js';
import { actionOf, runLink, targetOf } from './links.js';
import { ANCHOR, bodyProperties } from './master.js';
import { finishPicture } from './picture.js';
import type { SlideSetting } from './setting.js';
import { group, inches, place, plainShape, TREE_HEAD, widened } from './shapes.js';
import type { Placeholder, SkeletonLayout } from './skeleton.js';
import { finishGrid, giveGrid } from './table.js';
import { finishParagraphs, givenText, hasText, NAMED_LATER, type TextSetting } from './text.js';
import { PRESENTATION_NAMESPACES, Seam } from './xml.js';

/** Gives a page to pptxgenjs, as a slide behind those that it has. */
export function giveSlide(page: Page, presentation: Presentation, { paints }: Pick<SkeletonLayout, 'paints'>): void {
  const slide = presentation.addSlide();
  for (const item of onSlide(page, paints)) give(item, slide);
}

function give(item: Item, slide: Slide): void {
  switch (item.kind) {
    case 'text':
      slide.addText(givenText(item.paragraphs), { ...inches(item.box), isTextBox: true, objectName: NAMED_LATER });
      return;
    case 'grid':
      giveGrid(item, slide);
      for (const drawn of item.drawn) give(drawn, slide);
      return;
    case 'plot':
      for (const behind of item.behind) give(behind, slide);
      return;
    case 'group':
      for (const child of item.items) give(child, slide);
      return;
    case 'shape':
    case 'picture':
      return;
    default:
      item satisfies never;
  }
}

/**
 * What stands on the slide itself; the rest is in its layout. Texts without words are left out: a placeholder would ask
 * for them while the slide is edited. A title stays, for by it programs find the slide.
 */
function onSlide(page: Page, paints: boolean): readonly Item[] {
  return page.items.filter((item) => {
    if (item.kind === 'shape') return !(paints && item.inLayout);
    return item.kind !== 'text' || item.slot === TITLE || hasText(item.paragraphs);
  });
}

/** By what the slide is known. */
export function keyOf({ key, name }: Page): string {
  return key ?? name;
}

/** The slot that every layout has. */
const TITLE = 'title';

/** The slide part from what pptxgenjs wrote for the page. */
export function finishSlide(page: Page, written: string, part: string, context: Omit<SlideSetting, 'seam'>): string {
  const setting = { ...context, seam: new Seam(written, part) };
  const { seam } = setting;
  seam.upTo('</p:grpSpPr>');
  const shapes = onSlide(page, context.place.paints).map((item) => finish(item, setting));
  seam.expect('</p:spTree>');
  return (
    `${DECLARATION}<p:sld ${PRESENTATION_NAMESPACES}><p:cSld><p:spTree>${TREE_HEAD}${shapes.join('')}</p:spTree>` +
    slideCreation(keyOf(page)) +
    seam.rest()
  );
}

function finish(item: Item, setting: SlideSetting): string {
  switch (item.kind) {
    case 'text':
      return finishText(item, setting);
    case 'shape':
      return shapeXml(item, accessOf(item, setting), setting);
    case 'grid': {
      const table = finishGrid(item, setting);
      return (
        table + finishGroup({ kind: 'group', name: `${item.name} marks`, box: item.box, items: item.drawn }, setting)
      );
    }
    case 'plot': {
      const behind = item.behind.map((one) => finish(one, setting)).join('');
      return behind + plotFrame(item, setting);
    }
    case 'group':
      return finishGroup(item, setting);
    case 'picture':
      return finishPicture(item, setting);
  }
}

/** A shape says what it is where its tag does; else it is decoration. */
function accessOf(item: ShapeItem, { deck }: SlideSetting): Access {
  const alt = item.tag === undefined ? undefined : deck.scene.tags[item.tag]?.alt;
  return alt === undefined ? 'decorative' : { alt };
}

function finishGroup(item: GroupItem, setting: SlideSetting): string {
  const { items, alt } = item;
  if (items.length === 0) return '';
  const identity = setting.identities.of(item, alt === undefined ? 'decorative' : { alt });
  // The group speaks for its members.
  const members = setting.identities.inGroup(() =>
    items.map((member) => (member.kind === 'shape' ? shapeXml(member, 'text', setting) : finish(member, setting))),
  );
  return group(
    identity,
    items.map(({ box }) => box),
    members.join(''),
  );
}

function shapeXml(item: ShapeItem, access: Access, { identities, deck }: SlideSetting): string {
  return plainShape(item, identities.of(item, access), deck.palette, 'slide');
}

function finishText(item: TextItem, setting: SlideSetting): string {
  const { deck, identities, layout, place: standing, relationships, seam } = setting;
  const placeholder = item.slot === undefined ? undefined : standing.placeholder(slotOf(item.slot, layout));
  const target = targetOf(item, deck);
  const identity = identities.of(item, 'text', target === undefined ? '' : actionOf(target, relationships));
  seam.upTo('<p:txBody>');
  const text: TextSetting = {
    deck,
    ...(placeholder ?? deck.defaults),
    link: (run: Run) => (target === undefined ? runLink(run, deck, relationships) : ''),
    number: item.furniture === 'number',
  };
  const paragraphs = finishParagraphs(seam, item.paragraphs, text);
  seam.expect('</p:txBody></p:sp>');
  const [kind, look, body] = placeholder
    ? [placeholderKind(placeholder), placeholderLook(item, placeholder), placeholderBody(item, placeholder)]
    : ['<p:cNvSpPr txBox="1"/><p:nvPr/>', boxLook(item), bodyProperties(item, wrapOf(item))];
  return (
    `<p:sp><p:nvSpPr>${identity}${kind}</p:nvSpPr>${element('p:spPr', look)}` +
    `<p:txBody>${body}<a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  );
}

/** What is one line stays one, whatever font a program finds. */
function wrapOf({ paragraphs }: TextItem): 'none' | 'square' {
  return paragraphs.length === 1 && paragraphs[0]?.lines.length === 1 ? 'none' : 'square';
}

function slotOf(name: string, layout: SlideLayout): Slot {
  const slot = layout.slots.find((candidate) => candidate.name === name);
  if (slot === undefined) throw new Error(`the layout ${layout.name} has no slot ${name}`);
  return slot;
}

function placeholderKind({ reference }: Placeholder): string {
  return `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${reference}/></p:nvPr>`;
}

function boxLook({ box }: TextItem): string {
  return `<a:xfrm>${place(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>`;
}

function placeholderLook(item: TextItem, { box, insets }: Placeholder): string {
  const own = place(widened(frameOf(item), insets));
  return own === place(box) ? '' : `<a:xfrm>${own}</a:xfrm>`;
}

/** By which share programs may measure a line wider than we do, whose advances they round in their own way. */
const WIDER = 0.005;

/** A line that fills its frame has room to be measured wider: LibreOffice has the text of every placeholder wrap. */
function frameOf(item: TextItem): Box {
  const { box, paragraphs } = item;
  if (wrapOf(item) === 'square' || widthOf(item) * (1 + WIDER) <= box.w) return box;
  const more = box.w * WIDER;
  const before = { left: 0, centre: 0.5, right: 1 }[paragraphs[0]?.align ?? 'left'];
  return { ...box, x: box.x - more * before, w: box.w + more };
}

/** Of the first line. */
function widthOf({ paragraphs }: TextItem): number {
  return paragraphs[0]?.lines[0]?.pieces.reduce((sum, { w }) => sum + w, 0) ?? 0;
}

/** What is typed into the layout may shrink; what stands here is fitted. */
function placeholderBody({ anchor, furniture }: TextItem, placeholder: Placeholder): string {
  const own = anchor === placeholder.anchor ? '' : ` anchor="${ANCHOR[anchor]}"`;
  return element(`a:bodyPr${own}`, furniture ? '' : '<a:noAutofit/>');
}
