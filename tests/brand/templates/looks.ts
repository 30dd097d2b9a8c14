/** Templates that look like something: dark, with pictures, with strips, with colours and themes that change from layout to layout. */

import { reference } from './contents.js';
import { guides } from './guides.js';
import { mark, photograph } from './pictures.js';
import { fixed, picture, placeholder, rectangle, scheme, words } from './shapes.js';
import type { Template } from './template.js';
import { box, ENGLISH, frame, masterPlaceholders, palette, usualLayouts } from './usual.js';

const WIDE = frame(960, 540);
const LOGO = mark(120, 40, [0, 48, 94], [255, 255, 255]);
const ROUND = mark(64, 64, [255, 255, 255], [180, 20, 60]);
const STRIP = photograph(60, 135);
const COVER = photograph(160, 90);
const NIGHT = photograph(160, 90, true);

export const dark: Template = {
  name: 'dark',
  about: 'light on dark, by its colour map; a line of light under the title',
  ground: '#14171F',
  safe: { holds: box(80, 150, 800, 300), within: box(0, 118, 960, 380) },
  presentation: {
    width: 960,
    height: 540,
    masters: [
      {
        theme: {
          name: 'Night',
          colours: palette(
            '14171F, F5F6FA, 232838, C9CEDC, 4CC9F0, F72585, B8F35A, FFD166, 9D8DF1, 8D99AE, 7FDBFF, C8B6FF',
          ),
          heading: 'Trebuchet MS',
          body: 'Trebuchet MS',
        },
        map: { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' },
        shapes: [rectangle(box(66, 114, 120, 4), scheme('accent1')), ...masterPlaceholders(WIDE)],
        title: { size: 32, bold: true },
        body: { size: 20, bullet: '•' },
        layouts: usualLayouts(WIDE, ENGLISH, {
          more: { section: { background: `<p:bgPr>${scheme('bg2')}<a:effectLst/></p:bgPr>` } },
        }),
      },
    ],
  },
};

export const twoMasters: Template = {
  name: 'two-masters',
  about: 'two masters, of which the example slides use the second; layouts of one name on both; guides',
  master: 1,
  ground: '#FFFFFF',
  safe: { holds: box(80, 150, 800, 290), within: box(0, 112, 960, 385) },
  gone: ['An example of how we do it', 'Another example'],
  presentation: {
    width: 960,
    height: 540,
    masters: [
      {
        theme: {
          name: 'Old Look',
          colours: palette(
            '000000, FFFFFF, 333333, DDDDDD, CC0000, 990000, 660000, 333333, 666666, 999999, CC0000, 660000',
          ),
          heading: 'Times New Roman',
          body: 'Times New Roman',
        },
        background: reference(1001, 'bg2'),
        shapes: masterPlaceholders(WIDE),
        title: { size: 40 },
        body: { size: 24, bullet: '•' },
        layouts: usualLayouts(WIDE, ENGLISH),
      },
      {
        theme: {
          name: 'New Look',
          colours: palette(
            '1D1D1F, FFFFFF, 00305E, EAF1F7, 00305E, E4572E, 17BEBB, FFC914, 76B041, 7B6D8D, 0067A5, 6A4C93',
          ),
          heading: 'Calibri',
          body: 'Calibri',
        },
        shapes: [
          picture(box(846, 500, 90, 30), LOGO),
          ...masterPlaceholders({ ...WIDE, footers: box(66, 500, 760, 30) }),
        ],
        title: { size: 34, bold: true, fill: scheme('accent1') },
        body: { size: 20, bullet: '•' },
        layouts: usualLayouts(WIDE, ENGLISH),
        extension: guides([
          ['horz', 130],
          ['vert', 66],
          ['vert', 894],
        ]),
      },
    ],
    slides: [
      { master: 1, layout: 0, shapes: [placeholder({ type: 'ctrTitle', text: 'An example of how we do it' })] },
      { master: 1, layout: 4, shapes: [placeholder({ type: 'title', text: 'Another example' })] },
      { master: 0, layout: 4, shapes: [placeholder({ type: 'title', text: 'Another example, as it was' })] },
    ],
  },
};

const STRIPPED = {
  ...WIDE,
  title: box(264, 27, 640, 84),
  body: box(264, 135, 640, 340),
  footers: box(264, 500, 640, 28),
};

export const photoStrip: Template = {
  name: 'photo-strip',
  about:
    'a strip of photograph at the left of every slide, and one that fills the title slide; bodies that run under the strip',
  ground: '#FFFFFF',
  safe: { holds: box(260, 150, 620, 300), within: box(240, 110, 720, 395) },
  presentation: {
    width: 960,
    height: 540,
    masters: [
      {
        theme: {
          name: 'Outdoors',
          colours: palette(
            '23291F, FFFFFF, 2F4B26, F1F4EC, 3E885B, 85BDA6, BEDCFE, E07A5F, F2CC8F, 6D597A, 2E6F95, 6D597A',
          ),
          heading: 'Gill Sans MT',
          body: 'Gill Sans MT',
        },
        shapes: [
          picture(box(0, 0, 240, 540), STRIP, { descr: 'A hill' }),
          // The body is left where it was before somebody put the strip there.
          ...masterPlaceholders({ ...STRIPPED, body: WIDE.body }),
        ],
        title: { size: 30, fill: scheme('tx2') },
        body: { size: 20, bullet: '•' },
        layouts: usualLayouts(STRIPPED, ENGLISH, {
          more: {
            title: {
              hidesMaster: true,
              shapes: [
                picture(box(0, 0, 960, 540), COVER, { ground: true, descr: 'A hill' }),
                rectangle(box(40, 150, 880, 290), fixed('FFFFFF'), { ground: true }),
              ],
            },
            // White on the picture of a night.
            section: { hidesMaster: true, background: NIGHT, map: { tx1: 'lt1', bg1: 'dk1' } },
          },
        }),
      },
    ],
  },
};

export const logoStrip: Template = {
  name: 'logo-strip',
  about:
    'a strip with a logo at the right, under which the title and the body of the master run; a watermark in a corner',
  ground: '#FFFFFF',
  safe: { holds: box(80, 150, 660, 300), within: box(0, 110, 840, 390) },
  presentation: {
    width: 960,
    height: 540,
    masters: [
      {
        theme: {
          name: 'Clinic',
          colours: palette(
            '2A2A2A, FFFFFF, 7A0F2B, FBEFF2, B4143C, 2C7DA0, 61A5C2, F4A261, 8D99AE, 3D405B, 2C7DA0, 7A0F2B',
          ),
          heading: 'Garamond',
          body: 'Century Gothic',
        },
        shapes: [
          rectangle(box(840, 0, 120, 540), scheme('bg2')),
          picture(box(868, 24, 64, 64), ROUND),
          words(box(852, 500, 96, 14), 'example.org', { size: 9, fill: scheme('tx2'), align: 'ctr' }),
          ...masterPlaceholders({ ...WIDE, footers: box(66, 500, 740, 28), title: box(66, 27, 740, 84) }),
        ],
        title: { size: 32, fill: scheme('accent1') },
        body: { size: 20, bullet: '•' },
        layouts: usualLayouts({ ...WIDE, footers: box(66, 500, 740, 28), body: box(66, 135, 740, 340) }, ENGLISH),
      },
    ],
  },
};

export const caps: Template = {
  name: 'caps',
  about: 'titles in capitals, in the middle, on the lower edge of their frames; a gradient behind everything',
  ground: 'mixed',
  safe: { holds: box(80, 150, 800, 300), within: box(0, 110, 960, 390) },
  presentation: {
    width: 960,
    height: 540,
    masters: [
      {
        theme: {
          name: 'Shout',
          colours: palette(
            '1A1A2E, FFFFFF, 16213E, E8ECF5, E94560, 0F3460, 533483, FF9F1C, 2EC4B6, 8D99AE, 0F3460, 533483',
          ),
          heading: 'Rockwell',
          body: 'Franklin Gothic Book',
          ground:
            '<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"/></a:gs><a:gs pos="100000"><a:schemeClr val="phClr"><a:lumMod val="85000"/></a:schemeClr></a:gs></a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>',
        },
        background: reference(1003, 'bg1'),
        shapes: masterPlaceholders(WIDE, 'b'),
        title: { size: 32, bold: true, caps: true, align: 'ctr', tracking: 2, spacing: 90 },
        body: { size: 20, bullet: '►' },
        layouts: usualLayouts(WIDE, ENGLISH),
      },
    ],
  },
};

export const overrides: Template = {
  name: 'overrides',
  about:
    'a layout that turns light to dark by its colour map, and one with a theme of its own; one without the master’s shapes',
  ground: '#FFFFFF',
  safe: { holds: box(80, 150, 800, 290), within: box(0, 105, 960, 385) },
  presentation: {
    width: 960,
    height: 540,
    masters: [
      {
        theme: {
          name: 'Day',
          colours: palette(
            '0D1B2A, FFFFFF, 1B263B, E0E1DD, 415A77, D62828, F77F00, FCBF49, 588157, 778DA9, 1D6FA5, 6D597A',
          ),
          heading: 'Candara',
          body: 'Corbel',
        },
        shapes: [rectangle(box(0, 492, 960, 4), scheme('accent2')), ...masterPlaceholders(WIDE)],
        title: { size: 32 },
        body: { size: 20, bullet: '•' },
        layouts: usualLayouts(WIDE, ENGLISH, {
          more: {
            title: {
              map: { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' },
              background: reference(1001, 'bg1'),
              hidesMaster: true,
            },
            section: {
              theme: {
                name: 'Evening',
                colours: palette(
                  'FFFFFF, 3D0814, FCEFEF, 5E1020, FFB4A2, E5989B, B5838D, FFCDB2, F7D08A, 6D6875, FFE5D9, FFCDB2',
                ),
                heading: 'Candara',
                body: 'Corbel',
              },
              background: reference(1001, 'bg1'),
            },
          },
        }),
      },
    ],
  },
};
