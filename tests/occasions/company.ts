/** Of a company's own template. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadCompany } from '../../src/brand/load.js';
import { study } from '../../src/brand/study.js';
import { survey } from '../../src/brand/survey.js';
import { faultTold } from '../../src/brand/told.js';
import { readTemplateFile } from '../../src/commands/brand-template.js';
import { subjectOf } from '../../src/commands/check-brand.js';
import { ownTheme } from '../../src/commands/write-brand.js';
import { writeFiles } from '../../src/commands/write-files.js';
import { writePicture } from '../../src/commands/write-picture.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { loadTheme } from '../../src/theme/load.js';
import type { ThemeTemplate } from '../../src/theme/types.js';
import { frame, picture, placeholder, type Small, type SmallMaster, small, solid, USUAL } from '../brand/small.js';
import { zipOf } from '../tables/zip.js';
import { file, type Occasion } from './occasion.js';

const place = { file: 'corporate.pptx' };

/** What is said of a template by who studies it. */
const studied =
  (bytes: Uint8Array, layouts: ThemeTemplate['layouts'] = {}): Occasion =>
  async () => {
    const outcome = await study(bytes, { layouts });
    if ('fault' in outcome) return [faultTold(outcome.fault, place)];
    return survey(outcome.study, place);
  };

const made = (what: Small): Occasion => studied(small(what));
const master = (one: SmallMaster): Occasion => made({ masters: [one] });
const compound = (name: string): Occasion =>
  studied(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(name, 'utf16le')]));
const without = (name: string) => USUAL.filter((layout) => layout.name !== name);

export const COMPANY: Readonly<Record<string, Occasion>> = {
  companyAnother: async () => {
    const theme = file('own.yaml', `extends: default\ntemplate: { file: c.potx, sha256: ${'0'.repeat(64)} }`);
    writeFileSync(join(dirname(theme), 'c.potx'), small());
    const found = new Diagnostics();
    const { template } = (await loadTheme(theme, found.report)) ?? {};
    if (template !== undefined) await loadCompany(template, found.report);
    return found.all;
  },
  companyDamaged: studied(small().subarray(0, 900)),
  companyDropped: made({ slides: [[0, 1]] }),
  companyFilesThere: async () => writeFiles(new Map([[file('there.yaml', ''), Buffer.from('')]]), false),
  companyFontUnknown: master({ fonts: '<a:majorFont><a:latin typeface="Rockwell"/></a:majorFont>' }),
  companyFontsEmbedded: made({
    written: (text) =>
      text.replace(
        '<p:sldSz',
        '<p:embeddedFontLst><p:embeddedFont><p:font typeface="Own"/></p:embeddedFont></p:embeddedFontLst><p:sldSz',
      ),
  }),
  companyFurnitureMissing: made({}),
  companyLayoutMissing: master({ layouts: without('Title Only') }),
  companyLayoutUnknown: studied(small(), { blank: 'Blnak' }),
  companyLayoutsUntyped: master({ layouts: USUAL.map(({ name, shapes }) => ({ name, shapes })) }),
  companyLimit: studied(zipOf(Array.from({ length: 5001 }, (_, index) => ({ name: `${index}`, content: '' })))),
  companyLogoUnusable: master({ shapes: [picture(frame(880, 10, 60, 30), 'rId1')], pictures: ['../media/logo.emf'] }),
  companyMacros: made({ contentType: 'application/vnd.ms-powerpoint.template.macroEnabled.main+xml' }),
  companyMastersUnused: made({ masters: [{}, {}] }),
  companyNotNamed: async () => {
    const found = new Diagnostics();
    await subjectOf(file('own.yaml', 'extends: default'), found.report);
    return found.all;
  },
  companyNotPowerPoint: studied(Buffer.from('a text')),
  companyOldFormat: compound('PowerPoint Document'),
  companyOwnTemplate: async () => {
    const found = new Diagnostics();
    await ownTheme(file('own.yaml', 'extends: default\ntemplate: { file: corporate.pptx }'), found.report);
    return found.all;
  },
  companyPassword: compound('EncryptedPackage'),
  companyPictureUndrawn: async () => {
    const found = new Diagnostics();
    await writePicture('nowhere.png', '<svg', found.report);
    return found.all;
  },
  companyPicturesEmpty: master({
    layouts: USUAL.map((one) =>
      one.name === 'Cover'
        ? { ...one, shapes: [...one.shapes, placeholder('type="pic" idx="9"', frame(0, 0, 99, 99))] }
        : one,
    ),
  }),
  companyRoomSmall: master({ shapes: [picture(frame(550, 0, 410, 540), 'rId1')], pictures: ['../media/photo.jpg'] }),
  companyStrict: async () => [faultTold({ kind: 'strict' }, place)],
  companyTextFaint: master({ background: `<p:bg><p:bgPr>${solid('202040')}</p:bgPr></p:bg>` }),
  companyUnreadable: async () => {
    const found = new Diagnostics();
    await readTemplateFile('nothing.pptx', found.report);
    return found.all;
  },
  companyWithoutLayouts: master({ layouts: [] }),
  companyWithoutRoom: master({ shapes: [picture(frame(200, 0, 560, 540), 'rId1')], pictures: ['../media/photo.jpg'] }),
};
