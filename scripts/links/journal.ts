import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { z } from 'zod';
import type { Finding } from '../../src/report/links/link-records.ts';
import { LINK_REASONS } from '../../src/report/schema/link.ts';
import { fullDate } from '../../src/report/schema/strings.ts';

const verdict = z.strictObject({
  state: z.enum(['alive', 'dead', 'cannot-tell']),
  reason: z.enum(LINK_REASONS).optional(),
  status: z.int().optional(),
  final: z.string().optional(),
});

const line = z.union([
  z.strictObject({
    id: z.string().optional(),
    url: z.string(),
    day: fullDate,
    answered: z.boolean(),
    verdict,
  }),
  z.strictObject({ host: z.string(), closed_until: z.number() }),
]);

/** What a run found of a link, and whether any server answered. */
export type JournalFinding = Finding & { readonly answered: boolean };

/** What a run has found so far: each link, and the hosts that asked to be left alone until a moment. */
export interface Journal {
  readonly findings: readonly JournalFinding[];
  readonly closed: ReadonlyMap<string, number>;
}

/**
 * Read the journal of a run that was broken off. A last line that was cut while it was written is passed over.
 * @throws Error when another line is malformed: the file is not a journal.
 */
export function readJournal(path: string): Journal {
  const findings: JournalFinding[] = [];
  const closed = new Map<string, number>();
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  for (const [index, row] of whole.split('\n').entries()) {
    if (row === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(row);
    } catch {
      value = undefined;
    }
    const read = line.safeParse(value);
    if (!read.success) {
      throw new Error(
        `${path}:${index + 1}: expected a line of a run’s journal, found ${row.slice(0, 60)}; mend it, or remove the file to begin again`,
      );
    }
    if ('host' in read.data) closed.set(read.data.host, read.data.closed_until);
    else {
      const { verdict: seen, ...rest } = read.data;
      findings.push({
        ...rest,
        verdict: {
          state: seen.state,
          ...(seen.reason && { reason: seen.reason }),
          ...(seen.status && { status: seen.status }),
          ...(seen.final && { final: seen.final }),
        },
      });
    }
  }
  return { findings, closed };
}

/** Cut a torn last line off, so that what is appended begins a line of its own. */
export function mendJournal(path: string): void {
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'utf8');
  if (!text.endsWith('\n') && text !== '') writeWhole(path, text.slice(0, text.lastIndexOf('\n') + 1));
}

/** Add what was found of a link; on disk before the next is looked at. */
export function noteFinding(path: string, finding: JournalFinding): void {
  appendFileSync(path, `${JSON.stringify(finding)}\n`);
}

/** Add a host that asked to be left alone. */
export function noteClosed(path: string, host: string, moment: number): void {
  appendFileSync(path, `${JSON.stringify({ host, closed_until: moment })}\n`);
}

/** Write a file so that whoever reads it, at whatever moment, finds the whole of the old one or the whole of the new one. */
export function writeWhole(path: string, text: string): void {
  const aside = `${path}.new`;
  const file = openSync(aside, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(aside, path);
}

/** Forget a run. */
export function removeJournal(path: string): void {
  rmSync(path, { force: true });
}
