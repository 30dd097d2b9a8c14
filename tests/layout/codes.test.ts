import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.js';
import { arrange, compose, Diagnostics, EVERYTHING, prepare } from '../../src/inside.js';
import type { LayoutChoices, Medium } from '../../src/layout/index.js';

/** What is said of the code of an address of some length. */
async function said(length: number, template: string, medium: Medium, layout: LayoutChoices = {}) {
  const found = new Diagnostics();
  const link = 'https://www.example.org/apply?utm_source='.padEnd(length, 'x');
  const request = { data: [], focus: EVERYTHING, templates: [template], theme: 'default', parameters: { link } };
  const data = [{ kind: 'text', name: 'roles.json', text: '{"roles":[{"title":"Data Analyst"}]}' } as const];
  const prepared = await prepare({ ...request, data, medium, layout }, found.report);
  const [loaded] = prepared?.templates ?? [];
  const document = prepared && loaded && (await compose(loaded, undefined, prepared, found.report));
  if (prepared === undefined || document === undefined) throw new Error(JSON.stringify(found.all));
  await arrange(document, medium, prepared, found.report);
  return found.all.filter(({ code }) => code === 'layout/dense-code');
}

const told = (all: readonly Diagnostic[]): string[] => all.map(({ message }) => message.replace(/^.*" is/, 'is'));

describe('a QR code that is too fine to scan from paper is warned of', () => {
  test('on a flyer, from some 600 characters on', async () => {
    expect(told(await said(200, 'handout', 'pages'))).toEqual([]);
    expect(told(await said(900, 'handout', 'pages'))).toEqual([
      'is printed with modules of 0.35 mm: too fine to scan from paper.',
    ]);
  });

  test('once, where several slides share a page', async () => {
    expect(told(await said(200, 'deck', 'handout', { slidesPerPage: '1' }))).toEqual([]);
    expect(told(await said(200, 'deck', 'handout', { slidesPerPage: '9' }))).toHaveLength(1);
  });

  test('as the parameter that it is of, with a way out', async () => {
    const [first] = await said(900, 'handout', 'pages');
    expect(first?.place).toBeUndefined();
    expect(first?.message).toMatch(/^--param link: The QR code/);
    expect(first?.hint).toContain('short link');
  });

  test('but not on slides, which nobody prints to scan', async () => {
    expect(await said(900, 'deck', 'slides')).toEqual([]);
  });
});
