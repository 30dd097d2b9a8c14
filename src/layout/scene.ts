/**
 * The scene: what stands where. Writers draw it and decide nothing.
 *
 * Everything is in points from the page's top left corner, and plain JSON: a scene crosses threads and is cached.
 * Items are in reading order, which is also the order in which they are painted.
 */
import type { ChartForm, Span } from '../document/types.js';
import type { FallbackFont } from '../fonts/stack.js';
import type { Colour, FontPair } from '../theme/types.js';

/** 1/72 inch; 12,700 EMU. */
export type Pt = number;

export interface Box {
  readonly x: Pt;
  readonly y: Pt;
  readonly w: Pt;
  readonly h: Pt;
}

export interface TextStyle {
  readonly font: 'heading' | 'body';
  readonly size: Pt;
  /** Bold in decks, semibold on paper. */
  readonly bold: boolean;
  readonly colour: Colour;
  /** Added after every character. */
  readonly tracking?: Pt;
  /** Shown in capitals, whatever the text is written in: what a company's template does. */
  readonly caps?: true;
  /** Figures of one width, for columns of numbers. */
  readonly tabular?: boolean;
  /** The family of `Scene.fonts.fallbacks` that shows what the face lacks. */
  readonly fallback?: string;
}

export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  /** An address, or `#name` of a page in `Scene.targets`. */
  readonly href?: string;
  /** BCP 47, where it differs from the scene's. */
  readonly language?: string;
  readonly emphasis?: 'em' | 'strong';
  /** What is said in place of the text: of a mark that stands for words. */
  readonly says?: string;
}

/** A stretch of one run on one line. `text` keeps the space that ends a line, so that words stay apart when extracted. */
export interface Piece {
  /** Index into the paragraph's runs. */
  readonly run: number;
  readonly text: string;
  readonly x: Pt;
  readonly w: Pt;
}

export interface Line {
  readonly baseline: Pt;
  readonly pieces: readonly Piece[];
}

/** The runs are for writers that break lines themselves (PowerPoint), the lines for those that do not (PDF, SVG). */
export interface TextParagraph {
  readonly runs: readonly Run[];
  readonly lines: readonly Line[];
  readonly align: 'left' | 'centre' | 'right';
  /** From baseline to baseline. */
  readonly leading: Pt;
  readonly spaceBefore: Pt;
  /** The hanging mark of a list item: a dot in a tier's colour, or a number; empty where the item goes on from the frame before. Its text starts `indent` from the box's left, the mark `hang` before it. */
  readonly bullet?: {
    readonly mark: 'dot' | string;
    readonly colour: Colour;
    readonly indent: Pt;
    readonly hang: Pt;
    readonly level: number;
    readonly tag?: number;
    readonly x: Pt;
    readonly baseline: Pt;
  };
  /** Index into `Scene.tags`: the paragraph's content belongs there. */
  readonly tag?: number;
}

interface Placed {
  readonly box: Box;
  /** What the selection pane of PowerPoint shows ("Title", "Pay bar"). */
  readonly name: string;
  /** Index into `Scene.tags`; an item without a tag (and without tagged paragraphs) is decoration. */
  readonly tag?: number;
}

export interface TextItem extends Placed {
  readonly kind: 'text';
  /** The slot of the slide's layout that it fills: a placeholder of PowerPoint. */
  readonly slot?: string;
  readonly anchor: 'top' | 'middle' | 'bottom';
  readonly paragraphs: readonly TextParagraph[];
  /** `footer` and `number` are furniture: an artifact in the PDF, a placeholder of its own kind in a deck. */
  readonly furniture?: 'footer' | 'number';
}

export interface ShapeItem extends Placed {
  readonly kind: 'shape';
  /** A line runs from the box's top left to its bottom right. */
  readonly shape: 'rect' | 'line' | 'ellipse';
  readonly fill?: Colour;
  readonly stroke?: { readonly colour: Colour; readonly width: Pt; readonly dash?: boolean };
  /** The piece of a layout that repeats on each of its slides: decks have it in the layout. */
  readonly inLayout?: boolean;
}

