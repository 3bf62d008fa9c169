/** A small static file server for a built site: what `npm start` shows and what the tests open. Loopback only. */
import { createReadStream, type Stats, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { makePacker, type Packed } from './packed.ts';

/** The one header that serves every page: nothing from another host, nothing inline; Pagefind's index needs WebAssembly. */
export const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:";

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/**
 * How long a connection is kept for another request, in milliseconds. After Node's five seconds it would be closed under the request
 * of a test that was busy for as long.
 */
export const KEEP_ALIVE = 120_000;

/** The type of a file by the end of its name; undefined for one that no server of ours knows. */
export function typeOf(file: string): string | undefined {
  return TYPES[extname(file)];
}

export interface ServeOptions {
  /** The port to listen on; 0, the default, takes a free one. */
  readonly port?: number;
  /** The path below which the site lies, without a slash at its end: `''` or `/report`. */
  readonly base?: string;
  /** Whether texts are sent packed to whoever unpacks them, as a good host does; without it they go as they are. */
  readonly isPacked?: boolean;
}

/** A running server: its address, with the base path and a slash at the end, and the way to stop it. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

type Answer =
  | { readonly status: 200 | 404; readonly file: string; readonly size: number }
  | { readonly status: 301; readonly to: string };

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/** The path of a request below the base, decoded; undefined when it is not below the base or cannot be a path. */
function pathBelow(url: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    if (path.includes('\0') || path.includes('\\')) return undefined;
    return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What a request gets: a file of the folder, the folder's index.html, a redirect to the same path with a slash, or 404.html.
 * A path that leads out of the folder is not found.
 */
function answer(folder: string, base: string, url: string): Answer {
  const notFound = join(folder, '404.html');
  const lost: Answer = { status: 404, file: notFound, size: statOf(notFound)?.size ?? 0 };
  if (base !== '' && url.replace(/[?#].*$/s, '') === base) return { status: 301, to: `${base}/` };
  const path = pathBelow(url, base);
  if (path === undefined) return lost;
  const file = resolve(folder, `.${path}`);
  if (file !== folder && !file.startsWith(folder + sep)) return lost;
  const found = statOf(file);
  if (found?.isFile() && !path.endsWith('/')) return { status: 200, file, size: found.size };
  if (!found?.isDirectory()) return lost;
  const index = join(file, 'index.html');
  const size = statOf(index)?.size;
  if (size === undefined) return lost;
  if (path.endsWith('/')) return { status: 200, file: index, size };
  const [, query = ''] = /(\?.*)$/s.exec(url) ?? [];
  // Made from the file that was found, never from the request: `//host` would lead to another host.
  const to = file.slice(folder.length).split(sep).map(encodeURIComponent).join('/');
  return { status: 301, to: `${base}${to}/${query}` };
}

type Pack = (file: string, type: string) => Packed | undefined;

function send(response: ServerResponse, reply: Answer, isHead: boolean, pack?: Pack): void {
  if (reply.status === 301) {
    response.writeHead(301, { Location: reply.to }).end();
    return;
  }
  const known = reply.size === 0 && reply.status === 404 ? 'text/plain; charset=utf-8' : typeOf(reply.file);
  const type = known ?? 'application/octet-stream';
  const packed = reply.size === 0 ? undefined : pack?.(reply.file, type);
  response.writeHead(reply.status, {
    'Content-Type': type,
    'Content-Length': packed?.bytes.length ?? reply.size,
    ...(packed && { 'Content-Encoding': packed.coding }),
    ...(pack && { Vary: 'Accept-Encoding' }),
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  });
  if (isHead || reply.size === 0) response.end();
  else if (packed) response.end(packed.bytes);
  else
    createReadStream(reply.file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * Serve a folder on the loopback interface.
 * @param folder the built site.
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export async function serve(
  folder: string,
  { port = 0, base = '', isPacked = false }: ServeOptions = {},
): Promise<Served> {
  const root = resolve(folder);
  const packer = isPacked ? makePacker() : undefined;
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    else {
      const accepted = String(request.headers['accept-encoding'] ?? '');
      const pack =
        packer && ((file: string, type: string): Packed | undefined => packer(file, type, accepted));
      send(response, answer(root, base, request.url ?? '/'), request.method === 'HEAD', pack);
    }
  });
  server.keepAliveTimeout = KEEP_ALIVE;
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}${base}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
