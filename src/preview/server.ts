/** The preview's own small web server: the page, its fonts, and a stream of what is shown. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isIP } from 'node:net';
import { errorCode } from '../files.js';
import type { Asset } from './assets.js';
import type { Proofs } from './proofs.js';
import { stream } from './stream.js';

export interface Where {
  readonly host: string;
  /** 0 is any that is free. */
  readonly port: number;
}

/** `assets` by the paths of their addresses. */
export function serverOf(proofs: Proofs, assets: ReadonlyMap<string, Asset>, host: string): Server {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (!isOurs(request.headers.host, host)) return refuse(response, 403, 'This is no name of the preview.');
    if (request.method !== 'GET') return refuse(response, 405, 'A preview is only looked at.');
    const asked = request.url ?? '/';
    if (!URL.canParse(asked, ORIGIN)) return refuse(response, 400, 'This is no address.');
    const { pathname, searchParams } = new URL(asked, ORIGIN);
    if (pathname === '/events') return stream(proofs, searchParams, response);
    const asset = assets.get(pathname);
    if (asset === undefined) return refuse(response, 404, 'There is nothing here.');
    response.writeHead(200, { 'Content-Type': asset.type }).end(asset.bytes);
  });
}

const ORIGIN = 'http://preview';

/** Nothing comes from elsewhere, nobody else shows it, and nothing is kept. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Whether a request names this machine by an address, or by a name that leads nowhere else: a page on the web whose own name is made
 * to lead here is not to read what somebody writes (DNS rebinding).
 */
function isOurs(named: IncomingMessage['headers']['host'], host: string): boolean {
  const name = (named ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return isIP(name) !== 0 || name === 'localhost' || name.toLowerCase() === host.toLowerCase();
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
}

/** Ports after one that is in use that are tried before any that is free. */
const NEXT = 20;

/** Has the server listen; gives the port that it has. What the system refuses, but for a port in use, is thrown. */
export async function listen(server: Server, { host, port }: Where, tries = NEXT): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return portOf(server.address());
  } catch (error) {
    if (errorCode(error) !== 'EADDRINUSE' || port === 0) throw error;
    return listen(server, { host, port: tries > 1 && port < 65_535 ? port + 1 : 0 }, tries - 1);
  }
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
