import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { generateReport, type MadeSize } from './generate-report.ts';

/** What a cold build cost. */
export interface BuildCost {
  /** CPU seconds, user and system, of the build and of all processes that it started. */
  readonly cpu: number;
  /** The most memory that the building process held, in MB. */
  readonly rss: number;
  readonly pages: number;
  /** How many notes and entries citeproc formatted, and the CPU seconds of all its work. */
  readonly citeproc: { readonly calls: number; readonly seconds: number };
}

const ROOT = resolve(import.meta.dirname, '../..');
const ownCost = z.object({ rss: z.number(), citeproc: z.object({ calls: z.number(), seconds: z.number() }) });

/** Do something in a folder of its own, which is gone afterwards. */
export function inScratch<T>(task: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'under-watch-bench-'));
  try {
    return task(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The CPU seconds of a shell's children: the second line that `times` prints (POSIX), such as `0m5.04s 0m1.39s`. */
export function readTimes(output: string): number {
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  const spans = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  if (spans.length !== 2) throw new Error(`no times in “${line}”`);
  return spans.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/**
 * Build the report in a folder from nothing, in processes of their own, and tell what it cost.
 * @throws Error with all that the build printed, when it fails.
 */
export function measureBuild(report: string): BuildCost {
  return inScratch((scratch) => {
    const file = join(scratch, 'cost.json');
    const site = join(scratch, 'site');
    const child = [process.execPath, join(ROOT, 'test/bench/measured-build.ts'), file];
    const { BASE_PATH: _base, UNDER_WATCH_OUT: _made, ...rest } = process.env;
    const env = { ...rest, REPORT_ROOT: report, OUT_DIR: site, ASTRO_TELEMETRY_DISABLED: '1' };
    const run = spawnSync('sh', ['-c', '"$@"; status=$?; times; exit $status', 'sh', ...child], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`the build failed\n${run.stdout}${run.stderr}`);
    const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    ).length;
    return { ...ownCost.parse(JSON.parse(readFileSync(file, 'utf8'))), cpu: readTimes(run.stdout), pages };
  });
}

/** Generate a report of a size and measure its build. */
export function measureSize(size: MadeSize): BuildCost {
  return inScratch((folder) => {
    generateReport(folder, size);
    return measureBuild(folder);
  });
}
