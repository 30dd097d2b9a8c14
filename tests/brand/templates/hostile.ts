/** Files that are no template of use, and files that are there to do harm. Each has to be refused by what is wrong with it. */
import { oleOf } from '../../tables/damaged.js';
import { type ZipEntry, zipOf } from '../../tables/zip.js';
import { german } from './plain.js';
import { presentation } from './presentation.js';
import { rectangle, type Shape, scheme, words } from './shapes.js';
import { box } from './usual.js';

const PRESENTATION = 'ppt/presentation.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const LAYOUT = 'ppt/slideLayouts/slideLayout5.xml';

const entries = () => presentation(german.presentation).entries();

/** A good template in which some entries are others. */
function changed(change: (entry: ZipEntry) => ZipEntry | readonly ZipEntry[], more: readonly ZipEntry[] = []): Buffer {
  return zipOf([...entries().flatMap(change), ...more]);
}

/** A good template with other text in one part. */
function rewritten(part: string, rewrite: (text: string) => string): Buffer {
  return changed((entry) => (entry.name === part ? { ...entry, content: rewrite(`${entry.content}`) } : entry));
}

/** Refused wherever a package is read, whatever it is of. */
export const HARMFUL = {
  /** A layout that is white space a thousand times as large as in the file. */
  bomb: () => rewritten(LAYOUT, (text) => `${text}${' '.repeat(60_000_000)}`),
  /** A part that says it is small. */
  lyingSizes: () => changed((entry) => (entry.name === MASTER ? { ...entry, says: { size: 100 } } : entry)),
  wrongChecksum: () => changed((entry) => (entry.name === MASTER ? { ...entry, says: { checksum: 1 } } : entry)),
  manyParts: () =>
    changed(
      (entry) => entry,
      Array.from({ length: 100_000 }, (_, index) => ({ name: `ppt/media/${index}.xml`, content: '' })),
    ),
  documentType: () =>
    rewritten(PRESENTATION, (text) =>
      text.replace('<p:presentation', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><p:presentation'),
    ),
  /** Entities that repeat each other, in a theme. */
  laughs: () =>
    rewritten('ppt/theme/theme1.xml', (text) =>
      text.replace('<a:theme ', '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a:theme '),
    ),
  deepXml: () =>
    rewritten(LAYOUT, (text) =>
      text.replace('</p:spTree>', `${'<p:grpSp>'.repeat(5000)}${'</p:grpSp>'.repeat(5000)}</p:spTree>`),
    ),
  encryptedParts: () =>
    changed((entry) => (entry.name === PRESENTATION ? { ...entry, says: { encrypted: true } } : entry)),
  truncated: () => changed((entry) => entry).subarray(0, -400),
  cutInHalf: () => changed((entry) => entry).subarray(0, 6000),
  brokenXml: () => rewritten(MASTER, (text) => text.replace('</p:sldMaster>', '')),
} as const satisfies Readonly<Record<string, () => Uint8Array>>;

/** Packages that name what lies outside of them: nothing out there is read or written, and none is needed for a deck. */
export const STRAYING = {
  /** An entry that would be unpacked elsewhere. */
  partName: () => changed((entry) => entry, [{ name: '../../../../tmp/rolecast-was-here.xml', content: '<a/>' }]),
  absolutePartName: () => changed((entry) => entry, [{ name: '/etc/rolecast-was-here.xml', content: '<a/>' }]),
  /** A layout whose master lies above the package. */
  target: () =>
    rewritten('ppt/slideLayouts/_rels/slideLayout5.xml.rels', (text) =>
      text.replace('/ppt/slideMasters', '../../../../../etc/slideMasters'),
    ),
  /** A theme that is an address. */
  externalTheme: () =>
    rewritten('ppt/slideMasters/_rels/slideMaster1.xml.rels', (text) =>
      text.replace('Target="/ppt/theme/theme1.xml"', 'Target="file:///etc/passwd" TargetMode="External"'),
    ),
  /** Two layouts of one name, of which a reader takes the one and a judge the other. */
  twice: () => changed((entry) => (entry.name === LAYOUT ? [entry, entry] : entry)),
  /** A layout that is its own master's master. */
  circle: () =>
    rewritten('ppt/slideMasters/_rels/slideMaster1.xml.rels', (text) =>
      text.replace('/ppt/theme/theme1.xml', '/ppt/slideMasters/slideMaster1.xml'),
    ),
} as const satisfies Readonly<Record<string, () => Uint8Array>>;

/** A good template whose master has more shapes. */
function withShapes(more: readonly Shape[]): Uint8Array {
  const masters = german.presentation.masters.map((one) => ({ ...one, shapes: [...one.shapes, ...more] }));
  return presentation({ ...german.presentation, masters }).bytes();
}

/** Honest files of which no deck can be made. */
export const UNFIT = {
  macros: () =>
    changed((entry) =>
      entry.name === '[Content_Types].xml'
        ? {
            ...entry,
            content: `${entry.content}`.replace(
              'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
              'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml',
            ),
          }
        : entry,
    ),
  strict: () =>
    changed((entry) =>
      entry.name === 'ppt/presentation.xml'
        ? { ...entry, content: `${entry.content}`.replace('<p:presentation ', '<p:presentation conformance="strict" ') }
        : entry,
    ),
  password: () => oleOf('EncryptedPackage'),
  powerPoint97: () => oleOf('PowerPoint Document'),
  workbook: () =>
    changed((entry) =>
      entry.name === '[Content_Types].xml'
        ? {
            ...entry,
            content: `${entry.content}`.replace('presentationml.presentation.main', 'spreadsheetml.sheet.main'),
          }
        : entry,
    ),
  noLayouts: () => rewritten(MASTER, (text) => text.replace(/<p:sldLayoutIdLst>.*<\/p:sldLayoutIdLst>/, '')),
  noMasters: () => rewritten(PRESENTATION, (text) => text.replace(/<p:sldMasterIdLst>.*<\/p:sldMasterIdLst>/, '')),
  /** Twelve slots, one colour. */
  oneColour: () =>
    rewritten('ppt/theme/theme1.xml', (text) =>
      text.replace(/<a:clrScheme.*<\/a:clrScheme>/, (colours) => colours.replace(/val="\w{6}"/g, 'val="7A0019"')),
    ),
  /** Under the title the master has a pattern of tiles. */
  noRoom: () =>
    withShapes(
      Array.from({ length: 24 }, (_, at) =>
        rectangle(box(40 + (at % 6) * 150, 140 + Math.floor(at / 6) * 90, 120, 70), scheme('accent2')),
      ),
    ),
  /** Under the title the master has a text of its own. */
  noRoomForWords: () => withShapes([words(box(60, 150, 840, 340), 'What we stand for', { fill: scheme('tx2') })]),
  notAZip: () => new TextEncoder().encode('A template'),
  empty: () => new Uint8Array(0),
} as const satisfies Readonly<Record<string, () => Uint8Array>>;
