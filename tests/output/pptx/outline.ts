/** A deck as a readable outline: what a reviewer wants to see change, and nothing else. */
import { posix } from 'node:path';
import { all, type Element, first, parseXml } from './xml.js';
import { textParts } from './zip.js';

const SHAPES = ['p:sp', 'p:grpSp', 'p:graphicFrame', 'p:pic', 'p:cxnSp'];

export function outline(file: Uint8Array): string {
  const parts = textParts(file);
  const presentation = parseXml(parts.get('ppt/presentation.xml') ?? '');
  const targets = relationships(parts, 'ppt/presentation.xml');
  const slides = all(presentation, 'p:sldId').map((slide) => targets.get(slide.attributes['r:id'] ?? '') ?? '');
  const ids = all(presentation, 'p:sldId').map(({ attributes }) => attributes.id);
  const sections = all(presentation, 'p14:section').map((section) => {
    const numbers = all(section, 'p14:sldId').map(({ attributes }) => ids.indexOf(attributes.id) + 1);
    return `section "${section.attributes.name}": ${numbers.join(' ')}`;
  });
  return `${[...sections, ...slides.flatMap((path, index) => slideOutline(parts, path, index + 1))].join('\n')}\n`;
}

function slideOutline(parts: ReadonlyMap<string, string>, path: string, number: number): readonly string[] {
  const targets = relationships(parts, path);
  const related = [...targets.values()];
  const layout = related.find((target) => target.includes('slideLayout'));
  const notes = related.find((target) => target.includes('notesSlide'));
  const layoutName = first(parseXml(parts.get(layout ?? '') ?? ''), 'p:cSld')?.attributes.name;
  const tree = first(parseXml(parts.get(path) ?? ''), 'p:spTree');
  return [
    '',
    `slide ${number}, layout "${layoutName}"`,
    ...(tree ? shapesOutline(tree, parts, targets, '  ') : []),
    ...(notes ? notesOutline(parts.get(notes) ?? '') : []),
  ];
}

function shapesOutline(
  tree: Element,
  parts: ReadonlyMap<string, string>,
  targets: ReadonlyMap<string, string>,
  indent: string,
): readonly string[] {
  return tree.children
    .filter(({ name }) => SHAPES.includes(name))
    .flatMap((shape) => {
      const kind = kindOf(shape);
      const own = [`${indent}${identity(shape)}: ${kind}${boxOf(shape)}${accessOf(shape)}`];
      if (shape.name === 'p:grpSp') return [...own, ...shapesOutline(shape, parts, targets, `${indent}  `)];
      if (kind === 'chart') {
        const id = first(shape, 'c:chart')?.attributes['r:id'] ?? '';
        return [...own, ...chartOutline(parts.get(targets.get(id) ?? '') ?? '', `${indent}  `)];
      }
      const rows = all(shape, 'a:tr');
      if (rows.length > 0)
        return [...own, ...rows.map((row) => `${indent}  | ${all(row, 'a:tc').map(plainText).join(' | ')}`)];
      const action = first(first(shape, 'p:cNvPr') ?? shape, 'a:hlinkClick');
      const click = action && shape.name === 'p:sp' && all(shape, 'p:cNvPr')[0]?.children.includes(action);
      return [
        ...own,
        ...(click ? [`${indent}  -> ${targets.get(action.attributes['r:id'] ?? '')}`] : []),
        ...paragraphsOf(shape).map((paragraph) => `${indent}  ${paragraphOutline(paragraph, targets)}`),
      ];
    });
}

/** Every shape has a text body; it is told where there is text in it, or should be. */
function paragraphsOf(shape: Element): readonly Element[] {
  const isText = first(shape, 'p:ph') || first(shape, 'p:cNvSpPr')?.attributes.txBox === '1';
  return isText || plainText(shape) !== '' ? all(shape, 'a:p') : [];
}

function identity(shape: Element): string {
  const { id, name } = first(shape, 'p:cNvPr')?.attributes ?? {};
  return `${id} ${name}`;
}

function kindOf(shape: Element): string {
  if (shape.name === 'p:grpSp') return 'group';
  if (shape.name === 'p:pic') return 'picture';
  if (first(shape, 'a:tbl')) return 'table';
  if (first(shape, 'c:chart')) return 'chart';
  const reference = first(shape, 'p:ph');
  if (reference) {
    const { type = 'obj', idx } = reference.attributes;
    return `placeholder ${type}${idx === undefined ? '' : ` ${idx}`}`;
  }
  const box = first(shape, 'p:cNvSpPr')?.attributes.txBox === '1';
  return box ? 'text' : (first(shape, 'a:prstGeom')?.attributes.prst ?? 'shape');
}

/** In points; nothing where the layout says it. */
function boxOf(shape: Element): string {
  const transform = first(shape, 'a:xfrm') ?? first(shape, 'p:xfrm');
  const [offset, extent] = transform?.children ?? [];
  if (!offset || !extent) return '';
  const { x, y } = offset.attributes;
  const { cx, cy } = extent.attributes;
  return ` at ${[x, y, cx, cy].map((emu) => Math.round(Number(emu) / 1270) / 10).join(' ')}`;
}

function accessOf(shape: Element): string {
  const properties = first(shape, 'p:cNvPr');
  if (properties && first(properties, 'adec:decorative')) return ', decorative';
  const alt = properties?.attributes.descr;
  return alt === undefined ? '' : `, alt "${alt}"`;
}

function paragraphOutline(paragraph: Element, targets: ReadonlyMap<string, string>): string {
  const level = Number(first(paragraph, 'a:pPr')?.attributes.lvl ?? 0);
  const runs = paragraph.children.map((child) => {
    if (child.name === 'a:br') return '⏎';
    if (child.name === 'a:fld') return `{${child.attributes.type} ${plainText(child)}}`;
    const link = first(child, 'a:hlinkClick')?.attributes['r:id'];
    return link === undefined ? plainText(child) : `[${plainText(child)}](${targets.get(link)})`;
  });
  return `${'> '.repeat(level)}"${runs.join('')}"`;
}

function plainText(element: Element): string {
  return all(element, 'a:t')
    .map(({ text }) => text)
    .join('');
}

function chartOutline(xml: string, indent: string): readonly string[] {
  const chart = parseXml(xml);
  return all(chart, 'c:ser').map((series) => {
    const values = (name: string) => all(first(series, name) ?? series, 'c:v').map(({ text }) => text);
    const labels = all(series, 'c:dLbl').map((label) => plainText(label) || '-');
    const names = values('c:cat');
    const bars = values('c:val').map((value, index) => `${names[index]} ${value} ${labels[index]}`);
    return `${indent}${values('c:tx')[0]}: ${bars.join(', ')}`;
  });
}

function notesOutline(xml: string): readonly string[] {
  const body = all(parseXml(xml), 'p:sp').find((shape) => first(shape, 'p:ph')?.attributes.type === 'body');
  return [
    '  notes',
    ...(body ? all(body, 'a:p').map((paragraph) => `    ${paragraphOutline(paragraph, new Map())}`) : []),
  ];
}

/** The paths or addresses that a part's relationships lead to, by their ids. */
function relationships(parts: ReadonlyMap<string, string>, path: string): ReadonlyMap<string, string> {
  const folder = posix.dirname(path);
  const list = parts.get(`${folder}/_rels/${posix.basename(path)}.rels`) ?? '<none/>';
  return new Map(
    all(parseXml(list), 'Relationship').map(({ attributes }) => {
      const { Id: id = '', Target: target = '', TargetMode: mode } = attributes;
      return [id, mode === 'External' ? target : posix.join(folder, target)];
    }),
  );
}
