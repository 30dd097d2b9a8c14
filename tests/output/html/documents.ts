/** Documents to write: of datasets through the whole pipeline, and one by hand that holds every block. */
import { Diagnostics } from '../../../src/diagnostic.js';
import type { Block, Document, Inlines, Section } from '../../../src/document/types.js';
import { builtInDataset, type DatasetInput, EVERYTHING } from '../../../src/inside.js';
import type { Picture } from '../../../src/layout/scene.js';
import { writeHtml } from '../../../src/output/html/index.js';
import { compose, prepare } from '../../../src/pipeline.js';
import { loadTheme } from '../../../src/theme/load.js';
import type { Theme } from '../../../src/theme/types.js';

export const LONDON = builtInDataset();

export function dataset(roles: object): DatasetInput {
  return { kind: 'text', name: 'roles.json', text: JSON.stringify(roles) };
}

/** The page of a built-in template about all roles of a dataset. */
export async function pageOf(data: DatasetInput, template: string, theme = 'default'): Promise<string> {
  const found = new Diagnostics();
  const request = { data: [data], focus: EVERYTHING, templates: [template], theme, parameters: {} };
  const prepared = await prepare(request, found.report);
  const [read] = prepared?.templates ?? [];
  const document = prepared && read && (await compose(read, undefined, prepared, found.report));
  if (!prepared || !document) throw new Error(found.all.map(({ message }) => message).join('\n'));
  return written(document, prepared.theme, document.pictures);
}

export function written(document: Document, theme: Theme, pictures?: Readonly<Record<string, Picture>>): string {
  return new TextDecoder().decode(writeHtml(document, theme, { pictures }));
}

export async function themed(name: string): Promise<Theme> {
  const theme = await loadTheme(name, () => {});
  if (theme === undefined) throw new Error(`no theme ${name}`);
  return theme;
}

export const ORIGIN = { place: { file: 'page.hbs' }, via: [] } as const;

export const DOT: Picture = {
  type: 'png',
  width: 1,
  height: 1,
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
};

export function paragraph(text: Inlines): Block {
  return { kind: 'paragraph', style: 'text', text, ...ORIGIN };
}

export function section(blocks: readonly Block[], more: Partial<Section> = {}): Section {
  return { layout: 'list', title: [{ text: 'Section' }], blocks, footer: [], notes: [], ...ORIGIN, ...more };
}

export function documentOf(sections: readonly Section[], more: Partial<Document> = {}): Document {
  return {
    title: 'Roles',
    language: 'en-GB',
    direction: 'ltr',
    date: '2025-01-01',
    footer: 'Roles, 2025',
    imprint: [],
    tiers: [
      { id: 'lower', name: 'Lower tier', shortName: 'Lower', rank: 0 },
      { id: 'upper', name: 'Upper tier', shortName: 'Upper', rank: 1 },
    ],
    scale: {
      from: 0,
      to: 100,
      ticks: [0, 50, 100].map((value) => ({ value, label: `£${value}`, full: `£${value}` })),
      zones: [
        { tier: 0, from: 0, to: 50 },
        { tier: 1, from: 50, to: 100 },
      ],
      ranges: [{ min: 20, max: 80, tier: 1, chosen: true, role: 'Role', from: '£20', to: '£80' }],
      spans: [],
      unit: 'a year',
    },
    sections,
    ...more,
  };
}

/** A document in which every place for words holds the same. */
export function everywhere(words: string): Document {
  const text: Inlines = [
    { text: words },
    { text: words, emphasis: 'strong' },
    { text: words, small: true },
    { text: words, href: '#there' },
    { text: words, language: 'de' },
  ];
  const cell = { text, header: false, numeric: false, ...ORIGIN };
  const range = {
    label: text,
    from: '£20',
    to: '£80',
    figures: ['£20', '£80'],
    range: { min: 20, max: 80 },
    ...ORIGIN,
  };
  const chart: Block = {
    kind: 'range',
    caption: words,
    columns: [words, words, words],
    groups: [{ head: text, tier: 1, rows: [range, { label: text, from: words, to: '', figures: [words], ...ORIGIN }] }],
    signal: { value: 60, text: words },
    ...ORIGIN,
  };
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 2, text, ...ORIGIN },
    paragraph(text),
    { kind: 'list', ordered: false, items: [{ text, lists: [], ...ORIGIN }], ...ORIGIN },
    { kind: 'steps', steps: [{ head: text, text, ...ORIGIN }], ...ORIGIN },
    { kind: 'entries', entries: [{ term: text, description: [text, text], ...ORIGIN }], ...ORIGIN },
    { kind: 'contents', entries: [{ target: 'there', text, note: text, tier: 0, ...ORIGIN }], ...ORIGIN },
    {
      kind: 'table',
      caption: text,
      columns: [cell, cell],
      groups: [{ head: text, tier: 0, rows: [{ cells: [{ ...cell, header: true }, cell], ...ORIGIN }], ...ORIGIN }],
      bars: true,
      ...ORIGIN,
    },
    chart,
    { kind: 'remark', head: text, paragraphs: [text], ...ORIGIN },
    { kind: 'quote', paragraphs: [text], ...ORIGIN },
    { kind: 'figure', picture: 'template:dot.png', alt: words, caption: text, ...ORIGIN },
  ];
  const figure: Block = { kind: 'paragraph', style: 'figure', text, ...ORIGIN };
  const single: Block = { ...chart, groups: [{ tier: 1, rows: [range] }] };
  return documentOf(
    [
      section([paragraph(text)], { layout: 'title', title: text, footer: [text], notes: [text] }),
      section(blocks, { id: 'there', title: text, footer: [text], notes: [text] }),
      section([figure, single], { layout: 'role', tier: 1, title: text }),
    ],
    { title: words, footer: words },
  );
}
