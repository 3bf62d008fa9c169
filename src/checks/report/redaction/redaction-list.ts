import { createHash, pbkdf2Sync, randomBytes, randomInt } from 'node:crypto';
import type { RedactionList } from '../../../report/schema/house-rules.ts';
import { fnv1a } from '../../../text/hash.ts';
import { formsOfName } from './name-forms.ts';

/** A mark is so many bits of a fast sum: with 96 marks a name one text in 2,731 is let through to the slow hash. */
const MARK_BITS = 18;
const HASH_BYTES = 12;
const ROUNDS = 2000;
/** The hashes of a name are filled up with random ones to a multiple of this, so that its length cannot be told. */
const BLOCK = 96;

/** The start of the fast sum of a list. */
export function seedOf(list: Pick<RedactionList, 'salt'>): number {
  return createHash('sha256').update(list.salt, 'hex').digest().readUInt32LE(0);
}

/** The mark of a finished fast sum. */
export function markOf(sum: number): number {
  const mixed = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> (32 - MARK_BITS);
}

/** The slow hash of a form, by which it is looked for in the list. */
export function hashOf(list: Pick<RedactionList, 'salt' | 'rounds'>, form: string): string {
  return pbkdf2Sync(form, Buffer.from(list.salt, 'hex'), list.rounds, HASH_BYTES, 'sha256').toString('hex');
}

/** A list of no names, with a salt of its own. */
export function emptyList(): RedactionList {
  return { salt: randomBytes(16).toString('hex'), rounds: ROUNDS, marks: [], hashes: [] };
}

/**
 * Add a name to a list. Random marks and hashes fill it up, and all are sorted, so that the list tells neither which belong
 * together nor how long the name is.
 * @throws RangeError for a text without a name in it.
 */
export function redactName(list: RedactionList, name: string): RedactionList {
  const forms = formsOfName(name);
  if (forms.length === 0 || forms.some((form) => form.length < 3))
    throw new RangeError('a name of at least two letters is needed');
  const seed = seedOf(list);
  const real = {
    marks: forms.map((form) => markOf(fnv1a(form, seed))),
    hashes: forms.map((form) => hashOf(list, form)),
  };
  const size = Math.ceil(forms.length / BLOCK) * BLOCK;
  const more = Array.from({ length: size - forms.length });
  const marks = [...list.marks, ...real.marks, ...more.map(() => randomInt(2 ** MARK_BITS))];
  const hashes = [...list.hashes, ...real.hashes, ...more.map(() => randomBytes(HASH_BYTES).toString('hex'))];
  return { ...list, marks: marks.sort((a, b) => a - b), hashes: hashes.sort() };
}

/** So many numbers stand on a line of the file. */
const A_LINE = 12;

/** A list as its file has it, in lines that can be compared. */
export function printList({ salt, rounds, marks, hashes }: RedactionList): string {
  const rows = marks.flatMap((_, index) =>
    index % A_LINE === 0 ? [`  ${marks.slice(index, index + A_LINE).join(', ')},`] : [],
  );
  return [
    '# Names that are not to be printed, as salted hashes, written by npm run redact. Nobody can read a name from them; somebody who has',
    '# a name already can try whether it is here. Keep no list of the names beside it.',
    `salt: "${salt}"`,
    `rounds: ${rounds}`,
    ...(marks.length === 0
      ? ['marks: []', 'hashes: []']
      : ['marks: [', ...rows, ']', 'hashes:', ...hashes.map((hash) => `  - "${hash}"`)]),
    '',
  ].join('\n');
}
