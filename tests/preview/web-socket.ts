/** A WebSocket (RFC 6455) to a server on this machine: texts, as WebDriver BiDi says them. Node 20 has none of its own. */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export class TextSocket {
  readonly #socket: Socket;
  #received = Buffer.alloc(0);
  #text = '';
  onText: (text: string) => void = () => {};

  private constructor(socket: Socket, rest: Buffer) {
    this.#socket = socket;
    socket.on('data', (part) => this.#hear(part));
    this.#hear(rest);
  }

  static open(address: string): Promise<TextSocket> {
    const { hostname, port, pathname, host } = new URL(address);
    const socket = connect(Number(port), hostname);
    const key = randomBytes(16).toString('base64');
    const lines = [`GET ${pathname} HTTP/1.1`, `Host: ${host}`, 'Upgrade: websocket', 'Connection: Upgrade'];
    socket.write(`${[...lines, `Sec-WebSocket-Key: ${key}`, 'Sec-WebSocket-Version: 13'].join('\r\n')}\r\n\r\n`);
    return new Promise((done, fail) => {
      socket.once('error', fail);
      socket.once('data', (answer) => {
        const end = answer.indexOf('\r\n\r\n');
        if (!answer.toString('latin1').startsWith('HTTP/1.1 101')) fail(new Error(answer.toString('latin1')));
        else done(new TextSocket(socket, answer.subarray(end + 4)));
      });
    });
  }

  send(text: string): void {
    const payload = Buffer.from(text);
    const head = headOf(payload.length);
    const mask = randomBytes(4);
    for (const [index, byte] of payload.entries()) payload[index] = byte ^ (mask[index % 4] ?? 0);
    this.#socket.write(Buffer.concat([head, mask, payload]));
  }

  close(): void {
    this.#socket.destroy();
  }

  #hear(part: Buffer): void {
    this.#received = Buffer.concat([this.#received, part]);
    for (;;) {
      const [first = 0, second = 0] = this.#received;
      const short = second & 0x7f;
      const start = short === 126 ? 4 : short === 127 ? 10 : 2;
      if (this.#received.length < start) return;
      const length =
        short === 126
          ? this.#received.readUInt16BE(2)
          : short === 127
            ? Number(this.#received.readBigUInt64BE(2))
            : short;
      if (this.#received.length < start + length) return;
      // A text, or what goes on with it; all else has nothing to say.
      if ((first & 0x0f) < 2) this.#text += this.#received.subarray(start, start + length).toString();
      this.#received = this.#received.subarray(start + length);
      if ((first & 0x80) === 0 || (first & 0x0f) > 1) continue;
      const text = this.#text;
      this.#text = '';
      this.onText(text);
    }
  }
}

/** Of a whole text that is masked: its length in as few bytes as hold it. */
function headOf(length: number): Buffer {
  if (length < 126) return Buffer.from([0x81, 0x80 | length]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = 0x81;
  head[1] = 0x80 | (length < 65_536 ? 126 : 127);
  if (length < 65_536) head.writeUInt16BE(length, 2);
  else head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
