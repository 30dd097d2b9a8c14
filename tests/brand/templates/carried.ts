/** Templates that carry more than a look: what has to be kept, and what must not come into a deck. */

import type { Presentation } from './contents.js';
import { guides, OF_SLIDES } from './guides.js';
import { mark } from './pictures.js';
import { picture, placeholder, rectangle, type Shape, scheme, transform, words } from './shapes.js';
import type { Template } from './template.js';
import { box, ENGLISH, frame, masterPlaceholders, palette, usualLayouts } from './usual.js';

const WIDE = frame(960, 540);
const PRESENTATION = 'ppt/presentation.xml';
const MARK = mark(120, 40, [30, 90, 60], [255, 255, 255]);

export const fontsAndGuides: Template = {
  name: 'fonts-and-guides',
  about: 'a .potx with fonts inside, guides, custom XML and a tag',
  ground: '#FFFFFF',
  safe: { holds: box(80, 150, 800, 300), within: box(0, 110, 960, 390) },
  presentation: {
    width: 960,
    height: 540,
    potx: true,
    masters: [
      {
        theme: {
          name: 'Example Sans',
          colours: palette(
            '1F2421, FFFFFF, 216869, DCE1DE, 216869, 49A078, 9CC5A1, F2B134, ED553B, 6C757D, 0B7A75, 6C4F77',
          ),
          heading: 'Example Sans',
          body: 'Example Sans',
        },
        shapes: [
          picture(box(66, 506, 60, 20), MARK),
          ...masterPlaceholders({ ...WIDE, footers: box(150, 500, 744, 30) }),
        ],
        title: { size: 32, fill: scheme('accent1') },
        body: { size: 20, bullet: '•' },
        layouts: usualLayouts(WIDE, ENGLISH),
        extension: guides([
          ['horz', 135],
          ['vert', 480],
        ]),
      },
    ],
    more: (parts) => {
      const font = (kind: string, number: number) => {
        const part = `ppt/fonts/font${number}.fntdata`;
        parts.add(
          part,
          Uint8Array.from({ length: 600 }, (_, at) => (at * 31 + number) % 251),
        );
        return `<p:${kind} r:id="${parts.relate(PRESENTATION, 'font', part)}"/>`;
      };
      parts.relate(PRESENTATION, 'customXml', 'customXml/item1.xml');
      parts.relate('customXml/item1.xml', 'customXmlProps', 'customXml/itemProps1.xml');
      parts.add('customXml/item1.xml', '<brand xmlns="urn:example:brand"><owner>Communications</owner></brand>');
      parts.add(
        'customXml/itemProps1.xml',
        '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{5A1F4C0B-6D0E-4C4B-9D52-0C3F8D6A7E11}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:example:brand"/></ds:schemaRefs></ds:datastoreItem>',
        'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      );
      return {
        elements: `<p:embeddedFontLst><p:embeddedFont><p:font typeface="Example Sans" panose="020B0604020202020204" pitchFamily="34" charset="0"/>${font('regular', 1)}${font('bold', 2)}</p:embeddedFont></p:embeddedFontLst>`,
        extensions: guides([['horz', 270]], OF_SLIDES),
      };
    },
  },
};

/** A table of Excel inside a slide, with the picture that is seen of it. */
function embedded(place: ReturnType<typeof box>, part: string): Shape {
  return {
    xml: ({ id, media, relate }) =>
      `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Object ${id}" descr="A table"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${transform(place, 'p')}` +
      `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj name="Worksheet" r:id="${relate(
        'oleObject',
        part,
        Uint8Array.from({ length: 512 }, (_, at) => at % 256),
      )}" imgW="914400" imgH="914400" progId="Excel.Sheet.8"><p:embed/>` +
      `<p:pic><p:nvPicPr><p:cNvPr id="0" name=""/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${media(MARK)}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>` +
      '</p:oleObj></a:graphicData></a:graphic></p:graphicFrame>',
  };
}

/** A film that lies on some server. */
function film(place: ReturnType<typeof box>, address: string): Shape {
  return {
    xml: ({ id, media, link }) =>
      `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Film ${id}" descr="A film"><a:hlinkClick r:id="" action="ppaction://media"/></p:cNvPr><p:cNvPicPr/><p:nvPr><a:videoFile r:link="${link('video', address)}"/></p:nvPr></p:nvPicPr>` +
      `<p:blipFill><a:blip r:embed="${media(MARK)}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
  };
}

const USED: Presentation = {
  width: 960,
  height: 540,
  masters: [
    {
      theme: {
        name: 'Agency',
        colours: palette(
          '262626, FFFFFF, 404040, F2F2F2, 1E5A3C, E07B39, 3A7CA5, D9A441, 81B29A, 6B705C, 0B6E99, 6B4E71',
        ),
        heading: 'Franklin Gothic Medium',
        body: 'Cambria',
      },
      shapes: [
        rectangle(box(0, 530, 960, 10), scheme('accent1')),
        picture(box(846, 20, 90, 30), MARK, { linked: 'https://pictures.example.net/logo.png' }),
        words(box(840, 508, 100, 14), 'example.net', {
          size: 10,
          address: 'https://www.example.net/?from=master',
          align: 'r',
        }),
        ...masterPlaceholders({ ...WIDE, title: box(66, 27, 740, 84), footers: box(66, 500, 740, 26) }),
      ],
      title: { size: 32, fill: scheme('accent1') },
      body: { size: 20, bullet: '•' },
      layouts: usualLayouts(WIDE, ENGLISH),
    },
  ],
  slides: [
    {
      master: 0,
      layout: 0,
      shapes: [
        placeholder({ type: 'ctrTitle', text: 'Quarterly secrets' }),
        placeholder({ type: 'subTitle', idx: 1, text: 'For the board only' }),
      ],
      notes: 'Do not say this aloud',
      comment: 'Is this still true?',
    },
    {
      master: 0,
      layout: 4,
      shapes: [
        placeholder({ type: 'title', text: 'A table and a film' }),
        embedded(box(80, 150, 300, 200), 'ppt/embeddings/oleObject1.bin'),
        film(box(420, 150, 320, 180), 'https://films.example.net/launch.mp4'),
        words(box(80, 400, 300, 20), 'Read on', { address: 'https://www.example.net/secrets' }),
      ],
    },
    { master: 0, layout: 1, shapes: [placeholder({ type: 'title', text: 'How to use this template' })] },
  ],
  more: (_, [first, second, third]) => ({
    elements:
      '<p:custShowLst><p:custShow name="For the board" id="0"><p:sldLst><p:sld r:id="rId2"/></p:sldLst></p:custShow></p:custShowLst>',
    extensions:
      '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">' +
      `<p14:section name="Board section" id="{6F1C8AF4-6F6B-4A0F-9F0E-3B8E5B5B7C01}"><p14:sldIdLst><p14:sldId id="${first}"/><p14:sldId id="${second}"/></p14:sldIdLst></p14:section>` +
      `<p14:section name="Help section" id="{6F1C8AF4-6F6B-4A0F-9F0E-3B8E5B5B7C02}"><p14:sldIdLst><p14:sldId id="${third}"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext>`,
  }),
};

export const used: Template = {
  name: 'used',
  about:
    'example slides with all that must not come along: notes, comments, an object, a film, links, a show, sections; a link and a linked picture on the master',
  ground: '#FFFFFF',
  safe: { holds: box(80, 150, 800, 290), within: box(0, 105, 960, 400) },
  gone: [
    'Quarterly secrets',
    'For the board only',
    'Do not say this aloud',
    'Is this still true?',
    'Somebody Else',
    'A table and a film',
    'oleObject1.bin',
    'films.example.net',
    'www.example.net',
    'pictures.example.net',
    'For the board',
    'Board section',
    'Help section',
    'How to use this template',
  ],
  presentation: USED,
};
