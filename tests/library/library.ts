/** The library as it is built: what a person imports. */
const library: typeof import('../../src/index.js') = await import(new URL('../../dist/index.js', import.meta.url).href);

export const { build, check, plan, renderDocument } = library;
