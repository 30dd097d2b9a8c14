/** A company's template by its file: the grid of slides in it and the skeleton of decks, each file of a process read once. */
import { resolve } from 'node:path';
import type { Report } from '../diagnostic.js';
import { digestOf, readBytes, shownName } from '../files.js';
import type { CompanyGrid } from '../layout/media/options.js';
import { companyAnother, companyUnreadable } from '../messages/company.js';
import type { SkeletonFor } from '../output/pptx/skeleton.js';
import type { ThemeTemplate } from '../theme/types.js';
import { carry } from './carry.js';
import type { TemplateFault } from './fault.js';
import { companyGrid } from './grid.js';
import { readTemplate } from './read.js';
import { faultTold } from './told.js';

/** What decks in a company's template are made with. */
export interface Company {
  /** `mirrored`: slides of a language that is written from right to left. */
  readonly grid: (mirrored: boolean) => CompanyGrid;
  readonly skeleton: SkeletonFor;
  /** Of the file, by which decks in another are told from these. */
  readonly digest: string;
}

/** Nothing where the file is none that decks can be written in; `report` is told. */
export async function loadCompany(given: ThemeTemplate, report: Report): Promise<Company | undefined> {
  const bytes = await bytesOf(given);
  if (bytes === undefined) {
    report(companyUnreadable(given.place, 'does not exist, or may not be read'));
    return undefined;
  }
  const digest = await digestOf(bytes);
  tellAnother(given, digest, report);
  const outcome = await once(bytes, digest, given);
  if ('company' in outcome) return outcome.company;
  report(faultTold(outcome.fault, given.place));
  return undefined;
}

/** A theme that was made from another file than this is as it was, and may be right. */
export function tellAnother({ sha256, folder, path, place }: ThemeTemplate, digest: string, report: Report): void {
  if (sha256 !== undefined && sha256 !== digest) report(companyAnother(place, shownName(resolve(folder, path))));
}

async function bytesOf({ folder, path }: ThemeTemplate): Promise<Uint8Array | undefined> {
  try {
    return await readBytes(resolve(folder, path));
  } catch {
    return undefined;
  }
}

type Outcome = { readonly company: Company } | { readonly fault: TemplateFault };

/** By what was read and chosen: a batch writes thousands of decks in one template. */
const known = new Map<string, Promise<Outcome>>();

async function once(bytes: Uint8Array, digest: string, { layouts, safe }: ThemeTemplate): Promise<Outcome> {
  const key = JSON.stringify([digest, layouts, safe]);
  const outcome = known.get(key) ?? read(bytes, digest, { layouts, safe });
  known.set(key, outcome);
  return outcome;
}

async function read(
  bytes: Uint8Array,
  digest: string,
  choices: Pick<ThemeTemplate, 'layouts' | 'safe'>,
): Promise<Outcome> {
  const found = await readTemplate(bytes, choices);
  if ('fault' in found) return found;
  const { template } = found;
  const carried = await carry(found.opened);
  if ('fault' in carried) return { fault: { kind: 'package', fault: carried.fault } };
  const { companySkeleton } = await import('./skeleton.js');
  const grids = new Map<boolean, CompanyGrid>();
  return {
    company: {
      grid(mirrored) {
        const grid = grids.get(mirrored) ?? companyGrid(template, mirrored);
        grids.set(mirrored, grid);
        return grid;
      },
      skeleton: companySkeleton(template, carried.value),
      digest,
    },
  };
}
