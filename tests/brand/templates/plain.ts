/** Templates whose layouts have to be found: by type, by name in no language that matters, by what is on them. */

import { fixed, placeholder, rectangle, scheme, words } from './shapes.js';
import type { Template } from './template.js';
import { box, ENGLISH, frame, masterPlaceholders, palette, usualLayouts } from './usual.js';

const WIDE = frame(960, 540);
const body = { holds: box(80, 150, 800, 300), within: box(0, 110, 960, 390) };

const OFFICE_COLOURS =
  'windowText 000000, window FFFFFF, 44546A, E7E6E6, 4472C4, ED7D31, A5A5A5, FFC000, 5B9BD5, 70AD47, 0563C1, 954F72';

export const german: Template = {
  name: 'german',
  about: 'German names, no types; a coloured bar at the left',
  ground: '#FFFFFF',
  safe: body,
  presentation: {
    width: 960,
    height: 540,
    masters: [
      {
        theme: {
          name: 'Musterfirma',
          colours: palette(
            '1B1B1B, FFFFFF, 00305E, F2F5F8, 00305E, 0069B4, 5AA0D2, E2001A, 7F8FA9, B5C3D3, 0069B4, 6F2C91',
          ),
          heading: 'Arial',
          body: 'Arial',
        },
        shapes: [rectangle(box(0, 0, 24, 540), scheme('accent1')), ...masterPlaceholders(WIDE)],
        title: { size: 30, bold: true, fill: scheme('tx2') },
        body: { size: 20, bullet: '•' },
        layouts: usualLayouts(
          WIDE,
          {
            title: 'Titelfolie',
            content: 'Titel und Inhalt',
            section: 'Abschnittsüberschrift',
            twoContent: 'Zwei Inhalte',
            titleOnly: 'Nur Titel',
            blank: 'Leer',
            picture: 'Bild mit Überschrift',
          },
          { typed: false },
        ),
      },
    ],
  },
};

export const czech: Template = {
  name: 'czech',
  about: 'Czech names, in an order of its own, no types; example slides on it',
  ground: '#FAF7F0',
  safe: { holds: box(80, 150, 800, 300), within: box(0, 100, 960, 400) },
  gone: ['Vzorový snímek'],
  presentation: {
    width: 960,
    height: 540,
    masters: [
      {
        theme: {
          name: 'Vzorová šablona',
          colours: palette(
            '2B2B2B, FAF7F0, 5B1A2E, EFE6D8, 8C1D40, C98B2B, 4F6D7A, 9A9A9A, D7C4A3, 5B1A2E, 8C1D40, 4F6D7A',
          ),
          heading: 'Georgia',
          body: 'Calibri',
        },
        shapes: [rectangle(box(66, 112, 828, 2), scheme('accent2')), ...masterPlaceholders(WIDE)],
        title: { size: 32, fill: scheme('accent1') },
        body: { size: 20, bullet: '–' },
        // The blank one comes first, as in the deck on which reading by place broke.
        layouts: usualLayouts(
          WIDE,
          {
            title: 'Úvodní snímek',
            content: 'Nadpis a obsah',
            section: 'Záhlaví části',
            twoContent: 'Dva obsahy',
            titleOnly: 'Jenom nadpis',
            blank: 'Prázdný',
            picture: 'Obrázek s titulkem',
          },
          { typed: false },
        ).toReversed(),
      },
    ],
    slides: [
      {
        master: 0,
        layout: 2,
        shapes: [placeholder({ type: 'title', text: 'Vzorový snímek' })],
      },
    ],
  },
};

export const noTitleOnly: Template = {
  name: 'no-title-only',
  about: 'three layouts only, none of them blank or with a title alone',
  ground: '#FFFFFF',
  safe: { holds: box(80, 150, 800, 300), within: box(0, 100, 960, 400) },
  presentation: {
    width: 960,
    height: 540,
    masters: [
      {
        theme: { name: 'Small', colours: palette(OFFICE_COLOURS), heading: 'Calibri Light', body: 'Calibri' },
        shapes: masterPlaceholders(WIDE),
        title: { size: 36 },
        body: { size: 24, bullet: '•' },
        layouts: usualLayouts(
          WIDE,
          { title: 'Cover', content: 'Text', twoContent: 'Text, twice' },
          // What is nearest: the content layout, whose content stays away.
          { typed: false, more: { title: { uses: ['title', 'section'] }, content: { uses: ['titleOnly', 'blank'] } } },
        ),
      },
    ],
  },
};

