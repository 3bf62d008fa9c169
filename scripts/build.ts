/** `npm run build`: check the report, compile it into a folder aside, index it, look it over, and only then put it in place of dist/. */
import { buildSite } from './build-site.ts';
import { explainIfAsked } from './help.ts';

explainIfAsked(`npm run build: check the report, compile it into a folder aside, index it, look it over, and only then put it in place of dist/.

  REPORT_ROOT   the folder of the report, if not this repository
  OUT_DIR       where the site goes, if not dist/
  BASE_PATH     the path that it is served under, if not that of base_url
  TRACE         tells where in the generator a build broke down`);

try {
  process.exitCode = (await buildSite(process.env)) ? 0 : 1;
} catch (error) {
  // What was made so far is gone, and the last dist/ stands. A trace helps whoever mends the generator, and nobody else.
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  console.error(`The build broke down: ${process.env.TRACE === undefined ? message : stack}`);
  console.error('Nothing was changed. TRACE=1 npm run build tells where in the generator it happened.');
  process.exitCode = 1;
}
