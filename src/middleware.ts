import type { MiddlewareHandler } from 'astro';
import { pageContext } from './page-context.ts';
import { currentReport } from './report/current.ts';

/** The path below which Astro serves the site, without a slash at its end; nothing else asks for it. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Gives each page its context before anything of it is made; components, layouts and endpoints take it from there. */
export const onRequest: MiddlewareHandler = ({ locals, url }, next) => {
  locals.page = pageContext(currentReport(), base, url.pathname);
  return next();
};
