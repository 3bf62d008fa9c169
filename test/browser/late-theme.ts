import { createServer, type Server } from 'node:http';
import { serve } from '../../scripts/serve.ts';
import { dist } from '../product/built-site.ts';

/** The site with a theme file that is long on the way: what a reader sees who chose a theme and whose browser has forgotten the file. */
export async function withLateTheme(delay: number): Promise<{ address: string; close(): Promise<void> }> {
  const site = await serve(dist);
  const late: Server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const answer = await fetch(new URL(path, site.url), { redirect: 'manual' });
    const body = Buffer.from(await answer.arrayBuffer());
    if (path === '/theme.js') await new Promise((done) => setTimeout(done, delay));
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body);
  });
  await new Promise<void>((done) => late.listen(0, '127.0.0.1', done));
  const at = late.address();
  return {
    address: `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`,
    close: async () => {
      late.closeAllConnections();
      await new Promise((done) => late.close(done));
      await site.close();
    },
  };
}
