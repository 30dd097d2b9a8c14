/** What a template lacks for decks of ours, and what of it no deck takes. */
import type { Diagnostic, Place } from '../diagnostic.js';
import {
  companyDropped,
  companyFontsEmbedded,
  companyFontUnknown,
  companyFurnitureMissing,
  companyLayoutMissing,
  companyLayoutsUntyped,
  companyLogoUnusable,
  companyMastersUnused,
  companyPicturesEmpty,
  companyRoomSmall,
  companyTextFaint,
} from '../messages/company.js';
import { FAMILY_NAMES } from '../theme/fonts.js';
import { groundIn } from './ground.js';
import { ratioOn } from './identity.js';
import { layersOf } from './layout.js';
import type { OpenTemplate } from './open.js';
import { shownScale } from './scale.js';
import { listed } from './source.js';
import type { Study } from './study.js';
import { USE_WORDS } from './told.js';
import {
  type CompanyTemplate,
  LAYOUT_USES,
  type LayoutUse,
  type PlaceholderKind,
  type TemplateLayout,
} from './types.js';

/** In the order in which they matter. `ownFonts`: the families of files that a brand file brings. */
export function survey(
  { opened, template, links }: Study,
  place: Place,
  ownFonts: readonly string[] = [],
): readonly Diagnostic[] {
  return [
    ...missingLayouts(template, place),
    ...smallRoom(template, place),
    ...faintTexts(opened, template, place),
    ...missingFurniture(template, place),
    ...unknownFonts(template, place, ownFonts),
    ...unusableLogo(template, place),
    ...untyped(template, place),
    ...emptyPictures(template, place),
    ...embeddedFonts(opened, place),
    ...dropped(opened, template, links, place),
  ];
}

/** How to make what is missing, in PowerPoint's slide master. */
const MENDS: Readonly<Record<LayoutUse, string>> = {
  title: 'In PowerPoint: View, Slide Master, Insert Layout; insert a title and a text placeholder.',
  section: 'In PowerPoint: View, Slide Master, Insert Layout; leave its title and insert one text placeholder.',
  titleOnly:
    'In PowerPoint: View, Slide Master, Insert Layout; leave its title and nothing else. Until then the place for content stays empty.',
  blank: 'In PowerPoint: View, Slide Master, Insert Layout; take its title away. Until then its title stays empty.',
};

function missingLayouts({ uses, reasons }: CompanyTemplate, place: Place): readonly Diagnostic[] {
  return LAYOUT_USES.filter((use) => reasons[use] === 'instead').map((use) =>
    companyLayoutMissing(place, USE_WORDS[use], nameOf(uses[use]), MENDS[use]),
  );
}

/** Below it people see that slides are smaller. */
const AMPLE = 0.9;

function smallRoom({ uses, height }: CompanyTemplate, place: Place): readonly Diagnostic[] {
  const scale = shownScale(uses.titleOnly.safe, height);
  return scale < AMPLE ? [companyRoomSmall(place, nameOf(uses.titleOnly), scale)] : [];
}

/** Points from which on text is large (WCAG 2.2). */
const LARGE = 24;

function faintTexts({ uses, master }: OpenTemplate, template: CompanyTemplate, place: Place): readonly Diagnostic[] {
  const layouts = new Map(LAYOUT_USES.map((use) => [uses[use].layout, template.uses[use]]));
  return [...layouts].flatMap(([sheet, layout]) => {
    const { background, painted } = layersOf(sheet, master);
    return layout.placeholders.flatMap(({ kind, text, box }) => {
      const ground = groundIn(box, background.colours, painted);
      // What stands behind a picture's words is not known.
      if (ground.kind !== 'plain' || (kind !== 'title' && kind !== 'subtitle')) return [];
      const least = text.size >= LARGE || (text.bold && text.size >= 18.66) ? 3 : 4.5;
      const ratio = ratioOn(text.colour, ground);
      return ratio < least ? [companyTextFaint(place, { layout: nameOf(layout), what: kind, ratio, least })] : [];
    });
  });
}

