/** From the tree of a rendered template to the document that it describes. */
import { childrenConform, conforms } from '../blocks/conform.js';
import { attribute, type Reader } from '../blocks/declaration.js';
import { withoutHabits } from '../blocks/habits.js';
import { footer } from '../blocks/section.js';
import { Diagnostics, type Report } from '../diagnostic.js';
import type { Element, Node } from '../markup/tree.js';
import { duplicateId, emptyDocument } from '../messages/blocks.js';
import { sameLanguage } from './language.js';
import { createReader } from './reader.js';
import { readSection } from './section.js';
import type { DocumentSettings } from './settings.js';
import type { Document, Inlines } from './types.js';

/** All of a document that the template does not write. */
export type Frame = Omit<DocumentSettings, 'wordsLanguage'> & {
  /** BCP 47: of the dataset's values, where it may not be the document's. */
  readonly dataLanguage?: string;
  /** The same of the template's own words. */
  readonly wordsLanguage?: string;
};

/** The document, or nothing where the markup has an error; all of them are reported. */
export function readDocument(
  given: readonly Node[],
  { dataLanguage, wordsLanguage, ...frame }: Frame,
  report: Report,
): Document | undefined {
  const faults = new Diagnostics();
  const tell: Report = (diagnostic) => {
    faults.report(diagnostic);
    report(diagnostic);
  };

  const nodes = withoutHabits(given, tell);
  childrenConform('', nodes, ['section', ...footer.roots], tell);
  const children = nodes.filter((node) => node.kind === 'element');
  const elements = children.filter(({ name }) => name === 'section');
  if (elements.length === 0 && !faults.failed) tell(emptyDocument(nodes[0]?.place.file));

  const foreign = wordsLanguage !== undefined && !sameLanguage(wordsLanguage, frame.language);
  const languages = {
    ...(dataLanguage !== frame.language && { data: dataLanguage }),
    ...(foreign && { words: wordsLanguage }),
  };
  const ids = uniqueIds(elements, tell);
  const around = { tiers: frame.tiers, ids, languages, dataLanguage: dataLanguage ?? frame.language };
  const reader = createReader(around, tell);
  const sections = elements.flatMap((element) => readSection(element, reader) ?? []);
  const imprint = elements.length === children.length ? [] : readImprint(children, reader);
  return faults.failed ? undefined : { ...frame, ...(foreign && { wordsLanguage }), sections, imprint };
}

/** The small print beside the sections: it is the document's own. */
function readImprint(children: readonly Element[], reader: Reader): readonly Inlines[] {
  return children
    .filter(({ name }) => footer.roots.includes(name))
    .filter((element) => conforms(element, footer, reader.report))
    .flatMap((element) => footer.read(element, reader) ?? []);
}

function uniqueIds(sections: readonly Element[], report: Report): readonly string[] {
  const ids = new Set<string>();
  for (const section of sections) {
    const id = attribute(section, 'id');
    if (id === undefined) continue;
    if (ids.has(id)) report(duplicateId(section, id));
    ids.add(id);
  }
  return [...ids];
}
