/** How a chart is read, said right under it: no page has that alone. */
import type { Flowable } from '../flow.js';

/** Where not both have room, the chart is divided, and its last rows go with the note. */
export function withNote(chart: Flowable, note: Flowable): Flowable {
  return {
    ...chart,
    height: chart.height + note.before + note.height,
    draw: (y) => [...chart.draw(y), ...note.draw(y + chart.height + note.before)],
    split(room, wholePage) {
      const halves = chart.split?.(Math.min(room, chart.height - 1), wholePage);
      return halves && { first: halves.first, rest: withNote(halves.rest, note) };
    },
  };
}
