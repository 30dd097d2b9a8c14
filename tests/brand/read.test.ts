/** What is understood of a company's template: colours, fonts, layouts, the room that it leaves. */
import { describe, expect, test } from 'vitest';
import { type Choices, readTemplate } from '../../src/brand/read.js';
import type { CompanyTemplate } from '../../src/brand/types.js';
import {
  CONTENT,
  frame,
  picture,
  placeholder,
  type Small,
  type SmallLayout,
  type SmallMaster,
  shape,
  small,
  solid,
  TITLE,
  USUAL,
} from './small.js';

async function read(what: Small = {}, choices?: Choices): Promise<CompanyTemplate> {
  const found = await readTemplate(small(what), choices);
  if ('fault' in found) throw new Error(JSON.stringify(found.fault));
  return found.template;
}

/** A text of the master, from a height down to the foot of the slide. */
function words(x: number, y: number): string {
  return shape(frame(x, y, 840, 540 - y), '<a:noFill/>').replace(
    '</p:sp>',
    '<p:txBody><a:bodyPr/><a:p><a:r><a:t>What we stand for</a:t></a:r></a:p></p:txBody></p:sp>',
  );
}

const master = async (one: SmallMaster) => read({ masters: [one] });

describe('the theme', () => {
  test('has its colours by their names, as the system that saved it had them', async () => {
    const { theme } = (await read()).master;
    expect(theme.colours).toMatchObject({ dk1: '#101010', lt1: '#FAFAFA', accent1: '#111111', hlink: '#0000EE' });
    expect(theme.fonts).toEqual({ heading: 'Georgia', body: 'Calibri' });
  });

  test('shows through the map of a layout in other places', async () => {
    const map =
      '<p:clrMapOvr><a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent2"/></p:clrMapOvr>';
    const { uses } = await master({ layouts: USUAL.map((one) => (one.name === 'Cover' ? { ...one, map } : one)) });
    expect(uses.title.scheme).toMatchObject({ bg1: '#101010', tx1: '#FAFAFA', accent1: '#222222' });
    expect(uses.title.ground).toEqual({ kind: 'plain', colour: '#101010' });
    expect(uses.title.placeholders[0]?.text.colour).toBe('#EEEEDD');
    expect(uses.blank.scheme).toMatchObject({ bg1: '#FAFAFA', accent1: '#111111' });
  });

  test('may be in the strict form of the standard, under any prefixes', async () => {
    const strict = (text: string) =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/drawingml/2006/main',
          'http://purl.oclc.org/ooxml/drawingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/presentationml/2006/main',
          'http://purl.oclc.org/ooxml/presentationml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/',
          'http://purl.oclc.org/ooxml/officeDocument/',
        )
        .replaceAll(/(<\/?|xmlns:)a(?=[:=])/g, '$1drawn')
        .replaceAll('val="90000"', 'val="90%"');
    expect(await read({ written: strict })).toEqual(await read());
  });
});

