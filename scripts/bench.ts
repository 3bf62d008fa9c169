/**
 * `npm run bench [N…]`: what a cold build costs, for the report of this repository and for generated ones of N chapters
 * (10, 100 and 400 when none is given). Without sizes the tests of growth follow: ratios within one run, and tables of ten
 * thousand rows. CPU seconds are told, not minutes on the wall: they depend less on what else runs.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { loadReport } from '../src/report/load/load-report.ts';
import { type BuildCost, measureBuild, measureSize } from '../test/bench/measure-build.ts';
import { explainIfAsked } from './help.ts';

explainIfAsked(`npm run bench [N…]: what a cold build costs, for the report of this repository and for generated ones of N chapters (10, 100 and
400 when none is given). Changes nothing here.`);

const SIZES = [10, 100, 400];
const HEAD = [
  'report',
  'chapters',
  'pages',
  'CPU s',
  'CPU ms a page',
  'memory MB',
  'citeproc calls',
  'citeproc s',
  'of CPU',
];

process.chdir(resolve(import.meta.dirname, '..'));

function wantedSizes(args: readonly string[]): readonly number[] {
  if (args.length === 0) return SIZES;
  const sizes = args.map(Number);
  const bad = sizes.findIndex((size) => !Number.isInteger(size) || size < 1);
  if (bad >= 0) throw new Error(`a size is a number of chapters from 1, and “${args[bad]}” is none`);
  return sizes;
}

function row(name: string, chapters: number, cost: BuildCost): string[] {
  const { cpu, rss, pages, citeproc } = cost;
  const share = `${Math.round((citeproc.seconds / cpu) * 100)} %`;
  const numbers = [
    chapters,
    pages,
    cpu.toFixed(1),
    Math.round((cpu / pages) * 1000),
    Math.round(rss),
    citeproc.calls,
  ];
  return [name, ...numbers.map(String), citeproc.seconds.toFixed(1), share];
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) =>
      index === 0 ? cell.padEnd(10) : cell.padStart(Math.max(8, HEAD[index]?.length ?? 0)),
    )
    .join('  ');
}

try {
  const sizes = wantedSizes(process.argv.slice(2));
  console.log(line(HEAD));
  const { chapters } = loadReport('.').report;
  console.log(line(row('this one', chapters.length, measureBuild(resolve('.')))));
  for (const size of sizes) console.log(line(row('generated', size, measureSize({ chapters: size }))));
  if (process.argv.length === 2) {
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'bench'];
    process.exitCode = spawnSync(process.execPath, vitest, { stdio: 'inherit' }).status ?? 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
