/** What the pages of a scene are about: which roles, and which complaints belong to them. */
import type { Diagnostic, Place } from '../diagnostic.js';
import type { Section } from '../document/types.js';
import type { Bookmark, Scene } from '../layout/scene.js';
import type { Illustrated, Prepared } from '../stages.js';
import type { ShownPage } from './shown.js';

/** A section, and the page on which it starts. */
interface Started {
  readonly section: Section;
  readonly page: number;
}

export class Whereabouts {
  readonly #started: readonly Started[];

  /** Without a scene, nothing is anywhere. */
  constructor(document: Illustrated, scene: Scene | undefined) {
    this.#started = scene === undefined ? [] : startsOf(document.sections, scene);
  }

  /** The roles whose sections start on a page, or else of the one that goes on there; each with where it was written. */
  rolesOn(page: number, { dataset, locate }: Prepared): ShownPage['about'] {
    const starting = this.#started.filter((one) => one.page === page);
    const sections = starting.length > 0 ? starting : this.#started.filter((one) => one.page < page).slice(-1);
    return sections.flatMap(({ section }) => {
      const index = dataset.roles.findIndex(({ id }) => id === section.role);
      const role = dataset.roles[index];
      return role === undefined ? [] : { role: role.title, from: rowOf(locate(`roles[${index}]`)) };
    });
  }

  /**
   * The first page that is about the record of the dataset, or the role of the row, or whose title is said, or that shows what was
   * written at the place in the template.
   */
  pageOf({ place, via = [], content = [], message }: Diagnostic, prepared?: Prepared): number | undefined {
    const record = [place?.path, ...content.map(({ about }) => about)].flatMap((path) => recordIn(path) ?? [])[0];
    const own = this.#started.find(({ section }) => record !== undefined && section.about === record);
    const role = place?.cell === undefined ? undefined : roleAt(place, prepared);
    const ofRow = this.#started.find(({ section }) => role !== undefined && section.role === role);
    const named = own ?? ofRow ?? this.#started.find(({ section }) => message.includes(`"${titleOf(section)}"`));
    if (named !== undefined) return named.page;
    const places = [...(place === undefined ? [] : [place]), ...via];
    return places.flatMap((one) => this.#startedBefore(one)?.page ?? [])[0];
  }

  /** The section around a place: the last that begins before it. */
  #startedBefore({ file, line }: Place): Started | undefined {
    if (line === undefined) return undefined;
    const before = this.#started.flatMap((one) => {
      const begun = [one.section.place, ...one.section.via].find((place) => place.file === file);
      return begun?.line !== undefined && begun.line <= line ? { one, line: begun.line } : [];
    });
    const closest = Math.max(...before.map((each) => each.line));
    return before.find((each) => each.line === closest)?.one;
  }
}

/** Sections and bookmarks are in one order; a section that no bookmark is of starts nowhere. */
function startsOf(sections: readonly Section[], scene: Scene): readonly Started[] {
  const bookmarks = flat(scene.bookmarks);
  let next = 0;
  return sections.flatMap((section, index) => {
    if (scene.medium !== 'pages') {
      const page = scene.bookmarks[index]?.page;
      return page === undefined ? [] : { section, page };
    }
    const at = bookmarks.findIndex((one, from) => from >= next && one.title === titleOf(section));
    const page = scene.targets[section.id ?? '']?.page ?? bookmarks[at]?.page;
    if (at >= 0) next = at + 1;
    return page === undefined ? [] : { section, page };
  });
}

function titleOf({ title }: Section): string {
  return title.map(({ text }) => text).join('');
}

function flat(bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  return bookmarks.flatMap((one) => [one, ...flat(one.children)]);
}

/** The id of the role whose row of a table a cell is in. */
function roleAt(cell: Place, prepared: Prepared | undefined): string | undefined {
  const row = rowOf(cell);
  return prepared?.dataset.roles.find((_, index) => rowOf(prepared.locate(`roles[${index}]`)) === row)?.id;
}

/** `roles[3]` of `roles[3].salary.min`. */
function recordIn(path: string | undefined): string | undefined {
  return /^\w+\[\d+\]/.exec(path ?? '')?.[0];
}

/** «roles.xlsx, row 7», «roles.yaml, line 41». */
function rowOf({ file, line, cell }: Place): string {
  const row = /\d+$/.exec(cell ?? '')?.[0];
  if (row !== undefined) return `${file}, row ${row}`;
  return line === undefined ? file : `${file}, line ${line}`;
}
