/** What the server shows, heard one picture after the other. */
import type { Picture, Shown } from '../shown.js';

/** Hears what is shown at an address of the page; gives what ends it. */
export function hear(
  query: URLSearchParams,
  onShown: (shown: Shown) => void,
  onLost: (isLost: boolean) => void,
): () => void {
  const source = new EventSource(`/events?${query}`);
  let kept: ReadonlyMap<string, string> = new Map();
  source.onopen = () => {
    // Of a new connection the server knows nothing yet, and sends all.
    kept = new Map();
    onLost(false);
  };
  source.onerror = () => onLost(true);
  source.onmessage = ({ data }) => {
    const shown: Shown = JSON.parse(data);
    if (shown.picture === undefined) return onShown(shown);
    const picture = completed(shown.picture, kept);
    kept = new Map([
      ...picture.pages.map(({ digest, svg = '' }) => [digest, svg] as const),
      ...[picture.html, picture.fonts].flatMap((whole) => (whole ? [[whole.digest, whole.text ?? ''] as const] : [])),
    ]);
    onShown({ ...shown, picture });
  };
  return () => source.close();
}

/** With what was sent before. */
function completed(picture: Picture, kept: ReadonlyMap<string, string>): Picture {
  const { html, fonts } = picture;
  return {
    ...picture,
    pages: picture.pages.map((page) => ({ ...page, svg: page.svg ?? kept.get(page.digest) ?? '' })),
    ...(html && { html: { ...html, text: html.text ?? kept.get(html.digest) ?? '' } }),
    ...(fonts && { fonts: { ...fonts, text: fonts.text ?? kept.get(fonts.digest) ?? '' } }),
  };
}
