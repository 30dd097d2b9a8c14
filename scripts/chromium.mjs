// The browser that looks at web pages: what CHROMIUM names, or the one that is installed.
import { existsSync } from 'node:fs';

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

export const hasChromium = executablePath !== undefined;

/** The browser, started; nothing where there is none. */
export async function launchChromium() {
  if (executablePath === undefined) return undefined;
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: FLAGS.split(' ') });
}
