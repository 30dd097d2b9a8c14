/** What goes between this process and the one that draws: plain data. */

/** Pixels of one side; the other follows. */
export type Target = { readonly width: number } | { readonly longerSide: number };

/** A drawing to be made. */
export interface Job {
  readonly svg: string;
  readonly target: Target;
  /** Paths of font files. None of the machine's own is looked for. */
  readonly fonts: readonly string[];
  /** The family in the place of those that are not among `fonts`. */
  readonly family: string;
}

/** The drawing as PNG, with its own size in user units, rounded. */
export interface Drawn {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Why a drawing cannot be made: the renderer has something against it, it takes too much, or the renderer breaks off. */
export interface Undrawable {
  readonly undrawable: 'refused' | 'time' | 'memory' | 'broke-off';
}

/** How long a drawing may take, and how many bytes the whole process may have meanwhile. */
export const MOST = { milliseconds: 6000, memory: 800_000_000 } as const;
