// Makes dist/: the command and the library, bundled with the packages that they use, so that a start opens few files and
// searches for none; the library's types; and the licences of what is bundled.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licencesOf } from './licences.mjs';

const ROOT = new URL('../', import.meta.url);
const DIST = new URL('dist/', ROOT);

const OPTIONS = {
  absWorkingDir: fileURLToPath(ROOT),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  // Packages in CommonJS ask for Node's own modules.
  banner: { js: "import { createRequire as $require } from 'node:module';const require=$require(import.meta.url);" },
};

/** What pdfkit loads for work that is never asked of it: the fonts and lines are ours, and nothing is encrypted. */
const UNUSED = new Map([
  ['fontkit', 'export const create = undefined;'],
  ['linebreak', 'export default undefined;'],
  ['@noble/ciphers/aes', 'export const cbc = undefined, ecb = undefined;'],
]);

rmSync(DIST, { recursive: true, force: true });
const { metafile } = await build({
  ...OPTIONS,
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: fileURLToPath(DIST),
  splitting: true,
  // The names stay, for the trace of a fault.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  // What few commands need or cannot be bundled: a copy of our own (output/pptx/generator.ts), a binary, half the bundle's size.
  external: ['pptxgenjs', '@resvg/resvg-js', 'fontkit'],
  plugins: [standIns(await preparedModules()), unused()],
});
// What is in which file, for the tests of what loads when.
writeFileSync(new URL('meta.json', DIST), JSON.stringify(metafile));
// pdfkit looks for the colour profile of PDF/A beside its code.
cpSync(new URL('node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc', ROOT), new URL('data/sRGB_IEC61966_2_1.icc', DIST));
writeFileSync(new URL('LICENSES.txt', DIST), licencesOf(Object.keys(metafile.inputs), ROOT));
writeTypes();

/** scripts/prepared.ts reads the package's own files with the product's own code. */
async function preparedModules() {
  const folder = mkdtempSync(fileURLToPath(new URL('node_modules/.prepared-', ROOT)));
  try {
    const outfile = `${folder}/prepared.mjs`;
    await build({ ...OPTIONS, entryPoints: ['scripts/prepared.ts'], outfile });
    const { preparedModules } = await import(new URL(`file://${outfile}`));
    return await preparedModules();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The modules of scripts/prepared.ts, in the place of those in the sources. */
function standIns(modules) {
  const resolveDir = fileURLToPath(ROOT);
  return {
    name: 'stand-ins',
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /[\\/]prepared\.ts$/ }, ({ path }) => {
        const name = path.split(/[\\/]/).slice(-2).join('/');
        return { contents: modules.get(name), resolveDir };
      });
      onResolve({ filter: /^prepared:/ }, ({ path }) => ({ path, namespace: 'prepared' }));
      onLoad({ filter: /./, namespace: 'prepared' }, ({ path }) => ({ contents: modules.get(path), resolveDir }));
    },
  };
}

/** For pdfkit, empty modules in the place of what it does not use: whatever is asked of them fails. */
function unused() {
  return {
    name: 'unused',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^[@\w]/ }, ({ path, importer }) =>
        UNUSED.has(path) && /[\\/]pdfkit[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
      );
      onLoad({ filter: /./, namespace: 'unused' }, ({ path }) => ({ contents: UNUSED.get(path) }));
    },
  };
}

/** The declarations that the library's face reaches. */
function writeTypes() {
  const tsc = fileURLToPath(new URL('node_modules/typescript/bin/tsc', ROOT));
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
  const kept = new Set([fileURLToPath(new URL('types/index.d.ts', DIST))]);
  for (const file of kept) {
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\.[^']*)\.js'/g)) {
      kept.add(resolve(dirname(file), `${path}.d.ts`));
    }
  }
  for (const entry of readdirSync(new URL('types/', DIST), { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (file.endsWith('.d.ts') && !kept.has(file)) rmSync(file);
  }
}
