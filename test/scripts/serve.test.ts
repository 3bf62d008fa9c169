import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POLICY, type Served, serve } from '../../scripts/serve.ts';

let folder = '';
let site: Served;
let below: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'under-watch-serve-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'about'), { recursive: true });
  mkdirSync(join(dist, 'empty'));
  mkdirSync(join(folder, 'dist-secret'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist-secret', 'secret.txt'), 'secret');
  writeFileSync(join(dist, 'index.html'), 'home');
  writeFileSync(join(dist, '404.html'), 'lost');
  writeFileSync(join(dist, 'about', 'index.html'), 'about');
  writeFileSync(join(dist, 'a b ü.txt'), 'spaced');
  for (const ending of ['css', 'js', 'svg', 'xml', 'pagefind']) writeFileSync(join(dist, `x.${ending}`), 'x');
  site = await serve(dist);
  below = await serve(dist, { base: '/report' });
});

afterAll(async () => {
  await Promise.all([site.close(), below.close()]);
  rmSync(folder, { recursive: true, force: true });
});

/** The first line and the body of an answer to a path sent exactly as it is: fetch would tidy it first. */
function raw(path: string, method = 'GET'): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1', () => {
      socket.write(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (data) => {
      text += data.toString();
    });
    socket.on('end', () => done(text));
    socket.on('error', fail);
  });
}

describe('the file server', () => {
  test('gives a folder its index and a file its type', async () => {
    const home = await fetch(site.url);
    expect([home.status, home.headers.get('content-type'), await home.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      'home',
    ]);
    const types = await Promise.all(
      ['css', 'js', 'svg', 'xml', 'pagefind'].map(async (e) =>
        (await fetch(`${site.url}x.${e}`)).headers.get('content-type'),
      ),
    );
    expect(types).toEqual([
      'text/css; charset=utf-8',
      'text/javascript; charset=utf-8',
      'image/svg+xml; charset=utf-8',
      'application/xml; charset=utf-8',
      'application/octet-stream',
    ]);
  });

  test('finds a name with spaces and letters beyond ASCII, and passes over a query', async () => {
    expect(await (await fetch(`${site.url}a%20b%20%C3%BC.txt?x=1`)).text()).toBe('spaced');
  });

  test('gives 404.html with status 404 for what is not there', async () => {
    for (const path of ['nothing', 'nothing/', 'x.css/', 'empty/', '%E0%A4%A', 'a%00b']) {
      const lost = await fetch(site.url + path);
      expect([path, lost.status, await lost.text()]).toEqual([path, 404, 'lost']);
    }
  });

  test('leads a folder without its slash to the one with it, and never to another host', async () => {
    const { status, headers } = await fetch(`${site.url}about?q=1`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([301, '/about/?q=1']);
    expect(await raw('//about')).toMatch(/\r\nLocation: \/about\/\r\n/);
  });

  test('serves nothing from outside its folder', async () => {
    const paths = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/about/../../secret.txt',
      '/../dist-secret/secret.txt',
    ];
    for (const path of [...paths, '/..%5csecret.txt', '/../dist-secret', '//../secret.txt']) {
      const reply = await raw(path);
      expect([path, reply.slice(0, 12)]).toEqual([path, 'HTTP/1.1 404']);
      expect(reply).not.toContain('secret\r\n');
      expect(reply.endsWith('secret')).toBe(false);
    }
  });

  test('below a base path serves nothing beside it', async () => {
    expect(below.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/report\/$/);
    expect(await (await fetch(`${below.url}about/`)).text()).toBe('about');
    const { origin } = new URL(below.url);
    expect((await fetch(`${origin}/about/`)).status).toBe(404);
    expect((await fetch(`${origin}/reporter/`)).status).toBe(404);
    const bare = await fetch(`${origin}/report`, { redirect: 'manual' });
    expect([bare.status, bare.headers.get('location')]).toEqual([301, '/report/']);
  });

  test('sends the one strict header with every page, and answers only to GET and HEAD', async () => {
    expect((await fetch(site.url)).headers.get('content-security-policy')).toBe(POLICY);
    expect(POLICY).not.toContain('unsafe-inline');
    expect((await fetch(site.url, { method: 'POST' })).status).toBe(405);
    const head = await raw('/', 'HEAD');
    expect(head).toContain('Content-Length: 4');
    expect(head.endsWith('\r\n\r\n')).toBe(true);
  });

  test('sends texts packed where it is asked to, to whoever unpacks them, and never what gains nothing', async () => {
    const packed = await serve(join(folder, 'dist'), { isPacked: true });
    const coding = async (path: string, accepted: string): Promise<(string | null)[]> => {
      const answer = await fetch(packed.url + path, { headers: { 'Accept-Encoding': accepted } });
      return [answer.headers.get('content-encoding'), await answer.text()];
    };
    expect(await coding('', 'gzip, deflate, br')).toEqual(['br', 'home']);
    expect(await coding('x.css', 'gzip, br;q=0')).toEqual(['gzip', 'x']);
    expect(await coding('about/', 'identity')).toEqual([null, 'about']);
    expect(await coding('x.pagefind', 'br')).toEqual([null, 'x']);
    expect(await coding('nothing', 'br')).toEqual(['br', 'lost']);
    expect((await fetch(packed.url)).headers.get('vary')).toBe('Accept-Encoding');
    await packed.close();
    expect(
      (await fetch(site.url, { headers: { 'Accept-Encoding': 'br' } })).headers.get('content-encoding'),
    ).toBeNull();
  });

  test('says when its port is taken', async () => {
    const port = Number(new URL(site.url).port);
    await expect(serve(folder, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
