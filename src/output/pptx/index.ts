/**
 * A scene as a PowerPoint deck. pptxgenjs writes the bodies of slides; the charts, the package around them, and whatever
 * makes them valid, accessible and easy to restyle, is ours.
 */
import type { PlotItem, Scene } from '../../layout/scene.js';
import { Package, Relationships } from '../../opc/writing/package.js';
import type { Theme } from '../../theme/types.js';
import type { Stamp, WriteOptions } from '../options.js';
import { CHART_TYPE, chartXml } from './chart.js';
import { chartSheet } from './chart-sheet.js';
import { type Deck, deckOf, layoutOf } from './deck.js';
import { newPresentation, partsOf } from './generator.js';
import { Identities } from './identities.js';
import { slidePath } from './links.js';
import { layoutXml, masterXml } from './master.js';
import { Media } from './media.js';
import { notesMasterXml, notesXml } from './notes.js';
import {
  FIRST_SLIDE_ID,
  PRESENTATION_PROPERTIES,
  presentationXml,
  TABLE_STYLES,
  VIEW_PROPERTIES,
} from './presentation.js';
import { appProperties, coreProperties } from './properties.js';
import { finishSlide, giveSlide, keyOf } from './slide.js';
import { STAMP_PROPERTIES, type StampedSlide, stampXml } from './stamp.js';
import { themeXml } from './theme.js';

const PRESENTATION = 'ppt/presentation.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const THEME = 'ppt/theme/theme1.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
/** PowerPoint wants a theme of its own for each master. */
const NOTES_THEME = 'ppt/theme/theme2.xml';
const STAMP_PART = 'customXml/item1.xml';

/** The bytes of a .pptx file; the same input gives the same bytes. The scene's medium is slides. */
export async function writePptx(scene: Scene, theme: Theme, { stamp }: WriteOptions = {}): Promise<Uint8Array> {
  const deck = deckOf(scene, theme);
  const presentation = newPresentation();
  for (const page of scene.pages) giveSlide(page, presentation);
  const written = await partsOf(presentation);

  const file = new Package();
  addProperties(file, deck);
  addPresentation(file, deck, stamp);
  addMaster(file, deck);
  const media = new Media();
  const { plots, slides } = addSlides(file, written, media, deck);
  addCharts(file, plots, deck);
  media.addTo(file);
  if (stamp !== undefined) addStamp(file, stamp, slides);
  return file.bytes();
}

function addProperties(file: Package, { scene }: Deck): void {
  const root = new Relationships();
  root.to('officeDocument', PRESENTATION);
  root.to('core-properties', 'docProps/core.xml');
  root.to('extended-properties', 'docProps/app.xml');
  file.addRecurring('', '', undefined, root);
  file.add('docProps/core.xml', coreProperties(scene), 'application/vnd.openxmlformats-package.core-properties+xml');
  file.add('docProps/app.xml', appProperties(scene), 'extended-properties');
}

function addPresentation(file: Package, deck: Deck, stamp: Stamp | undefined): void {
  const { pages } = deck.scene;
  const relationships = new Relationships();
  const hasNotes = pages.some(({ notes }) => notes.length > 0);
  const slides = pages.map((_, index) => slidePath(index + 1));
  const parts = { master: MASTER, slides, ...(hasNotes && { notesMaster: NOTES_MASTER }) };
  const xml = presentationXml(parts, deck, relationships);
  relationships.to('presProps', 'ppt/presProps.xml');
  relationships.to('viewProps', 'ppt/viewProps.xml');
  relationships.to('theme', THEME);
  relationships.to('tableStyles', 'ppt/tableStyles.xml');
  if (stamp !== undefined) relationships.to('customXml', STAMP_PART);
  file.add(PRESENTATION, xml, 'presentationml.presentation.main', relationships);
  file.addRecurring('ppt/presProps.xml', PRESENTATION_PROPERTIES, 'presentationml.presProps');
  file.addRecurring('ppt/viewProps.xml', VIEW_PROPERTIES, 'presentationml.viewProps');
  file.addRecurring('ppt/tableStyles.xml', TABLE_STYLES, 'presentationml.tableStyles');
  file.addRecurring(THEME, themeXml(deck), 'theme');
  if (!hasNotes) return;
  const notesMaster = new Relationships();
  notesMaster.to('theme', NOTES_THEME);
  file.addRecurring(NOTES_MASTER, notesMasterXml(deck), 'presentationml.notesMaster', notesMaster);
  file.addRecurring(NOTES_THEME, themeXml(deck), 'theme');
}

