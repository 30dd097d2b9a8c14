// Makes dist/: the command and the library, bundled with the packages that they use, so that a start opens few files and
// searches for none; the library's types; and the licences of what is bundled.
import './node.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { joinedFiles } from './joined.mjs';
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
};

/** What a library loads for work that is never asked of it, and the module that takes its place. */
const UNUSED = {
  // The fonts and lines are ours, and nothing is encrypted.
  pdfkit: {
    fontkit: 'export const create = undefined;',
    linebreak: 'export default undefined;',
    '@noble/ciphers/aes': 'export const cbc = undefined, ecb = undefined;',
  },
  // Elements are looked at with our own eyes.
  'css-select': { domhandler: 'export const isTag = undefined;', domutils: 'export {};' },
  // Pictures are given as bytes: none is looked for or fetched.
  pptxgenjs: { 'node:fs': 'export default undefined;', 'node:https': 'export default undefined;' },
};

/** The patterns of hyphenation that are read in most builds. */
const ENGLISH = 'hyphen/en-gb';

const SMALL = {
  // The names stay, for the trace of a fault.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
};

const { metafile, outputFiles } = await build({
  ...OPTIONS,
  ...SMALL,
  write: false,
  entryPoints: {
    commands: 'src/commands/main.ts',
    index: 'src/index.ts',
    inside: 'src/inside.ts',
    renderer: 'src/pictures/renderer/process.ts',
    worker: 'src/build/run/worker.ts',
    drawing: 'src/preview/worker.ts',
    english: ENGLISH,
  },
  outdir: fileURLToPath(DIST),
  outExtension: { '.js': '.cjs' },
  splitting: true,
  metafile: true,
  // A binary, what is half as large as all else and serves few, and what starts threads from files of its own.
  external: ['@resvg/resvg-js', 'fontkit', 'tinypool'],
  plugins: [standIns(await preparedModules()), collector(), english(), importer(), unused()],
});
const start = await build({
  ...OPTIONS,
  ...SMALL,
  // It runs as far as to say that it needs another.
  target: 'node16',
  write: false,
  entryPoints: ['src/cli.ts'],
  outdir: fileURLToPath(DIST),
});
/** The page of the preview, for browsers. */
const page = await build({
  ...OPTIONS,
  ...SMALL,
  platform: 'browser',
  target: ['chrome120', 'firefox121', 'safari17'],
  write: false,
  entryPoints: ['preview', 'presenter'].map((name) => `src/preview/page/${name}.ts`),
  outdir: fileURLToPath(new URL('preview/', DIST)),
});
const bundle = await joinedFiles(outputFiles, metafile, commonJs);
const licences = licencesOf(Object.keys(metafile.inputs), ROOT);
const types = libraryTypes();

const files = [
  ...start.outputFiles.map(({ path, text }) => [path, text]),
  ...bundle.map(([name, text]) => [new URL(name, DIST), text]),
  [new URL('index.js', DIST), face('index')],
  [new URL('inside.js', DIST), face('inside')],
  ...[...types].map(([path, text]) => [join(fileURLToPath(DIST), 'types', path), text]),
  ...page.outputFiles.map(({ path, contents }) => [path, contents]),
  ...['index.html', 'presenter.html', 'preview.css'].map((name) => [
    new URL(`preview/${name}`, DIST),
    readFileSync(new URL(`src/preview/page/${name}`, ROOT)),
  ]),
  [new URL('LICENSES.txt', DIST), licences],
  // By which caches know that documents may come out differently.
  [new URL('build-id', DIST), `${buildId(bundle)}\n`],
  [new URL('import.cjs', DIST), 'exports.importModule = (address) => import(address);\n'],
  // What is in which file, for the tests of what loads when.
  [new URL('meta.json', DIST), JSON.stringify(metafile)],
  // pdfkit looks for the colour profile of PDF/A beside its code.
  [new URL(`data/${PROFILE}`, DIST), readFileSync(new URL(`node_modules/pdfkit/js/data/${PROFILE}`, ROOT))],
];

