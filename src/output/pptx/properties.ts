/** The document properties, which file managers and screen readers show. */
import type { Scene } from '../../layout/scene.js';
import { DECLARATION, escapeXml } from '../../opc/writing/xml.js';

const PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';

export function coreProperties({ title, language, date }: Scene): string {
  const moment = `${date.slice(0, 10)}T${/T(\d\d:\d\d(:\d\d)?)/.exec(date)?.[1]?.padEnd(8, ':00') ?? '00:00:00'}Z`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PROPERTIES}" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>rolecast</dc:creator>` +
    `<cp:lastModifiedBy>rolecast</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>` +
    `<dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`
  );
}

export function appProperties({ pages, width, height }: Scene): string {
  const shape = width * 3 === height * 4 ? 'On-screen Show (4:3)' : width * 9 === height * 16 ? 'Widescreen' : 'Custom';
  const notes = pages.filter((page) => page.notes.length > 0).length;
  return (
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<TotalTime>0</TotalTime><Application>rolecast</Application><PresentationFormat>${shape}</PresentationFormat>` +
    `<Slides>${pages.length}</Slides><Notes>${notes}</Notes><HiddenSlides>0</HiddenSlides></Properties>`
  );
}
