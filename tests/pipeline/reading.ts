/** What the files say, to any program that reads them. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { all, type Element, parseXml } from '../output/pptx/xml.js';
import { textParts } from '../output/pptx/zip.js';

/** The parts of a deck that hold what it says. */
function contents(deck: Uint8Array): readonly Element[] {
  const parts = [...textParts(deck)].filter(([path]) => /^ppt\/(slides|notesSlides|charts)\/[^/]+\.xml$/.test(path));
  return parts.map(([, xml]) => parseXml(xml));
}

/** Every paragraph of slides, notes and charts, and every alternative text; a line break is a line feed. */
export function deckTexts(deck: Uint8Array): readonly string[] {
  return contents(deck).flatMap((part) => [
    ...all(part, 'a:p').map(paragraphText),
    ...all(part, 'c:v').map(({ text }) => text),
    ...all(part, 'p:cNvPr').flatMap(({ attributes }) => attributes.descr ?? []),
  ]);
}

function paragraphText({ children }: Element): string {
  return children
    .map((child) => (child.name === 'a:br' ? '\n' : all(child, 'a:t').reduce((text, one) => text + one.text, '')))
    .join('');
}

/** The names of all elements in a deck's contents. */
export function elementNames(deck: Uint8Array): ReadonlySet<string> {
  const names = (element: Element): string[] => [element.name, ...element.children.flatMap(names)];
  return new Set(contents(deck).flatMap(names));
}

/** What a report says, without white space and what acts without being seen. */
export async function reportText(report: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(report), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const page = await pdf.getPage(index + 1);
    const { items } = await page.getTextContent({ disableNormalization: true });
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return visible((await Promise.all(pages)).join(''));
}

/** Lines end anywhere on paper, and zero-width characters may be dropped there. */
export function visible(text: string): string {
  return text.replace(/[\s\p{Cf}]/gu, '');
}
