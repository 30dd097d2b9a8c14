/** What can be wrong with a company's own PowerPoint template (exit 5), and what is said of one. Sorted by name. */
import type { Diagnostic, Place } from '../diagnostic.js';
import { closest } from './closest.js';
import { listed, quoted } from './wording.js';

type Wrong = Pick<Diagnostic, 'message' | 'hint'>;

function refused(code: string, place: Place, { message, hint }: Wrong): Diagnostic {
  return { code: `template/${code}`, severity: 'error', place, message, ...(hint !== undefined && { hint }) };
}

function lacking(code: string, place: Place, { message, hint }: Wrong): Diagnostic {
  return { code: `template/${code}`, severity: 'warning', place, message, ...(hint !== undefined && { hint }) };
}

function told(code: string, place: Place, message: string): Diagnostic {
  return { code: `template/${code}`, severity: 'note', place, message };
}

/** `template` is the file that the theme names, as people are told it. */
export function companyAnother(place: Place, template: string): Diagnostic {
  return lacking('company-another', place, {
    message: `${quoted(template)} is another file than the one of which this theme was made (sha256): its colours and layouts may be others.`,
    hint: `Make it anew, without what was changed by hand: rolecast brand ${template} -o ${place.file} --force. Where it is right as it is, remove sha256.`,
  });
}

export function companyDamaged(place: Place, part: string | undefined): Diagnostic {
  return refused('company-damaged', place, {
    message: `The file is damaged${part === undefined || part === '' ? '' : `: its part ${part} cannot be read`}.`,
    hint: 'Open it in PowerPoint and save it again, or ask for another copy.',
  });
}

/** `dropped` are in words, such as "3 example slides". */
export function companyDropped(place: Place, dropped: readonly string[]): Diagnostic {
  return told('company-dropped', place, `Not taken into decks: ${dropped.join(', ')}.`);
}

export function companyFilesThere(files: readonly string[]): Diagnostic {
  return {
    code: 'output/company-files-there',
    severity: 'error',
    message: `Nothing was written: ${listed(files)} ${files.length === 1 ? 'is' : 'are'} there already.`,
    hint: 'Name another file with -o, or say --force to write over it.',
  };
}

/** `use`: for headings or for the body; absent: for both. */
export function companyFontUnknown(place: Place, family: string, use?: 'heading' | 'body'): Diagnostic {
  return lacking('company-font-unknown', place, {
    message: `The ${use === undefined ? '' : `${use} `}font ${quoted(family)} is not among those of rolecast: decks name it, and their lines are broken by the measures of another, with a margin.`,
    hint: 'Give its files in the brand file, as fonts: { files: [...] }, and lines break as they will look.',
  });
}

export function companyFontsEmbedded(place: Place, families: readonly string[]): Diagnostic {
  return told(
    'company-fonts-embedded',
    place,
    `Embedded fonts stay in the file and cannot be measured: ${families.join(', ')}.`,
  );
}

/** `kinds` are placeholders that the layout under a title lacks, in words. */
export function companyFurnitureMissing(place: Place, layout: string, kinds: readonly string[]): Diagnostic {
  return lacking('company-furniture-missing', place, {
    message: `The layout ${quoted(layout)} has no placeholder for ${kinds.join(' and ')}, so that decks show none.`,
    hint: 'In PowerPoint: View, Slide Master, choose the layout, tick Footers.',
  });
}

/** `use` is in words; `instead` the name of the layout that stands for it. */
export function companyLayoutMissing(place: Place, use: string, instead: string, hint: string): Diagnostic {
  return lacking('company-layout-missing', place, {
    message: `There is no layout for ${use}: ${quoted(instead)} stands for it.`,
    hint,
  });
}

export function companyLayoutUnknown(
  place: Place,
  wanted: { readonly use: string; readonly name: string; readonly names: readonly string[] },
): Diagnostic {
  const { use, name, names } = wanted;
  const near = closest(name, names);
  return refused('company-layout-unknown', place, {
    message: `The template has no layout ${quoted(name)} for ${use}. It has: ${names.map(quoted).join(', ')}.`,
    ...(near !== undefined && { hint: `Did you mean ${quoted(near)}?` }),
  });
}

export function companyLayoutsUntyped(place: Place, names: readonly string[]): Diagnostic {
  return told(
    'company-layouts-untyped',
    place,
    `${names.map(quoted).join(', ')} ${names.length === 1 ? 'does' : 'do'} not say what ${names.length === 1 ? 'it is' : 'they are'} for; that was told by the placeholders.`,
  );
}

/** More than any template that people make. */
export function companyLimit(place: Place, limit: string): Diagnostic {
  return refused('company-limit', place, {
    message: `The file is refused: ${limit}.`,
    hint: 'No template that PowerPoint saves is like this. Save it anew from PowerPoint.',
  });
}

export function companyLogoUnusable(place: Place, part: string): Diagnostic {
  return lacking('company-logo-unusable', place, {
    message: `The logo (${part}) is in a format that only Windows draws, so that nothing but decks can show it.`,
    hint: 'Give a PNG, JPEG or SVG of it in the brand file, as logo.',
  });
}