export interface PictureItem extends Placed {
  readonly kind: 'picture';
  readonly alt: string;
  /** Key into `Scene.pictures`. */
  readonly picture: string;
  /** The part of it that is shown, in shares of its width and height; all of it unless given. */
  readonly crop?: Box;
}

export interface GridCell {
  readonly box: Box;
  readonly header?: 'column' | 'row' | 'group';
  readonly columnSpan: number;
  readonly paragraphs: readonly TextParagraph[];
  /** Where the text was set, if that is not the whole box. */
  readonly room?: Box;
  /** Hairlines of the cell. */
  readonly above?: { readonly colour: Colour; readonly width: Pt };
  readonly below?: { readonly colour: Colour; readonly width: Pt };
  /** Index into `Scene.tags`: the TH or TD. */
  readonly tag?: number;
}

/** A table: native in decks, cells with header tags in a PDF. */
export interface GridItem extends Placed {
  readonly kind: 'grid';
  readonly columns: readonly Pt[];
  readonly rows: readonly { readonly y: Pt; readonly height: Pt; readonly cells: readonly GridCell[] }[];
  /** How many rows at the top are column headers. */
  readonly headerRows: number;
  /** What the table shows, for a person who does not see it. */
  readonly alt: string;
  /** Marks inside the cells, such as bars and keys: decoration, the numbers stand beside them. */
  readonly drawn: readonly (ShapeItem | TextItem)[];
}

/** One bar of a chart. */
export interface PlotBar {
  readonly label: string;
  /** The label as it stands beside the bar. */
  readonly lines: readonly string[];
  /** What its mark covers; absent: nothing is known, and words stand behind the chart. */
  readonly range?: Span;
  readonly colour: Colour;
  /** Of labels that stand in it. */
  readonly onBar: Colour;
  /** Around it; absent: what tells it from its neighbours. */
  readonly stroke?: { readonly colour: Colour; readonly width: Pt };
  /** The ends as the bar prints them; of one figure, beside its mark, the other is empty. */
  readonly from: string;
  readonly to: string;
  /** Labels stand in the bar's ends, or (where they do not fit) outside, in ink. */
  readonly labels: 'inside' | 'outside';
}

/** A chart: native in decks, which take its data; drawn elsewhere. */
export interface PlotItem extends Placed {
  readonly kind: 'plot';
  readonly form: ChartForm;
  readonly alt: string;
  /** The axis of the chart, in units of the scale. */
  readonly from: number;
  readonly to: number;
  /** The part of the box in which the bars stand; category labels end left of it. */
  readonly plot: Box;
  readonly bars: readonly PlotBar[];
  /** The heads of the chart's table, that of the names first. */
  readonly columns: readonly string[];
  readonly labelStyle: TextStyle;
  readonly numberStyle: TextStyle;
  /** Share of a row that its bar fills. */
  readonly barShare: number;
  /** Between a bar's end and its label, inside or outside, and between the category labels and the plot. */
  readonly gap: Pt;
  /** Width of the gap at a bar's midpoint. */
  readonly notch: Pt;
  /** The least width of a bar. */
  readonly least: Pt;
  /** The scale runs from right to left, and labels stand right of the bars: PowerPoint's "values in reverse order". */
  readonly reversed?: boolean;
  /** Behind the bars: lines at values of the scale, and the marks of single figures, which have no bar. */
  readonly behind: readonly (TextItem | ShapeItem)[];
  /** The rows, for writers that have no charts of their own. */
  readonly drawn: readonly (TextItem | ShapeItem)[];
}

/** The bytes of a picture, shared by all items that show it. */
export interface Picture {
  readonly type: 'png' | 'jpeg' | 'svg';
  /** Pixels (of an SVG: its own user units). */
  readonly width: number;
  readonly height: number;
  /** Base64. */
  readonly data: string;
  /** Of a QR code: modules on a side, with the quiet zone. */
  readonly modules?: number;
  /** Of an SVG: the same as PNG, base64, for writers that cannot draw SVG. */
  readonly png?: string;
}

