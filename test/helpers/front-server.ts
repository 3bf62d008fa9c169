import { createServer, type ServerResponse } from 'node:http';
import { KEEP_ALIVE, type Served, serve } from '../../scripts/serve.ts';

/** What a server is about to send. */
export interface Sent {
  /** The path that was asked for, such as `/theme.js`. */
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
}

/**
 * Serve a built site through a server before its own, which sends something else in place of what that one says, or sends it later.
 * @param folder the built site.
 * @param change makes of each answer the body that is sent.
 */
export async function serveChanged(
  folder: string,
  change: (sent: Sent) => Buffer | string | Promise<Buffer | string>,
): Promise<Served> {
  const site = await serve(folder);
  async function pass(path: string, method: string, response: ServerResponse): Promise<void> {
    const answer = await fetch(new URL(path, site.url), { method, redirect: 'manual' });
    const { 'content-length': _, ...headers } = Object.fromEntries(answer.headers);
    const body = Buffer.from(await answer.arrayBuffer());
    const sent = await change({ path, type: headers['content-type'] ?? '', body });
    response.writeHead(answer.status, headers).end(sent);
  }
  const front = createServer(({ url = '/', method = 'GET' }, response) => {
    pass(url, method, response).catch(() => response.destroy());
  });
  front.keepAliveTimeout = KEEP_ALIVE;
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done));
  const at = front.address();
  return {
    url: `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}/`,
    close: async () => {
      front.closeAllConnections();
      await new Promise((done) => front.close(done));
      await site.close();
    },
  };
}
