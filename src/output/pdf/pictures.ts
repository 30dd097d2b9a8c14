/** Pictures: each is in the file once, however often it is shown. */
import { deflateSync } from 'node:zlib';
import type { PictureItem, Scene } from '../../layout/scene.js';
import { readJpeg } from '../../pictures/jpeg/read.js';
import { bleed } from '../../pictures/png/bleed.js';
import { filteredRows } from '../../pictures/png/filtered.js';
import { decodePng } from '../../pictures/png/pixels.js';
import { channelsOf, type Png, readPng } from '../../pictures/png/read.js';
import { wholeOf } from '../crop.js';
import type { Document, Reference } from './pdfkit.js';

/** Of zlib: photographs of many megapixels are packed in the time that a person waits. */
const LEVEL = 2;

export class Pictures {
  readonly #document: Document;
  readonly #scene: Scene;
  readonly #written = new Map<string, { readonly resource: string; readonly reference: Reference }>();

  constructor(document: Document, scene: Scene) {
    this.#document = document;
    this.#scene = scene;
  }

  paint({ picture, box, crop }: PictureItem): void {
    const { resource, reference } = this.#image(picture);
    this.#document.page.xobjects[resource] = reference;
    this.#document.save();
    if (crop !== undefined) this.#document.rect(box.x, box.y, box.w, box.h).clip();
    const { x, y, w, h } = crop === undefined ? box : wholeOf(box, crop);
    // An image fills the unit square from its lower left corner; the page's matrix points down.
    this.#document.transform(w, 0, 0, -h, x, y + h);
    this.#document.addContent(`/${resource} Do`);
    this.#document.restore();
  }

  #image(key: string): { readonly resource: string; readonly reference: Reference } {
    const known = this.#written.get(key);
    if (known !== undefined) return known;
    const picture = this.#scene.pictures[key];
    const data = picture?.type === 'svg' ? picture.png : picture?.data;
    if (data === undefined) throw new Error(`the scene has no PNG or JPEG of the picture ${key}`);
    const bytes = Buffer.from(data, 'base64');
    const reference = picture?.type === 'jpeg' ? this.#jpeg(bytes) : this.#png(pngOf(bytes));
    const image = { resource: `I${this.#written.size + 1}`, reference };
    this.#written.set(key, image);
    return image;
  }

  #png(png: Png): Reference {
    const { width, height, depth, transparency } = png;
    const space = this.#colourSpace(png);
    if (!png.alpha && !png.interlaced && transparency.length === 0) {
      const predictor = { Predictor: 15, Colors: channelsOf(png), BitsPerComponent: depth, Columns: width };
      return this.#write({ ...sized(width, height, depth), ColorSpace: space, DecodeParms: predictor }, png.data);
    }
    const pixels = decodePng(png);
    bleed(pixels, width);
    const { colour, opacity } = filteredRows(pixels, width);
    const mask = opacity && this.#rows(png, opacity, 1, { ColorSpace: 'DeviceGray' });
    return this.#rows(png, colour, pixels.colours, { ColorSpace: space, ...(mask && { SMask: mask }) });
  }

  /** Samples of 8 bits, in filtered rows. */
  #rows({ width, height }: Png, rows: Uint8Array, channels: number, entries: object): Reference {
    const DecodeParms = { Predictor: 15, Colors: channels, Columns: width };
    return this.#write({ ...sized(width, height, 8), ...entries, DecodeParms }, deflateSync(rows, { level: LEVEL }));
  }

  #colourSpace({ colour, palette }: Png): unknown {
    if (colour !== 'indexed') return colour === 'rgb' ? 'DeviceRGB' : 'DeviceGray';
    const colours = this.#document.ref({});
    colours.end(Buffer.from(palette));
    return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, colours];
  }

  #jpeg(bytes: Buffer): Reference {
    const jpeg = readJpeg(bytes);
    if (typeof jpeg === 'string') throw new Error(`a JPEG was loaded, but ${jpeg}`);
    const { width, height, components } = jpeg.frame;
    const space = components.length === 1 ? 'DeviceGray' : 'DeviceRGB';
    return this.#write({ ...sized(width, height, 8), Filter: 'DCTDecode', ColorSpace: space }, bytes);
  }

  #write(entries: object, data: Uint8Array): Reference {
    const reference = this.#document.ref({ Type: 'XObject', Subtype: 'Image', Filter: 'FlateDecode', ...entries });
    reference.end(data);
    return reference;
  }
}

/** What was loaded as a picture is a whole one. */
function pngOf(bytes: Buffer): Png {
  const png = readPng(bytes);
  if (typeof png === 'string') throw new Error(`a PNG was loaded, but ${png}`);
  return png;
}

function sized(width: number, height: number, depth: number): object {
  return { Width: width, Height: height, BitsPerComponent: depth };
}
