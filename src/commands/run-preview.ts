/** The command `preview`: a server that shows what a command line asks for, until the process is ended. */
import { Diagnostics, type Report } from '../diagnostic.js';
import { errorCode } from '../files.js';
import { addressRefused, browserNotOpened, hostOpen, portInUse } from '../messages/preview.js';
import { valueWrong } from '../messages/usage.js';
import { assetsOf } from '../preview/assets.js';
import { openBrowser } from '../preview/browser.js';
import { Proofs } from '../preview/proofs.js';
import { listen, serverOf } from '../preview/server.js';
import type { Arguments } from './arguments.js';
import { askerOf } from './preview-asked.js';
import { say, tell, tellingOf } from './tell.js';

const PORT = 4114;
const HOST = '127.0.0.1';

export async function runPreview(line: Arguments): Promise<number> {
  const found = new Diagnostics();
  const telling = tellingOf(line);
  line.doubts.forEach(found.report);
  const port = portOf(line, found.report);
  const host = line.text('host') ?? HOST;
  if (port === undefined) return tell(found.all, telling);
  const proofs = new Proofs(await askerOf(line));
  const server = serverOf(proofs, assetsOf(), host);
  try {
    const taken = await listen(server, { host, port });
    if (port !== 0 && taken !== port) found.report(portInUse(port, taken));
    const address = addressOf(host, taken);
    if (line.isOn('open') && !(await openBrowser(address))) found.report(browserNotOpened(address));
    await tell(found.all, telling);
    // Who wants to hear nothing wants to know who else looks.
    if (!isLocal(host)) await tell([hostOpen(host)]);
    if (!telling.quiet) say([`Preview at ${address} until Ctrl-C ends it.`]);
  } catch (error) {
    await proofs.close();
    const code = errorCode(error);
    if (code === undefined) throw error;
    return tell([...found.all, addressRefused(host, port, code)], telling);
  }
  return new Promise(() => {});
}

/** Where a browser of this machine finds it: everywhere is no address. */
function addressOf(host: string, port: number): string {
  const named = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${named.includes(':') ? `[${named}]` : named}:${port}/`;
}

/** Whether nobody but this machine reaches the host. */
function isLocal(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function portOf(line: Arguments, report: Report): number | undefined {
  const [port] = line.all('port');
  if (port === undefined) return PORT;
  const found = /^\d{1,5}$/.test(port.value) ? Number(port.value) : Number.NaN;
  if (found < 65_536) return found;
  report(valueWrong(port.source, port.value, 'a number from 0 to 65535'));
  return undefined;
}
