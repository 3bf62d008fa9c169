/** `npm run links`: look at the links of the report, politely, and write what was found into data/links.yaml. Never part of a build or test. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadReport } from '../src/report/load/load-report.ts';
import { formatFaults } from '../src/report/rules/fault.ts';
import { readDate } from '../src/text/dates.ts';
import { POLITE, type RunSettings, runLinks } from './links/run-links.ts';

const HELP = `npm run links -- [options]
  --only <name>        a source by its id, or a host; may be given several times
  --older-than <days>  only links that were not looked at for so many days
  --limit <number>     at most so many links
  --pause <seconds>    between two requests to one host (${POLITE.pause / 1000})
  --hosts <number>     asked at the same time (${POLITE.hosts})
  --timeout <seconds>  for one request (${POLITE.timeout / 1000})
  --patience <seconds> for a host that asks us to come back later (${POLITE.patience / 1000})
  --date <YYYY-MM-DD>  the day that is written down (today)
Ctrl-C ends a run; the same command takes it up where it was.`;

class UsageError extends Error {}

/** A number of at least `least`; undefined where the option is not given. @throws UsageError for anything else. */
function numberOf(name: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < least)
    throw new UsageError(`--${name}: expected a number of at least ${least}, found “${text}”`);
  return value;
}

const TEXT = { type: 'string' } as const;
const OPTIONS = {
  only: { type: 'string', multiple: true },
  'older-than': TEXT,
  limit: TEXT,
  pause: TEXT,
  hosts: TEXT,
  timeout: TEXT,
  patience: TEXT,
  date: TEXT,
  help: { type: 'boolean' },
} as const;

function readArguments(): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; strict: true }>>['values'] {
  try {
    return parseArgs({ options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function main(): Promise<number> {
  const given = readArguments();
  if (given.help) {
    console.log(HELP);
    return 0;
  }
  // The one place that reads the calendar: everything else is told the day.
  const day = given.date ?? new Date().toISOString().slice(0, 10);
  if (readDate(day)?.day === undefined)
    throw new UsageError(`--date: expected a day that exists, written YYYY-MM-DD, found “${day}”`);
  const milliseconds = (name: 'pause' | 'timeout' | 'patience', least: number): number => {
    const seconds = numberOf(name, given[name], least);
    return seconds === undefined ? POLITE[name] : seconds * 1000;
  };
  const settings: RunSettings = {
    pause: milliseconds('pause', 0),
    timeout: milliseconds('timeout', 1),
    patience: milliseconds('patience', 0),
    hosts: Math.floor(numberOf('hosts', given.hosts, 1) ?? POLITE.hosts),
  };
  const choice = {
    only: given.only,
    olderThan: numberOf('older-than', given['older-than'], 0),
    limit: numberOf('limit', given.limit, 1),
  };
  const root = resolve(process.env['REPORT_ROOT'] ?? resolve(import.meta.dirname, '..'));
  const { report, faults } = loadReport(root);
  if (faults.length > 0) {
    console.error(formatFaults(faults));
    return 1;
  }
  const end = new AbortController();
  process.once('SIGINT', () => {
    console.log('ending; what was found is kept');
    end.abort();
  });
  const outcome = await runLinks({
    root,
    report,
    choice,
    settings,
    day,
    now: Date.now,
    signal: end.signal,
    say: console.log,
  });
  const counts = Object.entries(outcome.counts).map(([state, count]) => `${count} ${state}`);
  console.log(`links: ${[`${outcome.checked} looked at`, ...counts, `${outcome.left} left`].join(', ')}`);
  if (outcome.recorded || outcome.checked === 0) return end.signal.aborted ? 130 : 0;
  console.error('no server answered at all: is this machine on the network? Nothing was recorded.');
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) console.error(HELP);
  process.exitCode = 2;
}
