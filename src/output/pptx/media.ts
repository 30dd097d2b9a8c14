/** The pictures of a deck as parts of its package. */
import type { Picture } from '../../layout/scene.js';
import type { Package } from '../../opc/writing/package.js';

/** The media parts of a deck: one for each distinct picture, however many slides show it. */
export class Media {
  /** Paths by what they hold, in base64. */
  readonly #paths = new Map<string, string>();
  readonly #file: Package;
  #last = 0;

  /** The file may have pictures of its own. */
  constructor(file: Package) {
    this.#file = file;
  }

  /** The path of the part that holds a picture, which the deck has from now on. */
  pathOf(type: Picture['type'], data: string): string {
    const known = this.#paths.get(data);
    if (known !== undefined) return known;
    const path = this.#unused(type);
    this.#paths.set(data, path);
    return path;
  }

  #unused(type: Picture['type']): string {
    this.#last++;
    const path = `ppt/media/image${this.#last}.${type}`;
    return this.#file.has(path) ? this.#unused(type) : path;
  }

  /** Adds them behind all else. */
  add(): void {
    for (const [data, path] of this.#paths) this.#file.add(path, Buffer.from(data, 'base64'));
  }
}
