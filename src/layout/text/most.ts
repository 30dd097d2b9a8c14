/** How much of a text has room. */

/**
 * The largest count up to `limit` that fits; what is smaller than one that fits does so as well. It is sought from a guess on,
 * for the more is tried, the longer it takes.
 */
export function most(limit: number, guess: number, fits: (count: number) => boolean): number {
  let low = 0;
  let high = limit + 1;
  let step = 1;
  let at = Math.min(guess, limit);
  while (high - low > 1) {
    const fitting = fits(at);
    if (fitting) low = at;
    else high = at;
    const next = fitting ? at + step : at - step;
    at = next > low && next < high ? next : Math.floor((low + high) / 2);
    step *= 2;
  }
  return low;
}
