/** The letters of a drawing's text, and the fonts that have them: the renderer leaves out what none has, and says nothing. */
import { installedFont, type Weight } from '../../fonts/installed.js';
import { isUnseen } from '../../fonts/parts.js';
import { packagesIn } from '../../fonts/scripts.js';
import { faceMetrics } from '../../layout/text/face.js';
import { family } from '../../theme/fonts.js';
import type { Element } from './tree.js';

export interface Letters {
  /** Files of installed fonts that have what the package's own lack. */
  readonly fonts: readonly string[];
  /** What no font here has, each once. */
  readonly lacking: readonly string[];
  /** Where the first of them stands. */
  readonly line: number;
  /** The package that brings a font of the first, where one is known. */
  readonly package: string | undefined;
}

const WEIGHTS: readonly Weight[] = [400, 700];

/** Nothing where the package's own fonts have all of them. */
export async function lettersOf(root: Element): Promise<Letters | undefined> {
  const others = new Map<string, number>();
  for (const { words, line } of textsIn(root, false)) {
    for (const character of words) if (!others.has(character) && isOther(character)) others.set(character, line);
  }
  if (others.size === 0) return undefined;
  const { stackFor } = await import('../../fonts/stack.js');
  const language = languageOf(root);
  const { stack } = await stackFor(others.keys(), { language, weights: [400], bundled: [], boxes: false });
  const lacking = [...others.keys()].filter((character) => stack.ofScript(character, 400) === undefined);
  const packagesOf = packagesIn(language);
  const names = new Set([...others.keys()].flatMap(packagesOf));
  const [first = ''] = lacking;
  return {
    fonts: [...names].flatMap((name) => WEIGHTS.flatMap((weight) => installedFont(name, weight) ?? [])),
    lacking,
    line: others.get(first) ?? root.line,
    package: packagesOf(first)[0],
  };
}

/** Beyond ASCII, and in none of the faces that the renderer has. */
function isOther(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code > 0x7e && !isUnseen(character) && !FAMILIES.some((name) => faceMetrics(family(name).regular).has(code));
}

/** Those that are always there. */
const FAMILIES = ['Arimo', 'Inter'];

function* textsIn(element: Element, isText: boolean): Generator<{ readonly words: string; readonly line: number }> {
  const inText = isText || element.name === 'text';
  if (/^(?:title|desc|metadata)$/.test(element.name)) return;
  for (const child of element.children) {
    if (typeof child !== 'string') yield* textsIn(child, inText);
    else if (inText) yield { words: child, line: element.line };
  }
}

/** As the drawing says, which decides between the fonts of East Asia. */
function languageOf({ attributes }: Element): string {
  const said = attributes.get('xml:lang') ?? attributes.get('lang') ?? '';
  try {
    return new Intl.Locale(said).toString();
  } catch {
    return 'en';
  }
}
