// What is in the package of a deck that stands in a company's template: nothing that had to stay away, and all that had to be kept.
import { posix } from 'node:path';
import { loadTypeScript } from '../typescript.mjs';

const { unzip } = await loadTypeScript(new URL('../../tests/output/pptx/zip.ts', import.meta.url));
const { all, parseXml } = await loadTypeScript(new URL('../../tests/output/pptx/xml.ts', import.meta.url));

/** Of a master, a layout and what they need. */
const KEPT = /^(slideMaster|slideLayout|theme|themeOverride|image|tags)$/;
/** Of the presentation. */
const KEPT_BESIDE = /^(font|customXml|customXmlProps)$/;

export function packageOf(bytes) {
  const parts = new Map(unzip(bytes).map(({ path, bytes: content }) => [path, content]));
  const related = (part) => {
    const { dir, base } = posix.parse(part);
    const list = parts.get(posix.join(dir, '_rels', `${base}.rels`));
    return list === undefined
      ? []
      : all(parseXml(list.toString('utf8')), 'Relationship').map((one) => relationship(one, dir));
  };
  return { parts, related };
}

function relationship({ attributes: { Id, Type, Target, TargetMode } }, folder) {
  const outside = TargetMode === 'External';
  const target = outside ? Target : posix.join('/', Target.startsWith('/') ? '' : folder, Target).slice(1);
  return { id: Id, type: posix.basename(Type), target, outside };
}

/** Faults by what is judged. */
export function audit(deck, template, links, gone) {
  return {
    'nothing of its examples is left': strangers(deck, links, gone),
    'what the template gives is kept': losses(deck, template),
  };
}

function strangers({ parts, related }, links, gone) {
  const found = [];
  const names = [...parts.keys()];
  const sources = names.filter((name) => !name.endsWith('.rels'));
  for (const part of ['', ...sources]) {
    for (const { type, target, outside } of related(part)) {
      if (outside && !(type === 'hyperlink' && links.has(target))) found.push(`${part} leads to ${target} (${type})`);
      if (
        /^(oleObject|control|vbaProject|comments|commentAuthors|authors|slideUpdateInfo|video|audio|media)$/.test(type)
      )
        found.push(`${part} has ${target} (${type})`);
      if (type === 'package' && !part.startsWith('ppt/charts/')) found.push(`${part} embeds ${target}`);
    }
  }
  const types = parts.get('[Content_Types].xml').toString('utf8');
  if (!types.includes('presentationml.presentation.main+xml')) found.push('it does not say that it is a presentation');
  if (/macro|vbaProject/i.test(types)) found.push('macros');
  const texts = [names.join('\n'), ...names.filter(isText).map((name) => parts.get(name).toString('utf8'))];
  for (const word of gone) if (texts.some((text) => text.includes(word))) found.push(`"${word}" is in it`);
  return found;
}

const isText = (name) => /\.(xml|rels|vml)$/.test(name);

/** Parts of the template that are not in the deck as they were. Where a link had to go, its master or layout is another. */
function losses(deck, template) {
  const same = (part) => deck.parts.get(part)?.equals(template.parts.get(part));
  return [...needed(template)]
    .filter(([part, mended]) => !same(part) && !(mended && deck.parts.has(part)))
    .map(([part]) => `${part} is ${deck.parts.has(part) ? 'changed' : 'not there'}`)
    .concat(sayings(deck, template));
}

/** What masters and the presentation need, and whether something of it had to go. */
function needed({ related }) {
  const found = new Map();
  const visit = (part) => {
    if (found.has(part)) return;
    const all = related(part);
    found.set(
      part,
      all.some(({ outside, type }) => outside || type === 'oleObject'),
    );
    for (const { type, target, outside } of all) if (!outside && KEPT.test(type)) visit(target);
  };
  for (const { type, target } of related('ppt/presentation.xml')) {
    if (type === 'slideMaster') visit(target);
    if (KEPT_BESIDE.test(type)) found.set(target, false);
  }
  return found;
}

/** What the presentation says of its fonts and guides. */
function sayings(deck, template) {
  const [ours, theirs] = [deck, template].map(({ parts }) => parts.get('ppt/presentation.xml').toString('utf8'));
  return ['<p:embeddedFontLst>', ':sldGuideLst', '<p:sldSz ']
    .filter((word) => theirs.includes(word) && !ours.includes(word))
    .map((word) => `the presentation does not say ${word} any more`);
}

/** Addresses to which the deck leads that has no template. */
export function linksOf({ parts, related }) {
  const targets = [...parts.keys()].flatMap((part) => (part.endsWith('.rels') ? [] : related(part)));
  return new Set(targets.filter(({ outside }) => outside).map(({ target }) => target));
}
