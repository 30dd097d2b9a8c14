/** What a measure finds on a page. */
export interface Finding {
  /** The page's number, from 1. */
  readonly page: number;
  /** What is wrong, with the value that was measured. */
  readonly what: string;
}
