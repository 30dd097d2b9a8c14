/** A brand file: a theme that says what was understood of a template, each value with where it was found, to be changed by hand. */
import type { Box } from '../layout/scene.js';
import { type Identity, identityOf, type Sourced } from './identity.js';
import { type CompanyTemplate, LAYOUT_USES, type LayoutUse, type TemplateLayout, type UseReason } from './types.js';

export interface BrandFile {
  /** Of whom it is. */
  readonly name: string;
  /** The template's file, from the folder of the brand file. */
  readonly file: string;
  readonly sha256: string;
  readonly template: CompanyTemplate;
  /** Under an ordinary title. */
  readonly safe: Box;
  /** The logo's file, from the folder of the brand file. */
  readonly logo?: string;
  /** Where the schema of themes lies, from there. */
  readonly schema: string | undefined;
}

export function brandFileText(brand: BrandFile): string {
  const identity = identityOf(brand.template);
  const { template } = brand;
  return [
    ...(brand.schema === undefined ? [] : [`# yaml-language-server: $schema=${brand.schema}`]),
    `# What rolecast understood of ${oneLine(brand.file)}. What is not right is changed here; check --brand says what the template lacks.`,
    `name: ${text(brand.name)}`,
    `extends: ${identity.dark ? 'stage # light words on a dark ground' : 'default'}`,
    '# All other colours are made from these.',
    'brand:',
    ...found(identity, ['primary', 'accent']),
    'colours:',
    ...found(identity, ['paper', 'ink']),
    'fonts:',
    '  slides:',
    `    heading: ${sourced(identity.heading)}`,
    `    body: ${sourced(identity.body)}`,
    ...(brand.logo === undefined || template.logo === undefined
      ? []
      : [`logo: ${text(brand.logo)} # a copy of ${oneLine(template.logo.part)}`]),
    'template:',
    `  file: ${text(brand.file)}`,
    '  # Another file may have other layouts: make this anew then.',
    `  sha256: ${brand.sha256}`,
    ...layoutLines(template),
    `  # Where slides have room, under the title of ${text(template.uses.titleOnly.name)}: left, top, width and height in points.`,
    `  safe: [${[brand.safe.x, brand.safe.y, brand.safe.w, brand.safe.h].join(', ')}]`,
    '',
  ].join('\n');
}

function found(identity: Identity, names: readonly ('primary' | 'accent' | 'paper' | 'ink')[]): readonly string[] {
  return names.flatMap((name) => {
    const value = identity[name];
    return value === undefined ? [] : [`  ${name}: ${sourced(value)}`];
  });
}

function sourced({ value, source }: Sourced<string>): string {
  return `${text(value)} # ${oneLine(source)}`;
}

const KEYS: Readonly<Record<LayoutUse, string>> = {
  title: 'title',
  section: 'section',
  titleOnly: 'title-only',
  blank: 'blank',
};

const REASONS: Readonly<Record<UseReason, string>> = {
  chosen: 'as it was chosen',
  type: 'by its type and its placeholders',
  placeholders: 'by its placeholders',
  instead: '',
};

/** What stands in for a layout that is missing is only told: the template may have one tomorrow. */
function layoutLines({ uses, reasons, master }: CompanyTemplate): readonly string[] {
  const lines = LAYOUT_USES.map((use) => {
    const { name, number } = uses[use];
    if (reasons[use] === 'instead')
      return `    # ${KEYS[use]}: there is none; layout ${number} (${text(name)}) stands for it`;
    if (!isToldByName(uses[use], master.layouts))
      return `    # ${KEYS[use]}: layout ${number}, ${REASONS[reasons[use]]}; its name is not its own`;
    return `    ${KEYS[use]}: ${text(name)} # layout ${number}, ${REASONS[reasons[use]]}`;
  });
  const isSome = lines.some((line) => !line.trimStart().startsWith('#'));
  return [isSome ? '  layouts:' : '  layouts: {}', ...lines];
}

/** Whether who looks for its name finds it. */
function isToldByName(layout: TemplateLayout, all: readonly TemplateLayout[]): boolean {
  return layout.name.trim() !== '' && all.find(({ name }) => name === layout.name) === layout;
}

/** In YAML as in JSON; a plain word as it is. */
function text(value: string): string {
  return /^[A-Za-z][\w./ -]*\w$/.test(value) && !/^(?:true|false|yes|no|null|on|off)$/i.test(value)
    ? value
    : JSON.stringify(value);
}

/** In a comment. */
function oneLine(value: string): string {
  return value.replace(/[\p{C}\s]+/gu, ' ');
}
