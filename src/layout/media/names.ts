/** Names, each given once. */
export class Names {
  readonly #given: Set<string>;

  constructor(taken: readonly string[] = []) {
    this.#given = new Set(taken);
  }

  unique(name: string): string {
    let candidate = name;
    for (let count = 2; this.#given.has(candidate); count += 1) candidate = `${name} (${count})`;
    this.#given.add(candidate);
    return candidate;
  }
}
