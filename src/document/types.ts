/** What is said, before anyone decides how it looks: plain JSON, made from the markup, read by the layout. */
import type { Origin } from '../markup/tree.js';

/** A run of text. A line feed in `text` is a line break that was asked for; other white space is already collapsed. */
export interface Inline {
  readonly text: string;
  /** Both print semibold; they differ in the tag. */
  readonly emphasis?: 'em' | 'strong';
  /** Beside the point: regular weight and the second ink (`<small>`): the unit of a figure, the limits of a tier in a group's head. */
  readonly small?: true;
  /** An address (http, https, mailto) or `#id` of a section. */
  readonly href?: string;
  /** What a web page says instead while it is on a screen (`<span data-screen>`). */
  readonly onScreen?: string;
  /** BCP 47, only where it differs from the document's. */
  readonly language?: string;
}

export type Inlines = readonly Inline[];

export interface Heading extends Origin {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly text: Inlines;
  /** Of a role: what it heads is left out where its page has no room for that, and on slides. */
  readonly optional?: true;
}

/** `figure`: a role's pay in large type; `lead`: a summary, larger than text; `byline`: who and where, under a title; `aside`: small print. */
export type ParagraphStyle = 'text' | 'lead' | 'byline' | 'figure' | 'aside';

export interface Paragraph extends Origin {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly text: Inlines;
}

export interface ListItem extends Origin {
  readonly text: Inlines;
  /** Lists inside the item. */
  readonly lists: readonly List[];
}

