/** The index page of a batch, from its manifest. */
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

/** The page as UTF-8. `version` is of rolecast. */
export function indexPage(manifest: Manifest, version: string, { way, theme, thumbnails }: IndexPage): Uint8Array {
  return writeListing(listingOf(manifest, version, way), theme, thumbnails);
}

/** By folders, in the order of the plan. */
function listingOf({ files }: Manifest, version: string, way: string): Listing {
  const groups = new Map<string, ListingEntry[]>();
  const thumbnails = thumbnailsOf(files);
  for (const file of files) {
    const place = file.medium === 'pictures' ? folderOf(file.path) : file.path;
    const folder = folderOf(place);
    const entries = groups.get(folder) ?? [];
    groups.set(folder, entries);
    const picture = file.medium === 'pictures' ? file.written[0]?.path : thumbnails.get(unitOf(file));
    entries.push({
      name: place.slice(folder === '' ? 0 : folder.length + 1),
      path: `${way}${file.written[0]?.path ?? file.path}`,
      notes: [`${kindOf(file)}, ${counted(file.pages, NOUNS[file.medium])}`, sizeInWords(file.bytes)],
      ...(picture !== undefined && { picture: `${way}${picture}` }),
    });
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    title: 'Documents',
    summary: `${counted(files.length, 'document')}, ${sizeInWords(bytes)} together.`,
    groups: [...groups].map(([folder, entries]): ListingGroup => ({ title: folder || 'In this folder', entries })),
    footer: `Made by rolecast ${version}`,
  };
}

/** Of each unit that is also drawn as pictures, the picture of its first page: pixels before a drawing, which may lack the page's fonts. */
function thumbnailsOf(files: readonly ManifestFile[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of files) {
    const [first] = file.written;
    if (file.medium !== 'pictures' || first === undefined) continue;
    if (kindOf(file) === 'PNG' || !found.has(unitOf(file))) found.set(unitOf(file), first.path);
  }
  return found;
}

function unitOf({ job, unit }: ManifestFile): string {
  return JSON.stringify([job, unit]);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function kindOf({ path }: ManifestFile): string {
  return path.slice(path.lastIndexOf('.') + 1).toUpperCase();
}