function missingFurniture({ uses }: CompanyTemplate, place: Place): readonly Diagnostic[] {
  const { placeholders } = uses.titleOnly;
  const wanted: readonly (readonly [PlaceholderKind, string])[] = [
    ['footer', 'the footer'],
    ['number', 'the slide number'],
  ];
  const missing = wanted.filter(([kind]) => !placeholders.some((one) => one.kind === kind)).map(([, words]) => words);
  return missing.length === 0 ? [] : [companyFurnitureMissing(place, nameOf(uses.titleOnly), missing)];
}

function unknownFonts({ master }: CompanyTemplate, place: Place, own: readonly string[]): readonly Diagnostic[] {
  const { heading, body } = master.theme.fonts;
  const isUnknown = (family: string) => !FAMILY_NAMES.includes(family) && !own.includes(family);
  if (heading === body) return isUnknown(body) ? [companyFontUnknown(place, body)] : [];
  return [
    ...(isUnknown(heading) ? [companyFontUnknown(place, heading, 'heading')] : []),
    ...(isUnknown(body) ? [companyFontUnknown(place, body, 'body')] : []),
  ];
}

function unusableLogo({ logo }: CompanyTemplate, place: Place): readonly Diagnostic[] {
  return logo === undefined || isShown(logo.part) ? [] : [companyLogoUnusable(place, logo.part)];
}

/** Whether a picture is of a kind that every medium shows. */
export function isShown(part: string): boolean {
  return /\.(?:png|jpe?g|svg)$/i.test(part);
}

function untyped({ uses, reasons }: CompanyTemplate, place: Place): readonly Diagnostic[] {
  const names = LAYOUT_USES.filter((use) => reasons[use] === 'placeholders').map((use) => nameOf(uses[use]));
  return names.length === 0 ? [] : [companyLayoutsUntyped(place, [...new Set(names)])];
}

function emptyPictures({ uses }: CompanyTemplate, place: Place): readonly Diagnostic[] {
  const layouts = LAYOUT_USES.map((use) => uses[use]).filter(({ placeholders }) =>
    placeholders.some(({ kind }) => kind === 'picture'),
  );
  return layouts.length === 0 ? [] : [companyPicturesEmpty(place, [...new Set(layouts.map(nameOf))])];
}

function embeddedFonts({ presentation }: OpenTemplate, place: Place): readonly Diagnostic[] {
  const fonts = presentation.tree.child('p:embeddedFontLst')?.all('p:embeddedFont') ?? [];
  const families = fonts.flatMap((font) => font.child('p:font')?.attribute('typeface') ?? []);
  return families.length === 0 ? [] : [companyFontsEmbedded(place, families)];
}

/** What parts are by their content types, in words for one and for several. */
const CARGO: readonly (readonly [type: RegExp, one: string, several: string])[] = [
  [/comments\+xml|threadedComments|presentationml\.comment/i, 'a list of comments', 'lists of comments'],
  [
    /oleObject|\.sheet$|\.document$|officedocument\.(?:spreadsheetml\.sheet|wordprocessingml\.document)/i,
    'an embedded object',
    'embedded objects',
  ],
  [/activeX/i, 'a control', 'controls'],
  [/vbaProject/i, 'a macro project', 'macro projects'],
];

function dropped(
  { source, presentation }: OpenTemplate,
  { masters, master }: CompanyTemplate,
  links: number,
  place: Place,
): readonly Diagnostic[] {
  const slides = listed(presentation, 'p:sldIdLst').length;
  const cargo = CARGO.flatMap(([type, one, several]) =>
    counted(source.parts.filter(({ contentType }) => type.test(contentType)).length, one, several),
  );
  const all = [
    ...counted(slides, '1 example slide', 'example slides'),
    ...cargo,
    ...counted(links, '1 link out of the file', 'links out of the file'),
  ];
  const others = masters.length - 1;
  return [
    ...(all.length === 0 ? [] : [companyDropped(place, all)]),
    ...(others > 0 ? [companyMastersUnused(place, others, master.part)] : []),
  ];
}

function counted(count: number, one: string, several: string): readonly string[] {
  return count === 0 ? [] : [count === 1 ? one : `${count} ${several}`];
}

/** Of a layout without a name its number. */
export function nameOf({ name, number }: TemplateLayout): string {
  return name.trim() === '' ? `layout ${number}` : name;
}
