/** A company's template, opened: its masters and layouts as they were read, and which stands for what. */
import type { Box } from '../layout/scene.js';
import { PackageError } from '../opc/fault.js';
import { openPackage } from '../opc/package.js';
import type { ThemeTemplate } from '../theme/types.js';
import { isCompoundFile, isUnderPassword } from './compound.js';
import type { TemplateFault } from './fault.js';
import type { LayoutSheet, MasterSheet } from './layout.js';
import type { Regions } from './safe.js';
import { listed, type Sheet, Source } from './source.js';
import type { LayoutUse } from './types.js';
import { length } from './units.js';
import { usedMaster } from './used-master.js';
import { type Use, usesOf } from './uses.js';

export interface OpenTemplate {
  readonly source: Source;
  readonly presentation: Sheet;
  /** The parts of all masters. */
  readonly masters: readonly string[];
  readonly master: MasterSheet;
  /** At least one, in the master's order. */
  readonly sheets: readonly LayoutSheet[];
  readonly uses: Readonly<Record<LayoutUse, Use<LayoutSheet>>>;
  readonly regions: Regions;
}

export type Opened = { readonly opened: OpenTemplate } | { readonly fault: TemplateFault };

/** Reads a master and its layouts, others where it has no room or no better claim, and nothing of slides but which master they use. */
export async function openTemplate(bytes: Uint8Array, names: ThemeTemplate['layouts']): Promise<Opened> {
  if (isCompoundFile(bytes)) return { fault: { kind: isUnderPassword(bytes) ? 'password' : 'old' } };
  const found = await openPackage(bytes);
  if ('fault' in found) return { fault: { kind: 'package', fault: found.fault } };
  const { contentType } = found.value.main;
  if (/macroEnabled/i.test(contentType)) return { fault: { kind: 'macros' } };
  if (!/\.presentationml\.(?:presentation|template|slideshow)\.main\+xml$/.test(contentType))
    return { fault: { kind: 'not a presentation', contentType } };
  try {
    return await openPresentation(new Source(found.value), names);
  } catch (error) {
    if (error instanceof PackageError) return { fault: { kind: 'package', fault: error.fault } };
    throw error;
  }
}

async function openPresentation(source: Source, names: ThemeTemplate['layouts']): Promise<Opened> {
  const presentation = await source.sheet(source.main);
  if (presentation.tree.attribute('conformance') === 'strict') return { fault: { kind: 'strict' } };
  const masters = listed(presentation, 'p:sldMasterIdLst');
  const used = await usedMaster(source, presentation, { masters, slide: slideOf(presentation), names });
  if ('fault' in used) return used;
  const { master, sheets, regions, chosen } = used;
  return { opened: { source, presentation, masters, master, sheets, uses: usesOf(sheets, chosen), regions } };
}

/** 4 : 3, as the standard has it where a presentation does not say (ECMA-376 part 1, 19.2.1.39). */
const USUAL = { w: 720, h: 540 } as const;

function slideOf({ tree }: Sheet): Box {
  const size = tree.child('p:sldSz');
  const [w, h] = [length(size?.attribute('cx')), length(size?.attribute('cy'))];
  return { x: 0, y: 0, w: w ?? USUAL.w, h: h ?? USUAL.h };
}
