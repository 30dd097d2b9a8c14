/** What is wrong with a drawing: thrown at the first fault, since what stands behind it may make no sense. */
export class Fault extends Error {
  readonly kind: 'unsafe' | 'broken' | 'other';
  /** In the file, from 1. */
  readonly line: number;

  constructor(kind: Fault['kind'], what: string, line: number) {
    super(what);
    this.kind = kind;
    this.line = line;
  }
}
