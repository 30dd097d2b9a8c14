// A deck's scene drawn with pptxgenjs as its manual says, for comparison: layouts with placeholders, text, shapes, tables,
// charts, links and notes.
import pptxgenjs from 'pptxgenjs';

const INCH = 72;

function inches({ x, y, w, h }) {
  return { x: x / INCH, y: y / INCH, w: w / INCH, h: h / INCH };
}

/** The bytes of the deck, compressed. */
export async function drawDeck(scene, theme) {
  const deck = new pptxgenjs();
  deck.defineLayout({ name: 'ours', width: scene.width / INCH, height: scene.height / INCH });
  deck.layout = 'ours';
  deck.title = scene.title;
  deck.theme = { headFontFace: scene.fonts.heading, bodyFontFace: scene.fonts.body };
  const draw = new Drawing(scene, theme);
  for (const layout of scene.layouts) deck.defineSlideMaster(draw.master(layout));
  for (const page of scene.pages) {
    const slide = deck.addSlide({ masterName: page.layout });
    for (const item of page.items) draw.item(item, slide);
    if (page.notes.length > 0) slide.addNotes(page.notes.join('\n'));
  }
  return deck.stream({ compression: true });
}

class Drawing {
  #scene;
  #theme;

  constructor(scene, theme) {
    this.#scene = scene;
    this.#theme = theme;
  }

  /** A layout with its placeholders, of those types that pptxgenjs knows. */
  master({ name, slots, shapes }) {
    const placeholders = slots
      .filter(({ type }) => type === 'title' || type === 'body')
      .map(({ name: slot, type, box, style, align, anchor, prompt }) => {
        const look = { fontFace: this.#scene.fonts[style.font], fontSize: style.size, bold: style.bold };
        const place = { ...inches(box), margin: 0, align: align === 'centre' ? 'center' : align, valign: anchor };
        const options = { name: slot, type, ...place, ...look, color: this.#colour(style.colour) };
        return { placeholder: { options, text: prompt } };
      });
    const rects = shapes.map(({ box, fill = 'paper' }) => ({
      rect: { ...inches(box), fill: { color: this.#colour(fill) } },
    }));
    return { title: name, background: { color: this.#colour('paper') }, objects: [...rects, ...placeholders] };
  }

  item(item, slide) {
    const draw = { text: this.#text, shape: this.#shape, grid: this.#grid, plot: this.#plot, group: this.#group };
    draw[item.kind]?.call(this, item, slide);
  }

  #colour(colour) {
    return (colour.startsWith('#') ? colour : this.#theme.colours[colour]).slice(1);
  }

  #runs(paragraphs) {
    return paragraphs.flatMap(({ runs, align, leading, spaceBefore, bullet }) =>
      runs.map(({ text, style, href }, index) => ({
        text,
        options: {
          fontFace: this.#scene.fonts[style.font],
          fontSize: style.size,
          bold: style.bold,
          color: this.#colour(style.colour),
          align: align === 'centre' ? 'center' : align,
          lineSpacing: leading,
          paraSpaceBefore: spaceBefore,
          lang: this.#scene.language,
          breakLine: index === runs.length - 1,
          ...(bullet && index === 0 && { bullet: { indent: bullet.indent } }),
          ...(href && { hyperlink: this.#link(href) }),
        },
      })),
    );
  }

  #link(href) {
    return href.startsWith('#') ? { slide: (this.#scene.targets[href.slice(1)]?.page ?? 0) + 1 } : { url: href };
  }

  #text({ box, name, anchor, paragraphs, slot, furniture }, slide) {
    const look = { ...inches(box), margin: 0, valign: anchor, objectName: name };
    const filled = slot !== undefined && furniture === undefined;
    slide.addText(this.#runs(paragraphs), filled ? { ...look, placeholder: slot } : look);
  }

  #shape({ shape, box, name, fill, stroke }, slide) {
    slide.addShape(shape, {
      ...inches(box),
      objectName: name,
      ...(fill && { fill: { color: this.#colour(fill) } }),
      ...(stroke && { line: { color: this.#colour(stroke.colour), width: stroke.width } }),
    });
  }

  #grid({ box, columns, rows, drawn }, slide) {
    const { x, y } = inches(box);
    slide.addTable(
      rows.map(({ cells }) =>
        cells.map(({ paragraphs, columnSpan }) => ({ text: this.#runs(paragraphs), options: { colspan: columnSpan } })),
      ),
      { x, y, colW: columns.map((width) => width / INCH), rowH: rows.map(({ height }) => height / INCH), margin: 0 },
    );
    for (const item of drawn) this.item(item, slide);
  }

  #plot({ box, bars, columns, alt, from, to, drawn }, slide) {
    for (const item of drawn) this.item(item, slide);
    const labels = bars.map(({ label }) => label);
    const half = ({ min, max }) => (max - min) / 2;
    slide.addChart(
      'bar',
      [({ min }) => min, half, half].map((value, index) => ({
        name: columns[index + 1],
        labels,
        values: bars.map(value),
      })),
      { ...inches(box), barDir: 'bar', barGrouping: 'stacked', valAxisMinVal: from, valAxisMaxVal: to, altText: alt },
    );
  }

  #group({ items }, slide) {
    for (const item of items) this.item(item, slide);
  }
}
