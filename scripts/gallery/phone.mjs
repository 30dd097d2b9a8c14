// A web page as a telephone shows it.
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../chromium.mjs';

/** Of a telephone, in the pixels of style sheets, each of which is two of its own. */
const VIEWPORT = { width: 390, height: 780 };

/** Drawings (SVG) of the screens that begin with the first elements of these selectors; nothing where there is no browser. */
export async function screensOf(file, selectors) {
  const browser = await launchChromium();
  if (browser === undefined) return undefined;
  try {
    const page = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: 2 });
    await page.goto(pathToFileURL(file).href);
    const screens = [];
    for (const selector of selectors) {
      await page.evaluate((one) => {
        const at = globalThis.document.querySelector(one).getBoundingClientRect().top + globalThis.scrollY;
        globalThis.scrollTo({ top: at, behavior: 'instant' });
      }, selector);
      screens.push(drawingOf(await page.screenshot()));
    }
    return screens;
  } finally {
    await browser.close();
  }
}

function drawingOf(png) {
  const { width, height } = VIEWPORT;
  const address = `data:image/png;base64,${png.toString('base64')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="${address}"/></svg>`;
}
