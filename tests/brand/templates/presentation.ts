/** A template as a person's program would save it, from what is to be in it. */
import type { Presentation } from './contents.js';
import { Parts } from './package.js';
import { emu, level } from './shapes.js';
import { NAMESPACES, PRESENTATION, TYPE, Writer } from './writer.js';

export function presentation(given: Presentation): Parts {
  const parts = new Parts();
  const kind = given.potx ? 'template' : 'presentation';
  parts.relate('', 'officeDocument', PRESENTATION);
  properties(parts);
  const writer = new Writer(parts);
  const masters = given.masters.map((master) => writer.master(master));
  const slides = (given.slides ?? []).map((slide) => writer.slide(slide));
  const ids = slides.map((_, index) => 256 + index);
  const notes = writer.notesMaster();
  const { elements = '', extensions = '' } = given.more?.(parts, ids) ?? {};
  for (const [type, part, root] of [
    ['presProps', 'ppt/presProps.xml', 'presentationPr'],
    ['viewProps', 'ppt/viewProps.xml', 'viewPr'],
  ] as const) {
    parts.relate(PRESENTATION, type, part);
    parts.add(part, `<p:${root} ${NAMESPACES}/>`, `${TYPE}.${type}+xml`);
  }
  parts.relate(PRESENTATION, 'theme', 'ppt/theme/theme1.xml');
  parts.relate(PRESENTATION, 'tableStyles', 'ppt/tableStyles.xml');
  parts.add(
    'ppt/tableStyles.xml',
    '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
    `${TYPE}.tableStyles+xml`,
  );
  const list = (name: string, entries: readonly string[]) =>
    entries.length === 0 ? '' : `<p:${name}>${entries.join('')}</p:${name}>`;
  parts.add(
    PRESENTATION,
    `<p:presentation ${NAMESPACES} saveSubsetFonts="1">` +
      list(
        'sldMasterIdLst',
        masters.map(
          ({ id, part }) => `<p:sldMasterId id="${id}" r:id="${parts.relate(PRESENTATION, 'slideMaster', part)}"/>`,
        ),
      ) +
      list(
        'notesMasterIdLst',
        notes ? [`<p:notesMasterId r:id="${parts.relate(PRESENTATION, 'notesMaster', notes)}"/>`] : [],
      ) +
      list(
        'sldIdLst',
        slides.map(
          (part, index) => `<p:sldId id="${ids[index]}" r:id="${parts.relate(PRESENTATION, 'slide', part)}"/>`,
        ),
      ) +
      `<p:sldSz cx="${emu(given.width)}" cy="${emu(given.height)}"/><p:notesSz cx="6858000" cy="9144000"/>${elements}` +
      `<p:defaultTextStyle>${level('lvl1pPr', { size: 18, font: '+mn-lt' })}</p:defaultTextStyle>` +
      `${extensions ? `<p:extLst>${extensions}</p:extLst>` : ''}</p:presentation>`,
    `${TYPE}.${kind}.main+xml`,
  );
  return parts;
}

function properties(parts: Parts): void {
  parts.relate(
    '',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  parts.add(
    'docProps/core.xml',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Template</dc:title><dc:creator>Somebody Else</dc:creator></cp:coreProperties>',
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  parts.relate('', 'extended-properties', 'docProps/app.xml');
  parts.add(
    'docProps/app.xml',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office PowerPoint</Application><Company>Example plc</Company></Properties>',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  );
}
