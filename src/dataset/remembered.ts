/** What is worked out of a text, once for equal texts: the columns of a large table repeat theirs. */

/** Different texts whose results are kept; a column in which every row differs is not worth more. */
const MOST = 5_000;

export function remembered<Result>(find: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.result;
    const result = find(text);
    if (known.size < MOST) known.set(text, { result });
    return result;
  };
}
