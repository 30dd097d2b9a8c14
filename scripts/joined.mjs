// esbuild parts what several entry points share into a file for each set of them, most of which are always loaded together.
// Those become one: each file costs a start a third of a millisecond.
import { basename } from 'node:path';

/** The files that the start of every command loads, then those of every plan, of every build, of every slide and page, and what writes pages besides. */
const GROUPS = {
  'start.cjs': 'src/commands/main.ts',
  'building.cjs': 'src/commands/ready.ts',
  'making.cjs': 'src/build/build.ts',
  'slides.cjs': 'src/layout/media/slides.ts',
  'paper.cjs': 'src/layout/media/pages.ts',
  'pages.cjs': 'src/output/pdf/index.ts',
};

/**
 * The files of a bundle in CommonJS by their names, groups of them joined. `commonJs(source, modules)` makes one, in which are
 * those of `modules` (by their addresses) that it imports. `metafile` tells of the files as they are then.
 */
export async function joinedFiles(outputFiles, metafile, commonJs) {
  const modules = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const groups = groupsOf(metafile.outputs);
  const made = new Map();
  const placeOf = new Map();
  for (const [file, chunks] of groups) {
    const source = chunks.map((chunk) => `export * as ${nameOf(chunk)} from './${chunk}';`).join('\n');
    made.set(file, await commonJs(source, new Map(chunks.map((chunk) => [`./${chunk}`, modules.get(chunk)]))));
    for (const chunk of chunks) {
      placeOf.set(chunk, file);
      modules.delete(chunk);
    }
  }
  for (const [file, text] of modules) made.set(file, await commonJs(text, new Map()));
  tell(metafile.outputs, groups);
  return [...made].map(([file, text]) => [
    file,
    // All are modules that esbuild made of modules: what it would wrap them in for others copies their names each time.
    text
      .replace(/__toESM\((require\("\.\/[^"]+"\))\)/g, '$1')
      .replace(/require\("\.\/([^"]+)"\)/g, (asked, chunk) =>
        placeOf.has(chunk) ? `require("./${placeOf.get(chunk)}").${nameOf(chunk)}` : asked,
      ),
  ]);
}

/** The files of each group that no group before it has. */
function groupsOf(outputs) {
  const taken = new Set();
  return Object.entries(GROUPS).map(([file, source]) => {
    const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint === source);
    const chunks = importsOf(entry, outputs).filter((chunk) => !taken.has(chunk));
    for (const chunk of chunks) taken.add(chunk);
    return [file, chunks.map((chunk) => basename(chunk))];
  });
}

/** What a file imports, and what that does, but for what is loaded later. */
function importsOf(path, outputs) {
  const found = new Set();
  const visit = (from) => {
    for (const { path: to, kind } of outputs[from].imports) {
      if (kind !== 'import-statement' || outputs[to] === undefined || found.has(to)) continue;
      if (outputs[to].entryPoint !== undefined) throw new Error(`${from} imports the entry point ${to}`);
      found.add(to);
      visit(to);
    }
  };
  visit(path);
  return [...found];
}

function nameOf(chunk) {
  return chunk.replace(/\W/g, '_');
}

function tell(outputs, groups) {
  for (const [file, chunks] of groups) {
    outputs[`dist/${file}`] = { inputs: Object.assign({}, ...chunks.map((chunk) => outputs[`dist/${chunk}`].inputs)) };
    for (const chunk of chunks) delete outputs[`dist/${chunk}`];
  }
}
