/** The pictures of a deck as parts of its package. */
import type { Picture } from '../../layout/scene.js';
import type { Package } from '../../opc/writing/package.js';

/** The media parts of a deck: one for each distinct picture, however many slides show it. */
export class Media {
  /** Paths by what they hold, in base64. */
  readonly #paths = new Map<string, string>();

  /** The path of the part that holds a picture, which the deck has from now on. */
  pathOf(type: Picture['type'], data: string): string {
    const path = this.#paths.get(data) ?? `ppt/media/image${this.#paths.size + 1}.${type}`;
    this.#paths.set(data, path);
    return path;
  }

  addTo(file: Package): void {
    for (const [data, path] of this.#paths) file.add(path, Buffer.from(data, 'base64'));
  }
}
