/** A company's template as the skeleton of decks: its own parts, and its placeholders for titles, subtitles and furniture. */
import type { Scene, SlideLayout, Slot } from '../layout/scene.js';
import { type Package, Relationships } from '../opc/writing/package.js';
import { type Scheme as DeckScheme, Palette, type SchemeColour } from '../output/pptx/colour.js';
import type { Deck } from '../output/pptx/deck.js';
import { notesMasterXml } from '../output/pptx/notes.js';
import { widened } from '../output/pptx/shapes.js';
import type { Placeholder, Skeleton, SkeletonFor, SkeletonLayout, SlideList } from '../output/pptx/skeleton.js';
import { defaultLevels, type Level, lineSpacing } from '../output/pptx/styles.js';
import { themeXml } from '../output/pptx/theme.js';
import type { Theme } from '../theme/types.js';
import type { Carried, CarriedPart } from './carry.js';
import { found, UNDER_A_TITLE } from './grid.js';
import { coloursOn } from './on-ground.js';
import { presentationXml } from './presentation.js';
import {
  type CompanyTemplate,
  type LayoutUse,
  type PlaceholderKind,
  SCHEME_NAMES,
  type TemplateLayout,
  type TemplatePlaceholder,
} from './types.js';

export function companySkeleton(template: CompanyTemplate, carried: Carried): SkeletonFor {
  return (scene, theme) => {
    const deckOn = (layout: TemplateLayout): Deck => ({
      scene,
      palette: new Palette(coloursOn(layout, theme), schemeOf(layout)),
      defaults: { levels: defaultLevels(scene.direction === 'rtl'), unknown: true },
    });
    const standing = new Map<LayoutUse, SkeletonLayout>();
    const on = (layout: SlideLayout): SkeletonLayout => {
      const use = USES[layout.type ?? 'titleOnly'] ?? 'titleOnly';
      const known = standing.get(use) ?? skeletonLayout(template.uses[use], deckOn(template.uses[use]));
      standing.set(use, known);
      return known;
    };
    const notes = notesIn(carried);
    return {
      deck: deckOn(template.uses.titleOnly),
      on,
      notesMaster: notes.part,
      addTo: (file, slides) => addCarried(file, slides, carried, notes, scene, theme),
    } satisfies Skeleton;
  };
}

/** For which use of theirs a layout of ours stands, by its type; all others have a title and are otherwise free. */
const USES: Partial<Readonly<Record<NonNullable<SlideLayout['type']>, LayoutUse>>> = {
  title: 'title',
  secHead: 'section',
  blank: 'blank',
};

function schemeOf({ scheme }: TemplateLayout): DeckScheme {
  const names = SCHEME_NAMES.filter((name): name is SchemeColour => name !== 'hlink' && name !== 'folHlink');
  return new Map(names.map((name) => [name, scheme[name]]));
}

function skeletonLayout(layout: TemplateLayout, deck: Deck): SkeletonLayout {
  return {
    part: layout.part,
    deck,
    paints: false,
    placeholder: (slot) => {
      const placeholder = found(layout, ...KINDS[slot.type]);
      return placeholder && placeholderFor(slot, placeholder);
    },
  };
}

/** The placeholders of theirs that take what fills a slot of ours, the best first. What is in none of them is a text box. */
const KINDS: Readonly<Record<Slot['type'], readonly PlaceholderKind[]>> = {
  title: ['title'],
  subtitle: UNDER_A_TITLE,
  body: [],
  content: [],
  date: ['date'],
  footer: ['footer'],
  number: ['number'],
};

/** Equal to no length: what inherits it says its own. */
const UNKNOWN = Number.NaN;

function placeholderFor(
  slot: Slot,
  { reference, box, insets, anchor, text, direct }: TemplatePlaceholder,
): Placeholder {
  const furniture = slot.type === 'footer' || slot.type === 'number';
  const attributes = Object.entries(reference).map(([name, value]) => `${name}="${value}"`);
  const level: Level = {
    paragraph: {
      align: text.align,
      rightToLeft: false,
      lineSpacing: lineSpacing(slot.leading, slot.style.size),
      spaceBefore: 0,
      // A text of ours there is no list: what inherits a bullet or moves in has to say that it does not.
      margin: slot.type === 'title' ? 0 : UNKNOWN,
      hang: slot.type === 'title' ? 0 : UNKNOWN,
      ...(text.bullet && { bullet: { mark: { character: '' }, colour: 'ink' as const } }),
    },
    run: slot.style,
  };
  return {
    reference: attributes.join(' '),
    // Furniture stands where its layout has it, be it elsewhere than on others.
    box: furniture ? widened(slot.box, insets) : box,
    insets,
    anchor,
    levels: [level],
    ...(direct && { unknown: true as const }),
  };
}

interface NotesMaster {
  readonly part: string;
  /** Ours, where they have none: its theme's part. */
  readonly ownTheme?: string;
}

function notesIn({ parts }: Carried): NotesMaster {
  const theirs = parts.find(({ contentType }) => contentType.endsWith('.notesMaster+xml'));
  if (theirs !== undefined) return theirs;
  const taken = new Set(parts.map(({ part }) => part.toLowerCase()));
  let number = 1;
  while (taken.has(`ppt/theme/theme${number}.xml`)) number++;
  return { part: 'ppt/notesMasters/notesMaster1.xml', ownTheme: `ppt/theme/theme${number}.xml` };
}

function addCarried(
  file: Package,
  slides: SlideList,
  { presentation, parts }: Carried,
  notes: NotesMaster,
  scene: Scene,
  theme: Theme,
): void {
  for (const part of parts) addPart(file, part);
  const relationships = new Relationships(presentation.relationships);
  const ids = slides.parts.map((part) => relationships.to('slide', part));
  const ownNotes = slides.hasNotes && notes.ownTheme !== undefined;
  const notesId = ownNotes ? relationships.to('notesMaster', notes.part) : undefined;
  slides.relate(relationships);
  file.add(
    presentation.part,
    presentationXml(presentation.content, { slides: ids, notesMaster: notesId }, scene),
    slides.contentType,
    relationships,
  );
  if (!ownNotes || notes.ownTheme === undefined) return;
  const own = new Relationships();
  own.to('theme', notes.ownTheme);
  file.add(notes.part, notesMasterXml(scene), 'presentationml.notesMaster', own);
  file.add(notes.ownTheme, themeXml(theme, scene), 'theme');
}

function addPart(file: Package, { part, content, contentType, relationships }: CarriedPart): void {
  file.addRecurring(part, content, contentType, new Relationships(relationships));
}
