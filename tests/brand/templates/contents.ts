/** What a template is made of, before it is a package. */
import type { LayoutUse } from '../../../src/brand/types.js';
import type { Pt } from '../../../src/layout/scene.js';
import type { Parts } from './package.js';
import type { Shape, Style } from './shapes.js';
import type { ThemeLook } from './theme.js';

/** What is inside `p:bg`, or a picture that fills it. */
export type Background = string | Uint8Array;

export interface Layout {
  readonly name: string;
  /** ST_SlideLayoutType (19.7.15); what a person drew has none. */
  readonly type?: string;
  /** What of ours belongs on it. */
  readonly uses?: readonly LayoutUse[];
  readonly shapes: readonly Shape[];
  readonly background?: Background;
  readonly hidesMaster?: boolean;
  /** A colour map of its own. */
  readonly map?: Readonly<Record<string, string>>;
  /** A theme of its own, of which PowerPoint takes colours and fonts. */
  readonly theme?: ThemeLook;
}

export interface Master {
  readonly theme: ThemeLook;
  readonly map?: Readonly<Record<string, string>>;
  readonly background?: Background;
  readonly shapes: readonly Shape[];
  readonly title: Style;
  readonly body: Style;
  readonly layouts: readonly Layout[];
  /** Guides as PowerPoint keeps them: inside `p:ext`. */
  readonly extension?: string;
}

/** An example, on a layout of a master, both counted from 0. */
export interface Slide {
  readonly master: number;
  readonly layout: number;
  readonly shapes: readonly Shape[];
  readonly notes?: string;
  readonly comment?: string;
}

export interface Presentation {
  readonly width: Pt;
  readonly height: Pt;
  readonly masters: readonly Master[];
  readonly slides?: readonly Slide[];
  /** A template of PowerPoint's own kind, `.potx`. */
  readonly potx?: boolean;
  /** Adds further parts, and gives what the presentation says of them. */
  readonly more?: (parts: Parts, slideIds: readonly number[]) => More;
}

export interface More {
  /** After the size of the notes: fonts, custom shows. */
  readonly elements?: string;
  readonly extensions?: string;
}

/** A fill of the theme as a background: 1001 is its first. */
export function reference(fill: number, colour: string): string {
  return `<p:bgRef idx="${fill}"><a:schemeClr val="${colour}"/></p:bgRef>`;
}
