/** Where a piece of template text leaves off in the markup that it is part of. */

/** In running text, in a tag, between the quotes of an attribute value, or in a comment. */
export type MarkupPosition = 'text' | 'tag' | 'double-quoted' | 'single-quoted' | 'comment';

/** Reads `text` from `position` on, and says where it ends. A `<` that opens no tag (`a < b`) is the markup reader's to report. */
export function advance(position: MarkupPosition, text: string): MarkupPosition {
  let at = position;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (at === 'text' && text.startsWith('<!--', index)) {
      at = 'comment';
      index += 3;
    } else if (at === 'text' && character === '<' && opensTag(text[index + 1])) at = 'tag';
    else if (at === 'comment' && text.startsWith('-->', index)) {
      at = 'text';
      index += 2;
    } else if (at === 'tag') at = inTag(character);
    else if ((at === 'double-quoted' && character === '"') || (at === 'single-quoted' && character === "'")) at = 'tag';
  }
  return at;
}

/** At the end of a piece a tag may go on in the next one. */
function opensTag(next: string | undefined): boolean {
  return next === undefined || /[\p{L}/!?]/u.test(next);
}

function inTag(character: string | undefined): MarkupPosition {
  if (character === '>') return 'text';
  if (character === '"') return 'double-quoted';
  return character === "'" ? 'single-quoted' : 'tag';
}
