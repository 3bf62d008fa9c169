/**
 * `npm run fuzz`: a thousand made-up reports, and as many inputs for every other property, drawn by a seed that is printed. The tests of
 * the units try a hundred with a seed of their own.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { explainIfAsked } from './help.ts';

explainIfAsked(`npm run fuzz: tries a thousand made-up reports, and as many inputs for every other property of test/fuzz, and changes nothing. The seed
is printed; with -- --seed=NUMBER the same inputs come again, and with --runs=NUMBER there are more or fewer of them.`);

const { values } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string', default: '1000' } },
});
const seed = values.seed ?? String(randomInt(2 ** 31));
console.log(
  `seed ${seed}, ${values.runs} runs: npm run fuzz -- --seed=${seed} --runs=${values.runs} tries the same again`,
);
const run = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'test/fuzz'],
  {
    cwd: resolve(import.meta.dirname, '..'),
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SEED: seed, FUZZ_RUNS: values.runs },
  },
);
process.exitCode = run.status ?? 1;
