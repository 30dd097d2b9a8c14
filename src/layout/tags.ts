/** Growing the structure tree while items are laid: a tag for what is said, none for decoration. */
import type { Tag, TagRole } from './scene.js';

export class Tags {
  readonly all: Tag[];

  constructor(before: readonly Tag[] = [{ role: 'Document', parent: -1 }]) {
    this.all = [...before];
  }

  /** Adds a tag at the end of its parent and gives its index. */
  add(role: TagRole, parent: number, details: Omit<Tag, 'role' | 'parent'> = {}): number {
    this.all.push({ role, parent, ...details });
    return this.all.length - 1;
  }
}

/** For what is laid only to see how much room it needs. */
class NoTags extends Tags {
  override add(): number {
    return 0;
  }
}

export const NO_TAGS: Tags = new NoTags();
