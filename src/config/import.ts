/**
 * Loads a module of a person's. Code that runs by way of `compiled.ts` cannot, so the build has this in a file that Node loads
 * itself.
 */
export function importModule(address: string): Promise<unknown> {
  return import(address);
}
