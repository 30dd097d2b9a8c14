// Makes dist/: the command and the library, bundled with the packages that they use, so that a start opens few files and
// searches for none; the library's types; and the licences of what is bundled.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licencesOf } from './licences.mjs';

const ROOT = new URL('../', import.meta.url);
const DIST = new URL('dist/', ROOT);
const PROFILE = 'sRGB_IEC61966_2_1.icc';

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

const { metafile, outputFiles } = await build({
  ...OPTIONS,
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: fileURLToPath(DIST),
  write: false,
  splitting: true,
  // The names stay, for the trace of a fault.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  // A binary, and what is half as large as all else and serves few.
  external: ['@resvg/resvg-js', 'fontkit'],
  plugins: [standIns(await preparedModules()), collector(), unused()],
});
const licences = licencesOf(Object.keys(metafile.inputs), ROOT);
const types = libraryTypes();

// Only now, so that what was built last stays where this build fails.
rmSync(DIST, { recursive: true, force: true });
const files = [
  ...outputFiles.map(({ path, contents }) => [path, contents]),
  ...[...types].map(([path, text]) => [join(fileURLToPath(DIST), 'types', path), text]),
  [new URL('LICENSES.txt', DIST), licences],
  // What is in which file, for the tests of what loads when.
  [new URL('meta.json', DIST), JSON.stringify(metafile)],
  // pdfkit looks for the colour profile of PDF/A beside its code.
  [new URL(`data/${PROFILE}`, DIST), readFileSync(new URL(`node_modules/pdfkit/js/data/${PROFILE}`, ROOT))],
];
for (const [path, contents] of files) {
  mkdirSync(dirname(path instanceof URL ? fileURLToPath(path) : path), { recursive: true });
  writeFileSync(path, contents);
}

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

/** pptxgenjs gets the collector for its jszip, without the detour of `output/pptx/library.ts`. */
function collector() {
  const resolveDir = fileURLToPath(new URL('src/output/pptx/', ROOT));
  const contents = "import Library from 'pptxgenjs'; export const loadLibrary = () => Library;";
  return {
    name: 'collector',
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /[\\/]pptx[\\/]library\.ts$/ }, () => ({ contents, resolveDir }));
      onResolve({ filter: /^jszip$/ }, () => ({ path: join(resolveDir, 'collector.ts') }));
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

/** The declarations that the library's face reaches, by their paths. */
function libraryTypes() {
  const folder = mkdtempSync(join(tmpdir(), 'rolecast-types-'));
  try {
    const tsc = fileURLToPath(new URL('node_modules/typescript/bin/tsc', ROOT));
    const line = [tsc, '-p', 'tsconfig.build.json', '--outDir', folder];
    if (spawnSync(process.execPath, line, { cwd: ROOT, stdio: 'inherit' }).status !== 0) process.exit(1);
    const reached = new Map([['index.d.ts', '']]);
    for (const [path] of reached) {
      const text = readFileSync(join(folder, path), 'utf8');
      reached.set(path, text);
      for (const [, to] of text.matchAll(/(?:from |import\()'(\.[^']*)\.js'/g)) {
        const next = join(dirname(path), `${to}.d.ts`);
        if (!reached.has(next)) reached.set(next, '');
      }
    }
    return reached;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