function addMaster(file: Package, deck: Deck): void {
  const { layouts } = deck.scene;
  const relationships = new Relationships();
  const paths = layouts.map((_, index) => layoutPath(index));
  const xml = masterXml(deck, paths, relationships);
  relationships.to('theme', THEME);
  file.addRecurring(MASTER, xml, 'presentationml.slideMaster', relationships);
  layouts.forEach((layout, index) => {
    const own = new Relationships();
    own.to('slideMaster', MASTER);
    file.addRecurring(layoutPath(index), layoutXml(layout, deck), 'presentationml.slideLayout', own);
  });
}

function layoutPath(index: number): string {
  return `ppt/slideLayouts/slideLayout${index + 1}.xml`;
}

interface Added {
  /** What was found on the slides, in order: the deck's charts. */
  readonly plots: readonly PlotItem[];
  readonly slides: readonly StampedSlide[];
}

/** Adds slides and their notes. */
function addSlides(file: Package, written: ReadonlyMap<string, string>, media: Media, deck: Deck): Added {
  const { pages, layouts } = deck.scene;
  const plots: PlotItem[] = [];
  const slides = pages.map((page, index) => {
    const number = index + 1;
    const path = slidePath(number);
    const relationships = new Relationships();
    relationships.to('slideLayout', layoutPath(layouts.indexOf(layoutOf(page.layout, deck))));
    const identities = new Identities(keyOf(page));
    const chart = (plot: PlotItem) => relationships.to('chart', chartPath(plots.push(plot)));
    const xml = finishSlide(page, partOf(written, path), path, { deck, identities, relationships, media, chart });
    const notesPath = `ppt/notesSlides/notesSlide${number}.xml`;
    if (page.notes.length > 0) relationships.to('notesSlide', notesPath);
    file.add(path, xml, 'presentationml.slide', relationships);
    const slide: StampedSlide = { page, id: FIRST_SLIDE_ID + index, identities };
    if (page.notes.length === 0) return slide;
    const own = new Relationships();
    own.to('notesMaster', NOTES_MASTER);
    own.to('slide', path);
    file.add(notesPath, notesXml(page.notes, number, deck), 'presentationml.notesSlide', own);
    return slide;
  });
  return { plots, slides };
}

function addStamp(file: Package, stamp: Stamp, slides: readonly StampedSlide[]): void {
  const properties = 'customXml/itemProps1.xml';
  const relationships = new Relationships();
  relationships.to('customXmlProps', properties);
  file.add(STAMP_PART, stampXml(stamp, slides), undefined, relationships);
  file.addRecurring(properties, STAMP_PROPERTIES, 'customXmlProperties');
}

function chartPath(number: number): string {
  return `ppt/charts/chart${number}.xml`;
}

function addCharts(file: Package, plots: readonly PlotItem[], deck: Deck): void {
  plots.forEach((plot, index) => {
    const data = `ppt/embeddings/Microsoft_Excel_Sheet${index + 1}.xlsx`;
    const relationships = new Relationships();
    const sheet = chartSheet(plot);
    const xml = chartXml(plot, sheet, relationships.to('package', data), deck);
    file.add(chartPath(index + 1), xml, CHART_TYPE, relationships);
    file.add(data, sheet.bytes());
  });
}

function partOf(written: ReadonlyMap<string, string>, path: string): string {
  const part = written.get(path);
  if (part === undefined) throw new Error(`pptxgenjs has not written ${path}`);
  return part;
}