/** Items that are one thing to a reader: one figure with one alternative text, or one decoration. */
export interface GroupItem extends Placed {
  readonly kind: 'group';
  /** Absent in a decoration. */
  readonly alt?: string;
  readonly items: readonly (TextItem | ShapeItem | PictureItem)[];
}

export type Item = TextItem | ShapeItem | PictureItem | GridItem | PlotItem | GroupItem;

export interface Page {
  /** Unique in the scene: the slide's title, or the page's number. */
  readonly name: string;
  /** What the slide is about, unique in the scene: it stays while titles and the order change (slides only). */
  readonly key?: string;
  /** The name of one of `Scene.layouts` (slides only). */
  readonly layout?: string;
  readonly items: readonly Item[];
  /** Speaker notes, a paragraph each. */
  readonly notes: readonly string[];
  /** The section of PowerPoint's slide list that starts here. */
  readonly startsSection?: string;
}

/** A place in a slide layout: a placeholder of PowerPoint, for text or, where it is for content, for a table or a picture, too. */
export interface Slot {
  /** `title`, or a name that a text item's `slot` refers to. */
  readonly name: string;
  readonly type: 'title' | 'subtitle' | 'body' | 'content' | 'date' | 'footer' | 'number';
  readonly box: Box;
  readonly anchor: 'top' | 'middle' | 'bottom';
  readonly style: TextStyle;
  readonly leading: Pt;
  readonly align: 'left' | 'centre' | 'right';
  readonly bullet?: { readonly colour: Colour; readonly indent: Pt; readonly gap: Pt };
  /** What an empty placeholder says to the person who edits the deck. */
  readonly prompt: string;
}

/** A slide layout in PowerPoint's sense. */
export interface SlideLayout {
  /** As `list layouts` prints it. PowerPoint's own layouts have PowerPoint's names, by which programs find them. */
  readonly name: string;
  /** What kind of layout it is to PowerPoint: ST_SlideLayoutType (ECMA-376 part 1, 19.7.15). Absent: one of our own. */
  readonly type?: 'title' | 'secHead' | 'obj' | 'titleOnly' | 'twoObj' | 'twoTxTwoObj' | 'objTx' | 'blank';
  readonly slots: readonly Slot[];
  readonly shapes: readonly ShapeItem[];
}

/** The kinds of structure element, by their PDF names (ISO 32000-1, 14.8.4). */
export type TagRole =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'BlockQuote'
  | 'Note'
  | 'Div';

/** A structure element. Tags refer to each other by their index in `Scene.tags`; the first is the Document. */
export interface Tag {
  readonly role: TagRole;
  readonly parent: number;
  readonly alt?: string;
  readonly language?: string;
  readonly scope?: 'Column' | 'Row' | 'Both';
  readonly columnSpan?: number;
  readonly numbering?: 'Disc' | 'Decimal' | 'None';
  /** Of a Figure: where it is drawn, with its page. */
  readonly bounds?: Box & { readonly page: number };
}

export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly y: Pt;
  readonly children: readonly Bookmark[];
}

export interface Scene {
  readonly medium: 'slides' | 'pages' | 'handout' | 'notes';
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** ISO date or date and time: every date in the file. */
  readonly date: string;
  readonly width: Pt;
  readonly height: Pt;
  /** What is left of a page when its bleed is cut off; absent: all of it. */
  readonly trim?: Box;
  readonly fonts: FontPair & {
    /** For what the faces of the two lack: those by which the text was measured. */
    readonly fallbacks?: readonly FallbackFont[];
  };
  readonly pages: readonly Page[];
  /** In document order; a parent stands before its children. */
  readonly tags: readonly Tag[];
  readonly bookmarks: readonly Bookmark[];
  /** Where `#id` links lead. */
  readonly targets: Readonly<Record<string, { readonly page: number; readonly y: Pt }>>;
  /** By the keys that picture items name. */
  readonly pictures: Readonly<Record<string, Picture>>;
  /** All layouts of the deck, used or not, so that a person can add slides; empty for pages. */
  readonly layouts: readonly SlideLayout[];
}
