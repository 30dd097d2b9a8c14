/** Texts with places to be filled: `{faculty}/{role.id}.pdf`. Two braces are one that is meant: `{{`. */

/** A text that stays, or the name of what stands in its place. */
export type Piece = string | { readonly name: string };

export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(/\{\{|\}\}|\{([^{}]*)\}/g)) {
    const [whole, name] = match;
    if (match.index > end) pieces.push(text.slice(end, match.index));
    pieces.push(name === undefined ? whole.charAt(0) : { name: name.trim() });
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}