describe('a placeholder', () => {
  const titled = (shapes: readonly string[]): SmallMaster => ({
    layouts: [{ name: 'One', says: 'type="titleOnly"', shapes }, ...USUAL.filter(({ name }) => name !== 'Title Only')],
  });

  test('takes place, insets and text from the layout, then its master, then the styles', async () => {
    const text =
      '<a:bodyPr anchor="b" lIns="0"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr b="1" cap="all" spc="-50"/></a:lvl1pPr></a:lstStyle>';
    const { uses } = await master(titled([placeholder('type="title"', '', text)]));
    expect(uses.titleOnly.placeholders).toEqual([
      {
        kind: 'title',
        name: 'A placeholder',
        reference: { type: 'title' },
        box: { x: 60, y: 30, w: 840, h: 80 },
        insets: { left: 0, top: 3.6, right: 7.2, bottom: 3.6 },
        anchor: 'bottom',
        text: {
          size: 40,
          bold: true,
          italic: false,
          caps: 'all',
          align: 'right',
          colour: '#222244',
          family: 'Georgia',
          font: 'heading',
          spacing: { share: 0.9 },
          tracking: -0.5,
          bullet: false,
        },
      },
    ]);
  });

  test.each([
    ['lumMod 50 %', '<a:srgbClr val="4472C4"><a:lumMod val="50000"/></a:srgbClr>', '#203864'],
    [
      'lumMod 40 %, lumOff 60 %',
      '<a:srgbClr val="4472C4"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:srgbClr>',
      '#B4C7E7',
    ],
    ['tint 75 % of black', '<a:srgbClr val="000000"><a:tint val="75000"/></a:srgbClr>', '#898989'],
    ['shade 50 %', '<a:srgbClr val="FFFFFF"><a:shade val="50000"/></a:srgbClr>', '#BCBCBC'],
    ['half seen on its ground', '<a:srgbClr val="000000"><a:alpha val="50000"/></a:srgbClr>', '#7D7D7D'],
    ['a name of the standard', '<a:prstClr val="dkBlue"/>', '#00008B'],
  ])('has a colour of %s', async (_, colour, hex) => {
    const text = `<a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr><a:solidFill>${colour}</a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>`;
    const { uses } = await master(titled([placeholder('type="title"', '', text)]));
    expect(uses.titleOnly.placeholders[0]?.text.colour).toBe(hex);
  });

  test('has what is in no style from the words of the layout, and says that slides do not inherit it', async () => {
    const words =
      '<a:bodyPr/><a:p><a:pPr algn="ctr"/><a:r><a:rPr sz="3300"><a:latin typeface="Lato"/></a:rPr><a:t>Title</a:t></a:r></a:p>';
    const { uses } = await master({ ...titled([placeholder('type="title"', '', words)]), styles: '' });
    const [title] = uses.titleOnly.placeholders;
    expect(title).toMatchObject({ direct: true, text: { size: 33, align: 'centre', family: 'Lato', font: 'other' } });
  });
});

describe('which layout stands for what', () => {
  const names = ({ uses, reasons }: CompanyTemplate) => [
    [uses.title.name, reasons.title],
    [uses.section.name, reasons.section],
    [uses.titleOnly.name, reasons.titleOnly],
    [uses.blank.name, reasons.blank],
  ];

  test('is what its type says, where its placeholders do too', async () => {
    expect(names(await read())).toEqual([
      ['Cover', 'type'],
      ['Section', 'type'],
      ['Title Only', 'type'],
      ['Blank', 'type'],
    ]);
  });

  test('is told by the placeholders alone where there are no types', async () => {
    const layouts = USUAL.map(({ name, shapes }) => ({ name, shapes })).reverse();
    expect(names(await master({ layouts }))).toEqual([
      ['Cover', 'placeholders'],
      ['Section', 'placeholders'],
      ['Title Only', 'placeholders'],
      ['Blank', 'placeholders'],
    ]);
  });

  test('is not what LibreOffice says of layouts with six contents, nor what a text slide looks like', async () => {
    const layouts: readonly SmallLayout[] = [
      { name: 'Six', says: 'type="blank"', shapes: [TITLE, CONTENT, CONTENT] },
      { name: 'Text', says: 'type="tx"', shapes: [TITLE, placeholder('type="body" idx="1"')] },
      { name: 'Start', says: 'type="tx"', shapes: [TITLE, placeholder('type="subTitle"')] },
      { name: 'Head', says: 'type="titleOnly"', shapes: [TITLE] },
    ];
    expect(names(await master({ layouts }))).toEqual([
      ['Start', 'placeholders'],
      ['Head', 'instead'],
      ['Head', 'type'],
      ['Head', 'instead'],
    ]);
  });

  test('falls to title and content, whose content stays empty, where no layout has a title alone', async () => {
    const layouts = USUAL.filter(({ name }) => name === 'Cover' || name === 'Title and Content');
    expect(names(await master({ layouts }))).toEqual([
      ['Cover', 'type'],
      ['Cover', 'instead'],
      ['Title and Content', 'instead'],
      ['Title and Content', 'instead'],
    ]);
  });

  test('is what a person says, whatever the case and the blanks of the name', async () => {
    expect(names(await read({}, { layouts: { blank: 'title  only' } }))[3]).toEqual(['Title Only', 'chosen']);
  });

  test('is asked for by a name that is there', async () => {
    const found = await readTemplate(small(), { layouts: { section: 'Sektion' } });
    expect(found).toEqual({
      fault: { kind: 'no such layout', use: 'section', name: 'Sektion', names: USUAL.map(({ name }) => name) },
    });
  });

  test('is looked for under the master that most slides use', async () => {
    const masters = [
      { layouts: USUAL },
      { layouts: USUAL, fonts: '<a:majorFont><a:latin typeface="Verdana"/></a:majorFont>' },
    ];
    const { master, masters: all } = await read({
      masters,
      slides: [
        [0, 1],
        [1, 1],
        [1, 2],
      ],
    });
    expect(master.theme.fonts.heading).toBe('Verdana');
    expect(all).toHaveLength(2);
    expect((await read({ masters })).master.theme.fonts.heading).toBe('Georgia');
  });

  // As LibreOffice's own templates have it: a master for the title slide, and others for what follows.
  const TITLE_MASTER: SmallMaster = { shapes: [shape(frame(0, 120, 960, 60), solid('223344')), words(60, 200)] };
  const NARROW: SmallMaster = { shapes: [shape(frame(0, 0, 330, 540), solid('223344'))] };

  test.each([
    ['each has a slide on it', [0, 1, 2]],
    ['none has', []],
    ['most slides are on one without room', [0, 0, 1, 2]],
  ] as const)('is looked for under the master that has most room where %s', async (_, on) => {
    const slides = on.map((one) => [one, 1] as const);
    const { master } = await read({ masters: [TITLE_MASTER, NARROW, {}], slides });
    expect(master.part).toBe('ppt/slideMasters/m2.xml');
  });

  test('is what a person says, be it of a master that slides use less', async () => {
    const own = USUAL.map((one) => ({ ...one, name: `Own ${one.name}` }));
    const masters = [{ layouts: USUAL }, { layouts: own }];
    const { master, uses } = await read({ masters, slides: [[0, 1]] }, { layouts: { titleOnly: 'Own Title Only' } });
    expect([master.part, uses.titleOnly.name]).toEqual(['ppt/slideMasters/m1.xml', 'Own Title Only']);
  });
});

