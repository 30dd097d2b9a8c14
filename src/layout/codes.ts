/** QR codes on paper: whether a phone can tell their modules apart. */
import type { Report } from '../diagnostic.js';
import type { Document, Figure } from '../document/types.js';
import { denseCode } from '../messages/layout.js';
import type { Item, Pt, Scene } from './scene.js';

/** 0.4 mm: phones scan finer modules from a screen, but not from an office printer's paper at arm's length. */
const LEAST_MODULE: Pt = (0.4 / 25.4) * 72;

/** A code that is too dense is told once, at its finest, where its figure stands in the template. */
export function tellDenseCodes(scene: Scene, document: Document, report: Report): void {
  if (scene.medium === 'slides') return;
  const finest = new Map<string, Pt>();
  for (const [picture, module] of scene.pages.flatMap(({ items }) => items.flatMap((item) => codesOf(item, scene))))
    finest.set(picture, Math.min(module, finest.get(picture) ?? module));
  for (const [picture, module] of finest) {
    const figure = module < LEAST_MODULE ? figureOf(picture, document) : undefined;
    if (figure !== undefined) report(denseCode(figure, picture.slice('qr:'.length), (module / 72) * 25.4));
  }
}

function codesOf(item: Item, scene: Scene): [string, Pt][] {
  if (item.kind === 'group') return item.items.flatMap((one) => codesOf(one, scene));
  if (item.kind !== 'picture') return [];
  const modules = scene.pictures[item.picture]?.modules;
  return modules === undefined ? [] : [[item.picture, item.box.w / modules]];
}

function figureOf(picture: string, document: Document): Figure | undefined {
  for (const block of document.sections.flatMap(({ blocks }) => blocks))
    if (block.kind === 'figure' && block.picture === picture) return block;
  return undefined;
}
