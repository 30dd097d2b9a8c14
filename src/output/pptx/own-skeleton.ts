/** Our own skeleton: one master, and a layout for each that slides of ours can be on. */
import type { Scene, SlideLayout } from '../../layout/scene.js';
import { type Package, Relationships } from '../../opc/writing/package.js';
import type { Theme } from '../../theme/types.js';
import { layoutOf, levelsOf, type OwnDeck, ownDeck, placeholder } from './deck.js';
import { layoutXml, masterXml } from './master.js';
import { notesMasterXml } from './notes.js';
import { PRESENTATION_PROPERTIES, presentationXml, TABLE_STYLES, VIEW_PROPERTIES } from './presentation.js';
import type { Skeleton, SlideList } from './skeleton.js';
import { themeXml } from './theme.js';

export const PRESENTATION = 'ppt/presentation.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const THEME = 'ppt/theme/theme1.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
/** PowerPoint wants a theme of its own for each master. */
const NOTES_THEME = 'ppt/theme/theme2.xml';

const NO_INSETS = { left: 0, top: 0, right: 0, bottom: 0 };

export function ownSkeleton(scene: Scene, theme: Theme): Skeleton {
  const deck = ownDeck(scene, theme);
  return {
    deck,
    notesMaster: NOTES_MASTER,
    on: (layout) => ({
      part: layoutPath(scene.layouts.indexOf(layoutOf(layout.name, deck))),
      deck,
      paints: true,
      placeholder: (slot) => ({
        reference: placeholder(slot, layout),
        box: slot.box,
        insets: NO_INSETS,
        anchor: slot.anchor,
        levels: levelsOf(slot, deck),
      }),
    }),
    addTo: (file, slides) => {
      addPresentation(file, slides, deck);
      addMaster(file, deck);
    },
  };
}

function addPresentation(file: Package, slides: SlideList, deck: OwnDeck): void {
  const relationships = new Relationships();
  const parts = { master: MASTER, slides: slides.parts, ...(slides.hasNotes && { notesMaster: NOTES_MASTER }) };
  const xml = presentationXml(parts, deck, relationships);
  relationships.to('presProps', 'ppt/presProps.xml');
  relationships.to('viewProps', 'ppt/viewProps.xml');
  relationships.to('theme', THEME);
  relationships.to('tableStyles', 'ppt/tableStyles.xml');
  slides.relate(relationships);
  file.add(PRESENTATION, xml, slides.contentType, relationships);
  file.addRecurring('ppt/presProps.xml', PRESENTATION_PROPERTIES, 'presentationml.presProps');
  file.addRecurring('ppt/viewProps.xml', VIEW_PROPERTIES, 'presentationml.viewProps');
  file.addRecurring('ppt/tableStyles.xml', TABLE_STYLES, 'presentationml.tableStyles');
  file.addRecurring(THEME, themeXml(deck.theme, deck.scene), 'theme');
  if (!slides.hasNotes) return;
  const notesMaster = new Relationships();
  notesMaster.to('theme', NOTES_THEME);
  file.addRecurring(NOTES_MASTER, notesMasterXml(deck.scene), 'presentationml.notesMaster', notesMaster);
  file.addRecurring(NOTES_THEME, themeXml(deck.theme, deck.scene), 'theme');
}

function addMaster(file: Package, deck: OwnDeck): void {
  const { layouts } = deck.scene;
  const relationships = new Relationships();
  const paths = layouts.map((_, index) => layoutPath(index));
  const xml = masterXml(deck, paths, relationships);
  relationships.to('theme', THEME);
  file.addRecurring(MASTER, xml, 'presentationml.slideMaster', relationships);
  layouts.forEach((layout: SlideLayout, index) => {
    const own = new Relationships();
    own.to('slideMaster', MASTER);
    file.addRecurring(layoutPath(index), layoutXml(layout, deck), 'presentationml.slideLayout', own);
  });
}

function layoutPath(index: number): string {
  return `ppt/slideLayouts/slideLayout${index + 1}.xml`;
}
