/** The other window of the preview: which slide both are at. */

export class Window {
  readonly #channel = new BroadcastChannel('rolecast-preview');
  #number = -1;

  /** `onMove` is told, from 0, to which slide the other window went. */
  constructor(onMove: (number: number) => void) {
    this.#channel.onmessage = ({ data: { seen, number } }) => {
      // Another may look at something else.
      if (seen !== location.search || number === this.#number) return;
      this.#number = number;
      onMove(number);
    };
  }

  tell(number: number): void {
    if (number === this.#number) return;
    this.#number = number;
    this.#channel.postMessage({ seen: location.search, number });
  }
}
