/** What can be wrong with a package, as a value: the stage that reads it knows what the person asked for, and says it. */
export interface PackageFault {
  readonly kind:
    | 'not a zip'
    /** A zip of something else: photographs, another program's document. */
    | 'not a package'
    /** Cut off, changed on its way, or never whole: a part that is missing, a checksum that is wrong, XML that ends early. */
    | 'damaged'
    | 'encrypted'
    | 'too many parts'
    | 'too large'
    /** A part grows more than any document does: a zip bomb. */
    | 'inflates too much'
    /** XML with a document type of its own, which may name other files and repeat itself without end. No office program writes one. */
    | 'document type';
  /** The part in which it was found. */
  readonly part?: string;
}

/** Stays inside of the room, whose face speaks in values. */
export class PackageError extends Error {
  readonly fault: PackageFault;

  constructor(kind: PackageFault['kind'], part?: string) {
    super(kind);
    this.fault = { kind, ...(part !== undefined && { part }) };
  }
}

export type Result<Value> = { readonly value: Value } | { readonly fault: PackageFault };

/** What a task gives, or the fault that ended it. Any other error is a bug, and goes on. */
export async function resultOf<Value>(task: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return { value: await task() };
  } catch (error) {
    if (error instanceof PackageError) return { fault: error.fault };
    throw error;
  }
}
