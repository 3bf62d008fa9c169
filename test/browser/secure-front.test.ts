import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type ClientHttp2Session, connect, type IncomingHttpHeaders } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSecurely } from '../../scripts/secure-front.ts';
import { POLICY, type Served, serve } from '../../scripts/serve.ts';

let folder = '';
let plain: Served;
let secure: Served;
let client: ClientHttp2Session;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'under-watch-secure-'));
  writeFileSync(join(folder, 'index.html'), '<p>home</p>'.repeat(100));
  writeFileSync(join(folder, '404.html'), 'lost');
  plain = await serve(folder, { isPacked: true });
  secure = await serveSecurely(plain);
  client = connect(secure.url, { rejectUnauthorized: false });
});

afterAll(async () => {
  client.close();
  await secure.close();
  await plain.close();
  rmSync(folder, { recursive: true, force: true });
});

function get(path: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((done, fail) => {
    const stream = client.request({ ':path': path, 'accept-encoding': 'br' });
    let headers: IncomingHttpHeaders = {};
    const chunks: Buffer[] = [];
    stream.on('response', (told) => {
      headers = told;
    });
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => done({ headers, body: Buffer.concat(chunks) }));
    stream.on('error', fail);
  });
}

describe('the secure front', () => {
  test('speaks HTTP/2 over TLS and hands on what the server behind it says, packed and with its header', async () => {
    const { headers, body } = await get('/');
    expect(secure.url).toMatch(/^https:/);
    expect(client.alpnProtocol).toBe('h2');
    expect(headers).toMatchObject({
      ':status': 200,
      'content-encoding': 'br',
      'content-security-policy': POLICY,
    });
    expect(brotliDecompressSync(body).toString()).toBe('<p>home</p>'.repeat(100));
  });

  test('says what is not there as the server behind it does', async () => {
    const { headers } = await get('/nowhere');
    expect(headers[':status']).toBe(404);
  });

  test('answers several pages at once on one connection', async () => {
    const answers = await Promise.all(['/', '/nowhere', '/'].map(get));
    expect(answers.map(({ headers }) => headers[':status'])).toEqual([200, 404, 200]);
  });
});
