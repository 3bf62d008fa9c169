/** `npm run build`: check the report, compile it into a folder aside, index it, look it over, and only then put it in place of dist/. */
import { buildSite } from './build-site.ts';
import { explainIfAsked } from './help.ts';

explainIfAsked(`npm run build: check the report, compile it into a folder aside, index it, look it over, and only then put it in place of dist/.

  REPORT_ROOT   the folder of the report, if not this repository
  OUT_DIR       where the site goes, if not dist/
  BASE_PATH     the path that it is served under, if not that of base_url`);

process.exitCode = (await buildSite(process.env)) ? 0 : 1;
