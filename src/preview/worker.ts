/** The thread that draws, so that a template that never ends, or takes all memory, ends it alone. */
export { draw as default } from './draw.js';
