// Loaded before the command: writes the address of every module that the process takes in to the file LOADED.
import { appendFileSync } from 'node:fs';
import Module, { register, syncBuiltinESMExports } from 'node:module';
import vm from 'node:vm';

const note = (address) => appendFileSync(process.env.LOADED, `${address}\n`);

// `import` asks hooks, which live in a thread of their own.
const hook = `
  import { appendFileSync } from 'node:fs';
  export async function load(url, context, next) {
    appendFileSync(${JSON.stringify(process.env.LOADED)}, url + '\\n');
    return next(url, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

// `require` does not, and may clear its cache behind itself.
const load = Module._load;
Module._load = (request, parent, isMain) => {
  if (!Module.isBuiltin(request)) note(Module._resolveFilename(request, parent, isMain));
  return load(request, parent, isMain);
};

// The bundle is run by scripts of its own (src/compiled.ts).
vm.Script = class extends vm.Script {
  constructor(code, options) {
    note(options.filename);
    super(code, options);
  }
};
syncBuiltinESMExports();
