/** The presentation part of a company's template, with our slides and our sections in the place of its own. */
import type { Scene } from '../layout/scene.js';
import { spliced } from '../opc/writing/splice.js';
import { sectionList, slideIds } from '../output/pptx/presentation.js';

/** What the presentation lists of ours, by the ids of its relationships. */
export interface Listed {
  readonly slides: readonly string[];
  /** Absent: it has one, or needs none. */
  readonly notesMaster: string | undefined;
}

/** The order of its elements is the schema's (ECMA-376 part 1, 19.2.1.26). */
export function presentationXml(xml: string, { slides, notesMaster }: Listed, scene: Scene): string {
  const hasExtensions = /<\/(?:\w+:)?extLst>\s*<\/(?:\w+:)?presentation>\s*$/.test(xml);
  const sections = sectionList(scene);
  let listed = false;
  let noted = notesMaster === undefined;
  const changed = spliced(xml, ({ name, attributes, around }) => {
    const [, parent] = around;
    if (around.length === 0)
      return sections !== '' && !hasExtensions ? { append: `<p:extLst>${sections}</p:extLst>` } : undefined;
    if (around.length === 1) {
      if (DROPPED.has(name)) return 'drop';
      if (name === 'extLst') return sections === '' ? undefined : { append: sections };
      const before: string[] = [];
      if (!noted && AFTER_NOTES.has(name)) {
        before.push(`<p:notesMasterIdLst><p:notesMasterId r:id="${notesMaster}"/></p:notesMasterIdLst>`);
        noted = true;
      }
      if (!listed && AFTER_SLIDES.has(name)) {
        before.push(slides.length === 0 ? '' : `<p:sldIdLst>${slideIds(slides)}</p:sldIdLst>`);
        listed = true;
      }
      return before.length === 0 ? undefined : { before: before.join('') };
    }
    return parent === 'extLst' && name === 'ext' && attributes.uri === SECTIONS ? 'drop' : undefined;
  });
  return withRoot(changed, scene);
}

/** What lists slides, or keeps others from changing the file. */
const DROPPED: ReadonlySet<string> = new Set(['sldIdLst', 'custShowLst', 'custDataLst', 'smartTags', 'modifyVerifier']);
const AFTER_NOTES: ReadonlySet<string> = new Set(['handoutMasterIdLst', 'sldSz', 'notesSz']);
const AFTER_SLIDES: ReadonlySet<string> = new Set(['sldSz', 'notesSz']);
const SECTIONS = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';

/** Slides count from 1, as what we say of them does; the show runs as its language does. What we write has its prefixes. */
function withRoot(xml: string, { direction }: Scene): string {
  return xml.replace(/<(?:\w+:)?presentation\s[^>]*>/, (root) => {
    const plain = root.replace(/\s(?:firstSlideNum|rtl)="[^"]*"/g, '');
    const more = [
      direction === 'rtl' ? ' rtl="1"' : '',
      ...PREFIXES.filter(([prefix]) => !root.includes(`xmlns:${prefix}=`)).map(
        ([prefix, uri]) => ` xmlns:${prefix}="${uri}"`,
      ),
    ];
    return plain.replace(/>$/, `${more.join('')}>`);
  });
}

const PREFIXES = [
  ['p', 'http://schemas.openxmlformats.org/presentationml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
] as const;