export function companyMacros(place: Place): Diagnostic {
  return refused('company-macros', place, {
    message: 'The file has macros, which are programs: it is not taken.',
    hint: 'In PowerPoint, save it as PowerPoint Template (.potx) or Presentation (.pptx).',
  });
}

/** `used` is the part of the master that decks use. */
export function companyMastersUnused(place: Place, count: number, used: string): Diagnostic {
  const others = count === 1 ? 'another master, which stays' : `${count} other masters, which stay`;
  return told('company-masters-unused', place, `The template has ${others} in the file; decks use ${used}.`);
}

/** Of a theme. */
export function companyNotNamed(place: Place): Diagnostic {
  return refused('company-not-named', place, {
    message: 'The theme names no template.',
    hint: 'It does so as template: { file: corporate.pptx }; rolecast brand corporate.pptx writes a theme that does.',
  });
}

export function companyNotPowerPoint(place: Place): Diagnostic {
  return refused('company-not-power-point', place, {
    message: 'The file is no PowerPoint presentation or template.',
    hint: 'Wanted is a .pptx or .potx. Keynote, Google Slides and LibreOffice can save as one.',
  });
}

export function companyOldFormat(place: Place): Diagnostic {
  return refused('company-old-format', place, {
    message: 'The file is of the kind that PowerPoint wrote until 2003 (.ppt, .pot).',
    hint: 'Open it in PowerPoint and save it as .potx or .pptx.',
  });
}

/** Of a theme that is to be written as a template: `file` is the one that it names. */
export function companyOwnTemplate(place: Place, file: string): Diagnostic {
  return refused('company-own-template', place, {
    message: `The theme has a template already: ${quoted(file)}.`,
    hint: 'In PowerPoint, use that. Without template in the theme, one is made of its colours and fonts.',
  });
}

export function companyPassword(place: Place): Diagnostic {
  return refused('company-password', place, {
    message: 'The file is under a password.',
    hint: 'In PowerPoint: File, Info, Protect Presentation, Encrypt with Password; empty the field and save.',
  });
}

/** Of the page that shows a template. */
export function companyPictureUndrawn(place: Place): Diagnostic {
  return lacking('company-picture-undrawn', place, {
    message: 'The picture could not be drawn.',
    hint: 'As SVG it can be written: --picture FILE.svg.',
  });
}

export function companyPicturesEmpty(place: Place, layouts: readonly string[]): Diagnostic {
  return told(
    'company-pictures-empty',
    place,
    `Placeholders for pictures stay empty: ${layouts.map(quoted).join(', ')}.`,
  );
}

/** `scale` is how large slides are, as a share of their natural size; `least` the smallest that can be read. */
export function companyRoomSmall(place: Place, layout: string, scale: number): Diagnostic {
  return lacking('company-room-small', place, {
    message: `${quoted(layout)} leaves little room: what stands on slides is ${Math.round(scale * 100)} % as large as elsewhere.`,
    hint: 'Make its place for content larger, or say in the brand file where there is room, as template.safe.',
  });
}

export function companyStrict(place: Place): Diagnostic {
  return refused('company-strict', place, {
    message: 'The file is saved as Strict Open XML, in which no deck of ours can stand.',
    hint: 'In PowerPoint, save it as PowerPoint Presentation (.pptx) or Template (.potx).',
  });
}

export function companyTextFaint(
  place: Place,
  faint: { readonly layout: string; readonly what: string; readonly ratio: number; readonly least: number },
): Diagnostic {
  return lacking('company-text-faint', place, {
    message: `On ${quoted(faint.layout)} the ${faint.what} has a contrast of ${(Math.floor(faint.ratio * 100) / 100).toFixed(2)} : 1 with what stands behind it; ${faint.least} : 1 is needed to be read.`,
    hint: 'Make its text darker or lighter on the layout, or put a plain colour behind it.',
  });
}

export function companyUnreadable(place: Place, problem: string): Diagnostic {
  return refused('company-unreadable', place, { message: `The template ${problem}.` });
}

export function companyWithoutLayouts(place: Place): Diagnostic {
  return refused('company-without-layouts', place, {
    message: 'The file has no slide layouts, on which slides could stand.',
    hint: 'Save a presentation that has slides as .potx in PowerPoint.',
  });
}

export function companyWithoutRoom(
  place: Place,
  room: {
    readonly layout: string;
    readonly width: number;
    readonly height: number;
    readonly scale: number;
    readonly least: number;
  },
): Diagnostic {
  const { layout, width, height, scale, least } = room;
  return refused('company-without-room', place, {
    message: `${quoted(layout)} leaves ${Math.round(width)} x ${Math.round(height)} points for what stands on slides: ${Math.round(scale * 100)} % of their natural size, where ${Math.round(least * 100)} % is the least that can be read.`,
    hint: 'Choose another layout in the brand file (template.layouts.title-only), or say where there is room (template.safe).',
  });
}
