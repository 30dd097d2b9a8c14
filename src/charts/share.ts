/** Values as shares of the axis on which they stand. */

export interface Axis {
  readonly from: number;
  readonly to: number;
}

/** Where a value stands, from 0 to 1; what is beyond an end stands at it. */
export function share(value: number, { from, to }: Axis): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
