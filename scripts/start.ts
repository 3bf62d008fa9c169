/** `npm start`: build the report and serve it on this machine. PORT chooses the port; without it a free one near hand is taken. */
import { basePath } from '../src/markdown/current-context.ts';
import { currentReport } from '../src/report/current.ts';
import { buildSite } from './build-site.ts';
import { explainIfAsked } from './help.ts';
import { type Served, serve } from './serve.ts';

explainIfAsked(`npm start: build the report and serve it on this machine.

  PORT   the port; without it a free one near 4321 is taken`);

const USUAL_PORT = 4321;

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** The port that PORT names; undefined without it. @throws Error when it is no port. */
function wantedPort(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, and is “${value}”`);
  return port;
}

/** Serve at the port that was asked for, or else at the usual one, or else at any that is free. */
async function serveSomewhere(folder: string, base: string, wanted: number | undefined): Promise<Served> {
  try {
    return await serve(folder, { port: wanted ?? USUAL_PORT, base, isPacked: true });
  } catch (error) {
    if (!isTaken(error)) throw error;
    if (wanted !== undefined) throw new Error(`port ${wanted} is taken: give another in PORT, or none`);
    return serve(folder, { base, isPacked: true });
  }
}

try {
  const port = wantedPort(process.env.PORT);
  if (await buildSite(process.env)) {
    const base = basePath(process.env, currentReport().edition.base_url);
    const { url } = await serveSomewhere(process.env.OUT_DIR ?? 'dist', base, port);
    console.log(`\nThe report is at ${url}\nCtrl+C stops it.`);
  } else process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
