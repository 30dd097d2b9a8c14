/** Of templates, their markup, and themes. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { madeFont } from '../theme/font-files.js';
import { document, file, line, type Occasion, template, theme } from './occasion.js';

const section = (inside: string) => `<section><h1>T</h1>${inside}</section>`;

/** A template beside which a link leads to a partial that lies elsewhere. */
function withPartialElsewhere(): string {
  const path = file('mine.hbs', section(''));
  mkdirSync(join(dirname(path), 'partials'));
  symlinkSync(file('far.hbs', 'far'), join(dirname(path), 'partials', 'far.hbs'));
  return path;
}

export const TEMPLATE: Readonly<Record<string, Occasion>> = {
  blocksTooDeep: template('{{#if name}}'.repeat(200)),
  frontSyntax: template(`{{!-- rolecast: medium=slides "x --}}\n${section('')}`),
  literalValue: template(section('{{"x"}}')),
  notText: template(Buffer.from([0x3c, 0xff])),
  otherLanguage: document('roles: [{ title: A }]', { locale: 'cy' }),
  outputTooLong: template('{{#each @root.roles}}'.repeat(5) + 'x'.repeat(250) + '{{/each}}'.repeat(5)),
  partialOutside: line(`plan ${withPartialElsewhere()}`),
  tooLarge: template('x'.repeat(1_100_000)),
  tooManyCalls: template('{{> a}}', {
    ...Object.fromEntries(
      Array.from({ length: 20 }, (_, level) => [
        `partials/${'a'.repeat(level + 1)}.hbs`,
        `{{> ${'a'.repeat(level + 2)}}}`.repeat(2),
      ]),
    ),
    [`partials/${'a'.repeat(21)}.hbs`]: 'x',
  }),
  unknownTemplate: line('plan dek'),
};

export const BLOCKS: Readonly<Record<string, Occasion>> = {
  emptyDocument: template('{{!-- nothing --}}'),
};

export const MARKUP: Readonly<Record<string, Occasion>> = {
  elementsTooDeep: template('<section>'.repeat(100)),
  forbiddenCharacter: template(section('<p>a\u0007b</p>')),
};

const COLOURS = 'extends: default\ncolours:\n';

const FONTS_OF = 'extends: default\nfonts: ';

export const THEME_FONTS: Readonly<Record<string, Occasion>> = {
  themeFontMeasured: theme(`${FONTS_OF}{ slides: { body: Frutiger } }\n`),
  themeFontNotEmbedded: theme(`${FONTS_OF}{ pages: { body: Segoe UI } }\n`),
  themeFontRestricted: theme(`${FONTS_OF}{ slides: { body: Frutiger }, files: [its.ttf] }\n`, 'brand.yaml', {
    'its.ttf': madeFont({ families: ['Frutiger'], fsType: 0x0002 }),
  }),
  themeFontUnfit: theme(`${FONTS_OF}{ files: [its.ttf] }\n`),
  themeFontUnknown: theme(`${FONTS_OF}{ pages: { body: Intr } }\n`),
};

export const THEME: Readonly<Record<string, Occasion>> = {
  brandMoved: theme('brand: { primary: "#7A0019", accent: "#FFCC33" }\n'),
  faintColours: theme(`${COLOURS}  ink: "#DDDDDD"\n`),
  panelsAlike: theme(`${COLOURS}  panelLower: "#18528F"\n  mutedLower: "#4C7AAC"\n`),
  themeExtendsItself: theme('extends: ./brand.yaml\n'),
  themeFieldMissing: theme('name: Bare\n'),
  themeFieldUnknown: theme(`${COLOURS}  inc: "#000000"\n`),
  themeFileOutside: theme('template: { file: ../corporate.potx }\n'),
  themeNotYaml: theme('extends: "default\n'),
  themeOutsideFolder: theme('extends: ../other.yaml\n'),
  themeTooDeep: theme(`colours: ${'['.repeat(100)}`),
  themeUnknown: line('plan --theme stagee'),
  themeIsTemplate: line('plan --theme ../corporate.pptx'),
  themeUnreadable: line('plan --theme none.yaml'),
  themeValueWrong: theme(`${COLOURS}  ink: black\n`),
  unseenBars: theme(`${COLOURS}  mutedLower: "#0F7F72"\n`),
};
