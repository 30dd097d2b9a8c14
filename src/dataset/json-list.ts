/** JSON with a long list in it, in pieces: as one text, a hundred thousand roles would need as much memory again. */

/** As `JSON.stringify` writes `fields`, two spaces a level, with `items` in the field of that name: its own place, or the last. */
export function* jsonWithList(
  fields: object,
  name: string,
  items: Iterable<object>,
  replacer?: (name: string, value: unknown) => unknown,
): Generator<string> {
  const around = JSON.stringify({ ...fields, [name]: [] }, replacer, 2);
  // A line break in a text is written as an escape: all that are seen are between fields.
  const before = `\n  ${JSON.stringify(name)}: [`;
  const inside = around.indexOf(before) + before.length;
  yield around.slice(0, inside);
  let between = '';
  for (const item of items) {
    yield `${between}\n    ${JSON.stringify(item, replacer, 2).replaceAll('\n', '\n    ')}`;
    between = ',';
  }
  yield `${between === '' ? '' : '\n  '}${around.slice(inside)}\n`;
}