describe('the safe area', () => {
  const BLUE = solid('0000FF');

  test('is the place for content, under the title', async () => {
    const { uses } = await read();
    expect(uses.titleOnly.safe).toEqual({ x: 60, y: 130, w: 840, h: 340 });
    expect(uses.blank.safe).toEqual({ x: 60, y: 30, w: 840, h: 440 });
  });

  test('ends before what the master paints, with some air', async () => {
    const { uses } = await master({ shapes: [shape(frame(800, 0, 160, 540), BLUE)] });
    expect(uses.titleOnly.safe).toEqual({ x: 60, y: 130, w: 736, h: 340 });
  });

  test('does not mind what the layout hides of its master, nor what nobody sees', async () => {
    const hidden = USUAL.map((one) => ({ ...one, says: `${one.says} showMasterSp="0"` }));
    const strip = shape(frame(800, 0, 160, 540), BLUE);
    expect((await master({ shapes: [strip], layouts: hidden })).uses.titleOnly.safe.w).toBe(840);
    const clear = shape(frame(800, 0, 160, 540), '<a:noFill/>');
    expect((await master({ shapes: [clear] })).uses.titleOnly.safe.w).toBe(840);
  });

  test('stands on what is behind all of it', async () => {
    const { uses } = await master({ shapes: [shape(frame(0, 0, 960, 540), BLUE)] });
    expect(uses.titleOnly.safe.w).toBe(840);
    expect(uses.titleOnly.ground).toEqual({ kind: 'plain', colour: '#0000FF' });
  });

  test('stands on a plain area that has much of it, over its edge', async () => {
    const { uses } = await master({ shapes: [shape(frame(0, 300, 960, 240), solid('DDE6F0'))] });
    expect(uses.titleOnly.safe.h).toBe(340);
    expect(uses.titleOnly.ground).toEqual({ kind: 'mixed', darkest: '#DDE6F0', lightest: '#FAFAFA' });
  });

  test('stands inside of an area whose colour takes other ink than the slide', async () => {
    const { uses } = await master({ shapes: [shape(frame(24, 150, 936, 390), BLUE)] });
    expect(uses.titleOnly.safe).toEqual({ x: 60, y: 154, w: 840, h: 316 });
    expect(uses.titleOnly.ground).toEqual({ kind: 'plain', colour: '#0000FF' });
  });

  test('stands beside such an area where there is more room', async () => {
    const { uses } = await master({ shapes: [shape(frame(0, 0, 330, 540), BLUE)] });
    expect(uses.titleOnly.safe).toEqual({ x: 334, y: 130, w: 566, h: 340 });
    expect(uses.titleOnly.ground).toEqual({ kind: 'plain', colour: '#FAFAFA' });
  });

  test('is what a person says', async () => {
    const { uses } = await read({}, { layouts: {}, safe: [100, 140, 700, 330] });
    expect(uses.titleOnly.safe).toEqual({ x: 100, y: 140, w: 700, h: 330 });
  });

  test('is too small where a slide of ours could not be read', async () => {
    const shapes = [picture(frame(200, 0, 560, 540), 'rId1'), shape(frame(0, 300, 960, 20), BLUE)];
    expect(await readTemplate(small({ masters: [{ shapes }] }))).toMatchObject({
      fault: { kind: 'too small', layout: 'Title Only' },
    });
  });
});

