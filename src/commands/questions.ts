/** Questions that a person is asked at a terminal, a line each. */
import { createInterface } from 'node:readline/promises';
import { printable } from '../report/printable.js';
import { EXIT } from './exit.js';

export interface Question {
  readonly text: string;
  /** The answer of who presses Enter. */
  readonly usual: string;
  /** What is wrong with an answer; then it is asked again. */
  readonly faultOf?: (answer: string) => string | undefined;
}

/** Whether somebody is there to be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** Asks on standard error. What is typed ahead answers the next question. */
export class Questions {
  readonly #terminal = createInterface({ input: process.stdin, output: process.stderr });
  readonly #lines = this.#terminal[Symbol.asyncIterator]();

  /** Who ends the input, or interrupts, has answered nothing: the process ends. */
  async ask({ text, usual, faultOf }: Question): Promise<string> {
    this.#terminal.setPrompt(`${text}${usual === '' ? '' : ` [${printable(usual)}]`} `);
    for (;;) {
      this.#terminal.prompt();
      const line = await this.#lines.next();
      if (line.done) process.exit(EXIT.interrupted);
      const answer = line.value.trim() || usual;
      const fault = faultOf?.(answer);
      if (fault === undefined) return answer;
      process.stderr.write(`  ${printable(fault)}\n`);
    }
  }

  end(): void {
    this.#terminal.close();
  }
}
