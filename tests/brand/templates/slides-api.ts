import { placeholder, scheme } from './shapes.js';
import type { Template } from './template.js';
import { box, palette } from './usual.js';

/** As Google's editor exports one. */
export const slidesApi: Template = {
  name: 'slides-api',
  about: '720 by 405 points, as Google Slides exports: names in capitals, one footer, insets of its own',
  ground: '#FFFFFF',
  safe: { holds: box(40, 110, 640, 240), within: box(0, 85, 720, 300) },
  presentation: {
    width: 720,
    height: 405,
    masters: [
      {
        theme: {
          name: 'Simple Light',
          colours: palette(
            '000000, FFFFFF, 595959, EEEEEE, 4285F4, 212121, 78909C, FFAB40, 0097A7, EEFF41, 0097A7, 0097A7',
          ),
          heading: 'Arial',
          body: 'Arial',
        },
        // Its second dark colour is what its text says, and its map knows that.
        map: { tx2: 'lt2', bg2: 'dk2' },
        background: `<p:bgPr>${scheme('lt1')}<a:effectLst/></p:bgPr>`,
        shapes: googlePlaceholders(true),
        title: { size: 28, spacing: 100 },
        body: { size: 18, bullet: '●', fill: scheme('dk2'), spacing: 115 },
        layouts: [
          {
            name: 'TITLE',
            type: 'title',
            uses: ['title'],
            shapes: [
              placeholder({
                type: 'ctrTitle',
                name: 'Google Shape;10;p2',
                box: box(24.5, 58.6, 671, 161.6),
                body: INSETS('b'),
                style: { size: 52, align: 'ctr' },
              }),
              placeholder({
                type: 'subTitle',
                idx: 1,
                name: 'Google Shape;11;p2',
                box: box(24.5, 223.1, 671, 62.4),
                body: INSETS('t'),
                style: { size: 28, align: 'ctr' },
              }),
              googleNumber(),
            ],
          },
          {
            name: 'SECTION_HEADER',
            type: 'secHead',
            uses: ['section'],
            shapes: [
              placeholder({
                type: 'title',
                name: 'Google Shape;14;p3',
                box: box(24.5, 169.4, 671, 66.3),
                body: INSETS('ctr'),
                style: { size: 36, align: 'ctr' },
              }),
              googleNumber(),
            ],
          },
          { name: 'TITLE_AND_BODY', type: 'tx', shapes: googlePlaceholders(false) },
          {
            name: 'TITLE_AND_TWO_COLUMNS',
            type: 'twoColTx',
            shapes: [
              placeholder({ type: 'title', name: 'Google Shape;21;p5' }),
              placeholder({
                type: 'body',
                idx: 1,
                name: 'Google Shape;22;p5',
                box: box(24.5, 90.7, 315, 269),
                body: INSETS('t'),
              }),
              placeholder({
                type: 'body',
                idx: 2,
                name: 'Google Shape;23;p5',
                box: box(380.5, 90.7, 315, 269),
                body: INSETS('t'),
              }),
              googleNumber(),
            ],
          },
          {
            name: 'TITLE_ONLY',
            type: 'titleOnly',
            uses: ['titleOnly'],
            shapes: [placeholder({ type: 'title', name: 'Google Shape;26;p6' }), googleNumber()],
          },
          {
            name: 'MAIN_POINT',
            shapes: [
              placeholder({
                type: 'title',
                name: 'Google Shape;33;p8',
                box: box(38.6, 35.5, 501, 322),
                body: INSETS('ctr'),
                style: { size: 48 },
              }),
              googleNumber(),
            ],
          },
          {
            name: 'BIG_NUMBER',
            shapes: [
              placeholder({
                type: 'title',
                idx: undefined,
                name: 'Google Shape;46;p11',
                box: box(24.5, 87.1, 671, 154.6),
                body: INSETS('b'),
                text: 'xx%',
                style: { size: 120, align: 'ctr' },
              }),
              placeholder({
                type: 'body',
                idx: 1,
                box: box(24.5, 248.2, 671, 102.4),
                body: INSETS('t'),
                style: { size: 18, align: 'ctr' },
              }),
              googleNumber(),
            ],
          },
          { name: 'BLANK', type: 'blank', uses: ['blank'], shapes: [googleNumber()] },
        ],
      },
    ],
  },
};

function INSETS(anchor: string): string {
  return `spcFirstLastPara="1" wrap="square" lIns="91425" tIns="91425" rIns="91425" bIns="91425" anchor="${anchor}" anchorCtr="0"`;
}

function googleNumber() {
  return placeholder({
    type: 'sldNum',
    idx: 12,
    name: 'Google Shape;8;p1',
    box: box(667.1, 367.2, 43.2, 31),
    body: INSETS('ctr'),
    style: { size: 10, align: 'r', fill: scheme('dk2') },
    field: 'slidenum',
  });
}

function googlePlaceholders(boxes: boolean) {
  const at = (place: ReturnType<typeof box>) => (boxes ? { box: place, body: INSETS('t') } : {});
  return [
    placeholder({ type: 'title', name: 'Google Shape;6;p1', ...at(box(24.5, 35, 671, 45)) }),
    placeholder({ type: 'body', idx: 1, name: 'Google Shape;7;p1', ...at(box(24.5, 90.7, 671, 269)) }),
    googleNumber(),
  ];
}
