/** The tables of a JPEG (ITU-T T.81, B.2.4), which may be set anew between scans. */
import { HuffmanTable, Undecodable } from './huffman.js';
import { MARKERS, type Segment } from './segments.js';

export class Tables {
  /** MCUs between two restarts; 0 where there are none. */
  restart = 0;
  readonly #dc = new Map<number, HuffmanTable>();
  readonly #ac = new Map<number, HuffmanTable>();
  readonly #quantisation = new Set<number>();

  /** Takes what a segment sets. Throws `Undecodable` where that is no table. */
  take({ marker, data }: Segment): void {
    if (marker === MARKERS.dht) this.#takeHuffman(data);
    else if (marker === MARKERS.dqt) this.#takeQuantisation(data);
    else if (marker === MARKERS.dri) {
      if (data.length !== 2) throw new Undecodable();
      this.restart = data.readUInt16BE(0);
    }
  }

  dc(id: number): HuffmanTable {
    return demanded(this.#dc.get(id));
  }

  ac(id: number): HuffmanTable {
    return demanded(this.#ac.get(id));
  }

  hasQuantisation(id: number): boolean {
    return this.#quantisation.has(id);
  }

  #takeHuffman(data: Buffer): void {
    for (let at = 0; at < data.length; ) {
      const kind = data.readUInt8(at);
      const counts = data.subarray(at + 1, at + 17);
      const end = at + 17 + counts.reduce((sum, count) => sum + count, 0);
      if (kind >> 4 > 1 || (kind & 15) > 3 || counts.length < 16 || end > data.length) throw new Undecodable();
      const symbols = data.subarray(at + 17, end);
      const isDc = kind >> 4 === 0;
      // A difference of more bits than a sample can have is none.
      if (isDc && symbols.some((symbol) => symbol > 15)) throw new Undecodable();
      (isDc ? this.#dc : this.#ac).set(kind & 15, demanded(HuffmanTable.from(counts, symbols)));
      at = end;
    }
  }

  #takeQuantisation(data: Buffer): void {
    for (let at = 0; at < data.length; ) {
      const kind = data.readUInt8(at);
      const end = at + 1 + (kind >> 4 === 0 ? 64 : 128);
      if (kind >> 4 > 1 || (kind & 15) > 3 || end > data.length) throw new Undecodable();
      this.#quantisation.add(kind & 15);
      at = end;
    }
  }
}

function demanded<Table>(table: Table | undefined): Table {
  if (table === undefined) throw new Undecodable();
  return table;
}
