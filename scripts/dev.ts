/**
 * `npm run dev`: check the report, tell its faults, and show it while it is being written. Astro's own server reloads what
 * is in src/; a change under content/ or data/ reloads the report and starts the server again, so that no page is stale.
 * Files to take away are made when they are asked for; only the search index waits for a build.
 */
import { existsSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { type AstroInlineConfig, dev } from 'astro';
import { checkReport } from '../src/checks/check-report.ts';
import { filesOnDemand } from '../src/publish/before/files-on-demand.ts';
import { currentReport, setCurrentReport } from '../src/report/current.ts';
import { measure } from '../src/report/measure.ts';
import { formatFaults } from '../src/report/rules/fault.ts';
import { interfaceOf } from '../src/text/interface/interface-of.ts';
import { explainIfAsked } from './help.ts';
import { typeOf } from './serve.ts';

explainIfAsked(`npm run dev: check the report, tell its faults, and show it while it is being written.

  PORT   the port; 4321 without it`);

const QUIET_MS = 200;
/** How the names of files end that are published beside the pages. */
const PUBLISHED = /\.(?:atom|bib|csv|json|png|ris|svg|txt|xml|zip)$/;

// Nothing here asks the network for anything.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

const root = resolve(process.env.REPORT_ROOT ?? '.');
const port = Number(process.env.PORT) || 4321;
let server: Awaited<ReturnType<typeof dev>> | undefined;

/** Load the report and tell its faults. What could be read is shown all the same: a writer sees the rest while mending. */
function load(): void {
  const { report, faults } = checkReport(root);
  setCurrentReport(report);
  if (faults.length > 0) console.error(`\n${formatFaults(faults)}\n`);
  else {
    const size = measure(report);
    console.log(`${size.chapters} chapters, ${size.words} words and ${size.notes} notes are in order`);
  }
}

/** Answers for the files that a build would have put beside the pages. */
function files(): NonNullable<AstroInlineConfig['vite']> {
  const report = currentReport();
  const find = filesOnDemand(report, interfaceOf(report.edition.language));
  return {
    plugins: [
      {
        name: 'files-to-take-away',
        configureServer({ middlewares, config }): void {
          middlewares.use((request, response, next) => {
            const path = new URL(request.url ?? '/', 'http://localhost').pathname;
            const below = path.startsWith(config.base) ? `/${path.slice(config.base.length)}` : path;
            const isOwn = /^\/(?:@|src\/|node_modules\/)/.test(below) || existsSync(join('public', below));
            if (isOwn || !PUBLISHED.test(below)) return next();
            void find(below)
              .then((file) => {
                if (!file) return next();
                response.setHeader('content-type', typeOf(below) ?? 'application/octet-stream');
                response.end(file.content);
              })
              .catch(next);
          });
        },
      },
    ],
  };
}

async function show(): Promise<void> {
  await server?.stop();
  server = undefined;
  load();
  try {
    server = await dev({ server: { port }, logLevel: 'info', vite: files() });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error('The server waits for a change in content/ or data/.');
  }
}

/** Show the report again after a change; changes that come while it is being shown wait, and count as one. */
let timer: NodeJS.Timeout | undefined;
let showing = show();
function changed(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    showing = showing.then(show);
  }, QUIET_MS);
}

for (const folder of ['content', 'data'].map((name) => join(root, name)).filter((path) => existsSync(path))) {
  watch(folder, { recursive: true }, changed);
}
