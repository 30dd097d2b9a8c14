/** The index page of a batch, from its manifest. */
import type { Report } from '../../diagnostic.js';
import { thumbnailsMissing } from '../../messages/manifest.js';
import { type Listing, type ListingEntry, type ListingGroup, writeListing } from '../../output/html/listing.js';
import type { Manifest, ManifestFile } from '../../report/manifest.js';
import { counted, NOUNS, sizeInWords } from '../../report/outcome.js';
import type { Theme } from '../../theme/types.js';

export interface IndexPage {
  /** How the documents are reached from the page: empty, or a path that ends in `/`. */
  readonly way: string;
  readonly theme: Theme;
  /** Whether documents stand as pictures of their first pages, of which there is one where they are also made as pictures. */
  readonly thumbnails: boolean;
}

/** The page as UTF-8. `version` is of rolecast. Documents without the picture that is wanted are reported. */
export function indexPage(
  manifest: Manifest,
  version: string,
  { way, theme, thumbnails }: IndexPage,
  report: Report,
): Uint8Array {
  const listing = listingOf(manifest, version, way);
  const bare = listing.groups.flatMap(({ entries }) => entries.filter(({ picture }) => picture === undefined));
  const count = bare.reduce((sum, { documents }) => sum + documents.length, 0);
  if (thumbnails && count > 0) report(thumbnailsMissing(count));
  return writeListing(listing, theme, thumbnails);
}

/** By folders, in the order of the plan. */
function listingOf({ files }: Manifest, version: string, way: string): Listing {
  const groups = new Map<string, Map<string, ManifestFile[]>>();
  for (const file of files) {
    const folder = folderOf(nameOf(file));
    const units = groups.get(folder) ?? new Map<string, ManifestFile[]>();
    groups.set(folder, units);
    const unit = JSON.stringify([file.job, file.unit]);
    units.set(unit, [...(units.get(unit) ?? []), file]);
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    title: 'Documents',
    summary: `${counted(files.length, 'document')}, ${sizeInWords(bytes)} together.`,
    groups: [...groups].map(([folder, units]): ListingGroup => {
      const entries = [...units.values()].map((unit) => entryOf(unit, way));
      const count = entries.reduce((sum, { documents }) => sum + documents.length, 0);
      return { title: folder || 'In this folder', note: counted(count, 'document'), entries };
    }),
    footer: `Made by rolecast ${version}`,
  };
}

function entryOf(unit: readonly ManifestFile[], way: string): ListingEntry {
  // Pixels before a drawing, which may be shown in other fonts than the page's.
  const pictures = unit.filter(({ medium }) => medium === 'pictures');
  const drawn = pictures.find((file) => kindOf(file) === 'PNG') ?? pictures[0];
  const picture = drawn?.written[0]?.path;
  const documents = unit.map((file) => ({
    name: nameOf(file)
      .slice(folderOf(nameOf(file)).length)
      .replace(/^\//, ''),
    path: `${way}${file.written[0]?.path ?? file.path}`,
    notes: [`${kindOf(file)}, ${counted(file.pages, NOUNS[file.medium])}`, sizeInWords(file.bytes)],
  }));
  return { documents, ...(picture !== undefined && { picture: `${way}${picture}` }) };
}

/** Of pictures, that of their folder. */
function nameOf({ medium, path }: ManifestFile): string {
  return medium === 'pictures' ? folderOf(path) : path;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function kindOf({ path }: ManifestFile): string {
  return path.slice(path.lastIndexOf('.') + 1).toUpperCase();
}