export const narrow: Template = {
  name: 'narrow',
  about: '4:3, with bands of colour above and below; footers in the lower band',
  ground: '#FFFFFF',
  safe: { holds: box(70, 150, 580, 290), within: box(0, 100, 720, 390) },
  presentation: {
    width: 720,
    height: 540,
    masters: [
      {
        theme: {
          name: 'Council',
          colours: palette(
            '222222, FFFFFF, 0B3D2E, EDF3F0, 0B3D2E, 3C8D6E, B5D99C, E0A030, 7A7A7A, 1F6F8B, 0B5F8A, 5D4A8A',
          ),
          heading: 'Verdana',
          body: 'Verdana',
        },
        shapes: [
          rectangle(box(0, 0, 720, 18), scheme('accent1')),
          rectangle(box(0, 490, 720, 50), scheme('bg2')),
          ...masterPlaceholders({
            ...frame(720, 540),
            title: box(50, 30, 620, 80),
            body: box(50, 130, 620, 340),
            footers: box(50, 500, 620, 28),
          }),
        ],
        title: { size: 28, bold: true, fill: scheme('accent1') },
        body: { size: 20, bullet: '▪' },
        layouts: usualLayouts({ ...frame(720, 540), body: box(50, 130, 620, 340) }, ENGLISH),
      },
    ],
  },
};

export const oddIdx: Template = {
  name: 'odd-idx',
  about:
    'indices that nothing counts: contents from 4294967290, footers from 51, placeholders with a type and no index',
  ground: '#FFFFFF',
  safe: body,
  presentation: {
    width: 960,
    height: 540,
    masters: [
      {
        theme: {
          name: 'Odd',
          colours: palette(
            '101820, FFFFFF, 1F3A5F, F4F4F4, F2AA4C, 1F3A5F, 8AA1B1, C44536, 77A88D, 283845, 1F6FB2, 7A4E9A',
          ),
          heading: 'Segoe UI',
          body: 'Segoe UI',
        },
        shapes: masterPlaceholders(WIDE),
        title: { size: 32 },
        body: { size: 20, bullet: '•' },
        layouts: usualLayouts(
          WIDE,
          { ...ENGLISH, title: '1_Title\nSlide', titleOnly: '3_Custom Layout' },
          { footers: 51, idx: 4_294_967_280 },
        ),
      },
    ],
  },
};

export const sixteenTen: Template = {
  name: 'sixteen-ten',
  about: '16:10 (720 by 450 points), with a line of words and a number of its own in a corner',
  ground: '#FFFFFF',
  safe: { holds: box(60, 130, 580, 260), within: box(0, 90, 720, 325) },
  presentation: {
    width: 720,
    height: 450,
    masters: [
      {
        theme: {
          name: 'Consultants',
          colours: palette(
            '000000, FFFFFF, 003A5D, E8EEF2, 003A5D, 00A3AD, 7FB800, FFB400, F6511D, 6C757D, 00818A, 6C757D',
          ),
          heading: 'Tahoma',
          body: 'Tahoma',
        },
        shapes: [
          words(box(50, 426, 240, 14), 'Example plc · Confidential', { size: 9, fill: fixed('5F6B73') }),
          rectangle(box(49.5, 94, 621, 1), fixed('C8D0D6')),
          ...masterPlaceholders({ ...frame(720, 450), footers: box(320, 420, 350, 22) }, 'b'),
        ],
        title: { size: 26, fill: scheme('tx2') },
        body: { size: 18, bullet: '•' },
        layouts: usualLayouts(frame(720, 450), ENGLISH),
      },
    ],
  },
};
