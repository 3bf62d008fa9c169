import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { LookupFunction } from 'node:net';
import { join } from 'node:path';

/** One request as the server saw it. Moments are of its own clock, in milliseconds. */
export interface Seen {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly agent: string;
  readonly start: number;
  end: number;
}

/** A server on the loopback interface that answers in every odd way that the web has; its hosts are told apart by name. */
export interface OddServer {
  readonly port: number;
  readonly tlsPort: number;
  readonly seen: readonly Seen[];
  /** The most requests that a host had at the same time. */
  readonly mostAtOnce: (host: string) => number;
  /** The most requests that all hosts together had at the same time. */
  readonly mostTogether: () => number;
  /** The bytes that the endless page could send before it was left. */
  readonly endlessBytes: () => number;
  close(): Promise<void>;
}

/** Leads every name to the loopback interface but those of `gone.example`, which there are not, and of `mute.example`, which no name server tells. */
export const lookup: LookupFunction = (host, options, done) => {
  if (host === 'gone.example')
    return done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }), '', 4);
  if (host === 'mute.example')
    return done(Object.assign(new Error(`getaddrinfo EAI_AGAIN ${host}`), { code: 'EAI_AGAIN' }), '', 4);
  return options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);
};

const page = (title: string, text: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><script>var a = "not found";</script><p>${text}</p></body></html>`;

const ARTICLE = page('Cameras abroad', 'A long report on cameras. '.repeat(60));
const MISSING = page('Page not found', 'Sorry, the page that you asked for could not be found.');

type Handler = (request: IncomingMessage, response: ServerResponse, times: number) => void;

function answer(status: number, html = '', headers: Readonly<Record<string, string>> = {}): Handler {
  return (request, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(request.method === 'HEAD' ? undefined : html);
  };
}

const to = (location: string, status = 301): Handler => answer(status, '', { Location: location });
const onGet =
  (head: Handler, get: Handler): Handler =>
  (request, response, times) =>
    (request.method === 'HEAD' ? head : get)(request, response, times);

const PATHS: Readonly<Record<string, Handler>> = {
  '/alive': answer(200, ARTICLE),
  '/moved': to('/moved-again'),
  '/moved-again': to('/alive', 302),
  '/circle': to('/circle-back'),
  '/circle-back': to('/circle'),
  '/to-ftp': to('ftp://files.example/x'),
  '/to-nowhere': to('http://[bad'),
  '/to-other': to('/alive'),
  '/forbidden': answer(403, page('Forbidden', 'No machines.')),
  '/unauthorized': answer(401),
  '/missing': answer(404, MISSING),
  '/gone': answer(410),
  '/broken': answer(500),
  '/legal': answer(451),
  '/busy-once': (request, response, times) =>
    times === 1
      ? answer(429, '', { 'Retry-After': '1' })(request, response, times)
      : answer(200, ARTICLE)(request, response, times),
  '/busy-long': answer(429, '', { 'Retry-After': '3600' }),
  '/busy-mute': answer(429),
  '/silent': () => undefined,
  '/no-head': onGet(answer(405), answer(200, ARTICLE)),
  '/head-lies': onGet(answer(404), answer(200, ARTICLE)),
  '/hangs-up-on-head': onGet((request) => request.socket.destroy(), answer(200, ARTICLE)),
  '/pdf': answer(200, '%PDF', { 'Content-Type': 'application/pdf' }),
  '/slow': (request, response, times) => {
    setTimeout(() => answer(200, ARTICLE)(request, response, times), 60);
  },
};

/** What hosts do that treat all addresses alike. */
const HOSTS: Readonly<Record<string, (path: string) => Handler>> = {
  'soft.example': (path) => answer(200, path === '/real' ? ARTICLE : MISSING),
  'home.example': (path) => (path === '/' ? answer(200, ARTICLE) : to('/')),
  'shell.example': () => answer(200, page('Application', 'Loading')),
  'titled.example': (path) =>
    path === '/works'
      ? answer(200, page('Error 404, a novel', 'A review of a book. '.repeat(80)))
      : answer(404),
};

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** Start the server. */
export async function startOddServer(): Promise<OddServer> {
  const seen: Seen[] = [];
  const times = new Map<string, number>();
  let endless = 0;
  const pour = (method: string, response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    if (method === 'HEAD') {
      response.end();
      return;
    }
    const part = Buffer.alloc(16_384, 'a');
    const more = (): void => {
      let isTaken = true;
      while (isTaken && !response.destroyed && endless < 2 ** 26) {
        endless += part.length;
        isTaken = response.write(part);
      }
      if (!isTaken) response.once('drain', more);
    };
    more();
  };
  const handlerOf = (host: string, path: string, { socket, method = '' }: IncomingMessage): Handler => {
    if (path === '/endless') return (_request, response) => pour(method, response);
    if (path === '/to-one') return to(`http://one.example:${socket.localPort}/slow`);
    if (path.startsWith('/deeper/')) return to(`/deeper/${Number(path.slice(8)) + 1}`);
    return HOSTS[host]?.(path) ?? PATHS[path] ?? answer(404, MISSING);
  };
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    const method = request.method ?? '';
    const entry: Seen = {
      method,
      host,
      path,
      agent: request.headers['user-agent'] ?? '',
      start: performance.now(),
      end: Number.POSITIVE_INFINITY,
    };
    seen.push(entry);
    response.once('close', () => {
      entry.end = performance.now();
    });
    const count = (times.get(`${method} ${host}${path}`) ?? 0) + 1;
    times.set(`${method} ${host}${path}`, count);
    handlerOf(host, path.replace(/\?.*$/, ''), request)(request, response, count);
  };
  const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
  const plain = createServer(handle);
  const tls = createTlsServer(
    { key: read('self-signed-key.pem'), cert: read('self-signed-cert.pem') },
    handle,
  );
  const [port, tlsPort] = [await listen(plain), await listen(tls)];
  const most = (entries: readonly Seen[]): number =>
    Math.max(
      0,
      ...entries.map(
        ({ start }) => entries.filter((other) => other.start <= start && other.end > start).length,
      ),
    );
  return {
    port,
    tlsPort,
    seen,
    mostAtOnce: (host) => most(seen.filter((entry) => entry.host === host)),
    mostTogether: () => most(seen),
    endlessBytes: () => endless,
    close: async () => {
      for (const server of [plain, tls]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
}
