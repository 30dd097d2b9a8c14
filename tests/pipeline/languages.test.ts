/** A word is tagged with the language that it is in, in every format. */
import { describe, expect, it } from 'vitest';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import { builtInDataset, compose, EVERYTHING, prepare, render } from '../../src/inside.js';
import { all, attribute, type Element, readPage } from '../output/html/dom.js';
import { PdfReader, textOf as pdfText } from '../output/pdf/reader.js';
import { textParts } from '../output/pptx/zip.js';

const GERMAN = {
  name: 'Stellen in Köln',
  language: 'de',
  currency: 'EUR',
  asOf: '2025-03-01',
  introduction: ['Arbeit mit Daten.'],
  tiers: [
    { id: 'unten', name: 'Unten', from: 0, below: 60_000 },
    { id: 'oben', name: 'Oben', from: 60_000 },
  ],
  roles: [
    {
      title: 'Datenanalystin',
      summary: 'Sie liest Zahlen.',
      skills: ['Rechnen'],
      salary: { min: 50_000, max: 70_000 },
    },
    { title: 'Dateningenieur', responsibilities: ['Baut Leitungen'], salary: { min: 60_000, max: 90_000 } },
    { title: 'Lektorin', salary: { min: 40_000, max: 45_000 } },
    { title: 'Praktikant' },
  ],
  faq: [{ question: 'Und wann?', answer: 'Jetzt.' }],
};

interface Wanted {
  readonly template?: string;
  readonly locale?: string;
  readonly dataset?: unknown;
}

/** A document as a web page, a PDF and a deck. */
async function built({ template = 'report', locale, dataset }: Wanted) {
  const { all: said, report } = new Diagnostics();
  const text = JSON.stringify(dataset);
  const data = dataset === undefined ? builtInDataset() : ({ kind: 'text', name: 'data.json', text } as const);
  const request = { data: [data], focus: EVERYTHING, templates: [template], theme: 'default', parameters: {}, locale };
  const prepared = await prepare(request, report);
  const [only] = prepared?.templates ?? [];
  const document = prepared && only && (await compose(only, undefined, prepared, report));
  if (prepared === undefined || document === undefined) throw new Error(JSON.stringify(said));
  const make = async (format: 'html' | 'pdf' | 'pptx') => {
    const made = await render(document, 'pages', format, prepared, report);
    return made?.bytes ?? new Uint8Array();
  };
  return { page: Buffer.from(await make('html')).toString(), pdf: await make('pdf'), deck: await make('pptx'), said };
}

/** The language of the whole, then every language that a part of it is marked with. */
const languagesOf = {
  page(page: string): string[] {
    const { root } = readPage(page);
    return [attribute(root, 'lang') ?? '', ...marked(all(root).flatMap((one) => attribute(one, 'lang') ?? []))];
  },
  pdf(bytes: Uint8Array): string[] {
    const pdf = new PdfReader(bytes);
    const streams = pdf.pages.map((page) => pdf.stream(pdf.dictionary(page).get('Contents')).toString('latin1'));
    const spans = streams.flatMap((text) =>
      [...text.matchAll(/\/Lang \(([^)]*)\)/g)].map(([, language = '']) => language),
    );
    return [pdfText(pdf.catalog.get('Lang')), ...marked(spans)];
  },
  deck(bytes: Uint8Array): string[] {
    const slides = [...textParts(bytes)].filter(([path]) => path.startsWith('ppt/slides/slide'));
    return marked(
      slides.flatMap(([, xml]) => [...xml.matchAll(/ lang="([^"]*)"/g)].map(([, language = '']) => language)),
    );
  },
};

function marked(languages: readonly string[]): string[] {
  return [...new Set(languages)].sort();
}

/** The texts of a page whose nearest mark is of a language. */
function textsIn(page: string, language: string): string[] {
  const texts = (one: Element, around: string | undefined): string[] => {
    const own = attribute(one, 'lang') ?? around;
    return one.childNodes.flatMap((child) => {
      if ('value' in child) return own === language ? [child.value] : [];
      return 'tagName' in child ? texts(child, own) : [];
    });
  };
  return texts(readPage(page).root, undefined);
}

/** The words of a page, read or heard, that its own language would be taken for and that the dataset does not have. */
function unmarked(page: string): string[] {
  const own = new Set(words(JSON.stringify(GERMAN)));
  const said: string[] = [];
  const walk = (node: Element): void => {
    if (['style', 'script'].includes(node.tagName)) return;
    for (const name of ['alt', 'aria-label', 'title']) said.push(attribute(node, name) ?? '');
    for (const child of node.childNodes) {
      if ('value' in child) said.push(child.value);
      else if ('tagName' in child && attribute(child, 'lang') === undefined) walk(child);
    }
  };
  walk(readPage(page).root);
  return [...new Set(said.flatMap(words))].filter((word) => !own.has(word));
}

function words(text: string): string[] {
  return text.match(/\p{L}{2,}/gu) ?? [];
}

const notes = (said: readonly Diagnostic[]) => said.map(({ code, message }) => `${code}: ${message}`);

describe('English words about English data, asked for in Welsh', async () => {
  const { page, pdf, deck, said } = await built({ locale: 'cy' });

  it('stay English in every format', () => {
    expect(languagesOf.page(page)).toEqual(['en-GB']);
    expect(languagesOf.pdf(pdf)).toEqual(['en-GB']);
    expect(languagesOf.deck(deck)).toEqual(['en-GB']);
  });

  it('have English months and "and"s', () => {
    expect(page).toContain('1\u00a0January\u00a02025');
    expect(page).not.toContain('Ionawr');
  });

  it('are told to be no Welsh', () => {
    expect(notes(said)).toContain(
      'template/other-language: report is written in en-GB: --locale cy changes its figures alone.',
    );
  });
});

describe('English words about German data', async () => {
  const { page, pdf } = await built({ dataset: GERMAN });

  it('are marked in a German document', () => {
    expect(languagesOf.page(page)).toEqual(['de', 'de', 'en', 'en-GB']);
    expect(languagesOf.pdf(pdf)).toEqual(['de', 'en-GB']);
  });

  it('have English dates among them', () => {
    expect(textsIn(page, 'en-GB').join('|')).toContain('1\u00a0March\u00a02025');
    expect(page).not.toContain('1. März');
  });

  it('are all marked: what is left is data and figures', () => {
    expect(unmarked(page)).toEqual([]);
  });

  it('leave the data as it is', () => {
    expect(textsIn(page, 'en-GB')).not.toContain('Datenanalystin');
    expect(textsIn(page, 'de')).toContain('Datenanalystin');
  });
});

describe('a template that does not say what it is written in', async () => {
  const template = 'tests/cases/languages/croeso.hbs';

  it('is written in what is asked for: the data is marked', async () => {
    const { page, said } = await built({ template, locale: 'cy' });
    expect(languagesOf.page(page)).toEqual(['cy', 'en', 'en-GB']);
    expect(textsIn(page, 'en-GB')).toContain('Data Scientist');
    expect(page).toContain('Ffigurau: 1\u00a0Ionawr\u00a02025.');
    expect(notes(said)).toEqual([]);
  });

  it('is written in the language of the data where nothing is asked for', async () => {
    const { page } = await built({ template, dataset: { ...GERMAN, language: 'cy' } });
    expect(languagesOf.page(page)).toEqual(['cy', 'en']);
  });
});
