/** One thing that may stand where a person is typing. */
export interface Candidate {
  readonly value: string;
  /** What it is, in a few words. */
  readonly about: string;
}
