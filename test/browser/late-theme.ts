import type { Served } from '../../scripts/serve.ts';
import { serveChanged } from '../helpers/front-server.ts';
import { dist } from '../product/built-site.ts';

/** The site with a theme file that is long on the way: what a reader sees who chose a theme and whose browser has forgotten the file. */
export function withLateTheme(delay: number): Promise<Served> {
  return serveChanged(dist, async ({ path, body }) => {
    if (path === '/theme.js') await new Promise((done) => setTimeout(done, delay));
    return body;
  });
}
