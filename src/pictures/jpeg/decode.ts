/** Whether the pixels of a JPEG can be unpacked (ITU-T T.81, F and G): every code is followed, none is turned into a colour. */
import { optimise } from '../../optimised.js';
import { WORTH_OPTIMISING } from '../limits.js';
import { AcFirst, AcRefined, type BlockCoder, DcFirst, DcRefined, Sequential } from './blocks.js';
import { Bits, Undecodable } from './huffman.js';
import type { Component, Frame, Jpeg } from './read.js';
import { MARKERS, type Segment } from './segments.js';
import { Tables } from './tables.js';

const PROGRESSIVE = 0xc2;
/** Far more than programs write; each goes over the whole picture. */
const MAX_SCANS = 64;
/** Blocks of an MCU (B.2.3). */
const MAX_BLOCKS = 10;

export function isDecodable({ frame, segments }: Jpeg): boolean {
  if (frame.width * frame.height > WORTH_OPTIMISING) optimise();
  const tables = new Tables();
  const planes = planesOf(frame);
  let scans = 0;
  try {
    for (const segment of segments) {
      tables.take(segment);
      if (segment.marker !== MARKERS.sos) continue;
      scans += 1;
      if (scans > MAX_SCANS) return false;
      decodeScan(segment, frame, planes, tables);
    }
  } catch (error) {
    if (error instanceof Undecodable) return false;
    throw error;
  }
  return planes.every(({ begun }) => begun);
}

/** The blocks of a colour, of 8 by 8 samples. */
export interface Plane extends Component {
  /** Blocks that hold a sample. */
  readonly columns: number;
  readonly rows: number;
  /** From a row of blocks to the next: whole MCUs. */
  readonly stride: number;
  /** Two words a block, a bit for each coefficient that is not 0: what refines them goes by that. */
  readonly known: Int32Array;
  /** Whether a scan brought its mean values. */
  begun: boolean;
}

function planesOf({ marker, width, height, components }: Frame): readonly Plane[] {
  const most = maximum(components);
  return components.map((component) => {
    const { across, down } = component;
    const stride = Math.ceil(width / (8 * most.across)) * across;
    const whole = Math.ceil(height / (8 * most.down)) * down;
    const columns = Math.ceil(Math.ceil((width * across) / most.across) / 8);
    const rows = Math.ceil(Math.ceil((height * down) / most.down) / 8);
    const known = new Int32Array(marker === PROGRESSIVE ? 2 * stride * whole : 0);
    return { ...component, columns, rows, stride, known, begun: false };
  });
}

function maximum(components: readonly Component[]): { readonly across: number; readonly down: number } {
  return {
    across: Math.max(...components.map(({ across }) => across)),
    down: Math.max(...components.map(({ down }) => down)),
  };
}

function decodeScan({ data, pixels = data }: Segment, frame: Frame, planes: readonly Plane[], tables: Tables): void {
  const count = data[0] ?? 0;
  if (data.length !== 4 + 2 * count || count === 0) throw new Undecodable();
  const [first = 0, last = 0, approximation = 0] = data.subarray(1 + 2 * count);
  const selected = Array.from({ length: count }, (_, index) => {
    const [id, chosen = 0] = data.subarray(1 + 2 * index);
    const plane = planes.find((known) => known.id === id);
    if (plane === undefined || !tables.hasQuantisation(plane.quantisation)) throw new Undecodable();
    return { plane, dc: chosen >> 4, ac: chosen & 15 };
  });
  const bits = new Bits(pixels);
  const coders = selected.map(({ plane, dc, ac }): { plane: Plane; coder: BlockCoder } => {
    if (frame.marker !== PROGRESSIVE) return { plane, coder: new Sequential(bits, tables.dc(dc), tables.ac(ac)) };
    const [before, now] = [approximation >> 4, approximation & 15];
    const again = before !== 0;
    // Bits come one at a time (G.1.1.1.2).
    if (now > 13 || (again && now !== before - 1)) throw new Undecodable();
    if (first === 0) {
      if (last !== 0) throw new Undecodable();
      return { plane, coder: again ? new DcRefined(bits) : new DcFirst(bits, tables.dc(dc)) };
    }
    if (first > last || last > 63 || count > 1) throw new Undecodable();
    const band = { first, last, known: plane.known };
    return { plane, coder: again ? new AcRefined(bits, tables.ac(ac), band) : new AcFirst(bits, tables.ac(ac), band) };
  });
  if (first === 0) for (const { plane } of coders) plane.begun = true;
  const [only] = coders;
  if (coders.length === 1 && only !== undefined) decodeAlone(only.plane, only.coder, bits, tables.restart);
  else decodeTogether(coders, frame, bits, tables.restart);
}

/** A colour by itself: its blocks one after the other (A.2.2). */
function decodeAlone(plane: Plane, coder: BlockCoder, bits: Bits, restart: number): void {
  let done = 0;
  for (let row = 0; row < plane.rows; row += 1) {
    for (let column = 0; column < plane.columns; column += 1, done += 1) {
      if (restart > 0 && done > 0 && done % restart === 0) restarted([coder], bits);
      coder.block(row * plane.stride + column);
    }
  }
}

/** Several colours: MCUs of some blocks of each (A.2.3). */
function decodeTogether(
  coders: readonly { readonly plane: Plane; readonly coder: BlockCoder }[],
  { width, height, components }: Frame,
  bits: Bits,
  restart: number,
): void {
  const most = maximum(components);
  const [columns, rows] = [Math.ceil(width / (8 * most.across)), Math.ceil(height / (8 * most.down))];
  if (coders.reduce((sum, { plane }) => sum + plane.across * plane.down, 0) > MAX_BLOCKS) throw new Undecodable();
  for (let unit = 0; unit < columns * rows; unit += 1) {
    if (restart > 0 && unit > 0 && unit % restart === 0)
      restarted(
        coders.map(({ coder }) => coder),
        bits,
      );
    const [row, column] = [Math.floor(unit / columns), unit % columns];
    for (const { plane, coder } of coders)
      for (let y = 0; y < plane.down; y += 1)
        for (let x = 0; x < plane.across; x += 1)
          coder.block((row * plane.down + y) * plane.stride + column * plane.across + x);
  }
}

function restarted(coders: readonly BlockCoder[], bits: Bits): void {
  bits.restart();
  for (const coder of coders) coder.restart();
}