export interface List extends Origin {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

/** Steps in a row: numbered columns, each with a head. `<ol class="steps">` of `<li><strong>head</strong> text</li>`. */
export interface Steps extends Origin {
  readonly kind: 'steps';
  readonly steps: readonly Step[];
}

export interface Step extends Origin {
  readonly head: Inlines;
  readonly text: Inlines;
}

/** Terms and what is said of them, as ruled rows: `<dl>`. */
export interface Entries extends Origin {
  readonly kind: 'entries';
  readonly entries: readonly Entry[];
}

export interface Entry extends Origin {
  readonly term: Inlines;
  /** One or more paragraphs. */
  readonly description: readonly Inlines[];
}

/** The contents: `<nav>` around a `<dl>`. The layout adds the page numbers. */
export interface Contents extends Origin {
  readonly kind: 'contents';
  readonly entries: readonly ContentsEntry[];
}

/** The words of a link to a section, which is named by its id. */
export interface SectionLink {
  readonly target: string;
  readonly text: Inlines;
}

export interface ContentsEntry extends SectionLink, Origin {
  readonly note: Inlines;
  /** The rank of the tier whose span stands in the row. */
  readonly tier?: number;
}

/** An index of terms, in the order of the alphabet, under their letters where they are many: `<nav class="index">`. The layout adds the page numbers. */
export interface Index extends Origin {
  readonly kind: 'index';
  /** On paper the words of each link stand beside its page number, a line each; else the numbers alone. */
  readonly named: boolean;
  readonly groups: readonly { readonly letter?: string; readonly entries: readonly IndexEntry[] }[];
}

export interface IndexEntry extends Origin {
  readonly term: Inlines;
  readonly links: readonly SectionLink[];
}

/** A cell. `value` is the number that it prints, in units of the document's scale (`data-value`). */
export interface Cell extends Origin {
  readonly text: Inlines;
  readonly header: boolean;
  readonly numeric: boolean;
  readonly value?: number;
  /** The range that it prints, in the same units (`data-from`, `data-to`, `data-median`). */
  readonly range?: Span;
  /** A filled square in the colour of its group's tier stands for the words, which are said. */
  readonly marked?: true;
}

export interface Row extends Origin {
  readonly cells: readonly Cell[];
}

/** Rows under one row header: a `<tbody>`. A first row with a single `<th>` heads the group. */
export interface RowGroup extends Origin {
  readonly head?: Inlines;
  /** The rank of the tier that the group stands for. */
  readonly tier?: number;
  readonly rows: readonly Row[];
}

export interface Table extends Origin {
  readonly kind: 'table';
  readonly caption?: Inlines;
  /** The header row, one cell a column. */
  readonly columns: readonly Cell[];
  readonly groups: readonly RowGroup[];
  /** Rows below all groups, such as sums (`<tfoot>`); absent: none. */
  readonly foot?: readonly Row[];
  /** A bar of the row's range stands before the numbers (`data-bars`). */
  readonly bars: boolean;
}

/** What a mark covers of its axis: of pay, in units of the document's scale, whose bar has its notch at the median where one is stated, else in the middle. */
export interface Span {
  readonly min: number;
  readonly max: number;
  readonly median?: number;
}

/** The forms of charts, each a file in `charts/`. */
export const CHART_FORMS = ['range', 'bars', 'dots'] as const;
export type ChartForm = (typeof CHART_FORMS)[number];

/** A row of a chart, and what its mark covers. Without a range it cannot stand on the chart's axis. */
export interface ChartRow extends Origin {
  readonly label: Inlines;
  readonly range?: Span;
  /** The words at the bar's start and at its end. */
  readonly from: string;
  readonly to: string;
  /** What the table prints beside the label, a cell each; one where there are no figures. */
  readonly figures: readonly string[];
}

/** `<table data-chart="…">`: the table is the chart's accessible twin, the caption its alternative text. */
export interface ChartOf<Form extends ChartForm> extends Origin {
  readonly kind: Form;
  readonly caption: string;
  /** The column heads of the table; of ranges: role, from, to, and the median where any is stated; else a name and a value. */
  readonly columns: readonly string[];
  readonly groups: readonly { readonly head?: Inlines; readonly tier?: number; readonly rows: readonly ChartRow[] }[];
  /** A line at a value and what it says: where sources contradict each other. */
  readonly signal?: { readonly value: number; readonly text: string };
  /** The scale's yardsticks stand behind the bars, each with its name. */
  readonly yardsticks?: true;
}

export type Chart = { readonly [Form in ChartForm]: ChartOf<Form> }[ChartForm];
export type RangeChart = ChartOf<'range'>;

/** A remark set apart, with the key of the signal line: `<aside>` with a heading. */
export interface Remark extends Origin {
  readonly kind: 'remark';
  readonly head?: Inlines;
  readonly paragraphs: readonly Inlines[];
}

export interface Quote extends Origin {
  readonly kind: 'quote';
  readonly paragraphs: readonly Inlines[];
}

/** A picture with its caption: `<figure>` or a bare `<img>`. */
export interface Figure extends Origin {
  readonly kind: 'figure';
  readonly picture: PictureReference;
  /** What it shows, for a person who does not see it; empty for decoration. */
  readonly alt: string;
  readonly caption?: Inlines;
}

/**
 * Where a picture comes from, as a key of the loaded pictures: a file of the template's, the dataset's or the theme's own
 * folder, or a QR code of an address.
 */
export type PictureReference = `template:${string}` | `dataset:${string}` | `theme:${string}` | `qr:${string}`;

export type Block =
  | Heading
  | Paragraph
  | List
  | Steps
  | Entries
  | Contents
  | Index
  | Table
  | Chart
  | Remark
  | Quote
  | Figure;

/** A slide layout by PowerPoint's sense of the word, or what the same section is on paper. */
export const LAYOUTS = [
  'title',
  'agenda',
  'ladder',
  'divider',
  'role',
  'catalogue',
  'compare',
  'list',
  'columns',
  'steps',
  'closing',
  'flyer',
  'poster',
] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** A slide or a chapter: `<section>`. */
export interface Section extends Origin {
  readonly layout: LayoutName;
  /** What a link or the contents can point at. */
  readonly id?: string;
  /** The rank of the tier that the section belongs to. */
  readonly tier?: number;
  /** The id of the role that the section is about: named in warnings. */
  readonly role?: string;
  readonly title: Inlines;
  readonly blocks: readonly Block[];
  /** Small print of the section itself: the footer line of a title slide, the imprint of a cover. */
  readonly footer: readonly Inlines[];
  /** Speaker notes, a paragraph each. */
  readonly notes: readonly Inlines[];
}

/** A tier as documents show it. Rank 0 is the lowest. */
export interface TierMark {
  readonly id: string;
  readonly name: string;
  /** For the scale: the name without the word "tier". */
  readonly shortName: string;
  readonly rank: number;
}

/** A role's pay on the scale. */
export interface RolePay extends Span {
  readonly tier?: number;
  /** The id of the role whose pay it is. */
  readonly role: string;
  /** The ends as slides and charts print them ("£85k"). */
  readonly from: string;
  readonly to: string;
}

/** The one scale of pay that every page shares, for the period in which the document tells pay; ends rounded outwards. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Ends and tier limits, rising, as slides and charts print them ("£85k") and in full ("£85,000"). */
  readonly ticks: readonly { readonly value: number; readonly label: string; readonly full: string }[];
  /** The tiers' stretches of the scale, rising. */
  readonly zones: readonly { readonly tier: number; readonly from: number; readonly to: number }[];
  /** The comparable ranges of the dataset that stand on the scale from end to end, highest first, of many 40 that are drawn evenly; `chosen`: the focus holds it. */
  readonly ranges: readonly (RolePay & { readonly chosen: boolean })[];
  /** Of each tier that has chosen roles the one that starts lowest and the one that ends highest. */
  readonly spans: readonly { readonly tier: number; readonly min: RolePay; readonly max: RolePay }[];
  /** Amounts that pay is held against, rising, as charts print them ("Graduate median £30k"); absent where there are none. */
  readonly yardsticks?: readonly { readonly value: number; readonly label: string }[];
  /** "a year", "an hour", in the document's language. */
  readonly unit: string;
}

export interface Document {
  readonly title: string;
  /** BCP 47: of the template's own words. */
  readonly language: string;
  /** BCP 47: of the template's own words that are no runs (captions and heads of charts), where it is not the document's. */
  readonly wordsLanguage?: string;
  readonly direction: 'ltr' | 'rtl';
  /** ISO date (or date and time) from which the files are dated. */
  readonly date: string;
  /** The furniture of every page: the document's name. */
  readonly footer: string;
  /** What the document says of itself once, where a medium has a foot for it: the web page. A paragraph each. */
  readonly imprint: readonly Inlines[];
  /** Rising; empty without tiers. */
  readonly tiers: readonly TierMark[];
  /** Absent where no pay can be compared. */
  readonly scale?: Scale;
  readonly sections: readonly Section[];
}
