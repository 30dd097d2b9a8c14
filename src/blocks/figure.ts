import type { Figure, PictureReference } from '../document/types.js';
import type { Element } from '../markup/tree.js';
import { originOf } from '../messages/content.js';
import { attribute, childElements, type Declaration, TEXT } from './declaration.js';

export const figure: Declaration<Figure> = {
  roots: ['figure', 'img'],
  elements: {
    figure: { children: ['img', 'figcaption'] },
    img: {
      attributes: { src: { kind: 'text' }, 'data-qr': { kind: 'address' }, alt: { kind: 'text' } },
      children: [],
    },
    figcaption: { children: TEXT },
  },
  summary:
    'A picture: a PNG, JPEG or SVG file beside the template (`src`), or a QR code of an address (`data-qr`). `alt` says what it shows; without it the picture is decoration.',
  example:
    '<figure><img data-qr="https://example.org/jobs" alt="QR code: example.org/jobs" /><figcaption>All jobs</figcaption></figure>',
  read(element, reader) {
    const image = element.name === 'img' ? element : childElements(element, 'img')[0];
    const picture = image && referenceOf(image);
    if (image === undefined || picture === undefined) return undefined;
    const words = childElements(element, 'figcaption').flatMap((one) => reader.text(one.children));
    const alt = attribute(image, 'alt') ?? '';
    return {
      kind: 'figure',
      picture,
      alt,
      ...(words.length > 0 && { caption: words }),
      ...originOf(element),
    };
  },
};

/** The context gives pictures of the dataset as `dataset:...`; any other path is the template's own. */
function referenceOf(image: Element): PictureReference | undefined {
  const address = attribute(image, 'data-qr');
  if (address !== undefined) return `qr:${address}`;
  const src = attribute(image, 'src');
  if (src === undefined) return undefined;
  return src.startsWith('dataset:') ? `dataset:${src.slice('dataset:'.length)}` : `template:${src}`;
}
