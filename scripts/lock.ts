/** `npm run lock`: name the optional packages of every platform in package-lock.json, so that `npm ci` accepts it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock, missingPackages } from '../src/checks/code/complete-lock.ts';
import { explainIfAsked } from './help.ts';

explainIfAsked(
  `npm run lock: name the optional packages of every platform in package-lock.json, so that npm ci accepts it. Changes that file.`,
);

const LOCK = 'package-lock.json';
const before = readFileSync(LOCK, 'utf8');
const after = completeLock(before);
if (after !== before) writeFileSync(LOCK, after);

const added = missingPackages(before).length;
const left = missingPackages(after);
console.log(`${LOCK}: ${added - left.length} optional packages added, ${left.length} missing`);
for (const { parent, name, range } of left) console.log(`  ${name} ${range}, which ${parent} names`);
if (left.length > 0) process.exitCode = 1;
