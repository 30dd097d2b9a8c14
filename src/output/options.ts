/** What a writer may be asked for beside the scene. */

/** A file inside a file. */
export interface Attachment {
  readonly name: string;
  /** A media type. */
  readonly type: string;
  readonly description: string;
  readonly text: string;
}

export interface WriteOptions {
  /** PDF only. */
  readonly attachment?: Attachment;
  /** PDF only: told the number of each page before it is painted. */
  readonly onPage?: (page: number) => void;
}
