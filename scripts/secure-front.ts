import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createSecureServer, type Http2Session } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Served } from './serve.ts';

/** A certificate for this machine alone and its key, both PEM, made for one run and kept nowhere. */
function ownCertificate(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'under-watch-tls-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    const name = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'];
    const made = spawnSync(
      process.env.OPENSSL ?? 'openssl',
      ['req', '-x509', ...curve, ...name, '-keyout', key, '-out', cert],
      {
        encoding: 'utf8',
      },
    );
    if (made.status !== 0)
      throw new Error(`no certificate could be made with openssl: ${made.error?.message ?? made.stderr}`);
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What HTTP/1.1 says of a connection, not of a page (RFC 9113, 8.2.2). */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding']);

/**
 * HTTP/2 over TLS in front of a plain server: how every host on the web serves a page, and what a measuring of speed must see.
 * @param plain the server behind; it is not closed with this one.
 * @throws Error when openssl is not there to make a certificate with.
 */
export async function serveSecurely(plain: Served): Promise<Served> {
  const sessions = new Set<Http2Session>();
  const server = createSecureServer(ownCertificate());
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined);
    const options = {
      method: headers[':method'],
      headers: { 'accept-encoding': headers['accept-encoding'] ?? '' },
    };
    const behind = request(new URL(headers[':path'] ?? '/', plain.url), options, (answer) => {
      const told = Object.entries(answer.headers).filter(([name]) => !OF_CONNECTION.has(name));
      stream.respond({ ':status': answer.statusCode, ...Object.fromEntries(told) });
      answer.pipe(stream);
    });
    behind.on('error', () => stream.close());
    behind.end();
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `https://127.0.0.1:${address.port}${new URL(plain.url).pathname}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const session of sessions) session.destroy();
      }),
  };
}
