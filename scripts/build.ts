/** `npm run build`: check the report, compile it into a folder aside, index it, look it over, and only then put it in place of dist/. */
import { buildSite } from './build-site.ts';

process.exitCode = (await buildSite(process.env)) ? 0 : 1;
