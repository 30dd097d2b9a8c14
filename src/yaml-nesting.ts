/** How deep a YAML file nests, asked of its tokens: the parser's own recursion can exhaust the process before it can say so. */
import { CST } from 'yaml';

/** The offset of the first value that stands more than `limit` collections deep. */
export function firstTooDeep(tokens: readonly CST.Token[], limit: number): number | undefined {
  let level: readonly CST.Token[] = tokens.flatMap((token) =>
    token.type === 'document' && token.value ? [token.value] : [],
  );
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > limit && first !== undefined) return first.offset;
    level = level.flatMap(inner);
  }
  return undefined;
}

function inner(token: CST.Token): readonly CST.Token[] {
  if (!CST.isCollection(token)) return [];
  return token.items.flatMap((item) => [item.key, item.value].filter((part) => part !== undefined && part !== null));
}
