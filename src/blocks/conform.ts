/** Holds the tree against the declarations, so that what reads it can rely on them. */
import type { Report } from '../diagnostic.js';
import type { Element, Node } from '../markup/tree.js';
import {
  badAttributeValue,
  elementNotAllowedHere,
  missingAttribute,
  textNotAllowedHere,
  unknownAttribute,
  unknownClass,
  unknownElement,
  unknownLayout,
} from '../messages/blocks.js';
import { type AttributeKind, attribute, type Declaration, type ElementRule, isBlank } from './declaration.js';
import { INLINE } from './inline.js';
import { SECTION_PARTS } from './section.js';

/** Whether an element and everything in it keeps the rules of a declaration; what does not is reported. */
export function conforms(element: Element, declaration: Declaration<unknown>, report: Report): boolean {
  const check = (current: Element): boolean => {
    const rule = declaration.elements[current.name] ?? INLINE[current.name];
    if (rule === undefined) return false;
    const marks = current === element ? marksOf(element.name) : {};
    const kept = attributesConform(current, { ...marks, ...rule.attributes }, rule.required ?? [], report);
    const held = childrenConform(current.name, current.children, rule.children, report);
    const inner = current.children
      .filter((child) => child.kind === 'element')
      .filter((child) => rule.children.includes(child.name))
      .map(check);
    return kept && held && inner.every(Boolean);
  };
  return check(element);
}

/** Whether an element's attributes are among those allowed, with values that they take. */
export function attributesConform(
  element: Element,
  allowed: NonNullable<ElementRule['attributes']>,
  required: readonly string[],
  report: Report,
): boolean {
  let fine = true;
  for (const name of required) {
    if (element.attributes.has(name)) continue;
    report(missingAttribute(element, element.name, name));
    fine = false;
  }
  for (const name of element.attributes.keys()) {
    const complaint = complaintOf(element, name, allowed);
    if (complaint === undefined) continue;
    report(complaint);
    fine = false;
  }
  return fine;
}

/** Whether the nodes inside an element are among those allowed; the template itself has no name. */
export function childrenConform(
  parent: string,
  children: readonly Node[],
  allowed: readonly string[],
  report: Report,
): boolean {
  let fine = true;
  for (const child of children) {
    const name = child.kind === 'text' ? '#text' : child.name;
    if (allowed.includes(name) || (child.kind === 'text' && isBlank(child.text))) continue;
    fine = false;
    if (child.kind === 'text') report(textNotAllowedHere(child, child.text, parent, allowed));
    else if (KNOWN.has(child.name)) report(elementNotAllowedHere(child, child.name, parent, allowed));
    else report(unknownElement(child, child.name, parent, allowed, [...KNOWN]));
  }
  return fine;
}

/** Every element that there is. */
const KNOWN: ReadonlySet<string> = new Set([
  'section',
  ...SECTION_PARTS.flatMap((part) => Object.keys(part.elements)),
  ...Object.keys(INLINE),
]);

/** The attributes that decide which block an element begins. */
function marksOf(name: string): Record<string, AttributeKind> {
  const marks: Record<string, AttributeKind> = {};
  for (const { roots, mark, elements } of SECTION_PARTS) {
    const kind = mark && elements[name]?.attributes?.[mark.attribute];
    if (mark && kind && roots.includes(name)) marks[mark.attribute] = kind;
  }
  return marks;
}

function complaintOf(element: Element, name: string, allowed: NonNullable<ElementRule['attributes']>) {
  const kind = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  const value = attribute(element, name);
  if (kind === undefined) {
    return name === 'class'
      ? unknownClass(element, element.name, value ?? '', [])
      : unknownAttribute(element, element.name, name, Object.keys(allowed));
  }
  if (value === undefined) return undefined;
  if (kind.kind === 'number' && !/^-?\d+(\.\d+)?$/.test(value)) {
    return badAttributeValue(element, element.name, name, value, 'a number in digits, such as 90000');
  }
  if (kind.kind !== 'choice' || kind.choices.includes(value)) return undefined;
  if (name === 'class') return unknownClass(element, element.name, value, kind.choices);
  if (name === 'data-layout') return unknownLayout(element, value, kind.choices);
  return badAttributeValue(element, element.name, name, value, kind.choices.join(', '), kind.choices);
}
