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
import { type Deck, layoutOf } from './deck.js';
import { newPresentation, partsOf } from './generator.js';
import { Identities } from './identities.js';
import { slidePath } from './links.js';
import { Media } from './media.js';
import { notesXml } from './notes.js';
import { ownSkeleton, PRESENTATION } from './own-skeleton.js';
import { FIRST_SLIDE_ID } from './presentation.js';
import { appProperties, coreProperties } from './properties.js';
import type { Skeleton } from './skeleton.js';
import { finishSlide, giveSlide, keyOf } from './slide.js';
import { STAMP_PROPERTIES, type StampedSlide, stampXml } from './stamp.js';

/** The bytes of a .pptx file; the same input gives the same bytes. The scene's medium is slides. */
export async function writePptx(
  scene: Scene,
  theme: Theme,
  { stamp, asTemplate, skeleton: skeletonFor = ownSkeleton }: WriteOptions = {},
): Promise<Uint8Array> {
  const presentation = newPresentation();
  const skeleton = skeletonFor(scene, theme);
  for (const page of scene.pages) giveSlide(page, presentation, skeleton.on(layoutOf(page.layout, skeleton.deck)));
  const written = await partsOf(presentation);

  const file = new Package();
  addProperties(file, scene);
  let stampNumber = 1;
  skeleton.addTo(file, {
    parts: scene.pages.map((_, index) => slidePath(index + 1)),
    contentType: `presentationml.${asTemplate ? 'template' : 'presentation'}.main`,
    hasNotes: scene.pages.some(({ notes }) => notes.length > 0),
    relate: (relationships) => {
      stampNumber = file.unused(stampPart);
      if (stamp !== undefined) relationships.to('customXml', stampPart(stampNumber));
    },
  });
  const media = new Media(file);
  const { plots, slides } = addSlides(file, written, media, skeleton);
  addCharts(file, plots);
  media.add();
  if (stamp !== undefined) addStamp(file, stampNumber, stamp, slides);
  return file.bytes();
}

function addProperties(file: Package, scene: Scene): void {
  const root = new Relationships();
  root.to('officeDocument', PRESENTATION);
  root.to('core-properties', 'docProps/core.xml');
  root.to('extended-properties', 'docProps/app.xml');
  file.addRecurring('', '', undefined, root);
  file.add('docProps/core.xml', coreProperties(scene), 'application/vnd.openxmlformats-package.core-properties+xml');
  file.add('docProps/app.xml', appProperties(scene), 'extended-properties');
}

/** A chart of a slide, with how its colours are named there. */
interface Plotted {
  readonly plot: PlotItem;
  readonly deck: Deck;
}

interface Added {
  /** What was found on the slides, in order: the deck's charts. */
  readonly plots: readonly Plotted[];
  readonly slides: readonly StampedSlide[];
}

/** Adds slides and their notes. */
function addSlides(file: Package, written: ReadonlyMap<string, string>, media: Media, skeleton: Skeleton): Added {
  const plots: Plotted[] = [];
  const slides = skeleton.deck.scene.pages.map((page, index) => {
    const layout = layoutOf(page.layout, skeleton.deck);
    const place = skeleton.on(layout);
    const { deck } = place;
    const number = index + 1;
    const path = slidePath(number);
    const relationships = new Relationships();
    relationships.to('slideLayout', place.part);
    const identities = new Identities(keyOf(page));
    const chart = (plot: PlotItem) => relationships.to('chart', chartPath(plots.push({ plot, deck })));
    const xml = finishSlide(page, partOf(written, path), path, {
      deck,
      layout,
      place,
      identities,
      relationships,
      media,
      chart,
    });
    const notesPath = `ppt/notesSlides/notesSlide${number}.xml`;
    if (page.notes.length > 0) relationships.to('notesSlide', notesPath);
    file.add(path, xml, 'presentationml.slide', relationships);
    const slide: StampedSlide = { page, id: FIRST_SLIDE_ID + index, identities };
    if (page.notes.length === 0) return slide;
    const own = new Relationships();
    own.to('notesMaster', skeleton.notesMaster);
    own.to('slide', path);
    file.add(notesPath, notesXml(page.notes, number, deck), 'presentationml.notesSlide', own);
    return slide;
  });
  return { plots, slides };
}

function stampPart(number: number): string {
  return `customXml/item${number}.xml`;
}

function addStamp(file: Package, number: number, stamp: Stamp, slides: readonly StampedSlide[]): void {
  const properties = `customXml/itemProps${number}.xml`;
  const relationships = new Relationships();
  relationships.to('customXmlProps', properties);
  file.add(stampPart(number), stampXml(stamp, slides), undefined, relationships);
  file.addRecurring(properties, STAMP_PROPERTIES, 'customXmlProperties');
}

function chartPath(number: number): string {
  return `ppt/charts/chart${number}.xml`;
}

function addCharts(file: Package, plots: readonly Plotted[]): void {
  plots.forEach(({ plot, deck }, index) => {
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
