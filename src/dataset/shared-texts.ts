/** Texts that many roles have in common ("Python", an employer): kept once, where a file gives each a copy of its own. */

/** Different texts that are remembered; those of a large table that differ in every row are not worth it. */
const MOST = 20_000;

/** Gives, for a text, the first one that was equal to it. */
export function sharedTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same === undefined && known.size < MOST) known.set(text, text);
    return same ?? text;
  };
}
