/** One idea of an address: what `check` passes is a link on pages, on slides and in codes; what it warns of is text in all of them. */
import { describe, expect, test } from 'vitest';
import { isLink, uriOf } from '../../src/address.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { compose, EVERYTHING, prepare, render } from '../../src/inside.js';
import { all, attribute, readPage } from '../output/html/dom.js';
import { PdfReader, textOf } from '../output/pdf/reader.js';
import { textParts } from '../output/pptx/zip.js';

describe('a link', () => {
  test.each([
    'https://example.org',
    'HTTP://EXAMPLE.ORG/Jobs',
    'mailto:jobs@example.org?subject=Hello%20there',
    'https://münchen.example/été?x=北京#c"d<e>',
    'https://example.org/100%',
    'https://fa.example/می\u200Cخواهم',
  ])('is %s', (address) => {
    expect(isLink(address)).toBe(true);
  });

  test.each([
    ['https://example.org/my job', 'a blank'],
    ['https://example.org/my\u00A0job', 'a blank that does not break'],
    ['https://example.org/my\u200Bjob', 'a blank of no width'],
    ['https://example.org/\u202Egnp.exe', 'a turn of the writing'],
    ['https:\\\\example.org', 'backslashes for slashes'],
    ['https://example.org\\@evil.example', 'a backslash'],
    ['https:example.org', 'no slashes'],
    ['mailto:', 'nobody'],
    ['javascript:alert(1)', 'another scheme'],
    ['#main', 'a place in a page'],
    ['example.org', 'no scheme'],
  ])('is not %j: %s', (address) => {
    expect(isLink(address)).toBe(false);
  });
});

test.each([
  ['https://example.org', 'https://example.org'],
  ['HTTPS://EXAMPLE.ORG/A(b)[c]?d=%20', 'HTTPS://EXAMPLE.ORG/A(b)[c]?d=%20'],
  ['https://münchen.example/été?x=北京', 'https://xn--mnchen-3ya.example/%C3%A9t%C3%A9?x=%E5%8C%97%E4%BA%AC'],
  ['https://example.org/{a}|"<b>"^`', 'https://example.org/%7Ba%7D%7C%22%3Cb%3E%22%5E%60'],
  ['https://example.org/100%', 'https://example.org/100%25'],
])('%s is written %s', (address, written) => {
  expect(uriOf(address)).toBe(written);
});

/** Where the documents of a role with an address lead, and what `check` and the code say of it. */
async function leads(url: string) {
  const found = new Diagnostics();
  const dataset = JSON.stringify({ url, roles: [{ title: 'A', url, salary: { min: 1000, max: 2000 } }] });
  const data = [{ kind: 'text', name: 'roles.json', text: dataset } as const];
  const request = { data, focus: EVERYTHING, templates: ['report', 'deck'], theme: 'default', parameters: {} };
  const prepared = await prepare(request, found.report);
  const [report, deck] = prepared?.templates ?? [];
  if (!prepared || !report || !deck) throw new Error(JSON.stringify(found.all));
  const checked = found.all.map(({ code }) => code).filter((code) => code === 'data/unlinked-address');
  const [pages, slides] = [
    await compose(report, undefined, prepared, found.report),
    await compose(deck, undefined, prepared, found.report),
  ];
  if (!pages || !slides) throw new Error(JSON.stringify(found.all));
  const made = async (document: typeof pages, format: 'html' | 'pdf' | 'pptx') =>
    (await render(document, format === 'pptx' ? 'slides' : 'pages', format, prepared, found.report))?.bytes ??
    new Uint8Array();
  return {
    checked: checked.length,
    page: inPage(Buffer.from(await made(pages, 'html')).toString()),
    pdf: inPdf(await made(pages, 'pdf')),
    deck: inDeck(await made(slides, 'pptx')),
    code: Object.keys(slides.pictures).some((key) => key.startsWith('qr:')),
  };
}

function inPage(page: string): string[] {
  const links = all(readPage(page).root, 'a').flatMap((link) => attribute(link, 'href') ?? []);
  return unique(links.filter((href) => !href.startsWith('#')));
}

function inPdf(bytes: Uint8Array): string[] {
  const pdf = new PdfReader(bytes);
  const annotations = pdf.pages.flatMap((page) => pdf.array(pdf.dictionary(page).get('Annots')));
  const actions = annotations.map((annotation) => pdf.dictionary(annotation).get('A')).filter((action) => action);
  return unique(actions.map((action) => textOf(pdf.dictionary(action).get('URI'))));
}

function inDeck(bytes: Uint8Array): string[] {
  const links = [...textParts(bytes)].filter(([path]) => path.endsWith('.rels')).map(([, xml]) => xml);
  return unique(
    [...links.join('').matchAll(/Target="(https?:[^"]*)" TargetMode="External"/g)].map(([, to = '']) => to),
  );
}

function unique(addresses: readonly string[]): string[] {
  return [...new Set(addresses)];
}

test.each(['https://example.org/jobs', 'https://example.org/a%20b'])(
  '%s leads to one place from everywhere',
  async (url) => {
    expect(await leads(url)).toEqual({ checked: 0, page: [url], pdf: [url], deck: [url], code: true });
  },
);

test('an address of the data that begins with # is no link inside the document, whatever sections it has', async () => {
  // The built-in deck and report have a section with this id.
  expect(await leads('#sources')).toEqual({ checked: 2, page: [], pdf: [], deck: [], code: false });
});

test.each(['https://example.org/my job', 'https:\\\\example.org\\jobs', 'https://example.org\\jobs'])(
  '%s is text everywhere, and said twice: of the dataset and of the role',
  async (url) => {
    expect(await leads(url)).toEqual({ checked: 2, page: [], pdf: [], deck: [], code: false });
  },
);
