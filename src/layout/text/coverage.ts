/** Which characters of a document its fonts have: the fonts that are needed beside its own, and what none shows. */

import { isChart } from '../../charts/index.js';
import type { Report } from '../../diagnostic.js';
import type { Block, ChartForm, Document, Section } from '../../document/types.js';
import { isUnseen } from '../../fonts/parts.js';
import type { FontStack } from '../../fonts/stack.js';
import { isAlone, unitsOf } from '../../fonts/units.js';
import { fontUnusable, missingCharacters, moreMissingCharacters } from '../../messages/fonts.js';
import { bundledFonts, familyOf, weightsOf } from '../../theme/fonts.js';
import type { Theme } from '../../theme/types.js';
import { subjectOf } from '../context.js';
import type { Scene } from '../scene.js';
import { faceMetrics } from './face.js';
import { Measure } from './metrics.js';

/** A text of the document, named as a person would. */
interface Said {
  readonly section: Section;
  /** What holds it. */
  readonly origin: Section | Block;
  readonly field: string;
  readonly said: unknown;
  readonly texts: readonly string[];
}

/** How many texts are complained about one by one. */
const MOST_TOLD = 12;

/**
 * The installed fonts that have what a document's own faces lack; nothing where they lack nothing. What no font has is
 * reported once a text; without a `report` it is left to a program that has fonts of its own.
 */
export async function fontsFor(
  document: Document,
  medium: Scene['medium'],
  theme: Theme,
  report: Report | undefined,
): Promise<FontStack | undefined> {
  const fonts = medium === 'pages' ? theme.fonts.pages : theme.fonts.slides;
  const faces = (['heading', 'body'] as const).map((use) => faceMetrics(familyOf(fonts, use).regular));
  const isPlain = (unit: string): boolean =>
    [...unit].every(isUnseen) || (isAlone(unit) && faces.every((face) => face.has(unit.codePointAt(0) ?? 0)));
  // Most documents have nothing unusual anywhere: nothing else is asked of their texts.
  if (!textsIn(document.sections).some(isUnusual)) return undefined;
  const lacking = saidIn(document, medium).flatMap((said) => {
    const texts = said.texts.filter(isUnusual);
    const units = [...new Set(texts.flatMap(unitsOf))].filter((unit) => !isPlain(unit));
    return units.length > 0 ? [{ said, texts, units }] : [];
  });
  if (lacking.length === 0) return undefined;
  const { stackFor } = await import('../../fonts/stack.js');
  const { packagesIn } = await import('../../fonts/scripts.js');
  const options = {
    language: document.language,
    weights: weightsOf(fonts),
    bundled: bundledFonts(fonts),
    boxes: report !== undefined,
  };
  const { stack, unusable } = await stackFor(new Set(lacking.flatMap(({ units }) => units)), options);
  if (report === undefined) return stack;
  for (const { package: name, problem } of unusable) report(fontUnusable(name, problem));
  const measure = new Measure(fonts, stack);
  const packagesOf = packagesIn(document.language);
  const missing = lacking.flatMap(({ said, texts }) => {
    const boxed = [...new Set(texts.flatMap((text) => boxedIn(text, measure)))];
    const packageOf = (character: string) => packagesOf(character)[0];
    return [...new Set(boxed.map(packageOf))].map((name) => ({
      said,
      characters: boxed.filter((character) => packageOf(character) === name),
      name,
    }));
  });
  for (const { said, characters, name } of missing.slice(0, MOST_TOLD))
    report(missingCharacters(said, subjectOf(said.section), characters, name));
  if (missing.length > MOST_TOLD) report(moreMissingCharacters(missing.length - MOST_TOLD));
  return stack;
}

/** The characters of a text that neither face of a pair nor another font shows. */
function boxedIn(text: string, measure: Measure): string[] {
  return (['heading', 'body'] as const)
    .flatMap((font) => measure.coverage(text, { font, size: 1, bold: false, colour: 'ink' }))
    .flatMap(({ by, text }) => (by === 'none' ? [...text] : []))
    .filter((character) => !isUnseen(character));
}

/** Beyond what every face has, and what is not seen: worth a look. */
function isUnusual(text: string): boolean {
  return !/^[\n -~\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]*$/.test(text);
}

/** What of a document is drawn on a medium. */
function saidIn(document: Document, medium: Scene['medium']): Said[] {
  return document.sections.flatMap((section): Said[] => {
    const part = (field: string, said: unknown, origin: Section | Block = section): Said => {
      return { section, origin, field, said, texts: textsIn(said) };
    };
    return [
      part('title', section.title),
      ...section.blocks.map((block) => part(isChart(block) ? 'chart' : FIELDS[block.kind], block, block)),
      part('small print', section.footer),
      ...(medium === 'notes' ? [part('notes', section.notes)] : []),
    ];
  });
}

const FIELDS: Readonly<Record<Exclude<Block['kind'], ChartForm>, string>> = {
  contents: 'contents',
  entries: 'list',
  figure: 'caption',
  heading: 'heading',
  index: 'index',
  list: 'list',
  paragraph: 'text',
  quote: 'quotation',
  remark: 'remark',
  steps: 'steps',
  table: 'table',
};

/** Keys of a block under which no text stands that is drawn. */
const UNDRAWN = new Set(['about', 'alt', 'href', 'kind', 'language', 'picture', 'place', 'style', 'target', 'via']);

function textsIn(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value);
  else if (Array.isArray(value)) for (const inner of value) textsIn(inner, found);
  else if (isRecord(value)) for (const key in value) if (!UNDRAWN.has(key)) textsIn(value[key], found);
  return found;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
