/** Loads a package that is named while the program runs. The build puts a file in this one's place that has English's patterns. */
import { createRequire } from 'node:module';

export const load = createRequire(import.meta.url);
