// Templates that other programs make: python-pptx, LibreOffice and Pandoc, each as it is here.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { soffice } from '../frames.mjs';

const POWERPOINT = { title: 'Title Slide', section: 'Section Header', titleOnly: 'Title Only', blank: 'Blank' };
/** LibreOffice has no layout for sections: what stands in for one is not told. */
const LIBREOFFICE = { title: 'Title Slide', titleOnly: 'Title Only', blank: 'Blank Slide' };
const COMMON = '/usr/lib/libreoffice/share/template/common/presnt';

/** Names of files, and which layout is right for what. */
const PROGRAMS = {
  'python-pptx': POWERPOINT,
  'python-pptx-changed': { title: 'Eins', section: 'Drei', titleOnly: 'Vier', blank: 'Fünf' },
  pandoc: POWERPOINT,
  // One master; three, of which the first is dark and has no footers.
  DNA: LIBREOFFICE,
  Portfolio: LIBREOFFICE,
};

/** Makes them in a folder. One whose program or file is not here is left out, and told. */
export function programTemplates(folder, python, office) {
  mkdirSync(folder, { recursive: true });
  python.run([fileURLToPath(new URL('templates.py', import.meta.url)), folder]);
  const { stdout } = spawnSync('pandoc', ['--print-default-data-file', 'reference.pptx'], { maxBuffer: 1 << 26 });
  if (stdout?.length > 0) writeFileSync(join(folder, 'pandoc.pptx'), stdout);
  const drawings = ['DNA', 'Portfolio'].map((name) => [join(COMMON, `${name}.otp`), join(folder, `${name}.otp`)]);
  const here = drawings.filter(([from]) => existsSync(from));
  for (const [from, to] of here) copyFileSync(from, to);
  soffice(
    'pptx',
    here.map(([, to]) => to),
    folder,
    office,
  );
  return Object.entries(PROGRAMS).flatMap(([name, names]) => {
    const file = join(folder, `${name}.pptx`);
    if (existsSync(file)) return [{ name, file, names, gone: [] }];
    console.log(`not judged: the template ${name} cannot be made here`);
    return [];
  });
}
