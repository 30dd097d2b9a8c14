/** An empty document that says of itself what PDF/UA-1 and PDF/A want said. */
import { NOT_IN_XML } from '../../characters.js';
import type { Scene } from '../../layout/scene.js';
import { packProfileOnce } from './output-intent.js';
import { type Document, extend } from './pdfkit.js';

const PRODUCT = 'rolecast';

export async function openDocument(scene: Scene, subset: 'PDF/A-2a' | 'PDF/A-3a'): Promise<Document> {
  const { default: PDFDocument } = await import('pdfkit');
  const date = new Date(scene.date);
  const document = new PDFDocument({
    pdfVersion: '1.7',
    subset,
    tagged: true,
    lang: scene.language,
    autoFirstPage: false,
    size: [scene.width, scene.height],
    margin: 0,
    font: '',
    info: { Title: scene.title, Creator: PRODUCT, Producer: PRODUCT, CreationDate: date, ModDate: date },
  });
  document.appendXML(conformance());
  document.appendXML(modified(date));
  escapeInfo(document);
  packProfileOnce(document);
  extend(document._root, { ViewerPreferences: document.ref(viewerPreferences(scene)) });
  return document;
}

/** How the document opens and prints: paper at its own size and on both sides, slides fitted to what paper there is. */
function viewerPreferences(scene: Scene): object {
  return {
    DisplayDocTitle: true,
    ...(scene.direction === 'rtl' && { Direction: 'R2L' }),
    ...(scene.medium !== 'slides' && { PrintScaling: 'None', Duplex: 'DuplexFlipLongEdge' }),
  };
}

/** pdfkit puts the document information into the XMP packet as it is: for that moment it is escaped. */
function escapeInfo(document: Document): void {
  const add = document._addInfo.bind(document);
  document._addInfo = () => {
    const { info } = document;
    document.info = { ...info, ...(info.Title !== undefined && { Title: escaped(info.Title) }) };
    add();
    document.info = info;
  };
}

function escaped(text: string): string {
  return text.replace(NOT_IN_XML, '\ufffd').replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function modified(date: Date): string {
  const stamp = date.toISOString().replace(/\.\d+/, '');
  return `
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:ModifyDate>${stamp}</xmp:ModifyDate>
        </rdf:Description>`;
}

/** The claim of PDF/UA-1, and the description of its schema that PDF/A-2 asks for (ISO 19005-2, 6.6.2.3). */
function conformance(): string {
  return `
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about=""
            xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas>
                <rdf:Bag>
                    <rdf:li rdf:parseType="Resource">
                        <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
                        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                        <pdfaSchema:property>
                            <rdf:Seq>
                                <rdf:li rdf:parseType="Resource">
                                    <pdfaProperty:name>part</pdfaProperty:name>
                                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                                    <pdfaProperty:category>internal</pdfaProperty:category>
                                    <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
                                </rdf:li>
                            </rdf:Seq>
                        </pdfaSchema:property>
                    </rdf:li>
                </rdf:Bag>
            </pdfaExtension:schemas>
        </rdf:Description>`;
}
