/** Numbers as parts write them, in the transitional form of the standard and in the strict one (ECMA-376 part 1, 22.9.2). */
import type { Pt } from '../layout/scene.js';

const EMU = 12_700;

/** Points of each unit that the strict form may name. */
const UNITS: Readonly<Record<string, Pt>> = { mm: 72 / 25.4, cm: 720 / 25.4, in: 72, pt: 1, pc: 12, pi: 12 };

/** A length: EMU without a unit. */
export function length(written: string | undefined): Pt | undefined {
  return measure(written, EMU);
}

/** A size of text or a space between characters: hundredths of a point without a unit. */
export function textLength(written: string | undefined): Pt | undefined {
  return measure(written, 100);
}

function measure(written: string | undefined, perPoint: number): Pt | undefined {
  const found = /^\s*(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?\s*$/.exec(written ?? '');
  if (found === null) return undefined;
  const unit = UNITS[found[2] ?? ''];
  return unit === undefined ? Number(found[1]) / perPoint : Number(found[1]) * unit;
}

/** A share: `90000` or `90%` is 0.9. */
export function share(written: string | undefined): number | undefined {
  const found = /^\s*(-?\d+(?:\.\d+)?)(%?)\s*$/.exec(written ?? '');
  if (found === null) return undefined;
  return Number(found[1]) / (found[2] === '%' ? 100 : 100_000);
}

/** An angle in degrees, of 60,000ths. */
export function angle(written: string | undefined): number {
  const found = Number(written ?? 0) / 60_000;
  return Number.isFinite(found) ? found : 0;
}

export function isOn(written: string | undefined): boolean {
  return written === '1' || written === 'true' || written === 'on';
}
