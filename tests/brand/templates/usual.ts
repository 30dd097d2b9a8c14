/** What most templates have: a title above a body, three footers under it, and PowerPoint's own layouts. */
import type { ThemeSlot } from '../../../src/brand/types.js';
import type { Box, Pt } from '../../../src/layout/scene.js';
import type { Layout } from './contents.js';
import { placeholder, type Shape } from './shapes.js';

export const box = (x: Pt, y: Pt, w: Pt, h: Pt): Box => ({ x, y, w, h });

/** Where placeholders stand on the master. */
export interface Frame {
  readonly width: Pt;
  readonly height: Pt;
  readonly title: Box;
  readonly body: Box;
  /** The line of the date, the footer and the number. */
  readonly footers: Box;
}

/** PowerPoint's own, on a slide of any size. */
export function frame(width: Pt, height: Pt): Frame {
  const [x, w] = [width * 0.06875, width * 0.8625];
  return {
    width,
    height,
    title: box(x, height * 0.05, w, height * 0.16),
    body: box(x, height * 0.25, w, height * 0.63),
    footers: box(x, height * 0.92, w, height * 0.055),
  };
}

function footers({ x, y, w, h }: Box, first: number, boxes: boolean): readonly Shape[] {
  const at = (share: number, width: number) => (boxes ? { box: box(x + share * w, y, width * w, h) } : {});
  const plain = { size: 10 } as const;
  const style = (align: 'l' | 'ctr' | 'r') => (boxes ? { style: { ...plain, align } } : {});
  return [
    placeholder({ type: 'dt', sz: 'half', idx: first, ...at(0, 0.25), ...style('l'), field: 'datetime1' }),
    placeholder({ type: 'ftr', sz: 'quarter', idx: first + 1, ...at(0.3, 0.4), ...style('ctr'), text: '' }),
    placeholder({ type: 'sldNum', sz: 'quarter', idx: first + 2, ...at(0.75, 0.25), ...style('r'), field: 'slidenum' }),
  ];
}

export function masterPlaceholders(given: Frame, anchor = 'ctr'): readonly Shape[] {
  return [
    placeholder({ type: 'title', name: 'Title', box: given.title, body: `anchor="${anchor}"` }),
    placeholder({ type: 'body', idx: 1, name: 'Text', box: given.body }),
    ...footers(given.footers, 2, true),
  ];
}

/** As PowerPoint names them, in its order: one without a name is not there. */
export interface Names {
  readonly title: string;
  readonly content?: string;
  readonly section?: string;
  readonly twoContent?: string;
  readonly titleOnly?: string;
  readonly blank?: string;
  readonly picture?: string;
}

export const ENGLISH: Names = {
  title: 'Title Slide',
  content: 'Title and Content',
  section: 'Section Header',
  twoContent: 'Two Content',
  titleOnly: 'Title Only',
  blank: 'Blank',
  picture: 'Picture with Caption',
};

interface Usual {
  /** Whether the layouts say what they are. */
  readonly typed?: boolean;
  /** The `idx` of the date, and of the two after it. */
  readonly footers?: number;
  /** Of the first content. */
  readonly idx?: number;
  /** What a layout has besides. */
  readonly more?: Partial<Readonly<Record<keyof Names, Partial<Layout>>>>;
}

export function usualLayouts(given: Frame, names: Names, usual: Usual = {}): readonly Layout[] {
  const { typed = true, footers: first = 10, idx = 1, more = {} } = usual;
  const { title, body } = given;
  const low = footers(given.footers, first, false);
  const half = (body.w - 16) / 2;
  const middle = box(body.x, given.height * 0.3, body.w, given.height * 0.28);
  const under = box(body.x, given.height * 0.6, body.w, given.height * 0.16);
  const heading = placeholder({ type: 'title', name: 'Title' });
  const all: readonly (readonly [keyof Names, Layout['type'], Pick<Layout, 'uses'>, readonly Shape[]])[] = [
    [
      'title',
      'title',
      { uses: ['title'] },
      [
        placeholder({ type: 'ctrTitle', name: 'Title', box: middle, body: 'anchor="b"', style: { size: 44 } }),
        placeholder({ type: 'subTitle', idx, name: 'Subtitle', box: under, style: { size: 20 } }),
        ...low,
      ],
    ],
    ['content', 'obj', {}, [heading, placeholder({ idx }), ...low]],
    [
      'section',
      'secHead',
      { uses: ['section'] },
      [
        placeholder({ type: 'title', name: 'Title', box: middle, body: 'anchor="b"', style: { size: 40 } }),
        placeholder({ type: 'body', idx, name: 'Text', box: under, style: { size: 18 } }),
        ...low,
      ],
    ],
    [
      'twoContent',
      'twoObj',
      {},
      [
        heading,
        placeholder({ sz: 'half', idx, box: { ...body, w: half } }),
        placeholder({ sz: 'half', idx: idx + 1, box: { ...body, x: body.x + half + 16, w: half } }),
        ...low,
      ],
    ],
    ['titleOnly', 'titleOnly', { uses: ['titleOnly'] }, [heading, ...low]],
    ['blank', 'blank', { uses: ['blank'] }, low],
    [
      'picture',
      'picTx',
      {},
      [
        placeholder({ type: 'title', name: 'Title', box: { ...title, w: title.w * 0.4 }, body: 'anchor="b"' }),
        placeholder({
          type: 'pic',
          idx: idx + 12,
          name: 'Picture',
          box: { ...body, x: body.x + body.w * 0.45, w: body.w * 0.55 },
        }),
        placeholder({ type: 'body', sz: 'half', idx: idx + 1, name: 'Text', box: { ...body, w: body.w * 0.4 } }),
        ...low,
      ],
    ],
  ];
  return all.flatMap(([key, type, uses, shapes]) => {
    const name = names[key];
    if (name === undefined) return [];
    const { shapes: further = [], ...others } = more[key] ?? {};
    return [{ name, ...(typed && type ? { type } : {}), ...uses, ...others, shapes: [...further, ...shapes] }];
  });
}

const SLOTS: readonly ThemeSlot[] = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Twelve colours, in the order of the theme part. */
export function palette(values: string): Readonly<Record<ThemeSlot, string>> {
  const all = values.split(/, */);
  const at = (slot: ThemeSlot) => all[SLOTS.indexOf(slot)] ?? '808080';
  return {
    dk1: at('dk1'),
    lt1: at('lt1'),
    dk2: at('dk2'),
    lt2: at('lt2'),
    accent1: at('accent1'),
    accent2: at('accent2'),
    accent3: at('accent3'),
    accent4: at('accent4'),
    accent5: at('accent5'),
    accent6: at('accent6'),
    hlink: at('hlink'),
    folHlink: at('folHlink'),
  };
}