// Only now, so that what was built last stays where this build fails.
rmSync(DIST, { recursive: true, force: true });
for (const [path, contents] of files) {
  mkdirSync(dirname(path instanceof URL ? fileURLToPath(path) : path), { recursive: true });
  // A command may be run, as far as the person's umask allows it, after every build: npm sees to it once, when it links it.
  writeFileSync(path, contents, { mode: contents.startsWith?.('#!') ? 0o777 : 0o666 });
}

/** A file of the bundle as CommonJS, the only kind whose compiled code Node lets a program keep (`src/compiled.ts`). */
async function commonJs(contents, modules) {
  const address = "const $url=require('node:url').pathToFileURL(__filename).href;";
  const { outputFiles } = await build({
    ...OPTIONS,
    ...SMALL,
    write: false,
    format: 'cjs',
    stdin: { contents },
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '$url' },
    plugins: [among(modules)],
  });
  const [{ text }] = outputFiles;
  return text.includes('$url') ? address + text : text;
}

/** Of what is imported, `modules` are part of the file; all else is loaded. */
function among(modules) {
  return {
    name: 'among',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /./ }, ({ path }) =>
        modules.has(path) ? { path, namespace: 'module' } : { path, external: true },
      );
      onLoad({ filter: /./, namespace: 'module' }, ({ path }) => ({ contents: modules.get(path) }));
    },
  };
}

/** The digest of the code, and of the fonts that it draws with. */
function buildId(bundle) {
  const hash = createHash('sha256');
  for (const [, text] of [...bundle].sort(([one], [other]) => (one < other ? -1 : 1))) hash.update(text);
  const fonts = new URL('templates/themes/fonts/', ROOT);
  for (const name of readdirSync(fonts).sort()) hash.update(readFileSync(new URL(name, fonts)));
  return hash.digest('hex').slice(0, 16);
}

/** A file of the bundle for those who import it. */
function face(name) {
  const { exports } = metafile.outputs[`dist/${name}.cjs`];
  return `import bundled from './${name}.cjs';\nexport const { ${exports.join(', ')} } = bundled;\n`;
}

/** scripts/prepared.ts reads the package's own files with the product's own code. */
async function preparedModules() {
  const folder = mkdtempSync(fileURLToPath(new URL('node_modules/.prepared-', ROOT)));
  try {
    const outfile = `${folder}/prepared.mjs`;
    // Packages in CommonJS ask for Node's own modules.
    const js = "import { createRequire } from 'node:module';const require=createRequire(import.meta.url);";
    await build({ ...OPTIONS, entryPoints: ['scripts/prepared.ts'], outfile, banner: { js } });
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

/** English's patterns become a file of the bundle, whose compiled code is kept: else they take a twentieth of a report's time. */
function english() {
  const resolveDir = fileURLToPath(ROOT);
  const contents = `
    import { createRequire } from 'node:module';
    const fromPackage = createRequire(import.meta.url);
    export const load = (name) => (name === '${ENGLISH}' ? require('./english.cjs').default : fromPackage(name));`;
  return {
    name: 'english',
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /[\\/]layout[\\/]text[\\/]load\.ts$/ }, () => ({ contents, resolveDir }));
      onResolve({ filter: /^\.\/english\.cjs$/ }, ({ path }) => ({ path, external: true }));
    },
  };
}

/** A person's modules are loaded by a file that Node itself has loaded. */
function importer() {
  const contents = `
    import { createRequire } from 'node:module';
    export const { importModule } = createRequire(import.meta.url)('./import.cjs');`;
  return {
    name: 'importer',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]config[\\/]import\.ts$/ }, () => ({ contents }));
    },
  };
}

/** Modules that do nothing in the place of what a library does not use: whatever is asked of them fails. */
function unused() {
  const standIn = (path, importer) =>
    Object.entries(UNUSED).find(([library]) => importer.split(/[\\/]/).includes(library))?.[1][path];
  return {
    name: 'unused',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^[@\w]/ }, ({ path, importer }) => {
        const contents = standIn(path, importer);
        return contents === undefined ? undefined : { path, namespace: 'unused', pluginData: contents };
      });
      onLoad({ filter: /./, namespace: 'unused' }, ({ pluginData }) => ({ contents: pluginData }));
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
