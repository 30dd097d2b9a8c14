import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import { type Frame, readDocument } from '../../src/document/read.js';
import type { Document } from '../../src/document/types.js';
import { readMarkup } from '../../src/markup/read.js';
import type { Node } from '../../src/markup/tree.js';
import type { RenderedTemplate } from '../../src/template/types.js';

/** Markup as a template without any expression renders it. */
export function rendered(text: string, files: readonly string[] = ['talk.hbs', 'partials/role.hbs']): RenderedTemplate {
  return { text, files, front: { medium: 'slides', title: 'A talk' } };
}

/** Everything of a document that its sections stand in. */
export const FRAME: Frame = {
  title: 'A talk',
  language: 'en-GB',
  direction: 'ltr',
  date: '2025-01-01',
  footer: 'A talk',
  tiers: [
    { id: 'lower', name: 'Lower tier', shortName: 'Lower', rank: 0 },
    { id: 'upper', name: 'Upper tier', shortName: 'Upper', rank: 1 },
  ],
};

export function read(text: string): { nodes: readonly Node[] | undefined; said: readonly Diagnostic[] } {
  const diagnostics = new Diagnostics();
  const nodes = readMarkup(rendered(text), diagnostics.report);
  return { nodes, said: diagnostics.all };
}

export function documentOf(
  text: string,
  frame: Frame = FRAME,
): { document: Document | undefined; said: readonly Diagnostic[] } {
  const diagnostics = new Diagnostics();
  const nodes = readMarkup(rendered(text), diagnostics.report);
  return { document: nodes && readDocument(nodes, frame, diagnostics.report), said: diagnostics.all };
}

/** A diagnostic in one line, as the cases expect it. */
export function inOneLine({ code, place, via = [], message, hint }: Diagnostic): string {
  const at = [place, ...via]
    .map((each) => [each?.line ?? each?.file, each?.column].filter(Boolean).join(':'))
    .join(' via ');
  return `${at} ${code.replace('template/', '')}: ${message}${hint === undefined ? '' : ` ${hint}`}`;
}