describe('the ground', () => {
  test('of a picture may be anything', async () => {
    const { uses } = await master({ shapes: [picture(frame(0, 0, 960, 540), 'rId1')], pictures: ['../media/p.png'] });
    expect(uses.blank.ground).toEqual({ kind: 'mixed', darkest: '#000000', lightest: '#FFFFFF' });
  });

  test('of a gradient lies between its stops', async () => {
    const stops = ['C00000', '400000'].map((one, at) => `<a:gs pos="${at * 100_000}"><a:srgbClr val="${one}"/></a:gs>`);
    const background = `<p:bg><p:bgPr><a:gradFill><a:gsLst>${stops.join('')}</a:gsLst></a:gradFill></p:bgPr></p:bg>`;
    const { uses } = await master({ background });
    expect(uses.blank.ground).toEqual({ kind: 'mixed', darkest: '#400000', lightest: '#C00000' });
  });
});

describe('the logo', () => {
  test('is a small picture in a corner, not a background nor a line', async () => {
    const shapes = [
      picture(frame(0, 0, 960, 540), 'rId1'),
      picture(frame(0, 118, 960, 2), 'rId2'),
      picture(frame(860, 20, 80, 40), 'rId3'),
    ];
    const pictures = ['../media/ground.png', '../media/line.png', '../media/logo.png'];
    const { logo } = await master({ shapes, pictures });
    expect(logo).toEqual({ part: 'ppt/media/logo.png', box: { x: 860, y: 20, w: 80, h: 40 } });
  });
});

describe('a file is refused', () => {
  const fault = async (bytes: Uint8Array) => {
    const found = await readTemplate(bytes);
    return 'fault' in found ? found.fault : undefined;
  };
  const compound = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(name, 'utf16le')]);

  test('under a password, and of the old kind', async () => {
    expect(await fault(compound('EncryptedPackage'))).toEqual({ kind: 'password' });
    expect(await fault(compound('PowerPoint Document'))).toEqual({ kind: 'old' });
  });

  test('with macros', async () => {
    const contentType = 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml';
    expect(await fault(small({ contentType }))).toEqual({ kind: 'macros' });
  });

  test('of another program', async () => {
    const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    expect(await fault(small({ contentType }))).toEqual({ kind: 'not a presentation', contentType });
  });

  test('without layouts', async () => {
    expect(await fault(small({ masters: [{ layouts: [] }] }))).toEqual({ kind: 'no layouts' });
  });

  test('that is no package, or a damaged one', async () => {
    expect(await fault(Buffer.from('text'))).toEqual({ kind: 'package', fault: { kind: 'not a zip' } });
    expect(await fault(small().subarray(0, 900))).toEqual({ kind: 'package', fault: { kind: 'damaged' } });
  });
});
