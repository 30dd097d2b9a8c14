/** The thread that draws, so that a template that never ends, or takes all memory, ends it alone. */
import { newlyKept } from '../pipeline.js';
import { type Drawn, draw, type Wish } from './draw.js';

/** From one drawing to the next. */
const kept = newlyKept();

export default (wish: Wish): Promise<Drawn> => draw(wish, kept);
