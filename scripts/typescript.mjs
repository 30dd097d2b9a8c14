// TypeScript for scripts: what they share with the tests, on any Node that runs the product.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What a module exports. Its imports are taken in. */
export async function loadTypeScript(url) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(url)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
