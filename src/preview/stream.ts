/** What is shown, as a stream of events (Server-Sent Events, HTML Standard 9.2) to one page. */
import type { ServerResponse } from 'node:http';
import type { Proofs } from './proofs.js';
import type { Picture, Shown } from './shown.js';

/** Milliseconds after which something is said, so that nobody between takes the connection for dead. */
const ALIVE = 20_000;

export function stream(proofs: Proofs, query: URLSearchParams, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  // A page that waits for its first picture knows that somebody draws it.
  response.write(': drawing\n\n');
  const known = new Known();
  query.sort();
  const leave = proofs.see(query.toString(), (shown) => {
    response.write(`data: ${JSON.stringify(known.without(shown))}\n\n`);
  });
  const alive = setInterval(() => response.write(': here\n\n'), ALIVE);
  response.on('close', () => {
    clearInterval(alive);
    leave();
  });
}

/** What a page has, which is not sent again. */
class Known {
  #digests: ReadonlySet<string> = new Set();

  without(shown: Shown): Shown {
    const { picture } = shown;
    if (picture === undefined) return shown;
    const sent = this.#unknown(picture);
    const wholes = [picture.html, picture.fonts].filter((whole) => whole !== undefined);
    this.#digests = new Set([...picture.pages, ...wholes].map(({ digest }) => digest));
    return { ...shown, picture: sent };
  }

  #unknown(picture: Picture): Picture {
    const { html, fonts } = picture;
    return {
      ...picture,
      pages: picture.pages.map(({ svg, ...page }) => (this.#digests.has(page.digest) ? page : { ...page, svg })),
      ...(html && { html: this.#digests.has(html.digest) ? { digest: html.digest } : html }),
      ...(fonts && { fonts: this.#digests.has(fonts.digest) ? { digest: fonts.digest } : fonts }),
    };
  }
}
